#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "validate/document/document_view.h"
#include "validate/rule.h"

namespace crossfoot::validate {
namespace {

struct Form {
  std::string printed;
  int count = 0;
  int block = -1;
  std::size_t begin = 0, end = 0;
};

using Forms = std::map<std::string, std::vector<Form>>;  // by what they have in common

void add(Forms& forms, const std::string& key, std::string printed, int block, std::size_t begin, std::size_t end) {
  std::vector<Form>& list = forms[key];
  const auto known = std::find_if(list.begin(), list.end(), [&](const Form& form) { return form.printed == printed; });
  if (known != list.end())
    ++known->count;
  else
    list.push_back({std::move(printed), 1, block, begin, end});
}

bool is_name(std::string_view text, const Word& word) {
  std::size_t at = word.begin;
  const char32_t first = next_code_point(text, at);
  const bool capital = (first >= 'A' && first <= 'Z') || (first >= 0xC0 && first <= 0xDE && first != 0xD7);
  std::size_t second_at = at;
  const char32_t second = at < word.end ? next_code_point(text, second_at) : 0;
  // Capitals often lose their accents.
  const bool shouting = (second >= 'A' && second <= 'Z') || (second >= 0xC0 && second <= 0xDE && second != 0xD7);
  constexpr std::size_t kShortest = 4;
  static const Concept kOtherWord("another-word-by-accent");
  return capital && !shouting && !kOtherWord.has(word) && word.folded.size() >= kShortest &&
         word.folded.find('\'') == std::string::npos;
}

bool is_in_address(std::string_view text, std::size_t at) {
  const std::size_t blank = text.find_last_of(" \n(", at);
  const std::string_view word = text.substr(blank == std::string_view::npos ? 0 : blank + 1, 120);
  return word.find("://") != std::string_view::npos || word.find("www.") != std::string_view::npos ||
         word.find('@') != std::string_view::npos;
}

// Names with and without their accents: "Darién" and "Darien".
void collect_accents(const DocumentView& view, int block, Forms& forms) {
  const std::string_view text = view.block(block).text;
  for (const Word& word : view.text(block).words)
    if (word.kind == WordKind::word && is_name(text, word) && !is_in_address(text, word.begin))
      add(forms, word.folded, std::string(text.substr(word.begin, word.end - word.begin)), block, word.begin, word.end);
}

// Pairs with and without a hyphen: "Ad Hoc" and "Ad-Hoc", "Pro Tempore" and "Pro-Tempore".
void collect_hyphens(const DocumentView& view, int block, Forms& forms) {
  const std::string_view text = view.block(block).text;
  const std::vector<Word>& words = view.text(block).words;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const bool hyphen = i + 2 < words.size() && words[i + 1].is("-") && words[i].end == words[i + 1].begin &&
                        words[i + 1].end == words[i + 2].begin;
    const std::size_t other = hyphen ? i + 2 : i + 1;
    const bool joined = hyphen || words[i].end + 1 == words[other].begin;
    if (!joined || words[i].kind != WordKind::word || words[other].kind != WordKind::word ||
        words[i].folded.size() < 2 || words[other].folded.size() < 3)
      continue;
    const auto capital = [&](const Word& word) { return text[word.begin] >= 'A' && text[word.begin] <= 'Z'; };
    if (!capital(words[i]) || !capital(words[other]) || is_in_address(text, words[i].begin)) continue;
    add(forms, words[i].folded + " " + words[other].folded,
        words[i].folded + (hyphen ? "-" : " ") + words[other].folded, block, words[i].begin, words[other].end);
  }
}

struct Variants {
  std::vector<std::pair<Form, Form>> pairs;  // the usual one, the other
};

void choose(const Forms& forms, Variants& variants) {
  for (const auto& [key, list] : forms) {
    if (list.size() != 2) continue;
    const bool first = list[0].count >= list[1].count;
    variants.pairs.emplace_back(first ? list[0] : list[1], first ? list[1] : list[0]);
  }
}

void check(const DocumentView& view, std::vector<Finding>& findings) {
  Forms accents, hyphens;
  for (int block = 0; block < view.size(); ++block) {
    if (!view.is_prose(block)) continue;
    collect_accents(view, block, accents);
    collect_hyphens(view, block, hyphens);
  }
  Variants variants;
  choose(accents, variants);
  choose(hyphens, variants);
  if (variants.pairs.empty()) return;
  const auto printed = [&](const Form& form) {
    return view.block(form.block).text.substr(form.begin, form.end - form.begin);
  };
  const auto& [usual, other] = variants.pairs.front();
  Finding finding = finding_at(view, other.block, other.begin, other.end, Severity::note);
  finding.stated = printed(other);
  finding.expected = printed(usual);
  Bilingual list;
  constexpr std::size_t kMostListed = 8;
  for (std::size_t i = 0; i < variants.pairs.size() && i < kMostListed; ++i) {
    const std::string one = printed(variants.pairs[i].first), two = printed(variants.pairs[i].second);
    list.en += fmt::format("{}“{}” / “{}”", i > 0 ? ", " : "", one, two);
    list.es += fmt::format("{}«{}» / «{}»", i > 0 ? ", " : "", one, two);
  }
  finding.message = {fmt::format("The same name is spelled in two ways: {}.", list.en),
                     fmt::format("El mismo nombre se escribe de dos maneras: {}.", list.es)};
  finding.suggestion = {"Choose one spelling for each.", "Elija una sola grafía para cada uno."};
  findings.push_back(std::move(finding));
}

constexpr char kFailing[] = R"(Activities

The members visited the Province of Darién in spring and were received by its council.

The council of Darien thanked them and offered to help.
)";

constexpr char kPassing[] = R"(Activities

The members visited the Province of Darién in spring and were received by its council; see http://example.org/Darien for the report.

The council of Darién thanked them; the DARIEN OFFICE offered to help.
)";

}  // namespace

extern const Rule kSpellingVariantOfLabel = {
    {"L101", "spelling-variant-of-label", "A name is spelled in two ways", "Un nombre se escribe de dos maneras",
     "“Darién” and “Darien”, “Ad Hoc” and “Ad-Hoc” in one document look careless and hide names from a search. Names "
     "that "
     "differ by accents or a hyphen alone are told together, once for a document. Capitals, which often lose their "
     "accents, "
     "addresses of pages, and tables, where a label may stand in two languages, are left alone.",
     "«Darién» y «Darien», «Ad Hoc» y «Ad-Hoc» en un mismo documento dan impresión de descuido y se escapan de las "
     "búsquedas. Los "
     "nombres "
     "que solo difieren en tildes o en un guion se señalan juntos, una vez por documento. No se señalan las "
     "mayúsculas, que "
     "suelen perder la tilde, las direcciones de páginas ni los cuadros, donde un rótulo puede estar en dos idiomas.",
     kFailing, kPassing, Severity::note, "0.1.0"},
    OnDocument{check}};

}  // namespace crossfoot::validate

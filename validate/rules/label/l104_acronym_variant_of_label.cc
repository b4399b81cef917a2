#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "validate/document/document_view.h"
#include "validate/document/table_facts.h"
#include "validate/rule.h"

namespace crossfoot::validate {
namespace {

struct Acronym {
  int count = 0;
  int block = -1;
  std::size_t begin = 0, end = 0;
  bool explained = false;  // stands in brackets behind a name
};

bool is_acronym(std::string_view text) {
  return text.size() >= 2 && text.size() <= 6 &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

// A line in capitals throughout is a heading or a bank's address; its words are no acronyms.
bool is_all_capitals(std::string_view text) {
  return std::none_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

std::map<std::string, Acronym> acronyms_of(const DocumentView& view) {
  std::map<std::string, Acronym> all;
  for (int block = 0; block < view.size(); ++block) {
    const std::string_view text = view.block(block).text;
    if (!view.is_prose(block) || (is_all_capitals(text) && text.size() > 24)) continue;
    const std::vector<Word>& words = view.text(block).words;
    for (std::size_t i = 0; i < words.size(); ++i) {
      const std::string_view printed = text.substr(words[i].begin, words[i].end - words[i].begin);
      if (words[i].kind != WordKind::word || !is_acronym(printed)) continue;
      Acronym& acronym = all[std::string(printed)];
      if (acronym.count++ == 0) acronym = {1, block, words[i].begin, words[i].end, false};
      const bool bracketed = i > 0 && i + 1 < words.size() && words[i - 1].is("(") && words[i + 1].is(")");
      acronym.explained = acronym.explained || bracketed;
    }
  }
  return all;
}

// The letters of one that is usual in another order, once in a while: "CRM" beside "RCM", "ST" beside "TS".
bool is_variant(const std::string& rare, const Acronym& of_rare, const std::string& usual, const Acronym& of_usual) {
  if (rare == usual || rare.size() != usual.size() || of_rare.explained) return false;
  std::string a = rare, b = usual;
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
  const int times = rare.size() == 2 ? 8 : 3;
  return a == b && of_usual.count >= times * of_rare.count;
}

void check(const DocumentView& view, std::vector<Finding>& findings) {
  const std::map<std::string, Acronym> all = acronyms_of(view);
  std::map<std::string, std::vector<std::pair<std::string, const Acronym*>>> by_letters;
  for (const auto& [text, acronym] : all) {
    std::string letters = text;
    std::sort(letters.begin(), letters.end());
    by_letters[letters].emplace_back(text, &acronym);
  }
  for (const auto& [letters, group] : by_letters) {
    if (group.size() != 2) continue;
    const bool first = group[0].second->count <= group[1].second->count;
    const auto& [rare, of_rare] = group[first ? 0 : 1];
    const auto& [usual, of_usual] = group[first ? 1 : 0];
    // "FROM" beside "FORM": a word in capitals.
    if (telling_words(rare).empty() || telling_words(usual).empty()) continue;
    if (!is_variant(rare, *of_rare, usual, *of_usual)) continue;
    Finding finding = finding_at(view, of_rare->block, of_rare->begin, of_rare->end, Severity::note);
    finding.stated = rare;
    finding.expected = usual;
    finding.message = {
        fmt::format("“{}” stands {} where the document otherwise says “{}” ({} times).", rare,
                    of_rare->count == 1 ? "once" : fmt::format("{} times", of_rare->count), usual, of_usual->count),
        fmt::format("«{}» aparece {} donde el documento dice «{}» ({} veces).", rare,
                    of_rare->count == 1 ? "una vez" : fmt::format("{} veces", of_rare->count), usual, of_usual->count)};
    finding.suggestion = {"If it is the same body, write its acronym in one way.",
                          "Si es el mismo organismo, escriba la sigla de una sola manera."};
    findings.push_back(std::move(finding));
  }
}

constexpr char kFailing[] =
    R"(The Regional Conference on Migration (RCM) met twice. The members of the RCM agreed on a plan of the RCM.

The presidency of the CRM thanked them.
)";

constexpr char kPassing[] =
    R"(The Regional Conference on Migration (RCM) met twice. The members of the RCM agreed on a plan of the RCM.

The Centre for Research on Migration (CRM) thanked them.
)";

}  // namespace

extern const Rule kAcronymVariantOfLabel = {
    {"L104", "acronym-variant-of-label", "An acronym with its letters in another order",
     "Una sigla con las letras en otro orden",
     "“CRM” once among many “RCM” is the same body by its acronym in another language, or a slip; a reader takes it "
     "for "
     "another body. An acronym that the document explains, and pairs of which neither is rare, are left alone.",
     "«CRM» una vez entre muchos «RCM» es el mismo organismo con la sigla de otro idioma, o un error; el lector lo "
     "toma por "
     "otro. No se señalan las siglas que el documento explica ni los pares en que ninguna es rara.",
     kFailing, kPassing, Severity::note, "0.1.0"},
    OnDocument{check}};

}  // namespace crossfoot::validate

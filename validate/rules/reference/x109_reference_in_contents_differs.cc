#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

#include "validate/document/document_view.h"
#include "validate/rule.h"

namespace crossfoot::validate {
namespace {

struct Entry {
  int block = -1;
  std::vector<std::string> title;  // folded words, number included
  int page = 0;                    // as printed
  int heading = -1;                // the block that has the very title
  bool several = false;            // … as others have
};

std::vector<std::string> folded_words(const std::vector<Word>& words, std::size_t first, std::size_t after) {
  std::vector<std::string> all;
  for (std::size_t i = first; i < after; ++i)
    if (words[i].kind != WordKind::mark) all.push_back(words[i].folded);
  return all;
}

std::vector<Entry> entries_of(const DocumentView& view) {
  std::vector<Entry> entries;
  for (int block = 0; block < view.size(); ++block) {
    const std::vector<Word>& words = view.text(block).words;
    if (!view.text(block).contents_entry || words.size() < 3 || words.back().kind != WordKind::number ||
        words.back().folded.size() > 3)
      continue;
    Entry entry{block, folded_words(words, 0, words.size() - 1), 0, -1};
    entry.page =
        words.back().folded.find_first_not_of("0123456789") == std::string::npos ? std::stoi(words.back().folded) : 0;
    if (!entry.title.empty()) entries.push_back(std::move(entry));
  }
  return entries;
}

struct Title {
  int block;
  std::vector<std::string> words;
};

std::vector<Title> titles_of(const DocumentView& view) {
  std::vector<Title> titles;
  for (int block = 0; block < view.size(); ++block) {
    const BlockKind kind = view.block(block).kind;
    const bool may_be = kind == BlockKind::heading || kind == BlockKind::caption || kind == BlockKind::list_item ||
                        kind == BlockKind::paragraph;
    constexpr std::size_t kLongest = 300;
    if (may_be && !view.text(block).contents_entry && !view.text(block).running_head &&
        view.block(block).text.size() <= kLongest)
      titles.push_back({block, folded_words(view.text(block).words, 0, view.text(block).words.size())});
  }
  return titles;
}

// The words of the heading, run together, are how the entry begins.
bool is_cut(const std::vector<std::string>& heading, const std::vector<std::string>& entry) {
  constexpr std::size_t kTelling = 8;  // letters
  const auto joined = [](const std::vector<std::string>& words) {
    std::string all;
    for (const std::string& word : words) all += word;
    return all;
  };
  const std::string begins = joined(heading);
  return begins.size() >= kTelling && joined(entry).starts_with(begins);
}

// Most of the words, in any order: the title was changed in one of the two places.
bool are_alike(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  if (a.size() < 3 || b.size() < 3 || a.front() != b.front()) return false;
  const auto common = std::count_if(
      a.begin(), a.end(), [&](const std::string& word) { return std::find(b.begin(), b.end(), word) != b.end(); });
  return 3 * static_cast<std::size_t>(common) >= 2 * std::max(a.size(), b.size());
}

void say_title(const DocumentView& view, const Entry& entry, const Title& title, std::vector<Finding>& findings) {
  Finding finding = finding_at(view, entry.block, 0, view.block(entry.block).text.size(), Severity::warning);
  finding.stated = view.block(entry.block).text;
  finding.expected = view.block(title.block).text;
  finding.message = {
      fmt::format("The contents say “{}”; the heading is “{}”.", shortened(finding.stated),
                  shortened(finding.expected)),
      fmt::format("El índice dice «{}»; el título es «{}».", shortened(finding.stated), shortened(finding.expected))};
  finding.suggestion = {"Update the table of contents.", "Actualice el índice."};
  findings.push_back(std::move(finding));
}

// Printed page numbers may be counted from anywhere, but all from the same page.
std::optional<int> usual_offset(const DocumentView& view, const std::vector<Entry>& entries) {
  std::map<int, int> counts;
  int known = 0;
  for (const Entry& entry : entries) {
    if (entry.heading < 0 || entry.several || entry.page == 0 || view.block(entry.heading).page == 0) continue;
    ++known;
    ++counts[view.block(entry.heading).page - entry.page];
  }
  for (const auto& [offset, count] : counts)
    if (known >= 4 && 4 * count >= 3 * known) return offset;
  return std::nullopt;
}

void say_page(const DocumentView& view, const Entry& entry, int right, std::vector<Finding>& findings) {
  Finding finding = finding_at(view, entry.block, 0, view.block(entry.block).text.size(), Severity::warning);
  finding.stated = std::to_string(entry.page);
  finding.expected = std::to_string(right);
  finding.message = {fmt::format("The contents put “{}” on page {}; it stands on page {}.",
                                 shortened(view.block(entry.heading).text), entry.page, right),
                     fmt::format("El índice sitúa «{}» en la página {}; está en la {}.",
                                 shortened(view.block(entry.heading).text), entry.page, right)};
  finding.suggestion = {"Update the table of contents.", "Actualice el índice."};
  findings.push_back(std::move(finding));
}

void check(const DocumentView& view, std::vector<Finding>& findings) {
  std::vector<Entry> entries = entries_of(view);
  if (entries.size() < 2) return;
  const std::vector<Title> titles = titles_of(view);
  constexpr std::size_t kMostCompared = 4'000'000;
  if (entries.size() * titles.size() > kMostCompared) return;
  std::size_t matched = 0;
  for (Entry& entry : entries) {
    const auto is_same = [&](const Title& title) { return title.words == entry.title; };
    const auto same = std::find_if(titles.begin(), titles.end(), is_same);
    if (same == titles.end()) continue;
    ++matched;
    entry.heading = same->block;
    // "Annex I" of each of three parts: which one the contents mean is not said.
    entry.several = std::count_if(same, titles.end(), is_same) > 1;
  }
  if (2 * matched < entries.size()) return;  // these lines are of another thing than the headings
  const auto offset = usual_offset(view, entries);
  for (const Entry& entry : entries) {
    if (entry.heading >= 0) {
      const int page = view.block(entry.heading).page;
      if (offset && !entry.several && entry.page > 0 && page - entry.page != *offset)
        say_page(view, entry, page - *offset, findings);
      continue;
    }
    // A heading that was cut at the end of its line, or hyphenated there.
    if (std::any_of(titles.begin(), titles.end(), [&](const Title& title) { return is_cut(title.words, entry.title); }))
      continue;
    const auto alike = std::find_if(titles.begin(), titles.end(),
                                    [&](const Title& title) { return are_alike(title.words, entry.title); });
    if (alike != titles.end()) say_title(view, entry, *alike, findings);
  }
}

constexpr char kFailing[] = R"(Contents

1. Introduction to the report .... 2
2. Offices of the members .... 3
3. Budget of the members for 2017 .... 5

1. Introduction to the report

The members met in spring.

2. Offices of the members

The members have two offices.

3. Budget of the members for 2018

The budget was approved.
)";

constexpr char kPassing[] = R"(Contents

1. Introduction to the report .... 2
2. Offices of the members .... 3
3. Budget of the members for 2018 .... 5

1. INTRODUCTION TO THE REPORT

The members met in spring.

2. Offices of the members

The members have two offices.

3. Budget of the members, for 2018

The budget was approved.
)";

}  // namespace

extern const Rule kContentsDifferFromHeadings = {
    {"X109", "reference-in-contents-differs", "The table of contents differs from the headings",
     "El índice difiere de los títulos",
     "A table of contents that was not updated sends the reader to a title or a page that is no more. Titles are "
     "compared "
     "without case, accents and marks; pages by their distance to the printed number, which must be the same for most "
     "of "
     "four entries or more. Entries without any heading like theirs are left alone: the heading may have been read as "
     "text.",
     "Un índice sin actualizar remite a un título o una página que ya no existe. Los títulos se comparan sin "
     "mayúsculas, "
     "tildes ni signos; las páginas, por su distancia al número impreso, que debe ser igual en la mayoría de cuatro "
     "entradas "
     "o más. No se señalan las entradas sin título parecido: puede haberse leído como texto.",
     kFailing, kPassing, Severity::note, "0.1.0"},
    OnDocument{check}};

}  // namespace crossfoot::validate

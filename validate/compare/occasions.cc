#include "validate/compare/occasions.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "validate/compare/event_words.h"
#include "validate/compare/timelines.h"
#include "validate/document/table_facts.h"

namespace crossfoot::validate {
namespace {

bool has(const std::vector<Word>& words, const Concept& list) { return list.is_among(words); }

bool is_other_business(const Word& word) {
  static constexpr std::array<std::string_view, 3> kAims = {"prepare", "open", "order"};  // names of actions
  // A proposal or a condition is no plan, and what was not held is no event.
  static const Concept kUnsure("unsure-event");
  if (kUnsure.has(word)) return true;
  const std::string action = event_action_of(word);
  return !action.empty() && std::find(kAims.begin(), kAims.end(), action) == kAims.end();
}

std::set<std::string> words_around(std::string_view text, std::size_t begin, std::size_t end) {
  constexpr std::size_t kReach = 800;
  const std::size_t from = begin > kReach ? begin - kReach : 0;
  const std::vector<std::string> words = telling_words(text.substr(from, end + kReach - from));
  return {words.begin(), words.end()};
}

// "24 April (planned)", "24 April, tentatively".
std::string_view remark_behind(const DatedSentence& s) {
  const std::size_t at = s.date_after;
  const bool remark = at + 1 < s.words.size() && (s.words[at].is("(") || s.words[at].is(","));
  return remark ? s.printed(at + 1) : std::string_view();
}

Occasion occasion_of(const DocumentView& view, const DatedSentence& s, EventPhrase phrase) {
  static const Concept kHeld("was-held");
  static const Concept kPromised("promised-event");
  Occasion occasion;
  occasion.phrase = std::move(phrase);
  occasion.block = s.date.block;
  occasion.begin = s.date.begin;
  occasion.end = s.date.end;
  occasion.days = s.days;
  occasion.year_unsaid = s.date.year_unsaid;
  const std::string_view sentence = view.sentence(s.date.block, s.date.begin);
  // "Will be held on 5 May"; but not "held on 5 May, adopted the plan for what will come".
  const bool opens = s.date_first <= 2;
  const std::string_view upto = opens ? sentence : s.text.substr(s.begin, s.date.end - s.begin);
  occasion.planned = speaks_of_plans(upto) || is_agreed_on(s.words, s.date_first) || has(s.words, kPromised) ||
                     speaks_of_plans(remark_behind(s));
  occasion.held = !occasion.planned && has(s.words, kHeld);
  for (std::size_t i = 0; i < (opens ? s.words.size() : s.date_first); ++i)
    occasion.other_business = occasion.other_business || is_other_business(s.words[i]);
  occasion.around = words_around(s.text, s.date.begin, s.date.end);
  occasion.told = shortened(sentence);
  return occasion;
}

// Of a label that stands beside its date.
std::optional<Occasion> labelled_occasion(const std::string& label, const Date& date, int year_if_unsaid) {
  auto phrase = event_of_label(label);
  Occasion occasion;
  occasion.days = days_of(date, year_if_unsaid);
  if (!phrase || occasion.days.empty()) return std::nullopt;
  occasion.phrase = std::move(*phrase);
  occasion.year_unsaid = date.readings.front().start.starts_with("XXXX");
  occasion.around = words_around(label, 0, label.size());
  occasion.told = shortened(label);
  for (const Word& word : words_of(label)) occasion.other_business = occasion.other_business || is_other_business(word);
  return occasion;
}

// "Virtual meeting of the members | 3 May": a row with one day and one label that names an event.
void add_row(const DocumentView& view, const TableStatement& table, int row, int year, std::vector<Occasion>& all) {
  constexpr std::size_t kLongest = 200;  // bytes of a label
  CellRef at{table.table, row, -1};
  const Date* day = nullptr;
  for (int column = 0; column < table.columns; ++column) {
    const std::vector<Date>& dates = table.at(row, column).dates;
    if (dates.empty()) continue;
    if (dates.size() > 1 || day != nullptr) return;
    day = &dates.front();
    at.column = column;
  }
  if (day == nullptr) return;
  std::string label;
  for (int column = 0; column < table.columns && label.empty(); ++column) {
    const Cell* cell = column == at.column ? nullptr : cell_at(view, {table.table, row, column});
    if (cell != nullptr && cell->text.size() <= kLongest && event_of_label(cell->text)) label = cell->text;
  }
  auto occasion = labelled_occasion(label, *day, year);
  if (!occasion) return;
  const std::string& caption = view.document.tables[static_cast<std::size_t>(table.table)].caption;
  occasion->planned = speaks_of_plans(column_name(view, table, at.column)) || speaks_of_plans(caption);
  occasion->held = !occasion->planned;
  occasion->cell = at;
  all.push_back(std::move(*occasion));
}

}  // namespace

std::vector<Occasion> occasions(const DocumentView& view, int year_if_unsaid) {
  constexpr std::size_t kMost = 400;
  std::vector<Occasion> all;
  for (const DatedSentence& sentence : dated_sentences(view, year_if_unsaid)) {
    if (all.size() == kMost) break;
    if (auto phrase = event_on_its_day(sentence)) all.push_back(occasion_of(view, sentence, std::move(*phrase)));
  }
  for (const TimelineEntry& entry : timeline_entries(view)) {
    auto occasion = labelled_occasion(entry.label, entry.date, year_if_unsaid);
    if (!occasion) continue;
    occasion->block = entry.block;
    occasion->begin = entry.date.begin;
    occasion->end = entry.date.end;
    occasion->held = true;
    all.push_back(std::move(*occasion));
  }
  for (const TableStatement& table : view.statement.tables)
    for (int row = 0; row < table.rows && all.size() < 2 * kMost; ++row) add_row(view, table, row, year_if_unsaid, all);
  return all;
}

}  // namespace crossfoot::validate

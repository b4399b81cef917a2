#include "validate/compare/timelines.h"

#include <algorithm>

#include "validate/compare/dated_sentences.h"
#include "validate/compare/event_phrase.h"
#include "validate/document/table_facts.h"

namespace crossfoot::validate {
namespace {

// Blocks of nothing but days, each after the one before: "22/03 29/03 30/03".
struct DateRow {
  int first = 0, after = 0;  // blocks
  std::vector<TimelineEntry> entries;
};

bool is_dates_alone(const DocumentView& view, int block) {
  const auto& dates = view.statement.blocks[static_cast<std::size_t>(block)].dates;
  return !dates.empty() &&
         std::all_of(view.text(block).words.begin(), view.text(block).words.end(), [&](const Word& w) {
           return w.kind == WordKind::mark || std::any_of(dates.begin(), dates.end(), [&](const Date& d) {
                    return w.begin >= d.begin && w.end <= d.end;
                  });
         });
}

DateRow row_at(const DocumentView& view, int first) {
  DateRow row;
  row.first = row.after = first;
  int last_day = 0;
  for (int i = first; i < view.size() && is_dates_alone(view, i); ++i, ++row.after)
    for (const Date& date : view.statement.blocks[static_cast<std::size_t>(i)].dates) {
      const auto days = days_of(date, kAnyYear);
      const bool later = !days.empty() && (row.entries.empty() || days.front().first > last_day);
      if (!later) return {first, i + 1, {}};
      last_day = days.front().first;
      row.entries.push_back({i, date, {}});
    }
  return row;
}

bool is_event_line(const DocumentView& view, int block) {
  constexpr std::size_t kLongest = 20;  // words
  const BlockKind kind = view.block(block).kind;
  return (kind == BlockKind::heading || kind == BlockKind::paragraph) && view.text(block).words.size() <= kLongest &&
         event_of_label(view.block(block).text).has_value();
}

std::vector<std::string> bag_of(std::vector<std::string> words, const std::vector<std::string>& more) {
  words.insert(words.end(), more.begin(), more.end());
  std::sort(words.begin(), words.end());
  return words;
}

// The words around the dates, above and below in whatever order the page has them, are those of as many lines that
// follow: these are the events, one by one in the order of the dates.
bool read_labels(const DocumentView& view, DateRow& row) {
  constexpr int kLabelBlocks = 24, kReach = 200;
  std::vector<int> lines;
  for (int i = row.after; i < std::min(view.size(), row.after + kReach); ++i)
    if (is_event_line(view, i)) lines.push_back(i);
  const std::size_t n = row.entries.size();
  std::vector<std::string> below;
  int seen = row.after;
  for (std::size_t s = 0; s + n <= lines.size() && lines[s] - row.after <= kLabelBlocks; ++s) {
    for (; seen < lines[s]; ++seen) below = bag_of(std::move(below), telling_words(view.block(seen).text));
    std::vector<std::string> told;
    for (std::size_t k = 0; k < n; ++k) told = bag_of(std::move(told), telling_words(view.block(lines[s + k]).text));
    std::vector<std::string> around = below;
    for (int i = row.first; i >= std::max(0, row.first - kLabelBlocks) && around.size() <= told.size(); --i) {
      if (i < row.first) around = bag_of(std::move(around), telling_words(view.block(i).text));
      if (around != told) continue;
      for (std::size_t k = 0; k < n; ++k) row.entries[k].label = view.block(lines[s + k]).text;
      return true;
    }
  }
  return false;
}

}  // namespace

std::vector<TimelineEntry> timeline_entries(const DocumentView& view) {
  constexpr std::size_t kFewest = 3, kMost = 24;
  constexpr int kMostRows = 20;
  std::vector<TimelineEntry> all;
  int rows = 0;
  for (int i = 0; i < view.size() && rows < kMostRows && static_cast<std::size_t>(i) < view.statement.blocks.size();
       ++i) {
    if (!is_dates_alone(view, i)) continue;
    DateRow row = row_at(view, i);
    i = row.after - 1;
    const bool timeline = row.entries.size() >= kFewest && row.entries.size() <= kMost;
    rows += timeline ? 1 : 0;
    if (timeline && read_labels(view, row)) all.insert(all.end(), row.entries.begin(), row.entries.end());
  }
  return all;
}

}  // namespace crossfoot::validate

#include "extractors/text/folding.h"

#include <re2/re2.h>

#include <algorithm>
#include <set>

#include "extractors/text/text_shape.h"

namespace crossfoot {
namespace {

constexpr std::size_t kLongestSearch = 4u << 20;  // bytes of lines that are searched for one label,
constexpr int kMostSearches = 100;                // and how often in one table
constexpr std::size_t kLongestHeadWord = 40;

std::string_view first_word(std::string_view text) {
  text = trimmed(text);
  return text.substr(0, text.find(' '));
}

bool is_total_label(std::string_view text) {
  static const RE2 kTotal(R"((?i)\b(?:sub-?\s?)?total(?:es|s)?\b|\bsuma\b|\bbalance\b|\bsaldo\b)");
  return text.size() < 200 && RE2::PartialMatch(text, kTotal);
}

bool occurs_on_a_line(std::string_view phrase, Lines lines) {
  std::size_t searched = 0;
  for (const Line& line : lines) {
    searched += line.text.size();
    if (searched > kLongestSearch) return false;
    if (line.text.find(phrase) != std::string_view::npos) return true;
  }
  return false;
}

std::size_t widest_label(const DraftTable& table) {
  std::size_t widest = 0;
  for (const DraftRow& row : table.rows) {
    if (is_data_row(row)) widest = std::max(widest, display_width(row.cells[0].text));
  }
  return widest;
}

class LabelFolder {
 public:
  LabelFolder(const DraftTable& table, Lines lines) : rows_(table.rows), lines_(lines), widest_(widest_label(table)) {}

  // A label alone in row `r` is the first part of the label below if the two stand together elsewhere in the document,
  // or if a writer filling the column would have had to break there, nothing marks it as a head, and heads are not due.
  bool is_wrapped_label(std::size_t r) {
    const std::string& head = rows_[r].cells[0].text;
    const DraftRow& below = rows_[r + 1];
    if (!rows_[r].label_only() || below.blanks_before > 0 || below.label_only() || below.cells[0].empty()) return false;
    if (head.back() == ':' || !list_label(below.cells[0].text).empty()) return false;
    const std::string_view next = below.cells[0].text;
    if (starts_lower(next)) return true;
    if (searches_ < kMostSearches) {
      ++searches_;
      if (occurs_on_a_line(head + " " + std::string(first_word(next)), lines_)) return true;
    }
    if (display_width(head) > widest_ || display_width(head) + 1 + display_width(first_word(next)) <= widest_)
      return false;
    // Heads stand at the top, after a total, or behind a gap.
    const bool head_is_due = r == 0 || rows_[r].blanks_before > 0 || !is_data_row(rows_[r - 1]) ||
                             is_total_label(rows_[r - 1].cells[0].text);
    return !head_is_due && !is_total_label(next);
  }

 private:
  const std::vector<DraftRow>& rows_;
  Lines lines_;
  std::size_t widest_;
  int searches_ = 0;
};

// An upper header line that leaves columns open over heads, or a lower one that repeats itself, is a level of its own.
bool continues_header(const DraftRow& upper, const DraftRow& lower) {
  if (lower.blanks_before > 0 || upper.label_only()) return false;
  std::set<std::string_view> seen;
  std::size_t texts = 0;
  std::size_t open = 0;
  for (std::size_t c = 1; c < lower.cells.size(); ++c) {
    const std::string& text = lower.cells[c].text;
    if (lower.cells[c].column_span > 1 || text.size() > kLongestHeadWord) return false;
    if (text.empty()) continue;
    ++texts;
    open += c >= upper.cells.size() || upper.cells[c].empty();
    if (!seen.insert(text).second || is_year(text)) return false;
  }
  for (const DraftCell& cell : upper.cells) {
    if (cell.column_span > 1) return false;
  }
  return texts > 0 && open * 2 <= texts;
}

void append_cell(DraftCell& cell, DraftCell& below) {
  if (below.empty()) return;
  if (cell.empty()) {
    cell = std::move(below);
    return;
  }
  cell.text += ' ';
  cell.text += below.text;
}

}  // namespace

void fold_wrapped_labels(DraftTable& table, Lines lines) {
  LabelFolder folder(table, lines);
  std::vector<bool> wrapped(table.rows.size(), false);
  for (auto r = static_cast<std::size_t>(table.header_rows); r + 1 < table.rows.size(); ++r)
    wrapped[r] = folder.is_wrapped_label(r);
  std::vector<DraftRow> folded;
  folded.reserve(table.rows.size());
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    if (r > 0 && wrapped[r - 1]) {
      DraftRow& row = folded.back();
      for (std::size_t c = 0; c < table.rows[r].cells.size(); ++c) {
        if (c == row.cells.size()) row.cells.emplace_back();
        append_cell(row.cells[c], table.rows[r].cells[c]);
      }
    } else {
      folded.push_back(std::move(table.rows[r]));
    }
  }
  table.rows = std::move(folded);
}

void fold_wrapped_header(DraftTable& table) {
  const auto header = static_cast<std::size_t>(table.header_rows);
  if (header < 2) return;
  std::vector<DraftRow> folded;
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    if (r > 0 && r < header && continues_header(folded.back(), table.rows[r])) {
      for (std::size_t c = 0; c < table.rows[r].cells.size() && c < folded.back().cells.size(); ++c) {
        append_cell(folded.back().cells[c], table.rows[r].cells[c]);
      }
      --table.header_rows;
    } else {
      folded.push_back(std::move(table.rows[r]));
    }
  }
  table.rows = std::move(folded);
}

}  // namespace crossfoot

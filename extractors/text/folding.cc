#include "extractors/text/folding.h"

#include <re2/re2.h>

#include <algorithm>
#include <set>

#include "extractors/common/open_ends.h"
#include "extractors/text/text_shape.h"

namespace crossfoot::extractors::text {
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

// The indent that at most a third of the labels of data rows exceed.
double usual_indent(const DraftTable& table) {
  std::vector<double> indents;
  for (const DraftRow& row : table.rows) {
    if (is_data_row(row) && !row.cells[0].empty()) indents.push_back(row.cells[0].indent);
  }
  if (indents.empty()) return 0;
  const auto third = indents.begin() + static_cast<std::ptrdiff_t>(indents.size() * 2 / 3);
  std::nth_element(indents.begin(), third, indents.end());
  return *third;
}

class LabelFolder {
 public:
  LabelFolder(const DraftTable& table, Lines lines)
      : rows_(table.rows), lines_(lines), widest_(widest_label(table)), usual_indent_(usual_indent(table)) {}

  // A label alone in row `r` is the first part of the label below if the two stand together elsewhere in the document,
  // or if a writer filling the column would have had to break there, nothing marks it as a head, and heads are not due.
  bool is_wrapped_label(std::size_t r) {
    const std::string& head = rows_[r].cells[0].text;
    const DraftRow& below = rows_[r + 1];
    if (!rows_[r].label_only() || below.blanks_before > 0 || below.cells[0].empty()) return false;
    if (head.back() == ':' || !list_label(below.cells[0].text).empty()) return false;
    const std::string_view next = below.cells[0].text;
    if (starts_lower(next) || next.front() == '(' || hangs_below(rows_[r].cells[0], below.cells[0])) return true;
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

  // A label alone in row `r` goes on from the label above it, which has the figures on its first line.
  bool continues_label_above(std::size_t r) const {
    if (r == 0 || !rows_[r].label_only() || rows_[r].blanks_before > 0 || rows_[r - 1].cells[0].empty()) return false;
    const std::string &text = rows_[r].cells[0].text, &above = rows_[r - 1].cells[0].text;
    const bool digit = text.front() >= '0' && text.front() <= '9';
    if (digit && is_data_row(rows_[r - 1]) && (ends_open(above) || ends_in_month(above))) return true;
    if (text.back() == ':' || !list_label(text).empty()) return false;
    return starts_lower(text) || text.front() == '(' ||
           (r + 1 < rows_.size() && hangs_below(rows_[r - 1].cells[0], rows_[r].cells[0]));
  }

  // "based compensation" below "Stock-settled share-   32" and above "Proceeds": it could go either way but for its
  // small letter.
  bool ends_label_above(std::size_t r) const {
    return continues_label_above(r) && is_data_row(rows_[r - 1]) && starts_lower(rows_[r].cells[0].text) &&
           r + 1 < rows_.size() && !rows_[r + 1].cells[0].empty() && !starts_lower(rows_[r + 1].cells[0].text);
  }

 private:
  // The lower label is indented where labels usually are not: a hanging second line.
  bool hangs_below(const DraftCell& upper, const DraftCell& lower) const {
    return lower.indent > upper.indent && usual_indent_ <= upper.indent;
  }

  const std::vector<DraftRow>& rows_;
  Lines lines_;
  std::size_t widest_;
  double usual_indent_;
  int searches_ = 0;
};

// A lower header line that repeats itself, or years under open columns, are a level of their own. So is what stands
// under open columns where spanners are not known by their place.
bool continues_header(const DraftRow& upper, const DraftRow& lower, bool spanners_known) {
  if (lower.blanks_before > 0 || upper.label_only()) return false;
  std::set<std::string_view> seen;
  std::size_t texts = 0;
  std::size_t open = 0;
  for (std::size_t c = 1; c < lower.cells.size(); ++c) {
    const std::string& text = lower.cells[c].text;
    if (lower.cells[c].column_span > 1 || text.size() > kLongestHeadWord) return false;
    if (text.empty()) continue;
    const bool under_open = c >= upper.cells.size() || upper.cells[c].empty();
    ++texts;
    open += under_open;
    if (!seen.insert(text).second || (is_year(text) && under_open)) return false;
  }
  for (const DraftCell& cell : upper.cells) {
    if (cell.column_span > 1) return false;
  }
  return spanners_known || (texts > 0 && open * 2 <= texts);
}

// Figures set half-way down a label of two lines come out between its lines, in a row without a label.
bool has_label_around(const std::vector<DraftRow>& rows, std::size_t r, std::size_t header) {
  if (r <= header || !rows[r].cells[0].empty() || !is_data_row(rows[r]) || rows[r].blanks_before > 0) return false;
  const DraftRow& above = rows[r - 1];
  // The rest of a label that has its figures already: these are the figures of a row without one.
  if (r >= header + 2 && is_data_row(rows[r - 2]) && !rows[r - 2].cells[0].empty() && starts_lower(above.cells[0].text))
    return false;
  return above.label_only() && above.cells[0].text.back() != ':' && !is_total_label(above.cells[0].text);
}

bool is_second_half(const std::vector<DraftRow>& rows, std::size_t r) {
  if (!rows[r].label_only() || rows[r].blanks_before > 0 || is_total_label(rows[r].cells[0].text)) return false;
  const bool figures_follow = r + 1 < rows.size() && rows[r + 1].blanks_before == 0 && rows[r + 1].cells[0].empty();
  return !figures_follow && list_label(rows[r].cells[0].text).empty();
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

bool starts_in_mid_entry(const std::string& text) {
  return starts_lower(text) || text.front() == '(' || (text.front() >= '0' && text.front() <= '9');
}

// Nothing in the first column, or the rest of a label; and below each text or figure of it one that it can go on from.
// A further figure may follow only where a date or remark stood in between: else it is a row whose label is missing.
bool continues_row(const DraftRow& row, const DraftRow& above, bool above_is_continued) {
  if (row.blanks_before > 0 || row.label_only() || above.label_only() || above.cells.empty()) return false;
  if (!row.cells[0].empty() && (above.cells[0].empty() || !starts_lower(row.cells[0].text))) return false;
  bool figure = false;
  bool full = true;
  for (std::size_t c = 1; c < row.cells.size(); ++c) {
    const std::string& text = row.cells[c].text;
    full = full && !text.empty();
    if (text.empty()) continue;
    if (c >= above.cells.size() || above.cells[c].empty() || row.cells[c].column_span > 1 || is_blank_mark(text))
      return false;
    if (has_amount(text)) {
      figure = true;
    } else if (has_amount(above.cells[c].text) && !starts_in_mid_entry(text)) {
      return false;
    }
  }
  return figure ? above_is_continued && !full : true;
}

}  // namespace

void fold_continued_rows(DraftTable& table) {
  std::vector<DraftRow> folded;
  bool continued = false;
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    DraftRow& row = table.rows[r];
    continued = r > static_cast<std::size_t>(table.header_rows) && continues_row(row, folded.back(), continued);
    if (!continued) {
      folded.push_back(std::move(row));
      continue;
    }
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
      if (!row.cells[c].empty()) folded.back().cells[c].text.append(c == 0 ? " " : "\n").append(row.cells[c].text);
    }
  }
  table.rows = std::move(folded);
}

void fold_wrapped_labels(DraftTable& table, Lines lines) {
  LabelFolder folder(table, lines);
  const std::size_t size = table.rows.size();
  const auto header = static_cast<std::size_t>(table.header_rows);
  // joins[r]: row r is put together with the row above it. From below, so that a label over three lines grows upwards.
  std::vector<bool> joins(size + 1, false);
  bool figures_below = false;
  for (std::size_t r = size; r-- > header;) {
    const bool label_only = table.rows[r].label_only();
    if (has_label_around(table.rows, r, header)) {
      joins[r] = true;
    } else if (r > header && has_label_around(table.rows, r - 1, header) && is_second_half(table.rows, r)) {
      joins[r] = true;
    } else if (r > header && folder.ends_label_above(r)) {
      joins[r] = true;
    } else if (r + 1 < size && figures_below && folder.is_wrapped_label(r)) {
      joins[r + 1] = true;
    } else if (r > header && folder.continues_label_above(r)) {
      joins[r] = true;
    }
    figures_below = !label_only || joins[r + 1];
  }
  std::vector<DraftRow> folded;
  folded.reserve(size);
  for (std::size_t r = 0; r < size; ++r) {
    if (!joins[r]) {
      folded.push_back(std::move(table.rows[r]));
      continue;
    }
    DraftRow& row = folded.back();
    row.cells[0].column_span = 1;
    for (std::size_t c = 0; c < table.rows[r].cells.size(); ++c) {
      if (c == row.cells.size()) row.cells.emplace_back();
      append_cell(row.cells[c], table.rows[r].cells[c]);
    }
  }
  table.rows = std::move(folded);
}

void fold_wrapped_header(DraftTable& table, bool spanners_known) {
  const auto header = static_cast<std::size_t>(table.header_rows);
  if (header < 2) return;
  std::vector<DraftRow> folded;
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    if (r > 0 && r < header && continues_header(folded.back(), table.rows[r], spanners_known)) {
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

void drop_repeated_header(DraftTable& table) {
  const auto header = static_cast<std::size_t>(table.header_rows);
  if (header == 0 || table.rows.size() <= header) return;
  const auto same_text = [](const DraftCell& a, const DraftCell& b) { return a.text == b.text; };
  const auto repeats = [&](const DraftRow& row) {
    return std::any_of(table.rows.begin(), table.rows.begin() + table.header_rows, [&](const DraftRow& head) {
      return !row.label_only() &&
             std::equal(row.cells.begin(), row.cells.end(), head.cells.begin(), head.cells.end(), same_text);
    });
  };
  const auto body = table.rows.begin() + table.header_rows;
  table.rows.erase(std::remove_if(body, table.rows.end(), repeats), table.rows.end());
}

}  // namespace crossfoot::extractors::text

// Rows whose fields stand on one line between tabs. Section heads without a tab may stand between them.
#include <algorithm>
#include <map>
#include <optional>

#include "extractors/common/lead_words.h"
#include "extractors/text/folding.h"
#include "extractors/text/table_forms.h"
#include "extractors/text/text_shape.h"

namespace crossfoot::extractors::text {
namespace {

constexpr std::size_t kLongestHead = 100;
constexpr std::size_t kContentsReach = 5000;  // lines in which the titles of a table of contents are looked for

std::size_t count_fields(std::string_view text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\t')) + 1;
}

bool is_row_line(const Line& line) {
  const std::size_t fields = count_fields(line.text);
  return fields > 1 && fields <= static_cast<std::size_t>(kMaxColumns);
}

// A line between two stretches of rows that may head the second one.
bool is_head_line(const Line& line) {
  return display_width(line.text) <= kLongestHead && !is_sentence(line.text) && line.text.back() != ':' &&
         !is_caption_line(line.text) && !opens_note(line.text) && list_label(line.text) != "*";
}

// The stretch of rows from `at`: lines with tabs, without large gaps, and labels alone right above a line with tabs.
LineRange stretch_at(Lines lines, std::size_t at, std::size_t end) {
  LineRange stretch{at, at + 1};
  for (std::size_t i = at + 1; i < end; ++i) {
    if (lines[i].blanks_before > 1) break;
    if (is_row_line(lines[i])) {
      const bool same_width = count_fields(lines[i].text) == count_fields(lines[stretch.end - 1].text);
      if (lines[i].blanks_before > 0 && !same_width) break;
      stretch.end = i + 1;
    } else if (lines[i].blanks_before > 0 || i > stretch.end || !is_head_line(lines[i])) {
      break;
    }
  }
  return stretch;
}

DraftRow row_of(const Line& line, bool collapse_tabs) {
  DraftRow row;
  row.blanks_before = line.blanks_before;
  std::string_view rest = line.text;
  while (true) {
    const std::size_t end = std::min(rest.find('\t'), rest.size());
    const std::string_view field = rest.substr(0, end);
    const std::string_view text = trimmed(field);
    if (!collapse_tabs || !text.empty() || row.cells.empty()) {
      const auto indent = static_cast<double>(std::min(field.find_first_not_of(' '), field.size()));
      row.cells.push_back({.text = std::string(text), .line = line.number, .indent = text.empty() ? 0 : indent});
    }
    if (end == rest.size()) break;
    rest.remove_prefix(end + 1);
  }
  return row;
}

struct Widths {
  std::size_t usual = 0;
  std::size_t agreeing = 0;  // rows of that width
  std::size_t rows = 0;
};

Widths widths_of(const std::vector<DraftRow>& rows) {
  std::map<std::size_t, std::size_t> counts;
  Widths widths;
  for (const DraftRow& row : rows) {
    if (row.cells.size() == 1) continue;  // a label without tabs
    ++widths.rows;
    const std::size_t count = ++counts[row.cells.size()];
    if (count > widths.agreeing || (count == widths.agreeing && row.cells.size() > widths.usual)) {
      widths.agreeing = count;
      widths.usual = row.cells.size();
    }
  }
  return widths;
}

std::vector<DraftRow> rows_of(Lines lines, LineRange range, bool collapse_tabs) {
  std::vector<DraftRow> rows;
  for (std::size_t i = range.begin; i < range.end; ++i) rows.push_back(row_of(lines[i], collapse_tabs));
  return rows;
}

// Writers who line up figures with several tabs leave a different number on each line: then a run of tabs is one.
std::optional<std::vector<DraftRow>> consistent_rows(Lines lines, LineRange range) {
  for (const bool collapse_tabs : {false, true}) {
    std::vector<DraftRow> rows = rows_of(lines, range, collapse_tabs);
    const Widths widths = widths_of(rows);
    if (widths.usual < 2 || widths.agreeing * 5 < widths.rows * 4) continue;
    std::size_t widest = 0;
    for (const DraftRow& row : rows) widest = std::max(widest, row.cells.size());
    if (widest > static_cast<std::size_t>(kMaxColumns)) return std::nullopt;
    return rows;
  }
  return std::nullopt;
}

// Titles with page numbers: the pages never fall, and the titles stand in the text again or lead over dots.
bool is_contents(const std::vector<DraftRow>& rows, Lines lines, std::size_t begin) {
  int last = 0;
  bool dots = false;
  for (const DraftRow& row : rows) {
    if (row.cells.size() < 2 || row.label_only()) continue;
    const std::string& page = row.cells.back().text;
    if (!is_page_number(page)) return false;
    dots = dots || page.find_first_of(".·_") != std::string::npos || row.cells[0].text.find("...") != std::string::npos;
    const std::size_t digits = page.find_first_of("0123456789");
    if (digits == std::string::npos) continue;
    const int number = std::stoi(page.substr(digits, 4));
    if (number < last) return false;
    last = number;
  }
  if (dots || (begin > 0 && is_contents_title(lines[begin - 1].text))) return true;
  const Lines after = lines.subspan(begin + rows.size(), std::min(lines.size() - begin - rows.size(), kContentsReach));
  std::size_t repeated = 0;
  const std::size_t tried = std::min<std::size_t>(rows.size(), 5);
  for (std::size_t r = 0; r < tried; ++r) {
    repeated += std::any_of(after.begin(), after.end(),
                            [&](const Line& line) { return trimmed(line.text) == rows[r].cells[0].text; });
  }
  return repeated * 2 > tried;
}

bool is_figure(const std::string& text) { return has_amount(text) || is_blank_mark(text); }

// Rows worth the name: figures, or text in columns that is neither a list nor "Name: value" lines of an address.
bool are_table_rows(const std::vector<DraftRow>& rows) {
  std::size_t figures = 0;
  std::size_t lists = 0;
  std::size_t fields = 0;
  std::size_t unlabelled = 0;
  std::size_t full = 0;
  for (const DraftRow& row : rows) {
    if (row.cells.size() < 2 || row.label_only()) continue;
    ++full;
    lists += !list_label(row.cells[0].text + " ").empty() && trimmed(row.cells[0].text).size() <= 5;
    fields += !row.cells[0].empty() && row.cells[0].text.back() == ':';
    unlabelled += row.cells[0].empty();
    figures +=
        std::any_of(row.cells.begin() + 1, row.cells.end(), [](const DraftCell& cell) { return is_figure(cell.text); });
  }
  if (full < 2) return false;
  const bool two_columns =
      std::all_of(rows.begin(), rows.end(), [](const DraftRow& row) { return row.cells.size() <= 2; });
  if (two_columns && lists * 2 > full && figures * 2 < full) return false;
  if (fields * 2 > full && figures < 3) return false;
  if (figures * 2 >= full) return true;
  return full >= 3 && unlabelled * 2 < full;
}

struct Stretch {
  LineRange lines;
  std::vector<DraftRow> rows;
  std::size_t columns = 0;
};

std::vector<Stretch> stretches_in(Lines lines, LineRange range) {
  std::vector<Stretch> stretches;
  for (std::size_t at = range.begin; at < range.end;) {
    if (!is_row_line(lines[at])) {
      ++at;
      continue;
    }
    Stretch stretch;
    stretch.lines = stretch_at(lines, at, range.end);
    at = stretch.lines.end;
    auto rows = consistent_rows(lines, stretch.lines);
    if (!rows) continue;
    stretch.rows = std::move(*rows);
    stretch.columns = widths_of(stretch.rows).usual;
    stretches.push_back(std::move(stretch));
  }
  return stretches;
}

// One short line stands between two stretches of one width, and the second brings no header of its own.
bool continues_under_head(const Stretch& above, const Stretch& below, Lines lines) {
  if (above.columns != below.columns || below.lines.begin != above.lines.end + 1) return false;
  const Line& head = lines[above.lines.end];
  return head.blanks_before <= 2 && lines[below.lines.begin].blanks_before <= 2 && is_head_line(head) &&
         count_header_rows(below.rows) == 0;
}

DraftRow head_row(const Line& line, std::size_t columns) {
  DraftRow row;
  row.blanks_before = line.blanks_before;
  row.cells.push_back(
      {.text = std::string(trimmed(line.text)), .line = line.number, .column_span = static_cast<int>(columns)});
  return row;
}

// A table that has section heads inside and none over its first rows begins with one: the short line right above.
void take_first_head(Stretch& table, Lines lines, std::size_t begin) {
  if (table.lines.begin == begin || count_header_rows(table.rows) > 0 || table.rows.front().label_only()) return;
  const Line& above = lines[table.lines.begin - 1];
  if (is_row_line(above) || !is_head_line(above) || lines[table.lines.begin].blanks_before > 2) return;
  --table.lines.begin;
  table.rows.insert(table.rows.begin(), head_row(above, table.columns));
}

DraftTable table_of(Stretch&& stretch, Lines lines) {
  DraftTable table;
  table.lines = stretch.lines;
  std::size_t widest = stretch.columns;
  for (const DraftRow& row : stretch.rows) widest = std::max(widest, row.cells.size());
  table.columns = static_cast<int>(widest);
  table.rows = std::move(stretch.rows);
  table.header_rows = count_header_rows(table.rows);
  fold_wrapped_header(table, false);
  fold_continued_rows(table);
  fold_wrapped_labels(table, lines);
  return table;
}

}  // namespace

std::vector<DraftTable> find_tabbed_tables(Lines lines, LineRange range) {
  std::vector<DraftTable> tables;
  std::vector<Stretch> stretches = stretches_in(lines, range);
  for (std::size_t s = 0; s < stretches.size(); ++s) {
    Stretch& table = stretches[s];
    const std::size_t begin = tables.empty() ? range.begin : tables.back().lines.end;
    bool heads_inside = false;
    while (s + 1 < stretches.size() && continues_under_head(table, stretches[s + 1], lines)) {
      Stretch& next = stretches[++s];
      table.rows.push_back(head_row(lines[table.lines.end], table.columns));
      std::move(next.rows.begin(), next.rows.end(), std::back_inserter(table.rows));
      table.lines.end = next.lines.end;
      heads_inside = true;
    }
    if (!are_table_rows(table.rows) || is_contents(table.rows, lines, table.lines.begin)) continue;
    if (heads_inside) take_first_head(table, lines, begin);
    tables.push_back(table_of(std::move(table), lines));
  }
  return tables;
}

}  // namespace crossfoot::extractors::text

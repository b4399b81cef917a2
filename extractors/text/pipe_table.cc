// Markdown's form: fields between bars, with or without the line of dashes under the header.
#include <algorithm>
#include <optional>

#include "extractors/text/table_forms.h"
#include "extractors/text/text_shape.h"

namespace crossfoot::extractors::text {
namespace {

// The fields of a bar line, trimmed; nothing where the line is none or has too many. Between `framed` lines the outer
// bars close the first and the last field; elsewhere they part them from an empty one: " | 2015 | 2016".
std::vector<std::string_view> bar_fields(std::string_view text, bool framed) {
  text = trimmed(text);
  std::vector<std::string_view> fields;
  if (text.find('|') == std::string_view::npos) return fields;
  if (framed && text.front() == '|') text.remove_prefix(1);
  std::size_t begin = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\') {
      ++i;  // whatever follows is escaped
      continue;
    }
    if (text[i] != '|') continue;
    if (fields.size() == kMaxColumns) return {};
    fields.push_back(trimmed(text.substr(begin, i - begin)));
    begin = i + 1;
  }
  if (begin < text.size() || !framed) fields.push_back(trimmed(text.substr(std::min(begin, text.size()))));
  return fields;
}

bool is_dash_line(const std::vector<std::string_view>& fields) {
  return !fields.empty() && std::all_of(fields.begin(), fields.end(), [](std::string_view field) {
    return field.find('-') != std::string_view::npos && field.find_first_not_of(":- ") == std::string_view::npos;
  });
}

struct BarLines {
  std::vector<std::vector<std::string_view>> rows;
  std::vector<int> numbers;              // of each row's line
  std::optional<std::size_t> dash_line;  // rows above it
  LineRange lines;
};

// Whether most lines from here on begin with a bar. The first hundred tell.
bool is_framed(Lines lines, std::size_t at, std::size_t end) {
  end = std::min(end, at + 100);
  int framed = 0, open = 0;
  for (std::size_t i = at; i < end && (i == at || lines[i].blanks_before == 0); ++i) {
    const std::string_view text = trimmed(lines[i].text);
    if (text.find('|') == std::string_view::npos) {
      if (!is_rule(text)) break;
      continue;
    }
    ++(text.front() == '|' ? framed : open);
  }
  return framed > open;
}

BarLines bar_lines_at(Lines lines, std::size_t at, std::size_t end) {
  BarLines bars;
  const bool framed = is_framed(lines, at, end);
  bars.lines = {at, at};
  for (; bars.lines.end < end; ++bars.lines.end) {
    const Line& line = lines[bars.lines.end];
    if (bars.lines.size() > 0 && line.blanks_before > 0) break;
    std::vector<std::string_view> fields = bar_fields(line.text, framed);
    // A grid's ruling ("+----+----+") belongs to the table but is no row.
    if (fields.empty() && !(bars.lines.size() > 0 && is_rule(line.text))) break;
    if (fields.empty() || is_dash_line(fields) || is_rule(line.text)) {
      if (!bars.dash_line && !bars.rows.empty()) bars.dash_line = bars.rows.size();
    } else {
      bars.rows.push_back(std::move(fields));
      bars.numbers.push_back(line.number);
    }
  }
  return bars;
}

std::size_t usual_width(const BarLines& bars) {
  std::vector<std::size_t> widths;
  for (const auto& row : bars.rows) widths.push_back(row.size());
  std::nth_element(widths.begin(), widths.begin() + static_cast<std::ptrdiff_t>(widths.size() / 2), widths.end());
  return widths[widths.size() / 2];
}

std::optional<DraftTable> table_of(const BarLines& bars) {
  if (bars.rows.size() < 2) return std::nullopt;
  const std::size_t width = usual_width(bars);
  const auto fitting = static_cast<std::size_t>(
      std::count_if(bars.rows.begin(), bars.rows.end(), [&](const auto& row) { return row.size() == width; }));
  // Without the dash line, bars in prose ("a | b") could be meant: then all rows must agree.
  if (width < 2 && !bars.dash_line) return std::nullopt;
  if (!bars.dash_line && fitting * 10 < bars.rows.size() * 9) return std::nullopt;
  DraftTable table;
  table.lines = bars.lines;
  std::size_t widest = 0;
  for (std::size_t i = 0; i < bars.rows.size(); ++i) {
    DraftRow row;
    for (const std::string_view field : bars.rows[i])
      row.cells.push_back({.text = std::string(field), .line = bars.numbers[i]});
    widest = std::max(widest, row.cells.size());
    table.rows.push_back(std::move(row));
  }
  table.columns = static_cast<int>(widest);
  table.header_rows = bars.dash_line ? static_cast<int>(*bars.dash_line) : count_header_rows(table.rows);
  return table;
}

}  // namespace

std::vector<DraftTable> find_pipe_tables(Lines lines, LineRange range) {
  std::vector<DraftTable> tables;
  for (std::size_t at = range.begin; at < range.end;) {
    const BarLines bars = bar_lines_at(lines, at, range.end);
    if (auto table = table_of(bars)) tables.push_back(std::move(*table));
    at = std::max(bars.lines.end, at + 1);
  }
  return tables;
}

}  // namespace crossfoot::extractors::text

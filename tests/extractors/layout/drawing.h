// Pages drawn in text, and tables dumped as text: the language of the layout tests.
//
// A character is 6 points wide and a line 12 points high, in a font of 10 points: one blank is a word space, two part
// chunks. A line of '-' and '+' is a horizontal rule between two lines of text (it takes 4 points), and '|' or '+'
// stand on a vertical rule.
#pragma once

#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/layout/page_layout.h"

namespace crossfoot::extractors::layout {

constexpr double kCharWidth = 6, kLineHeight = 12, kRuleHeight = 4, kFontSize = 10;

inline bool is_rule_line(std::string_view line) {
  return line.find('-') != std::string_view::npos && line.find_first_not_of("-+ |") == std::string_view::npos &&
         line.find("--") != std::string_view::npos;
}

inline void draw_rule_line(std::string_view line, double y, PageContent& page) {
  for (std::size_t i = 0; i < line.size();) {
    if (line[i] != '-' && line[i] != '+') {
      ++i;
      continue;
    }
    std::size_t end = i;
    while (end < line.size() && (line[end] == '-' || line[end] == '+')) ++end;
    const double half = kCharWidth / 2;
    page.horizontal.push_back(
        {y, static_cast<double>(i) * kCharWidth + half, static_cast<double>(end) * kCharWidth - half, 0.5, false});
    i = end;
  }
}

inline void draw_words(std::string_view line, double top, PageContent& page, bool bold) {
  for (std::size_t i = 0; i < line.size();) {
    if (line[i] == ' ' || line[i] == '|') {
      ++i;
      continue;
    }
    std::size_t end = i;
    while (end < line.size() && line[end] != ' ' && line[end] != '|') ++end;
    Word word;
    word.text = std::string(line.substr(i, end - i));
    word.box = {static_cast<double>(i) * kCharWidth, top + 1, static_cast<double>(end) * kCharWidth, top + 11};
    word.size = kFontSize;
    word.bold = bold;
    page.words.push_back(word);
    i = end;
  }
}

// A line that begins with '*' is bold.
inline PageContent drawn_page(const std::string& drawing) {
  PageContent page;
  page.number = 1;
  page.width = 612;
  std::istringstream lines(drawing);
  double y = 0;
  for (std::string line; std::getline(lines, line);) {
    const bool bold = !line.empty() && line[0] == '*';
    if (bold) line[0] = ' ';
    const bool rule = is_rule_line(line);
    const double height = rule ? kRuleHeight : kLineHeight;
    for (std::size_t i = 0; i < line.size(); ++i)
      if (line[i] == '|' || line[i] == '+') {
        const double x = (static_cast<double>(i) + 0.5) * kCharWidth;
        page.vertical.push_back({x, line[i] == '+' ? y + height / 2 : y, y + height, 0.5, false});
        if (line[i] == '+') page.vertical.back() = {x, y, y + height, 0.5, false};
      }
    if (rule)
      draw_rule_line(line, y + height / 2, page);
    else
      draw_words(line, y, page, bold);
    y += height;
  }
  page.height = std::max(792.0, y + 72);
  return page;
}

// "a | b" for each row; "[2]" before a cell tells its columns, "[2x3]" its rows and columns; the rule of the head is
// "==".
inline std::string dump(const Table& table) {
  std::string text;
  const std::vector<int> grid = cell_grid(table);
  for (int r = 0; r < table.rows; ++r) {
    std::string line;
    for (int c = 0; c < table.columns; ++c) {
      const int index = grid[static_cast<std::size_t>(r * table.columns + c)];
      if (c > 0) line += " | ";
      if (index < 0) continue;
      const Cell& cell = table.cells[static_cast<std::size_t>(index)];
      if (cell.row != r || cell.column != c) {
        line += "<";
        continue;
      }
      if (cell.row_span > 1)
        line += "[" + std::to_string(cell.row_span) + "x" + std::to_string(cell.column_span) + "]";
      else if (cell.column_span > 1)
        line += "[" + std::to_string(cell.column_span) + "]";
      line += cell.text;
    }
    while (!line.empty() && (line.back() == ' ' || line.back() == '|')) line.pop_back();
    text += line + "\n";
    if (r + 1 == table.header_rows) text += "==\n";
  }
  return text;
}

inline std::string dump(const PageLayout& layout) {
  std::string text;
  for (std::size_t i = 0; i < layout.tables.size(); ++i) text += (i > 0 ? "\n" : "") + dump(layout.tables[i]);
  return text;
}

inline PageLayout lay_out(const std::string& drawing) {
  PageContent page = drawn_page(drawing);
  return lay_out_page(page);
}

}  // namespace crossfoot::extractors::layout

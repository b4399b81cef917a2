#include "tests/validate/support/drawing.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <vector>

namespace crossfoot::test {
namespace {

std::string trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\n");
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(" \t\n") - first + 1));
}

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0;;) {
    const auto end = text.find(separator, begin);
    parts.emplace_back(text.substr(begin, end == std::string_view::npos ? end : end - begin));
    if (end == std::string_view::npos) return parts;
    begin = end + 1;
  }
}

bool is_dash(std::string_view text) {
  return text == "-" || text == "–" || text == "—" || text == "―" || text == "$-" || text == "$—" || text == "$ —";
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

struct Number {
  std::string digits;  // with separators
  bool negative = false;
  bool percent = false;
  bool dollar = false;
};

// The number in a cell, or nothing where it is words.
std::optional<Number> number_in(std::string text) {
  Number number;
  replace_all(text, "−", "-");
  for (const std::string_view unit : {"US$", "$", "€", "£", "*"}) {
    number.dollar = number.dollar || (unit != "*" && text.find(unit) != std::string::npos);
    replace_all(text, unit, "");
  }
  std::erase(text, ' ');
  while (text.size() > 3 && text.back() == ')' && text.find('(') != std::string::npos && text.find('(') > 0)
    text.erase(text.rfind('('));
  if (!text.empty() && text.back() == '%') {
    number.percent = true;
    text.pop_back();
  }
  if (text.size() > 2 && text.front() == '(' && text.back() == ')') {
    number.negative = true;
    text = text.substr(1, text.size() - 2);
  } else if (!text.empty() && text.front() == '-') {
    number.negative = true;
    text.erase(0, 1);
  }
  if (!text.empty() && text.back() == '%') {
    number.percent = true;
    text.pop_back();
  }
  if (text.empty() || text.find_first_not_of("0123456789.,") != std::string::npos ||
      !std::isdigit(static_cast<unsigned char>(text[0])))
    return std::nullopt;
  number.digits = text;
  return number;
}

std::optional<AmountReading> read(const Number& number, char decimal_mark) {
  const auto mark = number.digits.rfind(decimal_mark);
  std::string plain;
  for (std::size_t i = 0; i < number.digits.size(); ++i) {
    if (i == mark)
      plain += '.';
    else if (std::isdigit(static_cast<unsigned char>(number.digits[i])))
      plain += number.digits[i];
  }
  if (!plain.empty() && plain.back() == '.') plain.pop_back();
  const auto value = Decimal::parse(plain);
  if (!value) return std::nullopt;
  AmountReading reading;
  reading.value = number.negative ? value->negated() : *value;
  reading.last_place = -value->scale();
  reading.unit = number.percent ? Unit::percent : Unit::none;
  if (number.dollar) reading.currency = "USD";
  return reading;
}

std::vector<AmountReading> readings_of(const Number& number) {
  const auto commas = std::count(number.digits.begin(), number.digits.end(), ',');
  const auto points = std::count(number.digits.begin(), number.digits.end(), '.');
  std::vector<AmountReading> readings;
  const auto add = [&](char decimal_mark, double confidence) {
    if (auto reading = read(number, decimal_mark)) {
      reading->confidence = confidence;
      readings.push_back(std::move(*reading));
    }
  };
  const auto after = [&](char mark) { return number.digits.size() - number.digits.rfind(mark) - 1; };
  if (commas == 1 && points == 0) {
    add(after(',') == 3 ? '.' : ',', 0.8);
    if (after(',') == 3) add(',', 0.1);
  } else if (points == 1 && commas == 0) {
    add('.', 0.7);
    if (after('.') == 3) add(',', 0.2);
  } else {
    const bool comma_last = commas > 0 && points > 0 && number.digits.rfind(',') > number.digits.rfind('.');
    add(comma_last || points > 1 ? ',' : '.', 0.9);
  }
  return readings;
}

CellReading read_cell(const std::string& text) {
  CellReading cell;
  if (text.empty()) return cell;
  if (is_dash(text)) {
    cell.kind = CellKind::nil;
    return cell;
  }
  if (const auto number = number_in(text)) {
    Amount amount{0, text.size(), readings_of(*number), {}};
    if (!amount.readings.empty()) {
      cell.kind = CellKind::amount;
      cell.amounts.push_back(std::move(amount));
      return cell;
    }
  }
  cell.kind = CellKind::text;
  return cell;
}

LabelReading read_label(std::string text) {
  LabelReading label;
  label.parts.push_back({"und", text});
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  label.key = text;
  if (text.starts_with("total") || text.ends_with(" total")) label.term = "total";
  if (text.starts_with("net ") || text.ends_with(", net")) label.term = "net";
  if (text.starts_with("subtotal")) label.term = "subtotal";
  const auto dot = text.find(". ");
  if (dot != std::string::npos && dot > 0 && dot < 5) {
    const std::string outline = label.parts[0].text.substr(0, dot);
    if (outline.find_first_not_of("IVXLC0123456789") == std::string::npos) label.outline = outline;
  }
  const auto open = text.find('('), close = text.find("%)");
  if (open != std::string::npos && close != std::string::npos && open < close)
    label.percent = Decimal::parse(text.substr(open + 1, close - open - 1));
  if (text.empty()) label = LabelReading{};
  return label;
}

bool is_year(const std::string& text) {
  return text.size() == 4 && text.find_first_not_of("0123456789") == std::string::npos &&
         (text[0] == '1' || text[0] == '2');
}

int stub_columns_of(const Table& table, const std::vector<CellReading>& cells) {
  for (int column = 0; column < table.columns; ++column) {
    int figures = 0;
    int words = 0;
    for (int row = table.header_rows; row < table.rows; ++row) {
      const CellReading& cell = cells[static_cast<std::size_t>(row * table.columns + column)];
      figures += cell.kind == CellKind::amount || cell.kind == CellKind::nil;
      words += cell.kind == CellKind::text;
    }
    if (figures > words) return column;
  }
  return table.columns;
}

TableStatement read_table(const Table& table, int index) {
  TableStatement statement;
  statement.table = index;
  statement.rows = table.rows;
  statement.columns = table.columns;
  statement.cells.resize(static_cast<std::size_t>(table.rows * table.columns));
  statement.row_labels.resize(static_cast<std::size_t>(table.rows));
  statement.column_labels.resize(static_cast<std::size_t>(table.columns));
  std::vector<std::string> texts(statement.cells.size());
  for (const Cell& cell : table.cells) {
    const auto at = static_cast<std::size_t>(cell.row * table.columns + cell.column);
    texts[at] = trimmed(cell.text);
    statement.cells[at] = read_cell(texts[at]);
    if (cell.row < table.header_rows) statement.cells[at].kind = texts[at].empty() ? CellKind::blank : CellKind::text;
  }
  // A line of bare years is a heading wherever it stands.
  for (int row = 0; row < table.rows; ++row) {
    bool years = true;
    for (int column = 1; column < table.columns; ++column) {
      const std::string& text = texts[static_cast<std::size_t>(row * table.columns + column)];
      years = years && (text.empty() || is_year(text));
    }
    for (int column = 1; years && column < table.columns; ++column) {
      CellReading& cell = statement.cells[static_cast<std::size_t>(row * table.columns + column)];
      if (cell.kind == CellKind::amount) cell.kind = CellKind::date;
    }
  }
  statement.stub_columns = stub_columns_of(table, statement.cells);
  for (int row = 0; row < table.rows; ++row) {
    std::string label;
    for (int column = 0; column < std::max(1, statement.stub_columns) && column < table.columns; ++column) {
      const auto at = static_cast<std::size_t>(row * table.columns + column);
      if (label.empty() && statement.cells[at].kind == CellKind::text) label = texts[at];
    }
    statement.row_labels[static_cast<std::size_t>(row)] = read_label(label);
  }
  for (int column = 0; column < table.columns; ++column) {
    std::string label;
    for (int row = 0; row < table.header_rows; ++row) {
      const std::string& text = texts[static_cast<std::size_t>(row * table.columns + column)];
      if (!text.empty()) label += (label.empty() ? "" : " › ") + text;
    }
    statement.column_labels[static_cast<std::size_t>(column)] = read_label(label);
  }
  return statement;
}

Table draw_table(const std::vector<std::string>& lines) {
  Table table;
  bool ruled = false;
  for (const std::string& line : lines) {
    if (line.starts_with("caption:")) {
      table.caption = trimmed(line.substr(8));
      continue;
    }
    if (line.find_first_not_of("-+ ") == std::string::npos) {
      table.header_rows = table.rows;
      ruled = true;
      continue;
    }
    const std::vector<std::string> cells = split(line, '|');
    for (std::size_t column = 0; column < cells.size(); ++column) {
      Cell cell;
      cell.row = table.rows;
      cell.column = static_cast<int>(column);
      cell.text = trimmed(cells[column]);
      if (column == 0)
        cell.indent = static_cast<double>(
            cells[0].find_first_not_of(' ') == std::string::npos ? 0 : cells[0].find_first_not_of(' '));
      if (cell.text.size() > 2 && cell.text.front() == '*' && cell.text.back() == '*') {
        cell.bold = true;
        cell.text = cell.text.substr(1, cell.text.size() - 2);
      }
      if (!cell.text.empty()) table.cells.push_back(std::move(cell));
    }
    table.columns = std::max(table.columns, static_cast<int>(cells.size()));
    ++table.rows;
  }
  if (!ruled) table.header_rows = 1;
  return table;
}

}  // namespace

Statement simple_readings(const Document& document) {
  Statement statement;
  statement.document = &document;
  for (std::size_t i = 0; i < document.tables.size(); ++i)
    statement.tables.push_back(read_table(document.tables[i], static_cast<int>(i)));
  statement.blocks.resize(document.blocks.size());
  return statement;
}

Drawing draw(std::string_view text) {
  Drawing drawing;
  drawing.document = std::make_unique<Document>();
  std::vector<std::string> lines;
  const auto close = [&] {
    if (lines.empty()) return;
    drawing.document->tables.push_back(draw_table(lines));
    drawing.document->tables.back().id = "t" + std::to_string(drawing.document->tables.size());
    lines.clear();
  };
  for (const std::string& line : split(text, '\n')) {
    if (trimmed(line).empty())
      close();
    else
      lines.push_back(line);
  }
  close();
  drawing.statement = simple_readings(*drawing.document);
  return drawing;
}

}  // namespace crossfoot::test

#include "normalize/table_statement.h"

#include <algorithm>
#include <string>
#include <utility>

#include "normalize/clean_text.h"
#include "normalize/currency.h"
#include "normalize/date_token.h"
#include "normalize/headnote.h"
#include "normalize/text_reading.h"
#include "normalize/word_table.h"

namespace crossfoot::normalize {
namespace {

bool blank(const Glyphs& glyphs) {
  return std::all_of(glyphs.begin(), glyphs.end(), [](const Glyph& g) { return is_space(g.ch); });
}

// The concept of a text that is one state word: "Pending", "N/A".
std::string whole_state(const Glyphs& glyphs) {
  std::size_t begin = 0, end = glyphs.size();
  while (begin < end && (is_space(glyphs[begin].ch) || glyphs[begin].ch == U'(')) ++begin;
  while (end > begin && (is_space(glyphs[end - 1].ch) || glyphs[end - 1].ch == U')' || glyphs[end - 1].ch == U':'))
    --end;
  const auto match = word_at(glyphs, begin, WordKind::state);
  if (match && match->end == end) return match->word->concept_id;
  // ".." and "..." stand for missing data in statistical tables.
  const bool dots = end > begin + 1 && std::all_of(glyphs.begin() + static_cast<std::ptrdiff_t>(begin),
                                                   glyphs.begin() + static_cast<std::ptrdiff_t>(end),
                                                   [](const Glyph& g) { return g.ch == U'.' || g.ch == U'…'; });
  return dots || (end == begin + 1 && glyphs[begin].ch == U'…') ? "not-available" : std::string();
}

// Words outside the amounts: what remains beside a figure decides whether the figure carries the cell.
int words_outside(const Glyphs& glyphs, const std::vector<Amount>& amounts) {
  int words = 0;
  auto amount = amounts.begin();
  bool in_word = false;
  for (const Glyph& g : glyphs) {
    while (amount != amounts.end() && amount->end <= g.begin) ++amount;
    const bool inside = amount != amounts.end() && g.begin >= amount->begin;
    const bool letter = !inside && is_letter(g.ch);
    if (letter && !in_word) ++words;
    in_word = letter;
  }
  return words;
}

bool letters_before(const Glyphs& glyphs, const Amount& amount) {
  return std::any_of(glyphs.begin(), glyphs.end(),
                     [&](const Glyph& g) { return g.begin < amount.begin && is_letter(g.ch); });
}

// Nothing but a date and the words that go with one: "As of 31 May 2018".
bool only_dates(const Glyphs& glyphs, const std::vector<Date>& dates) {
  for (const DateToken& token : date_tokens(glyphs)) {
    const std::size_t at = glyphs[token.begin].begin;
    const bool inside =
        std::any_of(dates.begin(), dates.end(), [&](const Date& d) { return at >= d.begin && at < d.end; });
    if (!inside && token.kind == DateWord::other && is_letter(glyphs[token.begin].ch)) return false;
  }
  return true;
}

CellKind kind_of(const Glyphs& glyphs, const CellReading& reading) {
  if (reading.amounts.empty())
    return !reading.dates.empty() && only_dates(glyphs, reading.dates) ? CellKind::date : CellKind::text;
  const int words = words_outside(glyphs, reading.amounts);
  const bool led_by_words = letters_before(glyphs, reading.amounts.front()) && reading.amounts.front().state.empty();
  if (words == 0) return CellKind::amount;
  // "28 nanometers", "+1 lap", "$207\n(Pending: $855)" are figures; "Senior notes due 2020" is text.
  return !led_by_words && words <= 2 + 2 * static_cast<int>(reading.amounts.size()) ? CellKind::amount : CellKind::text;
}

}  // namespace

CellReading read_cell(const Cell& cell, const NormalizeOptions& options) {
  CellReading reading;
  const Glyphs glyphs = clean_text(cell.text, cell.marks);
  if (blank(glyphs)) return reading;
  if (is_nil(glyphs)) {
    reading.kind = CellKind::nil;
    reading.amounts = read_text(glyphs, options).amounts;
    return reading;
  }
  reading.state = whole_state(glyphs);
  if (!reading.state.empty()) {
    reading.kind = CellKind::state;
    return reading;
  }
  TextReading text = read_text(glyphs, options);
  reading.amounts = std::move(text.amounts);
  for (FoundDate& found : text.dates) {
    if (found.sure) reading.dates.push_back(std::move(found.date));
  }
  reading.kind = kind_of(glyphs, reading);
  return reading;
}

namespace {

class TableReader {
 public:
  TableReader(const Table& table, int index, const NormalizeOptions& options) : table_(table), options_(options) {
    statement_.table = index;
    statement_.rows = std::max(0, table.rows);
    statement_.columns = std::max(0, table.columns);
    rows_ = static_cast<std::size_t>(statement_.rows);
    columns_ = static_cast<std::size_t>(statement_.columns);
  }

  TableStatement run() {
    read_cells();
    find_stub();
    name_years();
    join_split_frames();
    read_labels();
    read_headnotes();
    return std::move(statement_);
  }

 private:
  CellReading& at(std::size_t row, std::size_t column) { return statement_.cells[row * columns_ + column]; }

  bool inside(const Cell& cell) const {
    return cell.row >= 0 && cell.column >= 0 && cell.row < statement_.rows && cell.column < statement_.columns;
  }

  void read_cells() {
    statement_.cells.resize(rows_ * columns_);
    owner_.assign(rows_ * columns_, nullptr);
    for (const Cell& cell : table_.cells) {
      if (!inside(cell)) continue;
      const auto row = static_cast<std::size_t>(cell.row), column = static_cast<std::size_t>(cell.column);
      at(row, column) = read_cell(cell, options_);
      owner_[row * columns_ + column] = &cell;
    }
  }

  bool holds_figure(std::size_t row, std::size_t column) {
    const CellKind kind = at(row, column).kind;
    return kind == CellKind::amount || kind == CellKind::nil;
  }

  // Years, ranks and item numbers in the first column name rows; they are no figures.
  bool counts_rows(std::size_t column) {
    int plain = 0, other = 0;
    for (std::size_t row = header_rows(); row < rows_; ++row) {
      const CellReading& cell = at(row, column);
      if (cell.kind == CellKind::blank) continue;
      const bool bare = cell.kind == CellKind::amount && cell.amounts.size() == 1 &&
                        cell.amounts.front().readings.front().evidence.front() == "plain-digits" &&
                        cell.amounts.front().readings.front().currency.empty();
      const Decimal value = bare ? cell.amounts.front().readings.front().value : Decimal();
      const bool year = bare && value >= Decimal(1900, 0) && value <= Decimal(2100, 0);
      const bool rank = bare && !value.is_negative() && value <= Decimal(static_cast<Int128>(rows_), 0);
      (year || rank || cell.kind == CellKind::date ? plain : other) += 1;
    }
    return plain > 0 && other * 2 <= plain;  // "2011 … 2015, Thereafter, Total"
  }

  std::size_t header_rows() const {
    return static_cast<std::size_t>(std::clamp(table_.header_rows, 0, statement_.rows));
  }

  // "2002 net revenue" is the name of a line.
  bool names_year(std::size_t row, std::size_t column) const {
    const Cell* cell = owner_[row * columns_ + column];
    return cell != nullptr && starts_with_year(cell->text) &&
           std::any_of(cell->text.begin() + 4, cell->text.end(),
                       [](char c) { return static_cast<unsigned char>(c) > '@'; });
  }

  // "200 to 399", "777-300ER" and "6.50% senior notes" are names where they open their lines.
  bool opens_as_name(std::size_t row, std::size_t column) {
    if (column != 0 || columns_ < 2) return false;
    const CellReading& cell = at(row, column);
    if (cell.amounts.size() > 1) return true;
    const std::string& text = owner_[row * columns_ + column]->text;
    for (std::size_t i = 0; i < text.size(); ++i) {
      const bool inside = i >= cell.amounts.front().begin && i < cell.amounts.front().end;
      const bool letter = (text[i] >= 'a' && text[i] <= 'z') || (text[i] >= 'A' && text[i] <= 'Z');
      if (!inside && letter) return true;
    }
    return false;
  }

  bool is_figure_column(std::size_t column) {
    int figures = 0, words = 0;
    for (std::size_t row = header_rows(); row < rows_; ++row) {
      const CellKind kind = at(row, column).kind;
      const bool name = kind == CellKind::text ||
                        (kind == CellKind::amount && (names_year(row, column) || opens_as_name(row, column)));
      if (name)
        ++words;
      else if (kind == CellKind::amount || kind == CellKind::nil)
        ++figures;
    }
    return figures > 0 && figures >= words;
  }

  // A year in a heading or in the stub names its column or row: alone it is a date, in "2019 €m" part of a name.
  void name_years() {
    for (std::size_t row = 0; row < rows_; ++row) {
      for (std::size_t column = 0; column < columns_; ++column) {
        CellReading& cell = at(row, column);
        const bool heading = row < header_rows() || column < static_cast<std::size_t>(statement_.stub_columns);
        if (!heading || cell.kind != CellKind::amount || cell.amounts.size() != 1) continue;
        const std::string& text = owner_[row * columns_ + column]->text;
        if (!starts_with_year(text)) continue;
        const bool letters =
            std::any_of(text.begin() + 4, text.end(), [](char c) { return static_cast<unsigned char>(c) > '@'; });
        cell.kind =
            letters || !cell.amounts.front().readings.front().currency.empty() ? CellKind::text : CellKind::date;
      }
    }
  }

  // 1900 to 2100 and no further digit.
  static bool starts_with_year(const std::string& text) {
    const auto digit = [&](std::size_t i) { return i < text.size() && text[i] >= '0' && text[i] <= '9'; };
    if (!digit(0) || !digit(1) || !digit(2) || !digit(3) || digit(4)) return false;
    const bool goes_on = (text.size() > 5 && (text[4] == '.' || text[4] == ',') && digit(5));
    return !goes_on &&
           (text.compare(0, 2, "19") == 0 || text.compare(0, 2, "20") == 0 || text.compare(0, 4, "2100") == 0);
  }

  void find_stub() {
    std::size_t first = columns_;
    for (std::size_t column = 0; column < columns_ && first == columns_; ++column) {
      if (!is_figure_column(column)) continue;
      if (column == 0 && columns_ > 1 && counts_rows(column)) continue;
      first = column;
    }
    statement_.stub_columns = first == columns_ ? std::min(1, statement_.columns) : static_cast<int>(first);
  }

  // "$" and "%" in columns of their own belong to the figure beside them.
  void join_split_frames() {
    for (std::size_t row = 0; row < rows_; ++row) {
      for (std::size_t column = 0; column + 1 < columns_; ++column) {
        CellReading& left = at(row, column);
        CellReading& right = at(row, column + 1);
        const Cell* left_cell = owner_[row * columns_ + column];
        const Cell* right_cell = owner_[row * columns_ + column + 1];
        if (left_cell == nullptr || right_cell == nullptr) continue;
        if (left.kind == CellKind::text && holds_figure(row, column + 1) && left_cell->text.size() <= 8)
          give_currency(left_cell->text, right);
        if (left.kind == CellKind::amount &&
            (right_cell->text == "%" || right_cell->text == ")%" || right_cell->text == "%)"))
          give_percent(left);
      }
    }
  }

  static void give_currency(const std::string& text, CellReading& cell) {
    const Glyphs glyphs = clean_text(text);
    std::size_t end = glyphs.size();
    while (end > 0 && (is_space(glyphs[end - 1].ch) || glyphs[end - 1].ch == U'(')) --end;
    const auto match = currency_at(glyphs, 0);
    if (!match || match->end != end) return;
    for (Amount& amount : cell.amounts) {
      for (AmountReading& reading : amount.readings) {
        if (!reading.currency.empty() || reading.unit != Unit::none) continue;
        reading.currency = match->currency->code;
        reading.evidence.emplace_back("sign-in-next-cell");
        if (match->currency->ambiguous) reading.evidence.emplace_back("shared-sign");
      }
    }
  }

  static void give_percent(CellReading& cell) {
    for (Amount& amount : cell.amounts) {
      for (AmountReading& reading : amount.readings) {
        if (reading.unit != Unit::none || !reading.currency.empty()) continue;
        reading.unit = Unit::percent;
        reading.evidence.emplace_back("sign-in-next-cell");
      }
    }
  }

  void read_labels() {
    statement_.row_labels.reserve(rows_);
    for (std::size_t row = 0; row < rows_; ++row) statement_.row_labels.push_back(row_label(row));
    statement_.column_labels.reserve(columns_);
    const std::vector<int> grid = cell_grid(table_);
    for (std::size_t column = 0; column < columns_; ++column)
      statement_.column_labels.push_back(column_label(grid, column));
  }

  // "| | | Total | 5,670.00": the name of a total stands beside its figure, in the columns of the body.
  LabelReading row_label(std::size_t row) {
    LabelReading label = stub_label(row);
    if (label.names_total()) return label;
    for (std::size_t column = static_cast<std::size_t>(statement_.stub_columns); column < columns_; ++column) {
      const CellKind kind = at(row, column).kind;
      if (kind == CellKind::blank) continue;
      if (kind != CellKind::text) break;
      const Cell& cell = *owner_[row * columns_ + column];
      LabelReading own = read_label(cell.text, cell.marks, options_);
      if (label.parts.empty() || own.names_total()) return own;
    }
    return label;
  }

  LabelReading stub_label(std::size_t row) const {
    std::string text;
    std::vector<TextMark> marks;
    for (std::size_t column = 0; column < static_cast<std::size_t>(statement_.stub_columns); ++column) {
      const Cell* cell = owner_[row * columns_ + column];
      if (cell == nullptr || cell->text.empty()) continue;
      if (!text.empty()) text.push_back(' ');
      for (TextMark mark : cell->marks) {
        mark.begin += text.size();
        mark.end += text.size();
        marks.push_back(mark);
      }
      text += cell->text;
    }
    return read_label(text, marks, options_);
  }

  // The header path, top down. Each heading is taken apart by itself, so that "A / B" over "C / D" is "A › C" in one
  // language and "B › D" in the other.
  LabelReading column_label(const std::vector<int>& grid, std::size_t column) const {
    LabelReading path;
    int last = -1;
    for (std::size_t row = 0; row < header_rows(); ++row) {
      const int index = grid[row * columns_ + column];
      if (index < 0 || index == last) continue;
      last = index;
      const Cell& cell = table_.cells[static_cast<std::size_t>(index)];
      if (!cell.text.empty()) append_heading(path, read_label(cell.text, cell.marks, options_));
    }
    return path;
  }

  static void append_heading(LabelReading& path, LabelReading heading) {
    if (heading.parts.empty()) return;
    if (path.parts.empty()) {
      path = std::move(heading);
      return;
    }
    for (LabelPart& part : heading.parts) {
      const auto same = std::find_if(path.parts.begin(), path.parts.end(),
                                     [&](const LabelPart& p) { return p.language == part.language; });
      if (same == path.parts.end()) {
        path.parts.push_back(std::move(part));
      } else {
        same->text += " › " + part.text;
      }
    }
    path.key += " › " + heading.key;
    path.notes.insert(path.notes.end(), heading.notes.begin(), heading.notes.end());
    if (heading.percent) path.percent = heading.percent;
    // What stands lower is more particular.
    if (!heading.term.empty()) {
      path.term = std::move(heading.term);
      path.term_confidence = heading.term_confidence;
      path.natural_side = heading.natural_side;
    }
  }

  // The caption first; then headings that stand over more than one column, or over the stub.
  void read_headnotes() {
    take_headnote(table_.caption);
    for (const Cell& cell : table_.cells) {
      if (!inside(cell) || cell.row >= table_.header_rows) continue;
      const bool wide = cell.column_span * 2 > statement_.columns - statement_.stub_columns;
      if (wide || cell.column < statement_.stub_columns) take_headnote(cell.text);
    }
    settle_shared_signs();
  }

  void take_headnote(const std::string& text) {
    if (text.empty()) return;
    const Headnote note = read_headnote(clean_text(text));
    if (!note.currency.empty() && (statement_.currency.empty() || (shared_sign_ && !note.shared_sign))) {
      statement_.currency = note.currency;
      shared_sign_ = note.shared_sign;
    }
    if (statement_.scale_exponent == 0) statement_.scale_exponent = note.scale_exponent;
  }

  // A heading "in Mexican pesos" says what "$" in its cells means.
  void settle_shared_signs() {
    if (statement_.currency.empty() || shared_sign_) return;
    for (CellReading& cell : statement_.cells) {
      for (Amount& amount : cell.amounts) {
        for (AmountReading& reading : amount.readings) {
          const bool shared =
              std::find(reading.evidence.begin(), reading.evidence.end(), "shared-sign") != reading.evidence.end();
          if (!shared || reading.currency == statement_.currency) continue;
          reading.currency = statement_.currency;
          reading.evidence.emplace_back("currency-of-heading");
        }
      }
    }
  }

  const Table& table_;
  const NormalizeOptions& options_;
  TableStatement statement_;
  std::size_t rows_ = 0, columns_ = 0;
  std::vector<const Cell*> owner_;
  bool shared_sign_ = false;
};

}  // namespace

TableStatement read_table(const Table& table, int index, const NormalizeOptions& options) {
  return TableReader(table, index, options).run();
}

}  // namespace crossfoot::normalize

#include "validate/relations/line_view.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include "language/concept.h"
#include "language/number_words.h"
#include "language/words.h"

namespace crossfoot::validate {
namespace {

using language::Concept;

// "De los cuales: activo fijo", "of which: fixed assets".
bool is_memo(std::string_view key) {
  static const Concept kMemo("memo-beginning");
  return kMemo.has_beginning_of(key);
}

bool is_deduction(std::string_view key) {
  static const Concept kDeduction("deduction-beginning");
  return kDeduction.has_beginning_of(key);
}

Outline outline_of(std::string_view outline) {
  if (outline.empty()) return Outline::none;
  const auto only = [&](std::string_view set) { return outline.find_first_not_of(set) == std::string_view::npos; };
  if (only("IVXLC")) return Outline::roman;
  if (only("0123456789")) return Outline::number;
  if (only("0123456789.")) return Outline::decimal;
  return outline[0] >= 'A' && outline[0] <= 'Z' ? Outline::capital : Outline::small;
}

bool is_net_term(std::string_view term) {
  static constexpr std::array<std::string_view, 7> kTerms = {"net",        "balance", "closing-balance", "difference",
                                                             "cumulative", "gross",   "income"};
  return std::find(kTerms.begin(), kTerms.end(), term) != kTerms.end();
}

// Words, or beginnings of words, that name what is not additive.
bool names_ratio(std::string_view key) {
  static const Concept kWords("ratio-word");
  static const Concept kBeginnings("ratio-beginning");
  const std::string padded = " " + std::string(key) + " ";
  for (std::size_t at = 0; at + 1 < padded.size(); at = padded.find(' ', at + 1)) {
    const std::string_view rest = std::string_view(padded).substr(at + 1);
    if (kWords.has(rest.substr(0, rest.find(' '))) || kBeginnings.has_beginning_of(rest)) return true;
  }
  return key.find('%') != std::string_view::npos;
}

bool names_change(std::string_view key) {
  // Contributions to a change, in points, do add up to it.
  static const Concept kParts("part-of-change");
  static const Concept kChange("change-in-label");
  return !kParts.has_part_of(key) && kChange.has_part_of(key);
}

int year_in(std::string_view key) {
  int year = 0;
  for (std::size_t i = 0; i + 4 <= key.size(); ++i) {
    const auto digit = [&](std::size_t at) { return at < key.size() && key[at] >= '0' && key[at] <= '9'; };
    if (i > 0 && digit(i - 1)) continue;
    if (!digit(i) || !digit(i + 1) || !digit(i + 2) || !digit(i + 3) || digit(i + 4)) continue;
    const int number = (key[i] - '0') * 1000 + (key[i + 1] - '0') * 100 + (key[i + 2] - '0') * 10 + (key[i + 3] - '0');
    if (number >= 1900 && number <= 2100) year = number;
  }
  return year;
}

// The letters of a dated label without its month: "balance" of "Balance, December 30, 2017".
std::string stem_of(std::string_view key) {
  std::string stem;
  for (const char c : key)
    if ((c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80) stem += c;
  static const Concept kMonths("month-in-label");
  const auto& months = kMonths.words();  // from the last on: "mayo" goes before "may"
  for (auto month = months.rbegin(); month != months.rend(); ++month)
    if (const auto at = stem.find(*month); at != std::string::npos) stem.erase(at, month->size());
  return stem;
}

std::vector<std::string> words_of(std::string_view key) {
  std::vector<std::string> words(1);
  for (const char c : key) {
    const bool letter = (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
    if (letter)
      words.back() += c;
    else if (!words.back().empty())
      words.emplace_back();
  }
  if (words.back().empty()) words.pop_back();
  std::sort(words.begin(), words.end());
  return words;
}

// Years, or whole numbers that follow the count of the lines, ties included: 1, 2, 3, 3, 5. Counts of votes as small as
// that, "1, –, 1, 2", have dashes among them and jump.
bool is_sequence(const LineView& view, int line) {
  const Int128 one = power_of_ten(view.grid().scale());
  int count = 0, near = 0, years = 0, drops = 0, steps = 0;
  bool first_near = false;
  Int128 previous = 0;
  for (int instance = view.first_instance(); instance < view.instances(); ++instance) {
    const Figure& figure = view.at(line, instance);
    if (figure.kind == Figure::Kind::nil) return false;
    if (figure.kind != Figure::Kind::number) continue;
    if (figure.value % one != 0 || figure.decimals != 0) return false;
    const Int128 number = figure.value / one;
    ++count;
    const Int128 off = number - count;
    near += (off <= 2 && off >= -2) || (count > 1 && (number == previous || number == previous + 1));
    first_near = first_near || (count == 1 && off <= 2 && off >= -1);
    drops += number < previous;
    steps += count > 1 && number == previous + 1;
    previous = number;
    years += number >= 1900 && number <= 2100;
  }
  if (5 * count < 3 * (view.instances() - view.first_instance())) return false;  // votes, where there are any
  const bool moves = previous > 1 && 2 * steps + 1 >= count;
  return count >= 3 && ((first_near && moves && 10 * near >= 8 * count && 10 * drops <= count) || years == count);
}

// "5110 | Employee Support": a whole number before a name, in nearly all rows.
bool stands_before_names(const LineView& view, int line, const TableStatement& statement) {
  constexpr int kFewest = 3;
  if (line + 1 >= view.lines()) return false;
  int numbers = 0, named = 0;
  for (int instance = view.first_instance(); instance < view.instances(); ++instance) {
    const Figure& figure = view.at(line, instance);
    if (figure.kind != Figure::Kind::number) continue;
    if (figure.decimals != 0) return false;
    ++numbers;
    named += statement.at(instance, line + 1).kind == CellKind::text;
  }
  return numbers >= kFewest && 10 * named >= 9 * numbers;
}

// "1, 11, 1105, 12": numbers without separators under a head that calls them codes, before a name, or each within the
// one before by its first digits.
bool is_code(const LineView& view, int line, const TableStatement& statement) {
  constexpr int kFewest = 2, kFewestUnnamed = 5;
  static const Concept kHead("code-column");
  const auto column = static_cast<std::size_t>(line);
  bool named = false;
  if (column < statement.column_labels.size())
    for (const language::Word& word : language::words_of(statement.column_labels[column].key))
      named = named || kHead.has(word);
  named = named || stands_before_names(view, line, statement);
  int count = 0, within = 0;
  std::string previous;
  for (int instance = view.first_instance(); instance < view.instances(); ++instance) {
    if (view.at(line, instance).kind != Figure::Kind::number) continue;
    const auto& amounts = statement.at(instance, line).amounts;
    if (amounts.empty()) return false;
    const AmountReading& reading = amounts.front().readings.front();
    if (reading.group_separator != 0 || !reading.currency.empty() || reading.unit != Unit::none) return false;
    if (!named && reading.decimal_separator != 0) return false;
    const std::string digits = reading.value.to_string();
    ++count;
    within += !previous.empty() && digits.size() > previous.size() && digits.starts_with(previous);
    previous = digits;
  }
  return named ? count >= kFewest : count >= kFewestUnnamed && 3 * within >= count;
}

// A boxhead inside the body: "2019 | 2018 | 2019 vs. 2018". "2,019" is no year, and a boxhead has no dashes.
bool names_years(const FigureGrid& grid, const TableStatement& statement, int row) {
  const Int128 one = power_of_ten(grid.scale());
  int years = 0;
  for (int column = grid.first_column(); column < grid.columns(); ++column) {
    const Figure& figure = grid.at(row, column);
    if (figure.kind == Figure::Kind::nil) return false;
    if (figure.kind != Figure::Kind::number) continue;
    const auto& amounts = statement.at(row, column).amounts;
    if (!amounts.empty() && amounts.front().readings.front().group_separator != 0) return false;
    if (figure.decimals != 0 || figure.value < 1900 * one || figure.value > 2100 * one) return false;
    ++years;
  }
  return years >= 2;
}

int needed_decimals(const FigureGrid& grid, const Figure& figure) {
  int decimals = std::min<int>(figure.decimals, 11);
  Int128 unit = power_of_ten(grid.scale() - decimals);
  while (decimals > 0 && figure.value % (10 * unit) == 0) {
    unit *= 10;
    --decimals;
  }
  return decimals;
}

bool has_figures(const LineView& view, int instance) {
  for (int line = view.first_line(); line < view.lines(); ++line)
    if (view.at(line, instance).present()) return true;
  return false;
}

FigureTraits read_figures(const LineView& view, int line, const TableStatement& statement) {
  std::array<int, 12> decimals{}, needs{};
  constexpr int kRows = 5;
  bool any = false;
  int percents = 0;
  int count = 0;
  int present = 0, rows = 0;  // of the instances that have figures at all
  for (int instance = view.first_instance(); instance < view.instances(); ++instance) {
    const Figure& figure = view.at(line, instance);
    any = any || figure.present();
    present += figure.present();
    rows += figure.present() || has_figures(view, instance);
    if (figure.kind != Figure::Kind::number) continue;
    ++count;
    percents += figure.percent;
    ++decimals[static_cast<std::size_t>(std::min<int>(figure.decimals, 11))];
    for (int places = 0; places < needed_decimals(view.grid(), figure); ++places)
      ++needs[static_cast<std::size_t>(places)];
  }
  return {.any = any,
          .percent = 2 * percents > count,
          .sequence = view.axis() == Axis::columns && (is_sequence(view, line) || is_code(view, line, statement)),
          .dense = 10 * present >= 8 * rows && rows >= kRows,
          .decimals = static_cast<int>(std::max_element(decimals.begin(), decimals.end()) - decimals.begin()),
          .needed_decimals = static_cast<int>(
              std::count_if(needs.begin(), needs.end(), [&](int figures) { return 2 * figures > count; }))};
}

// "Total general / Total": words for a total, whichever languages they are of, and nothing else.
bool says_only_total(std::string_view key) {
  static const Concept kTotalAlone("total-alone");
  const std::vector<std::string> words = words_of(key);
  return !words.empty() &&
         std::all_of(words.begin(), words.end(), [](const std::string& word) { return kTotalAlone.has(word); });
}

// "15 Did the organization report a total of more than $15,000 …": a sentence that names a total is none.
bool is_sentence(std::string_view key) {
  constexpr std::size_t kLongest = 8;  // words
  static const Concept kTotalAlone("total-alone");
  const std::vector<language::Word> words = language::words_of(key);
  const auto first = std::find_if(words.begin(), words.end(),
                                  [](const language::Word& word) { return word.kind == language::WordKind::word; });
  return words.size() > kLongest && !(first != words.end() && kTotalAlone.has(*first));
}

bool names_average(const LabelReading& label) {
  static const language::Concept kAverage("average-label");
  const auto words = language::words_of(label.key);
  return words.size() <= 2 && kAverage.is_among(words);
}

LabelTraits read_label(const LabelReading& label) {
  const std::string key = language::folded_word(label.key);
  const bool total = label.names_total() && !is_sentence(label.key);
  // "(in thousands, except per share data)" is a headnote that strayed into a column's heading.
  static const Concept kExcepts("headnote-excepts");
  const bool headnote = kExcepts.has_part_of(key);
  // "Share of profits" is an amount, "Share" alone a percentage.
  const bool ratio_term = label.term == "average" || label.term == "unit-price" ||
                          (label.term == "percentage" && label.term_confidence >= 1);
  static const Concept kPercent("percent-in-label");
  const bool percent = key.find('%') != std::string::npos || kPercent.has_part_of(key);
  static const Concept kMonth("month-in-label");
  const bool has_figures = label.key.find_first_of("0123456789") != std::string::npos;
  return {
      .absent = label.key.empty() && label.outline.empty(),
      .total = total,
      .bare_total = total && (label.term_confidence >= 1 || says_only_total(key)),
      .net = is_net_term(label.term),
      .memo = label.term == "of-which" || is_memo(key),
      .deduction = label.term == "less" || is_deduction(key),
      .balance = label.term == "balance" || label.term == "closing-balance" || label.term == "cumulative",
      .opening = label.term == "opening-balance",
      .ratio = !headnote && (names_ratio(key) || ratio_term),
      .percent = percent,
      .average = names_average(label),
      .change = names_change(key),
      .thousands = language::named_power(language::words_of(label.key)),
      .year = year_in(label.key),
      .dated = year_in(label.key) != 0 || kMonth.has_part_of(key),
      .stem = has_figures ? stem_of(key) : std::string(),
      .words = words_of(label.key),
  };
}

// "C" after "B" is a letter, though it could be a hundred.
void settle_letters(const TableStatement& statement, std::vector<LineTraits>& rows) {
  char last = 0;
  for (std::size_t row = 0; row < rows.size() && row < statement.row_labels.size(); ++row) {
    const std::string& outline = statement.row_labels[row].outline;
    if (outline.size() != 1 || outline[0] < 'A' || outline[0] > 'Z') continue;
    Outline& kind = rows[row].place.outline;
    if (kind == Outline::roman && outline[0] == last + 1) kind = Outline::capital;
    last = outline[0];
  }
}

void read_typography(const Table& table, int stub_columns, std::vector<LineTraits>& rows) {
  for (const Cell& cell : table.cells) {
    if (cell.row < 0 || static_cast<std::size_t>(cell.row) >= rows.size() || cell.text.empty()) continue;
    PlaceTraits& place = rows[static_cast<std::size_t>(cell.row)].place;
    place.bold = place.bold || cell.bold;
    if (cell.column < stub_columns) place.indent = std::max(place.indent, static_cast<int>(std::lround(cell.indent)));
  }
}

// A column headed "%" or "(%)" and nothing else has no words to tell that it is of rates.
void read_percent_heads(const Table& table, std::vector<LineTraits>& columns) {
  for (const Cell& cell : table.cells) {
    const bool head = cell.row >= 0 && cell.row < std::max(table.header_rows, 1) && cell.column >= 0 &&
                      static_cast<std::size_t>(cell.column) < columns.size();
    if (!head || cell.text.find('%') == std::string::npos ||
        cell.text.find_first_not_of("()% \n\t") != std::string::npos)
      continue;
    LabelTraits& label = columns[static_cast<std::size_t>(cell.column)].label;
    label.ratio = label.percent = true;
  }
}

// "Deferred tax: … Deferred tax 440" closes what the heading opened.
void name_section_totals(const TableStatement& statement, std::vector<LineTraits>& rows) {
  std::vector<std::string> headings;
  int since_heading = 0;
  for (std::size_t row = 0; row < rows.size() && row < statement.row_labels.size(); ++row) {
    std::string name = statement.row_labels[row].key;
    while (!name.empty() && (name.back() == ':' || name.back() == ' ')) name.pop_back();
    if (name.empty()) continue;
    if (!rows[row].figures.any) {
      headings.push_back(std::move(name));
      since_heading = 0;
      continue;
    }
    const auto opened = std::find(headings.begin(), headings.end(), name);
    if (since_heading++ == 0 || opened == headings.end()) continue;
    rows[row].label.total = true;
    headings.erase(opened);
  }
}

// Where labels are the exception, a line without one says nothing.
void doubt_unlabelled(std::vector<LineTraits>& lines) {
  const auto unlabelled = std::count_if(lines.begin(), lines.end(),
                                        [](const LineTraits& line) { return line.figures.any && line.label.absent; });
  const auto with_figures =
      std::count_if(lines.begin(), lines.end(), [](const LineTraits& line) { return line.figures.any; });
  const bool one_at_the_end = unlabelled == 1 && !lines.empty() && lines.back().label.absent;
  for (LineTraits& line : lines)
    line.label.absent = line.label.absent && (one_at_the_end || 5 * unlabelled <= 2 * with_figures);
}

// "Net loss per share: Basic, Diluted"
void inherit_ratios(std::vector<LineTraits>& rows) {
  bool rates = false;
  for (LineTraits& row : rows) {
    if (!row.figures.any)
      rates = row.label.ratio;
    else
      row.label.ratio = row.label.ratio || rates;
  }
}

// "Opening balance | 120 | 131 | 118 | 120", "Closing balance | 131 | 118 | 125 | 125": what opens a period closed the
// one before, and a column over all periods opens with the first and closes with the last.
class PassedBalances {
 public:
  PassedBalances(const FigureGrid& grid, TableTraits& traits) : grid_(grid), traits_(traits) {}

  void mark() {
    const int first = grid_.first_column(), last = grid_.columns() - 1;
    if (last - first < 2 || grid_.rows() - grid_.first_row() > kMaxRows) return;
    for (int opening = grid_.first_row(); opening < grid_.rows(); ++opening)
      for (int closing = opening + 1; closing < grid_.rows(); ++closing) {
        mark_pair(opening, closing, first, last - 1, last);
        mark_pair(opening, closing, first + 1, last, first);
      }
  }

 private:
  static constexpr int kMaxRows = 80;

  bool same(int row, int column, int other_row, int other_column) const {
    const Figure &a = grid_.at(row, column), &b = grid_.at(other_row, other_column);
    return a.kind == Figure::Kind::number && b.kind == Figure::Kind::number && a.value != 0 && a.value == b.value;
  }

  // The periods stand in the columns `from` to `to`, the earliest first or last.
  void mark_pair(int opening, int closing, int from, int to, int whole) {
    for (const bool forward : {true, false}) {
      int passed = 0;
      for (int column = from; column < to; ++column)
        passed += forward ? same(opening, column + 1, closing, column) : same(opening, column, closing, column + 1);
      const int first = forward ? from : to, last = forward ? to : from;
      const bool opens = same(opening, first, opening, whole), closes = same(closing, last, closing, whole);
      // One slip may break one of them.
      if (passed == 0 || passed + 1 < to - from || opens + closes + (passed == to - from) < 2) continue;
      traits_.rows[static_cast<std::size_t>(opening)].figures.stock = true;
      traits_.rows[static_cast<std::size_t>(closing)].figures.stock = true;
      traits_.columns[static_cast<std::size_t>(whole)].figures.whole_span = true;
    }
  }

  const FigureGrid& grid_;
  TableTraits& traits_;
};

}  // namespace

bool LabelTraits::names_whole_of(const LabelTraits& item) const {
  return !words.empty() && words.size() < item.words.size() &&
         std::includes(item.words.begin(), item.words.end(), words.begin(), words.end());
}

TableTraits table_traits(const FigureGrid& grid, const TableStatement& statement, const Table& table) {
  TableTraits traits;
  traits.rows.resize(static_cast<std::size_t>(grid.rows()));
  traits.columns.resize(static_cast<std::size_t>(grid.columns()));
  for (const Axis axis : {Axis::rows, Axis::columns}) {
    auto& lines = axis == Axis::rows ? traits.rows : traits.columns;
    const auto& labels = axis == Axis::rows ? statement.row_labels : statement.column_labels;
    const LineView view(grid, traits, axis);
    for (int line = view.first_line(); line < view.lines(); ++line) {
      const auto at = static_cast<std::size_t>(line);
      lines[at].figures = read_figures(view, line, statement);
      if (at >= labels.size()) continue;
      lines[at].label = read_label(labels[at]);
      lines[at].place.outline = outline_of(labels[at].outline);
    }
  }
  read_typography(table, statement.stub_columns, traits.rows);
  read_percent_heads(table, traits.columns);
  settle_letters(statement, traits.rows);
  doubt_unlabelled(traits.rows);
  doubt_unlabelled(traits.columns);
  for (int row = grid.first_row(); row < grid.rows(); ++row)
    if (names_years(grid, statement, row)) traits.rows[static_cast<std::size_t>(row)].figures.any = false;
  name_section_totals(statement, traits.rows);
  inherit_ratios(traits.rows);
  bool gap = true;  // the top of the body is a boundary as well
  for (int row = grid.first_row(); row < grid.rows(); ++row) {
    LineTraits& trait = traits.rows[static_cast<std::size_t>(row)];
    trait.place.heading_before = trait.figures.any && gap;
    gap = !trait.figures.any;
  }
  if (grid.first_column() < grid.columns())
    traits.columns[static_cast<std::size_t>(grid.first_column())].place.heading_before = true;
  PassedBalances(grid, traits).mark();
  return traits;
}

}  // namespace crossfoot::validate

#include "normalize/habit.h"

#include <algorithm>
#include <string>
#include <vector>

namespace crossfoot::normalize {
namespace {

constexpr double kSure = 0.9;

// Votes of the figures that can be read one way only.
struct Votes {
  double point = 0, comma = 0;            // as decimal separator, or the other as group separator
  double sure_point = 0, sure_comma = 0;  // … of figures that leave no choice
  double two_decimals = 0, other_decimals = 0;

  void add(const Votes& other, double weight) {
    point += other.point * weight;
    comma += other.comma * weight;
    sure_point += other.sure_point * weight;
    sure_comma += other.sure_comma * weight;
    two_decimals += other.two_decimals * weight;
    other_decimals += other.other_decimals * weight;
  }
  double total() const { return point + comma; }
  // "1.535,02" and "19,28", and nowhere a decimal point; or the other way round.
  bool one_sided() const {
    constexpr double kWitnesses = 2;
    return (sure_point == 0 && sure_comma >= kWitnesses) || (sure_comma == 0 && sure_point >= kWitnesses);
  }
  // What is open has no say against it.
  void follow(const Votes& sure) { (sure.sure_comma > 0 ? point : comma) = 0; }
};

// The decimal separator that a reading supposes: its own, or the one that its group separator is not.
char32_t decimal_of(const AmountReading& reading) {
  if (reading.decimal_separator == U'.' || reading.decimal_separator == U',') return reading.decimal_separator;
  if (reading.group_separator == U'.') return U',';
  if (reading.group_separator == U',') return U'.';
  return 0;
}

int printed_decimals(const AmountReading& reading) { return reading.scale_exponent - reading.last_place; }

bool has_evidence(const AmountReading& reading, std::string_view what) {
  return std::find(reading.evidence.begin(), reading.evidence.end(), what) != reading.evidence.end();
}

void count(const Amount& amount, Votes& votes) {
  const AmountReading& first = amount.readings.front();
  // One "282,724" decides nothing, but a table full of three-digit tails groups with that separator.
  constexpr double kWeightOfOpen = 0.25;
  const bool sure = first.confidence >= kSure;
  const double weight = sure ? 1 : kWeightOfOpen;
  const char32_t decimal = decimal_of(first);
  if (decimal == U'.') votes.point += weight;
  if (decimal == U',') votes.comma += weight;
  if (!sure) return;
  if (decimal == U'.') ++votes.sure_point;
  if (decimal == U',') ++votes.sure_comma;
  if (first.decimal_separator != 0) (printed_decimals(first) == 2 ? votes.two_decimals : votes.other_decimals) += 1;
}

// 0.5 where nothing is known; two imagined votes on either side keep few figures from deciding alone.
double share(double yes, double no) { return (yes + 0.5) / (yes + no + 1.0); }

double fit(const AmountReading& reading, const Votes& votes) {
  double weight = 1;
  const char32_t decimal = decimal_of(reading);
  if (decimal == U'.') weight *= share(votes.point, votes.comma);
  if (decimal == U',') weight *= share(votes.comma, votes.point);
  if (decimal == 0) weight *= 0.5;
  if (has_evidence(reading, "glued-note")) {
    // "$0.001" where money has two decimals is 0.00 with note 1; where three decimals are usual it is not.
    const double decimals = votes.two_decimals + votes.other_decimals;
    const double usual = share(votes.two_decimals, votes.other_decimals);
    weight *= decimals < 2 ? 1.0 : usual > 0.8 ? 4.0 : usual * 0.5;
  } else if (reading.decimal_separator != 0 && printed_decimals(reading) != 2 &&
             votes.two_decimals > 4 * (votes.other_decimals + 1)) {
    weight *= 0.5;
  }
  return weight;
}

void rerank(Amount& amount, const Votes& votes, std::string_view scope) {
  double before = 0, after = 0;
  for (AmountReading& reading : amount.readings) {
    before += reading.confidence;
    reading.confidence *= fit(reading, votes);
    after += reading.confidence;
  }
  if (after <= 0) return;
  constexpr double kLeast = 0.01;  // habit moves a reading down, it never takes it away
  for (AmountReading& reading : amount.readings)
    reading.confidence = std::max(reading.confidence * before / after, kLeast);
  std::stable_sort(amount.readings.begin(), amount.readings.end(),
                   [](const AmountReading& a, const AmountReading& b) { return a.confidence > b.confidence; });
  amount.readings.front().evidence.emplace_back(scope);
}

// "($25,00)" in a table that groups with commas: 25.00 by its two digits, but a lost zero or point is possible.
void doubt_against_habit(Amount& amount, const Votes& votes, double own_vote) {
  AmountReading& first = amount.readings.front();
  const bool comma = first.decimal_separator == U',';
  if (amount.readings.size() != 1 || first.decimal_separator == 0 || printed_decimals(first) != 2) return;
  const double against = comma ? votes.point : votes.comma;
  const double with = (comma ? votes.comma : votes.point) - own_vote;
  if (against < 3 || with * 9 > against) return;
  const auto integer = first.value.scaled_by_power_of_ten(2);
  if (!integer) return;
  AmountReading other = first;
  other.value = *integer;
  other.last_place = first.scale_exponent;
  other.group_separator = first.decimal_separator;
  other.decimal_separator = 0;
  other.confidence = 0.1;
  other.evidence.assign(1, "separator-of-the-table");
  first.confidence = std::min(first.confidence, 0.85);
  first.evidence.emplace_back("against-habit");
  amount.readings.push_back(std::move(other));
}

bool open(const Amount& amount) { return amount.readings.size() > 1 && amount.readings.front().confidence < kSure; }

class HabitReader {
 public:
  explicit HabitReader(Statement& statement) : statement_(statement) {}

  void run() {
    count_all();
    // Where all that leaves no choice agrees, a table of "38,135" and the like follows it, however many of them there
    // are.
    if (document_.one_sided()) {
      for (Votes& table : tables_) table.follow(document_);
      for (auto& columns : columns_)
        for (Votes& column : columns) column.follow(document_);
    }
    Votes blocks = document_;
    for (std::size_t t = 0; t < statement_.tables.size(); ++t) apply_to_table(t);
    for (BlockStatement& block : statement_.blocks) {
      for (Amount& amount : block.amounts) {
        if (open(amount) && blocks.total() > 0) rerank(amount, blocks, "document-habit");
      }
    }
  }

 private:
  void count_all() {
    tables_.resize(statement_.tables.size());
    columns_.resize(statement_.tables.size());
    for (std::size_t t = 0; t < statement_.tables.size(); ++t) {
      const TableStatement& table = statement_.tables[t];
      columns_[t].resize(static_cast<std::size_t>(table.columns));
      for (std::size_t i = 0; i < table.cells.size(); ++i) {
        for (const Amount& amount : table.cells[i].amounts)
          count(amount, columns_[t][i % static_cast<std::size_t>(table.columns)]);
      }
      for (const Votes& column : columns_[t]) tables_[t].add(column, 1);
      document_.add(tables_[t], 1);
    }
    for (const BlockStatement& block : statement_.blocks) {
      for (const Amount& amount : block.amounts) count(amount, document_);
    }
  }

  // The column's own habit counts most; the table's and the document's stand in where it has none.
  void apply_to_table(std::size_t t) {
    TableStatement& table = statement_.tables[t];
    for (std::size_t i = 0; i < table.cells.size(); ++i) {
      const std::size_t column = i % static_cast<std::size_t>(table.columns);
      for (Amount& amount : table.cells[i].amounts) {
        const bool is_open = open(amount);
        if (!is_open && amount.readings.front().decimal_separator == 0) continue;
        constexpr double kTable = 0.5, kDocument = 0.1;
        Votes votes = columns_[t][column];
        votes.add(tables_[t], kTable);
        votes.add(document_, kDocument);
        if (votes.total() <= 0) continue;
        if (is_open) {
          rerank(amount, votes, columns_[t][column].total() > 0 ? "column-habit" : "table-habit");
        } else {
          doubt_against_habit(amount, votes, 1 + kTable + kDocument);
        }
      }
    }
  }

  Statement& statement_;
  Votes document_;
  std::vector<Votes> tables_;
  std::vector<std::vector<Votes>> columns_;
};

}  // namespace

void apply_habits(Statement& statement) { HabitReader(statement).run(); }

}  // namespace crossfoot::normalize

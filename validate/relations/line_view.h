// One table seen along an axis: relations run between lines, and each crossing instance may hold or break them.
// For column footings the lines are rows and the instances columns; for row formulas the other way round, so
// that both are found by the same code.
#pragma once

#include <string>
#include <vector>

#include "model/statement.h"
#include "validate/relations/figure_grid.h"

namespace crossfoot::validate {

enum class Axis { rows, columns };  // what the lines are

// What a line's label says.
struct LabelTraits {
  bool absent = false;             // figures without a label: the usual look of a printed subtotal
  bool total = false;              // "Total", "Subtotal" by the lexicon
  bool bare_total = false;         // … and nothing else: the sum of whatever stands above it
  bool net = false;                // "Net assets", "Balance": often, not always, the outcome of the lines above
  bool memo = false;               // "of which": repeats what is counted elsewhere
  bool deduction = false;          // "Less: …"
  bool balance = false;            // "Balance", "Cumulative": rolls forward
  bool opening = false;            // "Opening balance"
  bool ratio = false;              // "Average age", "Price per share", "% change": by its name nothing to add up
  bool percent = false;            // "% change", "load factor (percent)"
  bool average = false;            // "Average", "Promedio": and no other statistic
  bool change = false;             // "change", "growth": where its figures are rates they never add up
  int thousands = 0;               // "in millions": 6, the power of ten that it names; 0 if none
  int year = 0;                    // the last year that it names, 0 if none
  bool dated = false;              // it names a year or a month
  std::string stem;                // the letters of a label that has figures as well: of a date
  std::vector<std::string> words;  // sorted

  // "Profit for the period" names what "Profit for the period from continuing operations" is part of.
  bool names_whole_of(const LabelTraits& item) const;
};

// What its figures are.
struct FigureTraits {
  bool any = false;
  bool percent = false;     // most carry a percent sign
  bool sequence = false;    // ranks, running numbers, years, codes: they count or name lines
  bool stock = false;       // they open or close periods: they pass from column to column, and none adds them
  bool whole_span = false;  // of all periods: the column opens with the first and closes with the last
  bool dense = false;       // nearly every row has one: a blank is a figure that we did not find
  int decimals = 0;         // that most print
  int needed_decimals = 0;  // that most need: "15.00" prints two and needs none
};

enum class Outline { none, roman, capital, number, decimal, small };  // "II", "B", "2", "2.1", "b"

// How and where it is set.
struct PlaceTraits {
  bool bold = false;
  bool heading_before = false;  // a line without figures, or a blank one, stands between this one and the last
  int indent = 0;
  Outline outline = Outline::none;  // of the number before its label

  bool same_level(const PlaceTraits& other) const { return indent == other.indent && outline == other.outline; }
};

struct LineTraits {
  LabelTraits label;
  FigureTraits figures;
  PlaceTraits place;

  bool total_like() const { return label.total || label.absent; }
  // Something says that it is what other lines come to: its name, that it has none, or its type.
  bool is_result() const { return total_like() || label.net || label.balance || place.bold; }
  // By its name or by its figures nothing to add up.
  bool is_rate() const { return label.ratio || figures.percent; }
  // Amounts beside amounts of the same printing, percentages beside percentages.
  bool like(const LineTraits& other) const {
    return figures.percent == other.figures.percent && figures.decimals == other.figures.decimals &&
           label.ratio == other.label.ratio;
  }
};

struct TableTraits {
  std::vector<LineTraits> rows, columns;
};

class LineView {
 public:
  LineView(const FigureGrid& grid, const TableTraits& traits, Axis axis)
      : grid_(&grid), traits_(&traits), axis_(axis) {}

  Axis axis() const { return axis_; }
  const FigureGrid& grid() const { return *grid_; }
  const LineTraits& line(int line) const {
    return (axis_ == Axis::rows ? traits_->rows : traits_->columns)[static_cast<std::size_t>(line)];
  }
  const LineTraits& instance(int instance) const {
    return (axis_ == Axis::rows ? traits_->columns : traits_->rows)[static_cast<std::size_t>(instance)];
  }
  int first_line() const { return axis_ == Axis::rows ? grid_->first_row() : grid_->first_column(); }
  int lines() const { return axis_ == Axis::rows ? grid_->rows() : grid_->columns(); }
  int first_instance() const { return axis_ == Axis::rows ? grid_->first_column() : grid_->first_row(); }
  int instances() const { return axis_ == Axis::rows ? grid_->columns() : grid_->rows(); }
  int cell(int line, int instance) const {
    return axis_ == Axis::rows ? grid_->index(line, instance) : grid_->index(instance, line);
  }
  const Figure& at(int line, int instance) const { return grid_->at(cell(line, instance)); }

 private:
  const FigureGrid* grid_;
  const TableTraits* traits_;
  Axis axis_;
};

// From labels, typography and which lines hold figures.
TableTraits table_traits(const FigureGrid& grid, const TableStatement& statement, const Table& table);

}  // namespace crossfoot::validate

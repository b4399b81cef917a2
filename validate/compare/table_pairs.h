// Which table of one document is which of the other.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "model/decimal.h"
#include "validate/document/document_view.h"

namespace crossfoot::validate {

// A table as it is compared: its figures and what its rows and columns are called.
struct ComparedTable {
  int table = 0;
  int rows = 0, columns = 0;
  std::vector<std::optional<Decimal>> figures;       // rows × columns, the best reading of cells with one amount
  std::vector<std::vector<Decimal>> readings;        // of each figure: every value that it may have
  std::vector<bool> percents;                        // of each figure, whether it is a percentage
  std::vector<std::string> row_keys;                 // folded; empty where the row has no label
  std::vector<std::string> row_texts, column_texts;  // as printed
  std::string caption;                               // folded, with the heading above

  const std::optional<Decimal>& at(int row, int column) const {
    return figures[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) +
                   static_cast<std::size_t>(column)];
  }
  // Whether a figure may be one of the other table's, in some reading of either: "1.250" and "1,250".
  bool may_equal(int row, int column, const ComparedTable& other, int other_row, int other_column) const;
  bool is_percent(int row, int column) const {
    return percents[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) +
                    static_cast<std::size_t>(column)];
  }
  // Rows by their label; one that occurs twice stands for its first row.
  std::map<std::string, int> rows_by_key() const;
};

std::vector<ComparedTable> compared_tables(const DocumentView& view);

struct TablePair {
  int first = 0, second = 0;  // indexes into the lists
};

// By shape and figures, as labels are in another language: in reading order, then those that stand in another place.
std::vector<TablePair> sister_pairs(const std::vector<ComparedTable>& first, const std::vector<ComparedTable>& second);
// By the labels of rows and the words of captions, in any order, each table once.
std::vector<TablePair> successor_pairs(const std::vector<ComparedTable>& first,
                                       const std::vector<ComparedTable>& second);

// Share of the figures of three digits and more that both documents have, of the smaller one's.
double common_figures(const std::vector<ComparedTable>& first, const std::vector<ComparedTable>& second);

}  // namespace crossfoot::validate

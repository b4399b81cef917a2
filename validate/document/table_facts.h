// What the tables say, cell by cell, for comparing with what sentences say.
#pragma once

#include <string>
#include <vector>

#include "validate/document/figures.h"

namespace crossfoot::validate {

struct TableFact {
  CellRef cell;
  Decimal value;
  int last_place = 0;
  bool percent = false;
  std::vector<std::string> row_words;     // of its row's label, without the small ones
  std::vector<std::string> column_words;  // of its column's label
  std::vector<int> years;                 // that its column's label names
  bool change = false;                    // its column is one of changes: "% CHANGE", "variación"
  bool total = false;                     // its row is called a total and nothing more
  bool only_column = false;               // its table has one column of figures
  int scale = -1;  // power of ten that its table is known to be in ("in thousands": 3; cents: 0), -1 if unknown
  std::string printed, row_label, column_label;
};

// What a column is called: its label, or the text of its first row in a table whose head was not told apart.
std::string column_name(const DocumentView& view, const TableStatement& table, int column);

std::vector<TableFact> table_facts(const DocumentView& view);

// Words that tell one label from another: no articles, prepositions, numbers, "year" or "total".
std::vector<std::string> telling_words(std::string_view text);
std::vector<int> years_in(const std::vector<Word>& words);
// "granted" and "grant", "actividades" and "actividad": equal, or one begins with the other's first five letters.
bool same_stem(std::string_view a, std::string_view b);

// The fact as the sentence would print it: its value times a power of a thousand, at the figure's last place. The
// number is in units of that place; nullopt where the fact is printed more coarsely than the figure.
std::optional<Int128> as_printed_in(const ProseFigure& figure, const TableFact& fact, int scale);
// Whether the figure may be the fact, for any scale of the table.
bool may_be(const ProseFigure& figure, const TableFact& fact);

}  // namespace crossfoot::validate

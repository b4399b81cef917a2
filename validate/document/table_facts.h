// What the tables say, cell by cell, for comparing with what sentences say.
#pragma once

#include <string>
#include <vector>

#include "validate/document/figures.h"

namespace crossfoot {

struct TableFact {
  CellRef cell;
  Decimal value;
  int last_place = 0;
  bool percent = false;
  std::vector<std::string> row_words;  // of its row's label, without the small ones
  std::vector<int> years;              // that its column's label names
  bool change = false;                 // its column is one of changes: "% CHANGE", "variación"
  std::string printed, row_label, column_label;
};

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

}  // namespace crossfoot

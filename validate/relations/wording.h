// Words and figures for sentences about a case, in both languages.
#pragma once

#include <string>

#include "model/finding.h"
#include "validate/relations/case.h"

namespace crossfoot::validate {

// The figure as printed in the cell, on one line: "$6,974.64".
std::string printed(const TableContext& c, int cell);
// A figure as the table would print it: "7,795.44".
std::string figure(const TableContext& c, Int128 value, int decimals);
std::string right_figure(const Case& c);

// What to call a row or a column: its label in the language asked for, else "row 7".
Bilingual row_name(const TableContext& c, int row);
Bilingual column_name(const TableContext& c, int column);
// The line of a cell along the relation's axis (a row in a column footing), and the instance.
Bilingual line_name(const Case& c, int cell);
// "Subtotal" or "Subtotal, 2018" where the table has more than one column of figures.
Bilingual cell_name(const TableContext& c, int cell);

// What the equation's formula gives for its target, and the difference to what is printed.
std::string formula_figure(const Case& c);
std::string difference_figure(const Case& c);

// " The difference, 820.80, is Office expenses, left out." — empty where no slip explains it.
Bilingual slip_sentence(const Case& c);
// " Total agrees with 7,795.44." — empty where no other relation bears the correction out.
Bilingual vouching_sentence(const Case& c);

// The whole message of a broken relation: "Total is 9,690.25; its items sum to 9,960.25." for a wrong total, and
// for a wrong item what its total asks for; `verb` stands between the two figures. Cause and witness follow.
Bilingual contrast(const Case& c, const Bilingual& verb);

Bilingual operator+(const Bilingual& a, const Bilingual& b);

}  // namespace crossfoot::validate

// What the validator says, ready to be acted on: where, both figures, the sum laid out, and the likely cause.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/decimal.h"
#include "model/figure_style.h"
#include "model/geometry.h"

namespace crossfoot {

enum class Severity { note, warning, error };
// Whether the page or our reading of it is in doubt.
enum class Origin { document, reading };

std::string_view to_string(Severity severity);
std::string_view to_string(Origin origin);

// Every sentence for people exists in both languages of the product.
struct Bilingual {
  std::string en, es;
  bool empty() const { return en.empty() && es.empty(); }
};

struct CellRef {
  int table = -1;
  int row = -1;
  int column = -1;
  auto operator<=>(const CellRef&) const = default;
};

// One line of the sum as laid out under a finding.
struct Operand {
  CellRef cell;
  int coefficient = 1;  // +1 or -1
  bool factor = false;  // it multiplies, or divides where the coefficient is -1, instead of being added
  Decimal value;        // as read
  std::string label;    // of its row or column, whichever tells it apart
  std::string printed;
};

// "+", "−", "×" or "÷".
std::string_view sign_of(const Operand& operand);

struct Finding {
  std::string id;    // "F101"; stable, never reused
  std::string rule;  // slug that names the flaw: "column-does-not-foot"
  Severity severity = Severity::warning;
  Origin origin = Origin::document;

  // Place. `cell` is the cell to look at first; findings in prose have table -1 and a quote.
  int table = -1;
  std::optional<CellRef> cell;
  std::string table_label, row_label, column_label;
  int page = 0;
  Box box;
  int line = 0;
  int block = -1;
  std::string quote;

  // Comparison. Decimal strings keep the printed decimals; texts (periods, references) stand as printed.
  std::string stated, expected, difference, tolerance;
  FigureStyle style;                   // how the table writes figures, for reports that lay the sum out
  std::vector<Operand> operands;       // every cell of the relation but the one stated, which they add up to
  std::vector<CellRef> suspect_cells;  // likeliest first
  std::vector<Bilingual> evidence;
  Bilingual suggestion;
  Bilingual message;
  std::string fingerprint;  // from rule, labels and figures, never from coordinates or times
  std::string accepted;     // why an editor accepted it, from the baseline; empty for one to act on
};

// A relation that was believed, with its cells: in each instance the line `target` is what the terms come to. Lines are
// rows and instances columns of the table, or the other way round.
struct CheckedRelation {
  struct Term {
    int line = 0;
    int coefficient = 1;
    int shift = 0;      // instances away from the target's: −1 for the row or column before
    int instance = -1;  // the one that all are held against, of shares; -1: the target's, and `shift`
  };
  std::string_view kind;  // "sum", "equal", "carry", "running", "change", "share", "ratio", "product", "average"
  bool of_rows = true;    // its lines are rows
  int factor = 1;         // of ratios: 100 for percent
  int target = 0;
  std::vector<Term> terms;
  std::vector<int> held, broken;  // instances, in order
};

// Per table: how many relations were believed, and what became of them.
struct TableCheck {
  int checked = 0;  // relations tested = held + broken
  int held = 0;
  int broken = 0;
  int unchecked = 0;                       // figure cells that no relation touches
  std::vector<Bilingual> passed;           // each relation that holds, for --show-passed
  std::vector<CheckedRelation> relations;  // the same, with those instances that break it
  std::vector<Bilingual> reasons;          // why something could not be checked
};

struct CheckResult {
  std::vector<Finding> findings;   // ordered: by table and place, then rule
  std::vector<TableCheck> tables;  // one per Document::tables
};

}  // namespace crossfoot

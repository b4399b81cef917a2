// Which cell of a table a sentence means, where the figure that it gives is nearly that of the cell.
#pragma once

#include <string>
#include <vector>

#include "validate/document/table_facts.h"

namespace crossfoot::validate {

// A sentence as it is held against the tables.
struct FactSentence {
  std::vector<Word> words;
  std::vector<std::string> telling;
  std::vector<int> years;
  bool change = false;           // it tells of a rise or fall
  bool of_another_time = false;  // "initially recorded", "will be taxed at": no figure of the table
  bool total = false;            // "in total", "altogether"
  bool respectively = false;
};

FactSentence fact_sentence(const DocumentView& view, const ProseFigure& figure);

// A figure of which a slip can be told: three digits or more, and no year or small count.
bool is_telling(const ProseFigure& figure);

struct MissedFact {
  const TableFact* fact = nullptr;  // nullptr: the figure misses none, or several would do
  bool power_of_ten = false;        // it has the fact's digits and another size
};

// The fact that the sentence names, or that stands beside one that it gives, and that the figure misses by a digit, two
// swapped ones or a power of ten. `company` are the other figures of the sentence.
MissedFact missed_fact(const DocumentView& view, const ProseFigure& figure, const std::vector<ProseFigure>& company,
                       const std::vector<TableFact>& facts);

}  // namespace crossfoot::validate

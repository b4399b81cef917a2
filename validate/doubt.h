// Which cells and tables may have been read wrongly: what rests on them is said of the reading, not of the page.
#pragma once

#include <set>
#include <vector>

#include "model/document.h"
#include "model/finding.h"

namespace crossfoot::validate {

class Doubt {
 public:
  explicit Doubt(const Document& document);

  // By its own cell, a suspect, or any figure that its comparison is made of.
  bool is_cast_on(const Finding& finding) const;
  // Turns the origin of such a finding, and an error into a warning; what OCR read, into a note.
  void lower(Finding& finding) const;

 private:
  double confidence_of(int table) const;
  bool is_cast_on(int table) const;
  bool is_cast_on(const CellRef& cell) const;

  std::vector<double> tables_;  // the confidence of each of Document::tables
  std::set<CellRef> cells_;
};

}  // namespace crossfoot::validate

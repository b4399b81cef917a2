// One table from readings to what is wrong in it.
#pragma once

#include "model/statement.h"
#include "validate/relations/diagnosis.h"

namespace crossfoot::validate {

struct CheckedTable {
  // `of_page`: of a format that has no tables of its own, such as PDF.
  CheckedTable(const TableStatement& statement, const Table& table, bool of_page, double margin);
  CheckedTable(const CheckedTable&) = delete;  // the equations point into the model
  CheckedTable& operator=(const CheckedTable&) = delete;

  TableModel model;
  EquationSet equations;
};

// What is wrong in a table by its relations, those of whole rows first.
std::vector<Diagnosis> diagnoses_of(const CheckedTable& table, double margin);

// How many of them speak of formulas that are there or that we took to be: a quotient found by chance says nothing.
std::size_t causes_of(const CheckedTable& table, const std::vector<Diagnosis>& diagnoses);

// A table in which much breaks was not understood: its relations are ours, not the author's. Up to six causes, or one
// in ten of the equations that hold: a published table with errors has one or two.
bool is_understood(const CheckedTable& table, std::size_t causes);

}  // namespace crossfoot::validate

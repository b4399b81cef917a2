// The text that a cell shows for its value.
#pragma once

#include <string>

#include "extractors/xlsx/number_code.h"

namespace crossfoot::extractors::xlsx {

class NumberFormat {
 public:
  explicit NumberFormat(std::string_view code) : sections_(parse_code(code)) {}

  // `from_1904`: days are counted from 1 January 1904.
  std::string print(double value, bool from_1904) const;
  std::string print(const std::string& text) const;

 private:
  const Section* section_for(double value) const;
  std::vector<Section> sections_;
};

// As the format General shows it.
std::string print_general(double value);
// A number by the digits of the section; `value` has its sign already taken off where the section says so itself.
std::string print_number(double value, const Section& section);
std::string print_date(double serial, const Section& section, bool from_1904);
bool is_date(const Section& section);

}  // namespace crossfoot::extractors::xlsx

#include "extractors/xlsx/printed_value.h"

#include <fmt/format.h>

#include <cmath>

namespace crossfoot::extractors::xlsx {
namespace {

using Kind = Token::Kind;

bool holds(const Section& section, double value) {
  switch (section.condition) {
    case '<': return value < section.bound;
    case '>': return value > section.bound;
    case '=': return value == section.bound;
    case 'l': return value <= section.bound;
    case 'g': return value >= section.bound;
    case 'n': return value != section.bound;
    default: return false;
  }
}

bool is_only_text(const Section& section) { return section.has(Kind::text); }

}  // namespace

std::string print_general(double value) {
  constexpr double kWidest = 1e16;  // beyond that not even units are sure
  if (value == 0) return "0";
  const double size = std::abs(value);
  if (size >= kWidest || size < 1e-9) {
    // "1.5E+20": an exponent of two digits at least, a mantissa without zeros at its end.
    std::string text = fmt::format("{:.14E}", value);
    const std::size_t exponent = text.find('E');
    std::size_t end = exponent;
    while (text[end - 1] == '0') --end;
    if (text[end - 1] == '.') --end;
    return text.erase(end, exponent - end);
  }
  // As many digits as a double holds.
  constexpr int kDigits = 15;
  const int digits_before = static_cast<int>(std::floor(std::log10(size))) + 1;
  std::string text = fmt::format("{:.{}f}", value, std::max(0, kDigits - digits_before));
  if (text.find('.') != std::string::npos) {
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
  }
  return text == "-0" ? "0" : text;
}

// Without conditions of their own the sections are for what is above zero, below it, and zero.
const Section* NumberFormat::section_for(double value) const {
  std::size_t count = sections_.size();
  if (count > 1 && (count == 4 || is_only_text(sections_.back()))) --count;
  for (std::size_t i = 0; i < count; ++i)
    if (sections_[i].condition != 0 && holds(sections_[i], value)) return &sections_[i];
  if (sections_[0].condition == 0) {
    if (count < 2 || value > 0) return &sections_[0];
    if (value < 0) return sections_[1].condition == 0 ? &sections_[1] : &sections_[0];
    return count > 2 && sections_[2].condition == 0 ? &sections_[2] : &sections_[0];
  }
  for (std::size_t i = 1; i < count; ++i)
    if (sections_[i].condition == 0) return &sections_[i];
  return nullptr;
}

std::string NumberFormat::print(double value, bool from_1904) const {
  const Section* section = section_for(value);
  if (section == nullptr) return print_general(value);
  if (section->tokens.empty()) return sections_.size() == 1 ? print_general(value) : std::string();
  if (is_date(*section)) return print_date(value, *section, from_1904);
  // A section for what is below zero says so itself, if it wants to.
  const bool says_sign = section != &sections_.front() || section->condition == '<' || section->condition == 'l';
  return print_number(says_sign ? std::abs(value) : value, *section);
}

std::string NumberFormat::print(const std::string& text) const {
  const Section& last = sections_.back();
  if (sections_.size() < 4 && !is_only_text(last)) return text;
  std::string printed;
  for (const Token& token : last.tokens) printed += token.kind == Kind::text ? text : token.text;
  return printed;
}

}  // namespace crossfoot::extractors::xlsx

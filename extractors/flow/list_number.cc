#include "extractors/flow/list_number.h"

#include <algorithm>

#include "language/roman.h"

namespace crossfoot::extractors::flow {
namespace {

// a … z, aa, bb, … as Word counts (17.18.59): the letter is repeated, not carried.
std::string letters(int number) {
  if (number < 1) return "";
  const int repeat = std::min((number - 1) / 26 + 1, 30);
  return std::string(static_cast<std::size_t>(repeat), static_cast<char>('a' + (number - 1) % 26));
}

std::string upper(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  return text;
}

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return text;
}

std::string ordinal(int number) {
  const int tens = number % 100;
  const char* suffix = tens >= 11 && tens <= 13 ? "th"
                       : number % 10 == 1       ? "st"
                       : number % 10 == 2       ? "nd"
                       : number % 10 == 3       ? "rd"
                                                : "th";
  return std::to_string(number) + suffix;
}

}  // namespace

std::string format_number(int number, const std::string& format) {
  if (format == "none") return "";
  if (format == "lowerRoman") return lower(language::roman_of(number));
  if (format == "upperRoman") return language::roman_of(number);
  if (format == "lowerLetter") return letters(number);
  if (format == "upperLetter") return upper(letters(number));
  if (format == "decimalZero") return (number < 10 ? "0" : "") + std::to_string(number);
  if (format == "ordinal") return ordinal(number);
  return std::to_string(number);
}

std::string format_of_type(const std::string& type) {
  if (type.empty()) return "none";
  if (type == "a") return "lowerLetter";
  if (type == "A") return "upperLetter";
  if (type == "i") return "lowerRoman";
  if (type == "I") return "upperRoman";
  return "decimal";
}

}  // namespace crossfoot::extractors::flow

// How a run of text and a paragraph are set, as far as reading a report needs it.
#pragma once

#include <optional>
#include <string>

namespace crossfoot::extractors::flow {

// What a run says of itself; unset means: as the style says.
struct RunFormat {
  std::optional<bool> bold, italic, hidden, struck;
  std::optional<std::string> vertical;  // "superscript", "subscript", "baseline"

  // Fills what is unset from `base`.
  void inherit(const RunFormat& base);
};

struct ParagraphFormat {
  std::optional<int> outline_level;  // 0 is the highest heading
  std::optional<int> number_id, number_level;
  std::optional<int> indent;  // left plus first line, in twentieths of a point
  std::optional<std::string> justification;

  void inherit(const ParagraphFormat& base);
};

// "16px", "1em", "12pt", "0.5cm" in twentieths of a point; 0 for anything else.
int twips_of(const std::string& length);

}  // namespace crossfoot::extractors::flow

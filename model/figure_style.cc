#include "model/figure_style.h"

#include <algorithm>

namespace crossfoot {
namespace {

// Separators are in the Basic Multilingual Plane: at most three bytes.
void append_utf8(std::string& text, char32_t c) {
  if (c < 0x80) {
    text.push_back(static_cast<char>(c));
  } else if (c < 0x800) {
    text.push_back(static_cast<char>(0xC0 | (c >> 6)));
    text.push_back(static_cast<char>(0x80 | (c & 0x3F)));
  } else {
    text.push_back(static_cast<char>(0xE0 | (c >> 12)));
    text.push_back(static_cast<char>(0x80 | ((c >> 6) & 0x3F)));
    text.push_back(static_cast<char>(0x80 | (c & 0x3F)));
  }
}

}  // namespace

std::string format_figure(const Decimal& value, const FigureStyle& style) {
  const std::string plain = value.to_string();
  const std::size_t point = std::min(plain.find('.'), plain.size());
  const std::size_t first = plain.front() == '-' ? 1 : 0;
  std::string text = plain.substr(0, first);
  for (std::size_t i = first; i < point; ++i) {
    if (style.group != 0 && i > first && (point - i) % 3 == 0) append_utf8(text, style.group);
    text.push_back(plain[i]);
  }
  if (point < plain.size()) {
    append_utf8(text, style.decimal);
    text += plain.substr(point + 1);
  }
  return text;
}

}  // namespace crossfoot

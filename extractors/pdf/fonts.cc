#include "extractors/pdf/fonts.h"

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace crossfoot::extractors::pdf {
namespace {

// Arrays in a hostile font are read up to here.
constexpr int kMaxWidths = 70000;

bool name_has(const std::string& name, std::initializer_list<std::string_view> parts) {
  return std::any_of(parts.begin(), parts.end(),
                     [&](std::string_view part) { return name.find(part) != std::string::npos; });
}

// Weight and slope stand in the font's name; "cmbx", "cmti" and kin are TeX's bold and italic.
void set_style(std::string name, Font& font) {
  // A subset carries six letters and a plus sign before its name.
  if (name.size() > 8 && name[7] == '+') name.erase(0, 8);
  std::transform(name.begin(), name.end(), name.begin(),
                 [](unsigned char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c); });
  font.bold = name_has(name, {"bold", "black", "heavy", "demi", "cmbx", "sfbx", "-bd", "_bd"});
  font.italic = name_has(name, {"italic", "oblique", "cmti", "sfti", "-it", "kursiv"});
}

double number_or(QPDFObjectHandle value, double fallback) {
  return value.isNumber() ? value.getNumericValue() : fallback;
}

void read_simple_widths(QPDFObjectHandle dict, Font& font) {
  // Type 3 fonts state widths in a glyph space of their own; the others in thousandths of an em.
  constexpr double kThousandth = 0.001;
  double scale = kThousandth;
  QPDFObjectHandle matrix = dict.getKey("/FontMatrix");
  if (matrix.isArray() && matrix.getArrayNItems() == 6) scale = number_or(matrix.getArrayItem(0), scale);
  QPDFObjectHandle first = dict.getKey("/FirstChar");
  font.first_code = first.isInteger() ? static_cast<int>(std::clamp<long long>(first.getIntValue(), 0, 255)) : 0;
  QPDFObjectHandle widths = dict.getKey("/Widths");
  if (!widths.isArray()) return;
  for (int i = 0; i < std::min(widths.getArrayNItems(), 256); ++i)
    font.widths.push_back(static_cast<float>(scale * number_or(widths.getArrayItem(i), 500)));
}

// ISO 32000-1, 9.7.4.3: "c [w1 w2 …]" or "first last w".
void read_cid_widths(QPDFObjectHandle descendant, Font& font) {
  font.default_width = number_or(descendant.getKey("/DW"), 1000) / 1000;
  QPDFObjectHandle array = descendant.getKey("/W");
  if (!array.isArray()) return;
  const int count = std::min(array.getArrayNItems(), kMaxWidths);
  for (int i = 0; i + 1 < count;) {
    const int first = static_cast<int>(number_or(array.getArrayItem(i), 0));
    QPDFObjectHandle next = array.getArrayItem(i + 1);
    if (next.isArray()) {
      for (int k = 0; k < std::min(next.getArrayNItems(), kMaxWidths); ++k)
        font.cid_widths[first + k] = static_cast<float>(number_or(next.getArrayItem(k), 1000) / 1000);
      i += 2;
      continue;
    }
    if (i + 2 >= count) return;
    const int last = std::min(static_cast<int>(number_or(next, 0)), first + kMaxWidths);
    const auto width = static_cast<float>(number_or(array.getArrayItem(i + 2), 1000) / 1000);
    for (int code = first; code <= last && font.cid_widths.size() < kMaxWidths; ++code) font.cid_widths[code] = width;
    i += 3;
  }
}

}  // namespace

double Font::advance(const std::string& text, int& codes, int& spaces) const {
  double sum = 0;
  if (two_bytes) {
    for (std::size_t i = 0; i + 1 < text.size(); i += 2) {
      const int code = (static_cast<unsigned char>(text[i]) << 8) | static_cast<unsigned char>(text[i + 1]);
      const auto width = cid_widths.find(code);
      sum += width == cid_widths.end() ? default_width : static_cast<double>(width->second);
      ++codes;
    }
    return sum;
  }
  for (const char c : text) {
    const auto code = static_cast<unsigned char>(c);
    const auto index = static_cast<std::size_t>(code - first_code);
    sum += code >= first_code && index < widths.size() ? static_cast<double>(widths[index]) : default_width;
    ++codes;
    if (c == ' ') ++spaces;
  }
  return sum;
}

Font read_font(QPDFObjectHandle dict) {
  Font font;
  if (!dict.isDictionary()) return font;
  QPDFObjectHandle name = dict.getKey("/BaseFont");
  if (name.isName()) set_style(name.getName(), font);
  QPDFObjectHandle descendants = dict.getKey("/DescendantFonts");
  if (descendants.isArray() && descendants.getArrayNItems() > 0 && descendants.getArrayItem(0).isDictionary()) {
    font.two_bytes = true;
    read_cid_widths(descendants.getArrayItem(0), font);
  } else {
    read_simple_widths(dict, font);
  }
  return font;
}

std::shared_ptr<const Font> FontCache::find(QPDFObjectHandle fonts, const std::string& name) {
  if (!fonts.isDictionary()) return std::make_shared<const Font>();
  QPDFObjectHandle dict = fonts.getKey(name);
  if (!dict.isIndirect()) return std::make_shared<const Font>(read_font(dict));
  auto& font = by_object_[{dict.getObjectID(), dict.getGeneration()}];
  if (!font) font = std::make_shared<const Font>(read_font(dict));
  return font;
}

}  // namespace crossfoot::extractors::pdf

// What the page content needs to know of its fonts: their style, and how far their characters advance.
#pragma once

#include <map>
#include <memory>
#include <qpdf/QPDFObjectHandle.hh>
#include <string>
#include <utility>
#include <vector>

namespace crossfoot::extractors::pdf {

struct Font {
  bool bold = false;
  bool italic = false;
  bool two_bytes = false;      // codes of a composite font
  double default_width = 0.5;  // in ems, where the font does not say: a digit is as wide in most faces
  int first_code = 0;
  std::vector<float> widths;        // of the codes from first_code on, in ems
  std::map<int, float> cid_widths;  // of a composite font's codes

  // The advance of a string without extra spacing, in ems; `codes` and `spaces` count what spacing applies to.
  double advance(const std::string& text, int& codes, int& spaces) const;
};

Font read_font(QPDFObjectHandle dict);

// Fonts of a document by object number: each is read once.
class FontCache {
 public:
  // `fonts` is the /Font dictionary of the resources in force. Never null.
  std::shared_ptr<const Font> find(QPDFObjectHandle fonts, const std::string& name);

 private:
  std::map<std::pair<int, int>, std::shared_ptr<const Font>> by_object_;
};

}  // namespace crossfoot::extractors::pdf

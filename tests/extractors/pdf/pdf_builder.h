// Small PDFs written in the tests: content streams in, bytes out.
#pragma once

#include <string>
#include <vector>

namespace crossfoot::extractors {

struct PdfPage {
  std::string content;
  std::string extra;  // more entries of the page's dictionary: "/Rotate 90"
};

// Fonts /F (Helvetica) and /B (Helvetica-Bold); `objects` are appended from object number 10 on and may be named in
// `resources`, entries of every page's resource dictionary, or in `catalog`, more entries of the document's.
inline std::string build_pdf(const std::vector<PdfPage>& pages, const std::string& resources = "",
                             const std::vector<std::string>& objects = {}, const std::string& catalog = "") {
  std::string pdf = "%PDF-1.5\n";
  std::vector<std::pair<int, std::size_t>> offsets;
  const auto add = [&](int number, const std::string& body) {
    offsets.emplace_back(number, pdf.size());
    pdf += std::to_string(number) + " 0 obj\n" + body + "\nendobj\n";
  };
  add(1, "<</Type/Catalog/Pages 2 0 R" + catalog + ">>");
  add(3, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>");
  add(4, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>");
  int number = 10;
  for (const std::string& object : objects) add(number++, object);
  std::string kids;
  for (const PdfPage& page : pages) {
    add(number, "<</Length " + std::to_string(page.content.size()) + ">>stream\n" + page.content + "\nendstream");
    add(number + 1, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents " + std::to_string(number) +
                        " 0 R/Resources<</Font<</F 3 0 R/B 4 0 R>>" + resources + ">>" + page.extra + ">>");
    kids += std::to_string(number + 1) + " 0 R ";
    number += 2;
  }
  add(2, "<</Type/Pages/Count " + std::to_string(pages.size()) + "/Kids[" + kids + "]>>");
  const std::size_t start = pdf.size();
  pdf += "xref\n0 1\n0000000000 65535 f \n";
  for (const auto& [object, offset] : offsets) {
    std::string digits = std::to_string(offset);
    pdf += std::to_string(object) + " 1\n" + std::string(10 - digits.size(), '0') + digits + " 00000 n \n";
  }
  pdf +=
      "trailer<</Size " + std::to_string(number) + "/Root 1 0 R>>\nstartxref\n" + std::to_string(start) + "\n%%EOF\n";
  return pdf;
}

// One string at a place, in points from the bottom left.
inline std::string text_at(double x, double y, const std::string& text, const std::string& font = "F",
                           double size = 10) {
  return "BT /" + font + " " + std::to_string(size) + " Tf " + std::to_string(x) + " " + std::to_string(y) + " Td (" +
         text + ") Tj ET\n";
}

// A table of two columns and three rows; the fourth line is the head. `rules` is what parts them.
inline std::string small_table(const std::string& rules) {
  std::string content = rules;
  content += text_at(75, 704, "Country", "B") + text_at(205, 704, "1995", "B");
  content += text_at(75, 684, "Spain") + text_at(205, 684, "1,200");
  content += text_at(75, 664, "Italy") + text_at(205, 664, "90");
  return content;
}

inline std::string stroked_grid() {
  std::string rules = "0.5 w\n";
  for (int y : {720, 700, 680, 660}) rules += "70 " + std::to_string(y) + " m 260 " + std::to_string(y) + " l S\n";
  for (int x : {70, 200, 260}) rules += std::to_string(x) + " 660 m " + std::to_string(x) + " 720 l S\n";
  return rules;
}

}  // namespace crossfoot::extractors

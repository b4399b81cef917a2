// PDF files made and looked into with qpdf. C++17 and plain types only, as qpdf 11.3 needs with Clang 14.
#pragma once

#include <string>
#include <vector>

namespace crossfoot::testing {

struct PdfHighlight {
  int page = 0;
  double x0 = 0, y0 = 0, x1 = 0, y1 = 0;  // first and last corner of the first quadrilateral, in the page's own space
  double page_height = 0;                 // of the media box
  std::string contents;
  bool has_appearance = false, has_popup = false;
};

// Throws when the file cannot be read; `warned` when qpdf had anything to say about it.
std::vector<PdfHighlight> pdf_highlights(const std::string& bytes, bool& warned);

// The contents of all text notes.
std::vector<std::string> pdf_notes(const std::string& bytes);

// The same file written with object streams, its pages turned and cropped to [10 20 580 780].
std::string turned_pdf(const std::string& bytes, int degrees);
// Opens without a password unless one is given.
std::string encrypted_pdf(const std::string& bytes, const std::string& password = "");
// With this interactive form: "<< /Fields [ … ] /SigFlags 1 >>".
std::string pdf_with_form(const std::string& bytes, const std::string& form);

}  // namespace crossfoot::testing

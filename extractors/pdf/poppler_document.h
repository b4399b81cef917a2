// The text of a PDF through poppler-cpp: one document, its pages' words and its metadata.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/layout/page_content.h"
#include "model/document.h"
#include "model/result.h"

namespace poppler {
class document;
}

namespace crossfoot::extractors::pdf {

struct PageText {
  double width = 0, height = 0;  // as displayed
  std::vector<layout::Word> words;
  int unmapped = 0;    // characters without a sensible Unicode value
  int characters = 0;  // all of them
};

class PopplerDocument {
 public:
  // Errors: encrypted, corrupt. The bytes must outlive the object.
  static Result<PopplerDocument> open(std::string_view bytes);

  PopplerDocument(PopplerDocument&&) noexcept;
  PopplerDocument& operator=(PopplerDocument&&) noexcept;
  ~PopplerDocument();

  int pages() const;
  Metadata metadata() const;
  // Pages from 0. The words have no fonts yet: sizes are those of their boxes.
  PageText page_text(int index) const;

 private:
  explicit PopplerDocument(std::unique_ptr<poppler::document> document);
  std::unique_ptr<poppler::document> document_;
};

}  // namespace crossfoot::extractors::pdf

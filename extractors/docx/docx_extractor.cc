#include "extractors/docx/docx_extractor.h"

namespace crossfoot {

int bid_docx(const Input&) { return 0; }
Result<Document> extract_docx(const Input&, const Limits&) { return Error{Outcome::unsupported, "not built yet"}; }
int bid_wordprocessing_xml(const Input&) { return 0; }
Result<Document> extract_wordprocessing_xml(const Input&, const Limits&) {
  return Error{Outcome::unsupported, "not built yet"};
}

}  // namespace crossfoot

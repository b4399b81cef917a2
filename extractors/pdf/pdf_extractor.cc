#include "extractors/pdf/pdf_extractor.h"

namespace crossfoot {

int bid_pdf(const Input&) { return 0; }
Result<Document> extract_pdf(const Input&, const Limits&) { return Error{Outcome::unsupported, "not built yet"}; }

}  // namespace crossfoot

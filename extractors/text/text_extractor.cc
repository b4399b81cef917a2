#include "extractors/text/text_extractor.h"

namespace crossfoot {

int bid_text(const Input&) { return 0; }
Result<Document> extract_text(const Input&, const Limits&) { return Error{Outcome::unsupported, "not built yet"}; }

}  // namespace crossfoot

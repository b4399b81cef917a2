#pragma once

#include "extractors/extractor.h"

namespace crossfoot::extractors {

int bid_docx(const Input& input);
Result<Document> extract_docx(const Input& input, const Limits& limits);

// The single-file forms: Flat OPC (pkg:package) and Word 2003 XML (w:wordDocument).
int bid_wordprocessing_xml(const Input& input);
Result<Document> extract_wordprocessing_xml(const Input& input, const Limits& limits);

}  // namespace crossfoot::extractors

// Objects behind the end of a PDF that replace or join those in it (ISO 32000-1, 7.5.6). C++17, as highlighter.h.
#pragma once

#include <optional>
#include <qpdf/QPDFObjectHandle.hh>
#include <string>
#include <string_view>
#include <vector>

namespace crossfoot::report {

// The original with `changed` appended, which are indirect objects. Nothing where the file is not regular enough to be
// continued: junk before its header, or no end that says where its cross-references are.
std::optional<std::string> incremental_update(std::string_view original, QPDFObjectHandle trailer,
                                              const std::vector<QPDFObjectHandle>& changed);

}  // namespace crossfoot::report

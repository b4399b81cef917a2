// A DOCX. What begins like a zip archive is taken as it is. Anything else is a list of parts, each after a line
// "=== NAME", which are zipped: changed bytes inside a deflated part would only ever fail its checksum.
#include "extractors/docx/docx_extractor.h"
#include "tests/fuzz/target.h"
#include "tests/support/word_package.h"

using namespace crossfoot;

namespace {

constexpr std::string_view kPart = "=== ";
constexpr std::size_t kMostParts = 20;

std::string packed(std::string_view text) {
  testing::Parts parts;
  while (!text.empty()) {
    const std::string_view line = fuzz::take_line(text);
    if (line.starts_with(kPart) && parts.size() < kMostParts)
      parts.emplace_back(line.substr(kPart.size()), "");
    else if (!parts.empty())
      parts.back().second.append(line).push_back('\n');
  }
  // What the input leaves out is there as in a sound package.
  testing::Parts whole = parts;
  for (const auto& part : testing::word_parts("", parts)) {
    bool given = false;
    for (const auto& own : parts) given = given || own.first == part.first;
    if (!given) whole.push_back(part);
  }
  return testing::zipped(whole);
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = fuzz::as_text(data, size);
  std::string bytes;
  try {
    bytes = text.starts_with("PK") ? std::string(text) : packed(text);
  } catch (const std::exception&) {
    return 0;  // a name that no archive can hold
  }
  const extractors::Input input{"report.docx", bytes};
  extractors::bid_docx(input);
  extractors::Limits limits;
  limits.max_table_cells = 10'000;
  auto document = extractors::extract_docx(input, limits);
  if (document) fuzz::check_whole(document.value());
  return 0;
}

// A label taken apart. The first byte chooses how much of its end is set as superscript.
#include "normalize/normalize.h"
#include "tests/fuzz/target.h"

using namespace crossfoot;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view text = fuzz::as_text(data + 1, size - 1);
  std::vector<TextMark> marks;
  if (data[0] % 4 == 1) marks.push_back({TextMark::Kind::superscript, text.size() - text.size() / 4, text.size()});
  if (data[0] % 4 == 2) marks.push_back({TextMark::Kind::note_reference, text.size() / 2, text.size()});
  const LabelReading label = normalize::read_label(text, marks);
  FUZZ_REQUIRE(label.term_confidence >= 0 && label.term_confidence <= 1);
  FUZZ_REQUIRE(label.key.size() <= 8 * text.size() + 64);
  return 0;
}

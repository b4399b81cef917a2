// The dates, ranges and periods in a text. The first byte chooses the language.
#include "normalize/normalize.h"
#include "tests/fuzz/target.h"

using namespace crossfoot;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view text = fuzz::as_text(data + 1, size - 1);
  static constexpr std::string_view kLanguages[] = {"", "en", "es", "en-GB", "en-US", "de", "??", "x"};
  fuzz::require_sound(normalize::read_dates(text, {std::string(kLanguages[data[0] & 7U])}), text.size());
  return 0;
}

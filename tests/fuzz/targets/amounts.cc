// The amounts in a text. The first byte chooses the hints that a table or a user may give, the rest is the text.
#include "normalize/normalize.h"
#include "tests/fuzz/target.h"

using namespace crossfoot;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view text = fuzz::as_text(data + 1, size - 1);
  static constexpr std::string_view kLanguages[] = {"", "en", "es", "fr", "de", "pt", "??", "x"};
  normalize::NormalizeOptions options;
  options.language = kLanguages[data[0] & 7U];
  options.decimal_separator = (data[0] & 8U) != 0 ? U',' : (data[0] & 16U) != 0 ? U'.' : U'\0';
  std::vector<TextMark> marks;
  if ((data[0] & 32U) != 0) marks.push_back({TextMark::Kind::superscript, text.size() / 2, text.size()});
  if ((data[0] & 64U) != 0) marks.push_back({TextMark::Kind::bold, 0, text.size()});
  fuzz::require_sound(normalize::read_amounts(text, marks, options), text.size());
  return 0;
}

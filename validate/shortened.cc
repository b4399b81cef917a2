#include "validate/shortened.h"

#include <algorithm>

#include "language/utf8.h"

namespace crossfoot::validate {

std::string shortened(std::string_view text) {
  constexpr std::size_t kLongest = 120;
  std::string out(text.substr(0, kLongest));
  if (out.size() < text.size()) {
    const std::size_t blank = out.rfind(' ');
    std::size_t end = blank != std::string::npos && blank > kLongest / 2 ? blank : kLongest;
    while (end > 0 && language::is_continuation_byte(text[end])) --end;
    out.resize(end);
    out += "…";
  }
  std::replace(out.begin(), out.end(), '\n', ' ');
  return out;
}

}  // namespace crossfoot::validate

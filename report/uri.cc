#include "report/uri.h"

#include <fmt/format.h>

namespace crossfoot::report {

std::string path_uri(std::string_view path) {
  std::string uri;
  for (const char c : path) {
    const bool letter_or_digit = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (letter_or_digit || std::string_view("-._~/").find(c) != std::string_view::npos)
      uri.push_back(c);
    else
      uri += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return uri;
}

}  // namespace crossfoot::report

#include "archive/member_path.h"

#include <algorithm>

namespace crossfoot::archive {

std::string objection_to_member(std::string_view name) {
  if (name.empty()) return "a member without a name";
  if (name.find('\0') != std::string_view::npos) return "a zero byte in its name";
  // Zip names have slashes; a backslash is one to whoever unpacks it under Windows.
  if (name.front() == '/' || name.front() == '\\') return "an absolute name in an archive";
  for (std::size_t begin = 0; begin <= name.size();) {
    const std::size_t end = std::min(name.find_first_of("/\\", begin), name.size());
    if (name.substr(begin, end - begin) == "..") return "a name that leads out of its archive";
    begin = end + 1;
  }
  return "";
}

}  // namespace crossfoot::archive

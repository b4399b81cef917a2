#include "extractors/members.h"

#include <algorithm>

#include "extractors/common/zip_file.h"

namespace crossfoot::extractors {
namespace {

bool is_package(const ZipFile& file) {
  return file.has("[Content_Types].xml") || file.has("mimetype") || file.has("META-INF/MANIFEST.MF");
}

// A part of the name begins with a dot, as in .git/config; ".." is odd but hides nothing.
bool is_hidden(std::string_view name) {
  for (std::size_t begin = 0; begin < name.size();) {
    const std::size_t end = std::min(name.find('/', begin), name.size());
    const std::string_view part = name.substr(begin, end - begin);
    if (part == "__MACOSX" || (part.starts_with(".") && part != "..")) return true;
    begin = end + 1;
  }
  return false;
}

}  // namespace

Result<std::vector<std::string>> member_names(std::string_view bytes, const Limits& limits) {
  if (!bytes.starts_with("PK")) return Error{Outcome::unsupported, "no archive of documents"};
  const Result<ZipFile> file = ZipFile::open(bytes, limits, kMaxMembers);
  if (!file) return file.error();
  if (is_package(file.value())) return Error{Outcome::unsupported, "no archive of documents"};
  std::vector<std::string> names;
  for (const auto& [name, index] : file.value().entries())
    if (!name.empty() && name.back() != '/' && !is_hidden(name)) names.push_back(name);
  return names;
}

Result<std::string> member_bytes(std::string_view bytes, const std::string& name, const Limits& limits) {
  const Result<ZipFile> file = ZipFile::open(bytes, limits, kMaxMembers);
  if (!file) return file.error();
  return file.value().read(name);
}

}  // namespace crossfoot::extractors

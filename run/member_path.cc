#include "run/member_path.h"

#include <sys/stat.h>

#include <utility>

#include "archive/path_text.h"
#include "archive/sha256.h"
#include "extractors/members.h"

namespace crossfoot::run {
namespace {

bool is_there(const std::string& path, bool regular) {
  struct stat status {};
  return stat(path.c_str(), &status) == 0 && (!regular || S_ISREG(status.st_mode));
}

}  // namespace

MemberPath split_member_path(const std::string& path) {
  std::size_t mark = path.find(archive::kMemberMark);
  if (mark == std::string::npos || is_there(path, false)) return {path, ""};
  for (; mark != std::string::npos; mark = path.find(archive::kMemberMark, mark + 1))
    if (std::string file = path.substr(0, mark); is_there(file, true))
      return {std::move(file), path.substr(mark + archive::kMemberMark.size())};
  return {path, ""};
}

std::string sha256_of_member(const std::string& archive_sha256, const std::string& member) {
  return archive::sha256_of(archive_sha256 + std::string(archive::kMemberMark) + member);
}

Result<std::string_view> document_bytes(std::string_view bytes, const std::string& member,
                                        const extractors::Limits& limits, std::string& unpacked) {
  if (member.empty()) return bytes;
  Result<std::string> found = extractors::member_bytes(bytes, member, limits);
  if (!found) return found.error();
  unpacked = std::move(found.value());
  return std::string_view(unpacked);
}

}  // namespace crossfoot::run

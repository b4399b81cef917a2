#include "run/member_bytes.h"

#include <utility>

#include "archive/member_path.h"
#include "archive/sha256.h"
#include "extractors/members.h"

namespace crossfoot::run {

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

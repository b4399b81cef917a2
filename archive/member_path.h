// Where a document is: a file, or a member of a zip archive. Which of the two is never guessed from a name, and a
// member's bytes come from its zip and from nowhere else.
#pragma once

#include <compare>
#include <string>
#include <string_view>
#include <utility>

namespace crossfoot::archive {

inline constexpr std::string_view kMemberMark = "!/";

struct MemberPath {
  MemberPath() = default;
  // A file is its path.
  MemberPath(std::string of_file, std::string in_it = "") : file(std::move(of_file)), member(std::move(in_it)) {}

  std::string file;    // bytes as the system gives them
  std::string member;  // bytes as the zip has them; empty: the file is the document

  auto operator<=>(const MemberPath&) const = default;
  bool operator==(const MemberPath&) const = default;
};

// "reports.zip!/2024/q1.pdf", for people; not to be taken apart again.
inline std::string shown(const MemberPath& place) {
  return place.member.empty() ? place.file : place.file + std::string(kMemberMark) + place.member;
}

// Why nothing is to be read under this name of a member, or empty: names that lead out of the zip are a trap for
// whoever unpacks it.
std::string objection_to_member(std::string_view name);

}  // namespace crossfoot::archive

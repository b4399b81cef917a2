// Paths in the archive. A path is bytes, a column is UTF-8 text, and each must be found again from the other.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "archive/member_path.h"

namespace crossfoot::archive {

// A path of clean UTF-8 stays as it is; in any other a backslash and each offending byte are written \xHH.
std::string path_to_text(std::string_view path);
std::string text_to_path(std::string_view text);

// A document's place in one column: ARCHIVE!/MEMBER for a member of a zip archive. "!/" stands nowhere else in such a
// text: in the names themselves it is written \x21/.
std::string place_to_text(const MemberPath& place);
MemberPath text_to_place(std::string_view text);

// Text that either database takes: what is no UTF-8, and zero bytes, become U+FFFD.
std::string storable_text(std::string_view text);

// 0 … 2^31 - 1, the same on every machine and for ever: it decides which shard a path belongs to.
std::int64_t path_hash(std::string_view path);

// The hash that decides the shard: members belong to their archive's, whose reader finds them. A file's path counts up
// to its first "!/", which was once taken for the end of an archive's.
std::int64_t shard_hash(const MemberPath& place);

// What the issues of one periodical report have in common: the file name without numbers, months, quarters and language
// codes. "Informe_T3_2024_es.pdf" and "Informe T4 2024 (en).docx" are both "informe".
std::string series_of(std::string_view path);

}  // namespace crossfoot::archive

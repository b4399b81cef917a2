// What to tell somebody whose file is of a format that we do not read.
#pragma once

#include <string>
#include <string_view>

namespace crossfoot {

// One line: what the file is, if its first bytes tell, and what to do.
std::string explain_unsupported(std::string_view bytes);

}  // namespace crossfoot

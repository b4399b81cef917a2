#pragma once

#include <string>

namespace crossfoot::testing {

// Compares with the file tests/<name>. With CROSSFOOT_UPDATE_GOLDEN=1 in the environment it is rewritten instead, and
// the case still fails, so that no run that changes goldens counts as a pass.
void check_golden(const std::string& name, const std::string& actual);

// The same for a text in another language: its golden holds only what does not stand in `original` too.
void check_translated_golden(const std::string& name, const std::string& original, const std::string& translated);

std::string file_text(const std::string& path);

}  // namespace crossfoot::testing

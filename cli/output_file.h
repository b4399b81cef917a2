// Files that appear whole: whoever looks sees the old one or the new one, never half of it.
#pragma once

#include <fstream>
#include <string>
#include <string_view>

namespace crossfoot::cli {

// For a file written bit by bit: open_unfinished, write_to as often as it takes, put_in_place. All throw StreamError
// and then leave nothing behind.
std::ofstream open_unfinished(const std::string& path);
void write_to(std::ofstream& out, const std::string& path, std::string_view bytes);
void put_in_place(std::ofstream& out, const std::string& path);

void write_file(const std::string& path, std::string_view bytes);

}  // namespace crossfoot::cli

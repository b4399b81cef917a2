#include "run/config/config_finder.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>

namespace crossfoot::run {
namespace {

namespace fs = std::filesystem;

// It travels to a worker with each document, in a message of 256 KiB that may need six bytes for one.
constexpr std::uintmax_t kMostBytes = 16 << 10;

Result<ConfigText> read(const fs::path& file) {
  std::error_code failure;
  if (!fs::is_regular_file(file, failure))
    return Error{Outcome::not_found, file.string() + " is no file that can be read; put it right or take it away"};
  if (fs::file_size(file, failure) > kMostBytes && !failure)
    return Error{Outcome::too_large, file.string() + " is larger than 16 KiB, too large for settings"};
  std::ifstream in(file, std::ios::binary);
  if (!in) return Error{Outcome::not_found, file.string() + " cannot be read"};
  return ConfigText{file.string(), std::string(std::istreambuf_iterator<char>(in), {})};
}

}  // namespace

Result<ConfigText> ConfigFinder::find(const std::string& path) {
  std::error_code failure;
  const fs::path whole = fs::absolute(path, failure).lexically_normal();
  return in_folder(fs::is_directory(whole, failure) ? whole.string() : whole.parent_path().string());
}

Result<ConfigText> ConfigFinder::in_folder(const std::string& folder) {
  if (const auto known = found_.find(folder); known != found_.end()) return known->second;
  const fs::path here(folder);
  std::error_code failure;
  Result<ConfigText> config = ConfigText{};
  // A link to nothing is a mistake, not the absence of settings.
  if (fs::exists(fs::symlink_status(here / kName, failure)))
    config = read(here / kName);
  else if (here.has_parent_path() && here.parent_path() != here)
    config = in_folder(here.parent_path().string());
  if (config) found_[folder] = config.value();
  return config;
}

}  // namespace crossfoot::run

#include "run/config/config_finder.h"

#include <filesystem>
#include <system_error>
#include <utility>

#include "run/config/small_file.h"

namespace crossfoot::run {
namespace {

namespace fs = std::filesystem;

// It travels to a worker with each document, in a message of 256 KiB that may need six bytes for one.
constexpr std::size_t kMostBytes = 16 << 10;

Result<ConfigText> read(const fs::path& path) {
  Result<SmallFile> file = read_small_file(path.string(), kMostBytes);
  if (!file) return Error{file.error().outcome, file.error().message + "; put it right or take it away"};
  return ConfigText{path.string(), std::move(file.value().bytes), file.value().is_ours};
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

#include "run/files.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>

namespace crossfoot::run {
namespace {

namespace fs = std::filesystem;

bool has_known_extension(const fs::path& path) {
  static constexpr std::array<std::string_view, 9> kExtensions = {".pdf", ".docx", ".docm", ".dotx", ".xml",
                                                                  ".txt", ".text", ".md",   ".tsv"};
  std::string extension = path.extension().string();
  std::transform(extension.begin(), extension.end(), extension.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return std::find(kExtensions.begin(), kExtensions.end(), extension) != kExtensions.end();
}

void walk(const std::string& directory, FileList& files) {
  std::vector<std::string> found;
  std::error_code failure;
  fs::recursive_directory_iterator it(directory, fs::directory_options::skip_permission_denied, failure);
  for (; !failure && it != fs::recursive_directory_iterator(); it.increment(failure)) {
    if (it->path().filename().string().starts_with(".")) {
      it.disable_recursion_pending();
      continue;
    }
    std::error_code ignored;
    if (!it->is_regular_file(ignored)) continue;
    if (has_known_extension(it->path()))
      found.push_back(it->path().string());
    else
      ++files.skipped;
  }
  std::sort(found.begin(), found.end());
  files.paths.insert(files.paths.end(), found.begin(), found.end());
}

}  // namespace

FileList list_files(const std::vector<std::string>& paths) {
  FileList files;
  for (const std::string& path : paths) {
    std::error_code ignored;
    if (fs::is_directory(path, ignored))
      walk(path, files);
    else
      files.paths.push_back(path);
  }
  return files;
}

}  // namespace crossfoot::run

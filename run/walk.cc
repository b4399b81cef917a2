#include "run/walk.h"

#include <dirent.h>
#include <fmt/format.h>
#include <glob.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <memory>
#include <set>
#include <string_view>
#include <utility>

#include "run/config/config_finder.h"

namespace crossfoot::run {
namespace {

namespace fs = std::filesystem;

// The stamp of what may hold reports and lets nobody look: to be named as a failure, and looked at again when it opens.
constexpr const char* kUnreadable = "unreadable";
constexpr const char* kAbsent = "absent";
constexpr const char* kLinkLeftOut = "a symbolic link; --follow-links reads it";

std::string stamp_of(const struct stat& status) {
  return fmt::format("{}:{}.{}:{}.{}", status.st_size, status.st_mtim.tv_sec, status.st_mtim.tv_nsec,
                     status.st_ctim.tv_sec, status.st_ctim.tv_nsec);
}

struct CloseDirectory {
  void operator()(DIR* directory) const { closedir(directory); }
};

// Names in bytewise order; nothing for a directory that cannot be read.
bool names_in(const std::string& directory, std::vector<std::string>& names) {
  const std::unique_ptr<DIR, CloseDirectory> opened(opendir(directory.c_str()));
  if (!opened) return false;
  while (const dirent* entry = readdir(opened.get()))
    if (entry->d_name[0] != '.') names.emplace_back(entry->d_name);
  std::sort(names.begin(), names.end());
  return true;
}

bool has_known_extension(const fs::path& path) {
  static constexpr auto kExtensions =
      std::to_array<std::string_view>({".pdf", ".docx", ".docm", ".dotx", ".xlsx", ".xlsm", ".odt", ".ods", ".fodt",
                                       ".fods", ".xml", ".html", ".htm", ".txt", ".text", ".md", ".tsv"});
  std::string extension = path.extension().string();
  std::transform(extension.begin(), extension.end(), extension.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return std::find(kExtensions.begin(), kExtensions.end(), extension) != kExtensions.end();
}

// Its originals are copies of reports, and its database is another file after every import.
bool is_archive(const std::vector<std::string>& names) {
  const auto has = [&](const char* name) { return std::binary_search(names.begin(), names.end(), name); };
  return has("archive.sqlite3") && has("importers");
}

class Walker {
 public:
  Walker(const WalkOptions& options, const WalkSink& sink) : options_(options), sink_(sink) {}

  // Directories still to be read wait on a stack, so that a deep tree costs memory and not the call stack.
  void directory(const std::string& root) {
    std::vector<std::string> waiting{root};
    while (!waiting.empty() && !options_.stopped()) {
      const std::string current = std::move(waiting.back());
      waiting.pop_back();
      std::vector<std::string> names, below;
      if (!names_in(current, names)) {
        sink_.file(current, kUnreadable);
        continue;
      }
      if (is_archive(names)) {
        sink_.left_out(current, "an archive of crossfoot");
        continue;
      }
      for (const std::string& name : names) entry(current + (current.ends_with('/') ? "" : "/") + name, below);
      waiting.insert(waiting.end(), below.rbegin(), below.rend());
    }
  }

 private:
  void entry(const std::string& path, std::vector<std::string>& directories) {
    struct stat status {};
    if (lstat(path.c_str(), &status) != 0) {
      if (errno != ENOENT) sink_.file(path, kUnreadable);  // else gone between listing and looking
      return;
    }
    const bool is_link = S_ISLNK(status.st_mode);
    if (is_link && options_.links == Links::leave_out) return sink_.left_out(path, kLinkLeftOut);
    if (is_link && stat(path.c_str(), &status) != 0) return sink_.left_out(path, "a symbolic link to nothing");
    if (S_ISREG(status.st_mode)) return file(path, status);
    if (!S_ISDIR(status.st_mode)) return sink_.left_out(path, "a pipe, socket or device");
    // A link may lead back to a directory above it.
    if (options_.links != Links::follow || seen_.insert({status.st_dev, status.st_ino}).second)
      directories.push_back(path);
  }

  void file(const std::string& path, const struct stat& status) {
    if (fs::path(path).filename() == ConfigFinder::kName) {
      // An import accounts for every file; who checks a folder has put its settings there to be heard.
      if (!options_.known_names_only) sink_.left_out(path, "settings, no report");
      return;
    }
    if (options_.known_names_only && !has_known_extension(path))
      return sink_.left_out(path, "its name is of no format that is looked for in directories");
    sink_.file(path, stamp_of(status));
  }

  const WalkOptions& options_;
  const WalkSink& sink_;
  std::set<std::pair<dev_t, ino_t>> seen_;
};

constexpr const char* kWildcards = "*?[";

bool has_pattern(const std::string& path) { return path.find_first_of(kWildcards) != std::string::npos; }

// Whether a pattern has found its way through a link; what stands before its first wildcard was named.
bool found_through_link(const std::string& match, const std::string& pattern) {
  std::size_t end = pattern.rfind('/', pattern.find_first_of(kWildcards));
  for (end = end == std::string::npos ? 0 : end + 1; end < match.size();) {
    end = std::min(match.find('/', end + 1), match.size());
    struct stat status {};
    if (lstat(match.substr(0, end).c_str(), &status) == 0 && S_ISLNK(status.st_mode)) return true;
  }
  return false;
}

void walk_one(const std::string& path, const WalkOptions& options, const WalkSink& sink) {
  struct stat status {};
  if (stat(path.c_str(), &status) != 0) return sink.file(path, kAbsent);
  if (S_ISDIR(status.st_mode)) return Walker(options, sink).directory(path);
  sink.file(path, stamp_of(status));
}

}  // namespace

std::string absolute_path(const std::string& path) {
  std::string clean = fs::absolute(path).lexically_normal().string();
  if (clean.size() > 1 && clean.back() == '/') clean.pop_back();
  return clean;
}

void walk(const std::string& path, const WalkOptions& options, const WalkSink& sink) {
  const auto spelled = [&](const std::string& name) { return options.absolute ? absolute_path(name) : name; };
  struct stat status {};
  glob_t matches{};
  if (options.patterns && has_pattern(path) && lstat(path.c_str(), &status) != 0 &&
      glob(path.c_str(), 0, nullptr, &matches) == 0) {
    for (std::size_t i = 0; i < matches.gl_pathc; ++i) {
      const std::string match = matches.gl_pathv[i];
      if (options.links == Links::leave_out && found_through_link(match, path))
        sink.left_out(spelled(match), kLinkLeftOut);
      else
        walk_one(spelled(match), options, sink);
    }
  } else {
    walk_one(spelled(path), options, sink);
  }
  globfree(&matches);
}

FileList list_reports(const std::vector<std::string>& paths, Links links) {
  FileList files;
  std::vector<std::string> below;  // of the path at hand
  const WalkSink sink{[&](const std::string& path, const std::string& stamp) {
                        if (stamp == kUnreadable)
                          files.left_out.push_back({path, "nobody may look into it"});
                        else
                          below.push_back(path);
                      },
                      [&](const std::string& path, const std::string& why) {
                        files.left_out.push_back({path, why});
                      }};
  const WalkOptions options{.links = links, .patterns = false, .absolute = false, .known_names_only = true};
  for (const std::string& path : paths) {
    below.clear();
    walk(path, options, sink);
    std::sort(below.begin(), below.end());
    files.found.insert(files.found.end(), below.begin(), below.end());
  }
  return files;
}

std::string stamp_of(int fd) {
  struct stat status {};
  return fstat(fd, &status) == 0 ? stamp_of(status) : kAbsent;
}

std::string stamp_of_path(const std::string& path) {
  struct stat status {};
  return stat(path.c_str(), &status) == 0 ? stamp_of(status) : kAbsent;
}

}  // namespace crossfoot::run

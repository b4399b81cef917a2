#include "run/walk.h"

#include <dirent.h>
#include <fmt/format.h>
#include <glob.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <memory>
#include <set>
#include <utility>

#include "run/config/config_finder.h"

namespace crossfoot::run {
namespace {

namespace fs = std::filesystem;

// The stamp of what may hold reports and lets nobody look: to be named as a failure, and looked at again when it opens.
constexpr const char* kUnreadable = "unreadable";
constexpr const char* kLinkSkipped = "a symbolic link; --follow-links reads it";

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
        sink_.skipped(current, "an archive of crossfoot");
        continue;
      }
      for (const std::string& name : names) entry(current + (current == "/" ? "" : "/") + name, below);
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
    if (S_ISLNK(status.st_mode)) {
      if (!options_.follow_links) return sink_.skipped(path, kLinkSkipped);
      if (stat(path.c_str(), &status) != 0) return sink_.skipped(path, "a symbolic link to nothing");
    }
    if (S_ISREG(status.st_mode) && fs::path(path).filename() == ConfigFinder::kName)
      return sink_.skipped(path, "settings, no report");
    if (S_ISREG(status.st_mode)) return sink_.file(path, stamp_of(status));
    if (!S_ISDIR(status.st_mode)) return sink_.skipped(path, "a pipe, socket or device");
    // A link may lead back to a directory above it.
    if (!options_.follow_links || seen_.insert({status.st_dev, status.st_ino}).second) directories.push_back(path);
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
  if (stat(path.c_str(), &status) != 0) return sink.file(path, "absent");
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
  struct stat status {};
  glob_t matches{};
  if (options.patterns && has_pattern(path) && lstat(path.c_str(), &status) != 0 &&
      glob(path.c_str(), 0, nullptr, &matches) == 0) {
    for (std::size_t i = 0; i < matches.gl_pathc; ++i) {
      const std::string match = matches.gl_pathv[i];
      if (!options.follow_links && found_through_link(match, path))
        sink.skipped(absolute_path(match), kLinkSkipped);
      else
        walk_one(absolute_path(match), options, sink);
    }
  } else {
    walk_one(absolute_path(path), options, sink);
  }
  globfree(&matches);
}

std::string stamp_of(int fd) {
  struct stat status {};
  return fstat(fd, &status) == 0 ? stamp_of(status) : "absent";
}

}  // namespace crossfoot::run

// What an import is told to read, found one directory at a time: memory does not grow with the size of a tree.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace crossfoot::run {

struct WalkOptions {
  // Else a link met in a directory or by a pattern is named as skipped; a path given by name is always opened.
  bool follow_links = false;
  bool patterns = true;                      // *, ? and [] are expanded where no file has that very name
  bool (*stopped)() = [] { return false; };  // asked before each directory
};

struct WalkSink {
  // `stamp` changes when the file does; "absent" for a path that does not exist, "unreadable" for what may not be
  // looked at, also a directory.
  std::function<void(const std::string& path, const std::string& stamp)> file;
  std::function<void(const std::string& path, const std::string& why)> skipped;
};

// Every path is given absolute and without dots. In a directory every regular file is taken, in bytewise order, hidden
// ones excepted.
void walk(const std::string& path, const WalkOptions& options, const WalkSink& sink);

// Absolute and without dots, as paths are archived.
std::string absolute_path(const std::string& path);

// Size and times of an open or named file, as a short text.
std::string stamp_of(int fd);

}  // namespace crossfoot::run

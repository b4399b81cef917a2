// What a command is told to read: files as they are, directories looked through. The one walker of all commands; what
// it leaves out has a reason.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "archive/member_path.h"

namespace crossfoot::run {

// Of those met in a directory or by a pattern; a path given by name is always opened.
enum class Links { leave_out, follow };

struct WalkOptions {
  Links links = Links::leave_out;
  bool patterns = true;                      // *, ? and [] are expanded where no file has that very name
  bool absolute = true;                      // paths are given absolute and without dots, else as they were named
  bool known_names_only = false;             // in directories only files whose names are of a format that we read
  bool (*stopped)() = [] { return false; };  // asked before each directory
};

struct WalkSink {
  // `stamp` changes when the file does; "absent" for a path that does not exist, "unreadable" for what may not be
  // looked at, also a directory.
  std::function<void(const std::string& path, const std::string& stamp)> file;
  // Hidden files and directories are not even named.
  std::function<void(const std::string& path, const std::string& why)> left_out;
};

// One directory at a time, each in bytewise order: memory does not grow with the size of a tree.
void walk(const std::string& path, const WalkOptions& options, const WalkSink& sink);

struct LeftOut {
  std::string path, why;
};

struct FileList {
  std::vector<archive::MemberPath> found;  // in the order named; within a directory by path
  std::vector<LeftOut> left_out;
};

// For commands that read what they are told at once: a named file is taken whatever its name; in a directory only the
// names of our formats are, because a report folder holds pictures and sheets as well.
FileList list_reports(const std::vector<std::string>& paths, Links links = Links::leave_out);

// Absolute and without dots, as paths are archived.
std::string absolute_path(const std::string& path);

// Size and times of an open or named file, as a short text.
std::string stamp_of(int fd);
std::string stamp_of_path(const std::string& path);

}  // namespace crossfoot::run

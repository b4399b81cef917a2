// The paths that a batch works on: those named on the command line, or a stream of them on which more may come later.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "archive/member_path.h"
#include "run/workers/unique_fd.h"

namespace crossfoot::run {

class PathSource {
 public:
  enum class State { path, later, end };

  explicit PathSource(std::vector<archive::MemberPath> paths) : paths_(std::move(paths)) {}
  explicit PathSource(const std::vector<std::string>& files) : paths_(files.begin(), files.end()) {}
  // Reads a file, or standard input for "-", with names that end in `separator`; an interrupt (interrupt.h) ends it.
  // Throws StreamError if it cannot be read. What a list names are files.
  PathSource(const std::string& list, char separator);

  // Only paths for which this is true are handed out.
  void keep_only(std::function<bool(const archive::MemberPath&)> wanted) { wanted_ = std::move(wanted); }

  // Hands out empty lines, too: every line has its answer.
  void keep_empty() { keep_empty_ = true; }

  // `may_wait`: block until there is a path or the end, instead of answering "later".
  State next(archive::MemberPath& path, bool may_wait);
  // Becomes readable when there is more; -1 where nothing has to be waited for.
  int fd() const { return list_ ? list_.get() : -1; }

 private:
  State next_named(archive::MemberPath& path);
  State next_listed(std::string& file, bool may_wait);
  bool take_line(std::string& file);

  std::vector<archive::MemberPath> paths_;
  std::size_t position_ = 0;
  UniqueFd list_;
  char separator_ = '\n';
  std::string buffer_;
  bool ended_ = false, keep_empty_ = false;
  std::function<bool(const archive::MemberPath&)> wanted_;
};

}  // namespace crossfoot::run

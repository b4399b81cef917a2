// The paths that a batch works on: those named on the command line, or a stream of them on which more may come later.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "run/workers/unique_fd.h"

namespace crossfoot::run {

class PathSource {
 public:
  enum class State { path, later, end };

  explicit PathSource(std::vector<std::string> paths) : paths_(std::move(paths)) {}
  // Reads a file, or standard input for "-", with names that end in `separator`; an interrupt (cli/interrupt.h) ends
  // it. Throws OutputError if it cannot be read.
  PathSource(const std::string& list, char separator);

  // Only paths for which this is true are handed out.
  void keep_only(std::function<bool(const std::string&)> wanted) { wanted_ = std::move(wanted); }

  // Hands out empty lines, too: every line has its answer.
  void keep_empty() { keep_empty_ = true; }

  // `may_wait`: block until there is a path or the end, instead of answering "later".
  State next(std::string& path, bool may_wait);
  // Becomes readable when there is more; -1 where nothing has to be waited for.
  int fd() const { return list_ ? list_.get() : -1; }

 private:
  State next_named(std::string& path);
  State next_listed(std::string& path, bool may_wait);
  bool take_line(std::string& path);

  std::vector<std::string> paths_;
  std::size_t position_ = 0;
  UniqueFd list_;
  char separator_ = '\n';
  std::string buffer_;
  bool ended_ = false, keep_empty_ = false;
  std::function<bool(const std::string&)> wanted_;
};

}  // namespace crossfoot::run

#include "run/path_source.h"

#include <fcntl.h>
#include <poll.h>

#include <array>
#include <cerrno>
#include <cstring>

#include "run/interrupt.h"
#include "run/stream_error.h"

namespace crossfoot::run {

PathSource::PathSource(const std::string& list, char separator) : separator_(separator) {
  list_ = UniqueFd(list == "-" ? fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 0) : open(list.c_str(), O_RDONLY | O_CLOEXEC));
  if (!list_) throw StreamError{"cannot open the list " + list + ": " + std::strerror(errno)};
}

PathSource::State PathSource::next(archive::MemberPath& path, bool may_wait) {
  while (true) {
    if (list_) path.member.clear();
    const State state = list_ ? next_listed(path.file, may_wait) : next_named(path);
    if (state != State::path || !wanted_ || wanted_(path)) return state;
  }
}

PathSource::State PathSource::next_named(archive::MemberPath& path) {
  if (position_ == paths_.size()) return State::end;
  path = paths_[position_++];
  return State::path;
}

PathSource::State PathSource::next_listed(std::string& file, bool may_wait) {
  while (!take_line(file)) {
    if (ended_) return State::end;
    pollfd waiting{list_.get(), POLLIN, 0};
    if (!may_wait && poll(&waiting, 1, 0) == 0) return State::later;
    std::array<char, 65536> block{};
    const ssize_t got = read(list_.get(), block.data(), block.size());
    if (got < 0 && errno != EINTR) throw StreamError{"cannot read the list: " + std::string(std::strerror(errno))};
    if (got < 0 && !interrupted()) continue;
    if (got <= 0)
      ended_ = true;
    else
      buffer_.append(block.data(), static_cast<std::size_t>(got));
  }
  return State::path;
}

// The last name may lack its end.
bool PathSource::take_line(std::string& file) {
  while (position_ < buffer_.size()) {
    const std::size_t end = buffer_.find(separator_, position_);
    if (end == std::string::npos && !ended_) break;
    file = buffer_.substr(position_, end == std::string::npos ? end : end - position_);
    position_ = end == std::string::npos ? buffer_.size() : end + 1;
    if (keep_empty_ || !file.empty()) return true;
  }
  buffer_.erase(0, position_);
  position_ = 0;
  return false;
}

}  // namespace crossfoot::run

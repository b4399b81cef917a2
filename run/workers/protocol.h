// Frames between parent and worker. Lengths come first and are checked before anything is allocated: a worker that a
// document has taken over may send what it likes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "run/workers/unique_fd.h"

namespace crossfoot::run {

// The descriptor under which a worker finds its channel.
inline constexpr int kChannelFd = 3;

// Blocking; false when the other side is gone. A descriptor travels with the first byte.
bool send_frame(int channel, std::string_view body, int attached_fd = -1);
bool receive_frame(int channel, std::size_t max_bytes, std::string& body, UniqueFd& attached_fd);

// Collects one frame from a non-blocking channel.
class FrameReader {
 public:
  enum class State { incomplete, complete, closed, oversized };
  explicit FrameReader(std::size_t max_bytes) : max_bytes_(max_bytes) {}
  State read_some(int channel);
  // Of the complete frame; the reader starts anew.
  std::string take();

 private:
  std::size_t max_bytes_;
  std::string header_;
  std::string body_;
  std::size_t filled_ = 0;
};

}  // namespace crossfoot::run

// Frames between parent and worker. Lengths come first and are checked before anything is allocated: a worker that a
// document has taken over may send what it likes.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "run/workers/job.h"
#include "run/workers/unique_fd.h"

namespace crossfoot::run {

// The descriptor under which a worker finds its channel.
inline constexpr int kChannelFd = 3;

struct Request {
  std::string path;
  bool font_information = true;
  std::string settings = {};
};

// The worker's first frame: which walls stand around it.
struct WorkerReady {
  std::string failure;   // not empty: the self-test failed, and the worker ends
  int landlock_abi = 0;  // 0: the kernel has none
  bool seccomp = false;
  bool memory_limit = false;
};

// The outcome whose to_string() this is.
std::optional<Outcome> outcome_named(std::string_view name);

std::string encode(const Request& request);
std::optional<Request> decode_request(std::string_view body);
std::string encode(const WorkerReady& ready);
std::optional<WorkerReady> decode_ready(std::string_view body);
// `retire`: the worker asks to be replaced, because this document left it with a large heap.
std::string encode(Reply reply, bool retire);
struct DecodedReply {
  Reply reply;
  bool retire = false;
};
std::optional<DecodedReply> decode_reply(std::string body);

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

// Jobs, replies and a worker's first report as bytes: the one place that knows how they travel.
//
// A worker that a document has taken over may send what it likes. Decoding gives nothing unless the bytes are, to the
// last one, what encoding writes; what it gives holds no more than came.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "run/workers/job.h"

namespace crossfoot::run {

struct Request {
  std::string path;
  JobWhat what;
  bool font_information = true;
};

struct WorkerReply {
  Reply reply;
  bool retire = false;  // the worker asks to be replaced, because this document left it with a large heap
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
std::optional<Request> decode_request(std::string body);
std::string encode(WorkerReply reply);
std::optional<WorkerReply> decode_reply(std::string body);
std::string encode(const WorkerReady& ready);
std::optional<WorkerReady> decode_ready(std::string body);

}  // namespace crossfoot::run

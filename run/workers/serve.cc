#include "run/workers/serve.h"

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <exception>
#include <new>
#include <stdexcept>
#include <utility>

#include "run/workers/document_file.h"
#include "run/workers/job_codec.h"
#include "run/workers/protocol.h"
#include "run/workers/role.h"
#include "run/workers/sandbox.h"
#include "run/workers/self_test.h"

namespace crossfoot::run {
namespace {

// Requests hold up to three paths, which Linux ends at 4,096 bytes, and the text of a crossfoot.toml.
constexpr std::size_t kMaxRequestBytes = 256u << 10;

Result<std::string> all_bytes(int fd, const extractors::Limits& limits) {
  const auto size = size_of(fd);
  if (!size) return Error{Outcome::not_found, "the document did not arrive"};
  std::string bytes;
  // One more than it had when the parent looked: a file that grows is caught by the limit, not by trust in its size.
  bytes.resize(std::min(*size, limits.max_bytes) + 1);
  std::size_t filled = 0;
  while (true) {
    const ssize_t got = pread(fd, bytes.data() + filled, bytes.size() - filled, static_cast<off_t>(filled));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return Error{Outcome::not_found, std::string("cannot be read: ") + std::strerror(errno)};
    if (got == 0) break;
    filled += static_cast<std::size_t>(got);
    if (filled > limits.max_bytes) return Error{Outcome::too_large, "the file is larger than the limit"};
    if (filled == bytes.size()) bytes.resize(std::min(bytes.size() * 2, limits.max_bytes + 1));
  }
  bytes.resize(filled);
  return bytes;
}

Reply run_job(const Job& job, Request request, int document, const extractors::Limits& limits) try {
  const auto bytes = all_bytes(document, limits);
  if (!bytes) return bytes.error();
  return job({.path = request.path,
              .bytes = bytes.value(),
              .what = std::move(request.what),
              .font_information = request.font_information});
} catch (const std::bad_alloc&) {
  return Error{Outcome::out_of_memory, "needs more memory than the limit; see --max-memory"};
} catch (const std::length_error&) {
  return Error{Outcome::out_of_memory, "needs more memory than the limit; see --max-memory"};
} catch (const std::exception& error) {
  return Error{Outcome::crash, std::string("internal error: ") + error.what()};
}

// A quarter of the limit once used stays in the heap for good and would be missing for the next document.
bool grew_large(const WorkerLimits& limits) {
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  return static_cast<std::size_t>(used.ru_maxrss) > (limits.max_memory_mb << 10) / 4;
}

}  // namespace

int serve(const Job& job, const WorkerLimits& limits, const extractors::Limits& document_limits) {
  if (!enter_first_limits(worker_role().parent_pid)) return 1;
  WorkerReady ready;
  ready.failure = warm_up(document_limits);
  enter_sandbox(limits, ready);
  if (ready.failure.empty()) ready.failure = self_test(document_limits);
  if (!send_frame(kChannelFd, encode(ready)) || !ready.failure.empty()) return 1;
  std::string body;
  while (true) {
    UniqueFd document;
    if (!receive_frame(kChannelFd, kMaxRequestBytes, body, document)) return 0;
    auto request = decode_request(std::move(body));
    if (!request) return 1;
    const auto size = size_of(document.get());
    if (!size) return 1;
    allow_cpu_seconds(processor_seconds(limits, *size) + 2);
    Reply reply = run_job(job, std::move(*request), document.get(), document_limits);
    const bool out_of_memory = !reply && reply.error().outcome == Outcome::out_of_memory;
    if (!send_frame(kChannelFd, encode(WorkerReply{std::move(reply), out_of_memory || grew_large(limits)}))) return 1;
  }
}

}  // namespace crossfoot::run

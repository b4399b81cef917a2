#include "run/document_pair.h"

#include <sys/mman.h>
#include <sys/sendfile.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

namespace crossfoot::run {
namespace {

bool append(int to, int from) {
  struct stat status {};
  if (fstat(from, &status) != 0) return false;
  off_t at = 0;
  while (at < status.st_size) {
    const ssize_t sent = sendfile(to, from, &at, static_cast<std::size_t>(status.st_size - at));
    if (sent < 0 && errno == EINTR) continue;
    if (sent <= 0) return false;  // 0: the file was cut in the meantime
  }
  return true;
}

}  // namespace

Result<UniqueFd> joined(const UniqueFd& first, const UniqueFd& second) {
  UniqueFd both(memfd_create("crossfoot-pair", MFD_CLOEXEC));
  if (!both || !append(both.get(), first.get()) || !append(both.get(), second.get()))
    return Error{Outcome::not_found, std::string("the two files cannot be handed over: ") + std::strerror(errno)};
  return both;
}

Result<ReadPair> read_pair(const PairJob& pair, std::string_view bytes, const PipelineOptions& options) {
  const std::size_t middle = std::min<std::size_t>(pair.first_bytes, bytes.size());
  Result<ReadDocument> first = read_bytes(pair.first, bytes.substr(0, middle), options);
  if (!first) return first.error();
  Result<ReadDocument> second = read_bytes(pair.second, bytes.substr(middle), options);
  if (!second) return second.error();
  return ReadPair{std::move(first.value()), std::move(second.value())};
}

}  // namespace crossfoot::run

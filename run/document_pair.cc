#include "run/document_pair.h"

#include <sys/mman.h>
#include <sys/sendfile.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
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

std::string DocumentPair::encode() const { return std::to_string(first_bytes) + '\0' + first + '\0' + second; }

std::optional<DocumentPair> DocumentPair::decode(std::string_view text) {
  const std::size_t a = text.find('\0'), b = a == text.npos ? a : text.find('\0', a + 1);
  if (b == text.npos) return std::nullopt;
  DocumentPair pair{0, std::string(text.substr(a + 1, b - a - 1)), std::string(text.substr(b + 1))};
  const auto [end, error] = std::from_chars(text.data(), text.data() + a, pair.first_bytes);
  return error == std::errc() && end == text.data() + a ? std::optional(pair) : std::nullopt;
}

Result<UniqueFd> joined(const UniqueFd& first, const UniqueFd& second) {
  UniqueFd both(memfd_create("crossfoot-pair", MFD_CLOEXEC));
  if (!both || !append(both.get(), first.get()) || !append(both.get(), second.get()))
    return Error{Outcome::not_found, std::string("the two files cannot be handed over: ") + std::strerror(errno)};
  return both;
}

std::size_t size_of(const UniqueFd& file) {
  struct stat status {};
  return fstat(file.get(), &status) == 0 ? static_cast<std::size_t>(status.st_size) : 0;
}

Result<ReadPair> read_pair(const DocumentPair& pair, std::string_view bytes, const PipelineOptions& options) {
  Result<ReadDocument> first = read_bytes(pair.first, bytes.substr(0, pair.first_bytes), options);
  if (!first) return first.error();
  Result<ReadDocument> second =
      read_bytes(pair.second, bytes.substr(std::min(pair.first_bytes, bytes.size())), options);
  if (!second) return second.error();
  return ReadPair{std::move(first.value()), std::move(second.value())};
}

}  // namespace crossfoot::run

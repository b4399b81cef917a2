#include "run/sealed_copy.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <string_view>

#include "archive/sha256.h"
#include "run/workers/worker_process.h"

namespace crossfoot::run {
namespace {

[[noreturn]] void no_memory() {
  throw WorkerError{std::string("no memory for the bytes of a document: ") + std::strerror(errno), true};
}

void append(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) no_memory();
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

}  // namespace

Result<SealedCopy> sealed_copy(const UniqueFd& file, const extractors::Limits& limits) {
  SealedCopy copy{UniqueFd(memfd_create("crossfoot-document", MFD_CLOEXEC | MFD_ALLOW_SEALING)), ""};
  if (!copy.file) no_memory();
  archive::Sha256 hash;
  std::array<char, 16u << 10> buffer;  // filled by pread; a larger one would be mapped anew for each file
  std::size_t size = 0;
  while (true) {
    const ssize_t got = pread(file.get(), buffer.data(), buffer.size(), static_cast<off_t>(size));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return Error{Outcome::not_found, std::string("cannot be read: ") + std::strerror(errno)};
    if (got == 0) break;
    const std::string_view bytes(buffer.data(), static_cast<std::size_t>(got));
    size += bytes.size();
    if (size > limits.max_bytes) return Error{Outcome::too_large, "the file is larger than the limit"};
    hash.add(bytes);
    append(copy.file.get(), bytes);
  }
  if (fcntl(copy.file.get(), F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_GROW | F_SEAL_SHRINK | F_SEAL_SEAL) != 0) no_memory();
  copy.sha256 = hash.hex();
  return copy;
}

}  // namespace crossfoot::run

#include "run/workers/document_file.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstring>

namespace crossfoot::run {

Result<UniqueFd> open_document(const std::string& path, const extractors::Limits& limits) {
  // O_NONBLOCK: opening a pipe that nobody writes to would wait for ever.
  UniqueFd file(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK));
  if (!file) {
    if (errno == ENXIO) return Error{Outcome::unsupported, "not a regular file"};
    return Error{Outcome::not_found,
                 errno == ENOENT ? "no such file" : std::string("cannot be opened: ") + std::strerror(errno)};
  }
  struct stat status {};
  if (fstat(file.get(), &status) != 0)
    return Error{Outcome::not_found, std::string("cannot be opened: ") + std::strerror(errno)};
  if (S_ISDIR(status.st_mode)) return Error{Outcome::unsupported, "a directory, not a document"};
  if (!S_ISREG(status.st_mode)) return Error{Outcome::unsupported, "not a regular file"};
  if (static_cast<std::size_t>(status.st_size) > limits.max_bytes)
    return Error{Outcome::too_large,
                 "the file is larger than the limit of " + std::to_string(limits.max_bytes >> 20) + " MB"};
  return file;
}

std::optional<std::size_t> size_of(int fd) {
  struct stat status {};
  return fstat(fd, &status) == 0 ? std::optional(static_cast<std::size_t>(status.st_size)) : std::nullopt;
}

}  // namespace crossfoot::run

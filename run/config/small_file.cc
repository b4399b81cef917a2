#include "run/config/small_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

#include "run/workers/unique_fd.h"

namespace crossfoot::run {
namespace {

bool is_owned(const struct stat& status) { return status.st_uid == 0 || status.st_uid == geteuid(); }
bool everybody_writes(const struct stat& status) { return (status.st_mode & S_IWOTH) != 0; }

// In a folder with the sticky bit nobody replaces what belongs to another.
bool is_ours(const struct stat& file, const std::string& path) {
  const std::string folder = std::filesystem::path(path).parent_path().string();
  struct stat above {};
  return is_owned(file) && !everybody_writes(file) && stat(folder.empty() ? "." : folder.c_str(), &above) == 0 &&
         is_owned(above) && (!everybody_writes(above) || (above.st_mode & S_ISVTX) != 0);
}

}  // namespace

Result<SmallFile> read_small_file(const std::string& path, std::size_t most_bytes) {
  // O_NONBLOCK: opening a pipe that nobody writes to would wait for ever.
  const UniqueFd file(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK));
  struct stat status {};
  if (!file || fstat(file.get(), &status) != 0)
    return Error{Outcome::not_found, fmt::format("{} cannot be read: {}", path, std::strerror(errno))};
  if (!S_ISREG(status.st_mode)) return Error{Outcome::unsupported, path + " is no regular file"};
  SmallFile read{std::string(most_bytes + 1, '\0'), is_ours(status, path)};
  std::size_t filled = 0;
  while (filled < read.bytes.size()) {
    const ssize_t got = ::read(file.get(), read.bytes.data() + filled, read.bytes.size() - filled);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return Error{Outcome::not_found, fmt::format("{} cannot be read: {}", path, std::strerror(errno))};
    if (got == 0) break;
    filled += static_cast<std::size_t>(got);
  }
  if (filled > most_bytes)
    return Error{Outcome::too_large, fmt::format("{} is larger than {} KiB", path, most_bytes >> 10)};
  read.bytes.resize(filled);
  return read;
}

}  // namespace crossfoot::run

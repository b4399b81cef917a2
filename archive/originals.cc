#include "archive/originals.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <vector>

#include "archive/private_files.h"
#include "archive/sql.h"

namespace crossfoot::archive {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const std::string& path) { throw system_trouble("cannot write " + path, errno); }

bool write_all(int fd, const char* data, std::size_t size) {
  while (size > 0) {
    const ssize_t written = write(fd, data, size);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    data += written;
    size -= static_cast<std::size_t>(written);
  }
  return true;
}

bool copy_bytes(int from, int to) {
  std::vector<char> buffer(256u << 10);
  for (off_t offset = 0;;) {
    const ssize_t got = pread(from, buffer.data(), buffer.size(), offset);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return got == 0;
    if (!write_all(to, buffer.data(), static_cast<std::size_t>(got))) return false;
    offset += got;
  }
}

void copy_whole(int fd, const std::string& target) {
  const std::string draft = target + ".part-" + std::to_string(getpid());
  const int out = open(draft.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (out < 0) fail(draft);
  const bool written = copy_bytes(fd, out) && fsync(out) == 0;
  const int failure = errno;
  close(out);
  if (written && rename(draft.c_str(), target.c_str()) == 0) return;
  if (!written) errno = failure;
  const int reason = errno;
  unlink(draft.c_str());
  errno = reason;
  fail(target);
}

// A second name costs no room; where the archive is on another disk a symbolic link has to do. Either leads to the file
// itself: `path` may be a link, which means nothing from another directory.
void link_to(int fd, const std::string& path, const std::string& target) {
  const std::string opened = "/proc/self/fd/" + std::to_string(fd);
  if (linkat(AT_FDCWD, opened.c_str(), AT_FDCWD, target.c_str(), AT_SYMLINK_FOLLOW) == 0) return;
  std::error_code failure;
  const fs::path file = fs::canonical(path, failure);
  if (failure) throw system_trouble("cannot link " + path, failure.value());
  if (symlink(file.c_str(), target.c_str()) != 0 && errno != EEXIST) fail(target);
}

}  // namespace

std::string Originals::path_of(const std::string& sha256) const {
  return directory_ + "/" + sha256.substr(0, 2) + "/" + sha256;
}

void Originals::keep(int fd, const std::string& path, const std::string& sha256) const {
  if (!keeps()) return;
  const std::string target = path_of(sha256);
  if (access(target.c_str(), F_OK) == 0) return;
  create_private_directories(fs::path(target).parent_path().string());
  if (how_ == KeepOriginals::link) return link_to(fd, path, target);
  copy_whole(fd, target);
}

void Originals::remove_remains() const {
  if (!keeps()) return;
  std::error_code failure;
  for (fs::recursive_directory_iterator it(directory_, failure), end; !failure && it != end; it.increment(failure)) {
    const std::string name = it->path().filename().string();
    const std::size_t mark = name.find(".part-");
    if (mark == std::string::npos) continue;
    const int writer = std::atoi(name.c_str() + mark + 6);
    std::error_code ignored;
    if (writer != getpid() && !fs::exists("/proc/" + std::to_string(writer), ignored)) fs::remove(it->path(), ignored);
  }
}

}  // namespace crossfoot::archive

#include "archive/private_files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <system_error>

#include "archive/sql.h"

namespace crossfoot::archive {

void create_private_directories(const std::string& path) {
  std::string so_far;
  for (const std::filesystem::path& part : std::filesystem::path(path)) {
    so_far += (so_far.empty() || so_far.ends_with('/') ? "" : "/") + part.string();
    std::error_code ignored;
    if (mkdir(so_far.c_str(), 0700) == 0) continue;
    const int failure = errno;
    if (!std::filesystem::is_directory(so_far, ignored)) throw system_trouble("cannot create " + so_far, failure);
  }
}

void create_private_file(const std::string& path) {
  const int file = open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (file < 0) throw system_trouble("cannot open " + path, errno);
  close(file);
}

}  // namespace crossfoot::archive

#include "cli/output_file.h"

#include <cerrno>
#include <filesystem>

#include "cli/output.h"

namespace crossfoot::cli {

namespace fs = std::filesystem;

namespace {

std::string unfinished(const std::string& path) { return path + ".part"; }

[[noreturn]] void fail(const std::string& path, int error_number) {
  std::error_code ignored;
  fs::remove(unfinished(path), ignored);
  throw cannot_write(path, error_number);
}

}  // namespace

std::ofstream open_unfinished(const std::string& path) {
  errno = 0;
  std::ofstream out(unfinished(path), std::ios::binary | std::ios::trunc);
  if (!out) fail(path, errno);
  return out;
}

// Asked at once: what the system said is forgotten with its next answer.
void write_to(std::ofstream& out, const std::string& path, std::string_view bytes) {
  errno = 0;
  if (!out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()))) fail(path, errno);
}

void put_in_place(std::ofstream& out, const std::string& path) {
  errno = 0;
  out.close();
  if (!out) fail(path, errno);
  std::error_code failure;
  fs::rename(unfinished(path), path, failure);
  if (failure) fail(path, failure.value());
}

void write_file(const std::string& path, std::string_view bytes) {
  std::ofstream out = open_unfinished(path);
  write_to(out, path, bytes);
  put_in_place(out, path);
}

}  // namespace crossfoot::cli

#include "cli/output.h"

#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>

#include "archive/sql.h"
#include "report/safe_text.h"

namespace crossfoot::cli {
namespace {

void check_written(bool ok) {
  if (ok) return;
  if (errno == EPIPE) throw run::StreamError{"nobody reads the output any more", true, true};
  throw cannot_write("the output", errno);
}

}  // namespace

run::StreamError cannot_write(const std::string& what, int error_number) {
  const archive::ArchiveError trouble = archive::system_trouble("cannot write " + what, error_number);
  return {trouble.what(), trouble.trouble == archive::Trouble::passing};
}

void print(std::string_view text) { check_written(std::fwrite(text.data(), 1, text.size(), stdout) == text.size()); }

void flush_output() { check_written(std::fflush(stdout) == 0); }

void complain(std::string_view path, const Error& error) {
  complain(std::string(path) + ": " + std::string(to_string(error.outcome)) + ": " + error.message);
}

void complain(std::string_view message) {
  const std::string line = "crossfoot: " + report::one_line(message) + "\n";
  std::fwrite(line.data(), 1, line.size(), stderr);
}

bool use_color() {
  const char* no_color = std::getenv("NO_COLOR");
  const char* term = std::getenv("TERM");
  const bool refused =
      (no_color != nullptr && *no_color != '\0') || (term != nullptr && std::string_view(term) == "dumb");
  return !refused && isatty(STDOUT_FILENO) == 1;
}

}  // namespace crossfoot::cli

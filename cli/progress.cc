#include "cli/progress.h"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <utility>

namespace crossfoot::cli {
namespace {

using std::chrono::milliseconds;

std::string duration(double seconds) {
  const auto s = static_cast<long long>(seconds + 0.5);
  if (s < 60) return fmt::format("{} s", s);
  if (s < 3600) return fmt::format("{} min {:02} s", s / 60, s % 60);
  return fmt::format("{} h {:02} min", s / 3600, s % 3600 / 60);
}

// What does not fit into the terminal's line would stay there when the line is written anew.
std::size_t line_width() {
  winsize size{};
  const bool known = ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 1;
  return known ? size.ws_col - 1u : SIZE_MAX;
}

bool is_terminal() {
  const char* term = std::getenv("TERM");
  return isatty(STDERR_FILENO) == 1 && (term == nullptr || std::string_view(term) != "dumb");
}

}  // namespace

Progress::Progress(bool quiet) : quiet_(quiet), terminal_(is_terminal()) {}

std::string Progress::line(const run::ProgressCounts& counts) const {
  const std::int64_t done = counts.ok + counts.failed;
  const double seconds = std::chrono::duration<double>(Clock::now() - begun_).count();
  const double rate = seconds > 0 ? static_cast<double>(done) / seconds : 0;
  std::string text = fmt::format("{} of {} read, {} failed, {} findings, {:.1f}/s", done, std::max(counts.total, done),
                                 counts.failed, counts.findings, rate);
  if (rate > 0 && counts.total > done)
    text += ", " + duration(static_cast<double>(counts.total - done) / rate) + " left";
  return text;
}

bool Progress::is_time() {
  const auto now = Clock::now();
  if (quiet_ || now - last_ < (terminal_ ? milliseconds(100) : milliseconds(5000))) return false;
  last_ = now;
  return true;
}

void Progress::show(std::string text) {
  if (terminal_) {
    fmt::print(stderr, "\r\033[K{}", text.substr(0, line_width()));
    std::fflush(stderr);
    shown_ = true;
  } else {
    fmt::print(stderr, "{}\n", text);
  }
}

void Progress::warn(const std::string& message) {
  clear();
  Console::warn(message);
}

void Progress::left_out(const std::string& path, const std::string& why) {
  if (quiet_) return;
  clear();
  Console::left_out(path, why);
}

void Progress::files_found(std::int64_t files) {
  if (is_time()) show(fmt::format("{} files found", files));
}

void Progress::progress(const run::ProgressCounts& counts) {
  if (!std::exchange(reading_, true)) begun_ = last_ = Clock::now();
  if (!is_time()) return;
  constexpr std::int64_t kWidth = 24;
  const std::int64_t filled =
      counts.total > 0 ? std::min(kWidth, kWidth * (counts.ok + counts.failed) / counts.total) : 0;
  std::string text = line(counts);
  const std::string bar = fmt::format("[{:<{}}] ", std::string(static_cast<std::size_t>(filled), '#'), kWidth);
  if (terminal_ && bar.size() + text.size() <= line_width()) text.insert(0, bar);
  show(std::move(text));
}

void Progress::all_found() {
  clear();
  Console::all_found();
}

void Progress::done() {
  clear();
  Console::done();
}

void Progress::clear() {
  if (shown_) fmt::print(stderr, "\r\033[K");
  shown_ = false;
}

}  // namespace crossfoot::cli

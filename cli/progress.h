// How far a long run is: a line that renews itself on a terminal, a line every few seconds elsewhere, or nothing.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace crossfoot::cli {

class Progress {
 public:
  explicit Progress(bool quiet);
  ~Progress() { end(); }

  // While the files are still looked for.
  void found(std::int64_t files);
  // From here on documents are read.
  void start(std::int64_t total);
  void set_total(std::int64_t total) { total_ = total; }
  std::int64_t total() const { return total_; }
  void finished(bool ok, std::int64_t findings);
  // Prints where it is time to.
  void tick();
  // Leaves the terminal's line as it was before.
  void end();

  std::int64_t ok() const { return ok_; }
  std::int64_t failed() const { return failed_; }
  std::int64_t findings() const { return findings_; }

 private:
  using Clock = std::chrono::steady_clock;
  std::string line() const;
  bool is_time();
  void show(std::string text);

  bool quiet_, terminal_, shown_ = false;
  std::int64_t total_ = 0, ok_ = 0, failed_ = 0, findings_ = 0;
  Clock::time_point begun_ = Clock::now(), last_ = begun_;
};

}  // namespace crossfoot::cli

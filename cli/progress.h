// How far a long run is: a line that renews itself on a terminal, a line every few seconds elsewhere, or nothing.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

#include "cli/console.h"

namespace crossfoot::cli {

class Progress : public Console {
 public:
  // Quiet: only what went wrong.
  explicit Progress(bool quiet);
  ~Progress() override { clear(); }

  void warn(const std::string& message) override;
  void left_out(const std::string& path, const std::string& why) override;
  void files_found(std::int64_t files) override;
  void progress(const run::ProgressCounts& counts) override;
  void all_found() override;
  // Leaves the terminal's line as it was before.
  void done() override;

 private:
  using Clock = std::chrono::steady_clock;
  std::string line(const run::ProgressCounts& counts) const;
  bool is_time();
  void show(std::string text);
  void clear();

  bool quiet_, terminal_, shown_ = false, reading_ = false;
  Clock::time_point begun_ = Clock::now(), last_ = begun_;
};

}  // namespace crossfoot::cli

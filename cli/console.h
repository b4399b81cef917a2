// What a run has to say, on standard error.
#pragma once

#include <cstdint>

#include "run/observer.h"

namespace crossfoot::cli {

class Console : public run::Observer {
 public:
  void warn(const std::string& message) override;
  void could_not_read(const std::string& path, const Error& error) override;
  // Each by name, until there are too many to be read; then how many more.
  void left_out(const std::string& path, const std::string& why) override;
  void files_found(std::int64_t) override {}
  void progress(const run::ProgressCounts&) override {}
  void all_found() override;
  void done() override { all_found(); }

 private:
  std::int64_t left_out_ = 0, told_ = 0;
};

}  // namespace crossfoot::cli

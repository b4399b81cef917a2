// What a long run has to say while it runs. A library never prints: the command line says it on standard error.
#pragma once

#include <cstdint>
#include <string>

#include "model/result.h"

namespace crossfoot::run {

struct ProgressCounts {
  std::int64_t total = 0, ok = 0, failed = 0, findings = 0;
};

class Observer {
 public:
  virtual ~Observer() = default;

  // Of the whole run.
  virtual void warn(const std::string& message) = 0;
  virtual void could_not_read(const std::string& path, const Error& error) = 0;
  // What was met in a directory and is not read.
  virtual void left_out(const std::string& path, const std::string& why) = 0;
  // So far, while directories and lists are read.
  virtual void files_found(std::int64_t files) = 0;
  // Nothing more is found or left out, but for members of archives that are still to be looked into.
  virtual void all_found() = 0;
  // Each time that something was finished, and while nothing is; the first time when the reading begins.
  virtual void progress(const ProgressCounts& counts) = 0;
  virtual void done() = 0;
};

}  // namespace crossfoot::run

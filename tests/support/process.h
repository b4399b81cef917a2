// The real binary, run from the outside.
#pragma once

#include <string>
#include <vector>

namespace crossfoot::testing {

struct ProcessResult {
  int exit_code = -1;  // 128 + signal when it was killed
  std::string out, err;
};

// Runs the built crossfoot with `arguments`; `input` is its standard input. The environment is this process's, less
// what changes output (NO_COLOR, CROSSFOOT_UI_LANG).
ProcessResult run_crossfoot(const std::vector<std::string>& arguments, const std::string& input = "");

// A fresh directory that goes away with the object.
class TemporaryDirectory {
 public:
  TemporaryDirectory();
  ~TemporaryDirectory();
  TemporaryDirectory(const TemporaryDirectory&) = delete;
  // Writes `content` to `name` in it and gives the path.
  std::string write(const std::string& name, const std::string& content) const;
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

}  // namespace crossfoot::testing

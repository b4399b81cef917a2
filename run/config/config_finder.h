// The crossfoot.toml that holds for a file: the nearest one upwards from it.
#pragma once

#include <map>
#include <string>

#include "model/result.h"

namespace crossfoot::run {

// What the command line says of all crossfoot.toml files.
struct ConfigUse {
  bool ignore = false;
  bool trust = false;  // strangers' as well
};

struct ConfigText {
  std::string file;  // empty: there is none
  std::string text;
  bool is_ours = true;  // see SmallFile
};

class ConfigFinder {
 public:
  static constexpr const char* kName = "crossfoot.toml";

  // `path` is a file or a folder. Errors: a crossfoot.toml that cannot be read.
  Result<ConfigText> find(const std::string& path);

 private:
  Result<ConfigText> in_folder(const std::string& folder);

  std::map<std::string, ConfigText> found_;  // by folder
};

}  // namespace crossfoot::run

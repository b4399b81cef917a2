// The bytes themselves, kept by their hash.
#pragma once

#include <string>

namespace crossfoot::archive {

enum class KeepOriginals { copy, link, none };

class Originals {
 public:
  // An empty directory keeps nothing.
  Originals(std::string directory, KeepOriginals how)
      : directory_(std::move(directory)), how_(directory_.empty() ? KeepOriginals::none : how) {}

  // Appears under its final name only when complete. Throws ArchiveError.
  void keep(int fd, const std::string& path, const std::string& sha256) const;
  std::string path_of(const std::string& sha256) const;
  bool keeps() const { return how_ != KeepOriginals::none; }
  // Half-written copies of imports that were killed.
  void remove_remains() const;

 private:
  std::string directory_;
  KeepOriginals how_;
};

}  // namespace crossfoot::archive

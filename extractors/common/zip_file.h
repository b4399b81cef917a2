// A zip archive in memory: its entries by name, unpacked one at a time and within limits. Names are never used as
// paths.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "extractors/extractor.h"
#include "model/result.h"

struct zip;

namespace crossfoot::extractors {

class ZipFile {
 public:
  // `bytes` outlive the archive. Errors: corrupt (broken, a name twice, its two directories disagree in more than times
  // and versions), too_large.
  static Result<ZipFile> open(std::string_view bytes, const Limits& limits, std::size_t max_entries);

  const std::map<std::string, std::uint64_t>& entries() const { return entries_; }
  bool has(const std::string& name) const { return entries_.contains(name); }
  // Errors: encrypted, too_large (size, ratio), corrupt.
  Result<std::string> read(const std::string& name) const;

 private:
  struct Closer {
    void operator()(zip* archive) const;
  };
  ZipFile(std::shared_ptr<const std::string> bytes, std::unique_ptr<zip, Closer> archive, const Limits& limits)
      : bytes_(std::move(bytes)), archive_(std::move(archive)), limits_(limits) {}
  Result<std::string> read_all(const std::string& name, std::uint64_t index, std::size_t size) const;

  std::shared_ptr<const std::string> bytes_;  // what the archive is read from, where that is a copy
  std::unique_ptr<zip, Closer> archive_;
  Limits limits_;
  std::map<std::string, std::uint64_t> entries_;
};

}  // namespace crossfoot::extractors

// A zip archive whose copy differs only in the entries that were put there.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/result.h"

namespace crossfoot::report {

class ZipCopy {
 public:
  // `bytes` outlive the copy.
  static Result<ZipCopy> open(std::string_view bytes);
  ~ZipCopy();
  ZipCopy(ZipCopy&&) noexcept;

  std::vector<std::string> names() const;
  // Nothing where there is no such entry, or it is damaged or larger than `limit`.
  std::optional<std::string> read(const std::string& name, std::size_t limit) const;
  // Replaces or adds. The entry gets the earliest time a zip knows, so that equal input gives equal bytes.
  bool put(const std::string& name, std::string content);
  Result<std::string> finish();

 private:
  struct Impl;
  explicit ZipCopy(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace crossfoot::report

// Where words stand on the pages of a PDF.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "model/geometry.h"

namespace crossfoot::report {

class WordBoxes {
 public:
  // `bytes` outlive the object.
  explicit WordBoxes(std::string_view bytes);
  ~WordBoxes();

  // One box per line of the first place in `within` where the words follow one another; empty if they do not.
  std::vector<Box> find(int page, const Box& within, std::string_view words) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace crossfoot::report

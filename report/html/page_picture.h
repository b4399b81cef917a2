// Pages of a PDF as pictures, drawn by Poppler.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace crossfoot::report {

struct PagePicture {
  std::string png;
  double width = 0, height = 0;  // of the page as displayed, in points
};

class PagePainter {
 public:
  // `bytes` outlive the painter.
  explicit PagePainter(std::string_view bytes);
  ~PagePainter();

  // Nothing where the page does not exist or cannot be drawn. Pages count from 1.
  std::optional<PagePicture> paint(int page) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace crossfoot::report

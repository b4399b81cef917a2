#include "report/html/page_picture.h"

#include <png.h>
#include <poppler/cpp/poppler-document.h>
#include <poppler/cpp/poppler-page-renderer.h>
#include <poppler/cpp/poppler-page.h>

#include <algorithm>
#include <limits>
#include <utility>

namespace crossfoot::report {
namespace {

// Sharp enough to read a footnote on a screen of double density when the table fills it.
constexpr double kDotsPerInch = 144;
constexpr double kPointsPerInch = 72;
// A poster is drawn coarser rather than larger than this.
constexpr double kMostPixels = 2400;

std::string png_of(const poppler::image& image) {
  png_image png{};
  png.version = PNG_IMAGE_VERSION;
  png.width = static_cast<png_uint_32>(image.width());
  png.height = static_cast<png_uint_32>(image.height());
  png.format = PNG_FORMAT_RGB;
  png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(png);
  std::string bytes(size, '\0');
  if (png_image_write_to_memory(&png, bytes.data(), &size, 0, image.const_data(), image.bytes_per_row(), nullptr) == 0)
    return {};
  bytes.resize(size);
  return bytes;
}

}  // namespace

struct PagePainter::Impl {
  std::unique_ptr<poppler::document> document;
};

PagePainter::PagePainter(std::string_view bytes) : impl_(std::make_unique<Impl>()) {
  if (bytes.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) return;
  impl_->document.reset(poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
}

PagePainter::~PagePainter() = default;

std::optional<PagePicture> PagePainter::paint(int page_number) const {
  if (!impl_->document || impl_->document->is_locked()) return std::nullopt;
  const std::unique_ptr<poppler::page> page(impl_->document->create_page(page_number - 1));
  if (!page) return std::nullopt;
  const poppler::rectf rect = page->page_rect(poppler::crop_box);
  PagePicture picture{{}, rect.width(), rect.height()};
  const auto orientation = page->orientation();
  if (orientation == poppler::page::landscape || orientation == poppler::page::seascape)
    std::swap(picture.width, picture.height);
  const double longest = std::max(picture.width, picture.height);
  if (longest <= 0) return std::nullopt;
  const double dpi = std::min(kDotsPerInch, kMostPixels * kPointsPerInch / longest);
  poppler::page_renderer renderer;
  renderer.set_render_hint(poppler::page_renderer::antialiasing);
  renderer.set_render_hint(poppler::page_renderer::text_antialiasing);
  renderer.set_image_format(poppler::image::format_rgb24);
  const poppler::image image = renderer.render_page(page.get(), dpi, dpi);
  if (!image.is_valid() || image.format() != poppler::image::format_rgb24) return std::nullopt;
  picture.png = png_of(image);
  if (picture.png.empty()) return std::nullopt;
  return picture;
}

}  // namespace crossfoot::report

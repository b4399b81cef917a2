#include "report/pdf/word_boxes.h"

#include <poppler/cpp/poppler-document.h>
#include <poppler/cpp/poppler-page.h>

#include <algorithm>
#include <limits>
#include <string>

namespace crossfoot::report {
namespace {

constexpr double kSlack = 2;  // points that a word may stand out of its block

struct PlacedWord {
  std::size_t begin = 0, end = 0;  // in the joined text
  Box box;
};

std::string without_spaces(std::string_view text) {
  std::string out;
  for (const char c : text)
    if (c != ' ' && c != '\n' && c != '\t' && c != '\r') out.push_back(c);
  return out;
}

bool same_line(const Box& a, const Box& b) { return a.center_y() > b.y0 && a.center_y() < b.y1 && b.x0 >= a.x0; }

}  // namespace

struct WordBoxes::Impl {
  std::unique_ptr<poppler::document> document;
};

WordBoxes::WordBoxes(std::string_view bytes) : impl_(std::make_unique<Impl>()) {
  if (bytes.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) return;
  impl_->document.reset(poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
}

WordBoxes::~WordBoxes() = default;

std::vector<Box> WordBoxes::find(int page_number, const Box& within, std::string_view words) const {
  const std::string wanted = without_spaces(words);
  if (wanted.empty() || !impl_->document || impl_->document->is_locked()) return {};
  const std::unique_ptr<poppler::page> page(impl_->document->create_page(page_number - 1));
  if (!page) return {};
  std::string text;
  std::vector<PlacedWord> placed;
  for (const poppler::text_box& word : page->text_list()) {
    const poppler::rectf r = word.bbox();
    const Box box{r.left(), r.top(), r.right(), r.bottom()};
    const bool inside = box.center_x() >= within.x0 - kSlack && box.center_x() <= within.x1 + kSlack &&
                        box.center_y() >= within.y0 - kSlack && box.center_y() <= within.y1 + kSlack;
    if (!within.empty() && !inside) continue;
    const poppler::byte_array utf8 = word.text().to_utf8();
    const std::size_t begin = text.size();
    text += without_spaces({utf8.data(), utf8.size()});
    placed.push_back({begin, text.size(), box});
  }
  const std::size_t at = text.find(wanted);
  if (at == std::string::npos) return {};
  std::vector<Box> lines;
  for (const PlacedWord& word : placed) {
    if (word.end <= at || word.begin >= at + wanted.size()) continue;
    if (!lines.empty() && same_line(lines.back(), word.box))
      lines.back() = lines.back().united(word.box);
    else
      lines.push_back(word.box);
  }
  return lines;
}

}  // namespace crossfoot::report

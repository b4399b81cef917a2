#include "extractors/pdf/page_ink.h"

#include <exception>
#include <map>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include "extractors/pdf/content_interpreter.h"
#include "extractors/pdf/structure_tree.h"

namespace crossfoot::extractors::pdf {
namespace {

// From user space to points on the page as displayed, origin top left: the crop box, turned by /Rotate.
Matrix display_matrix(const Box& crop, int rotate) {
  switch (rotate) {
    case 90: return {0, 1, 1, 0, -crop.y0, -crop.x0};
    case 180: return {-1, 0, 0, 1, crop.x1, -crop.y0};
    case 270: return {0, -1, -1, 0, crop.y1, crop.x1};
    default: return {1, 0, 0, -1, -crop.x0, crop.y1};
  }
}

Box rectangle_of(QPDFObjectHandle array) {
  if (!array.isArray() || array.getArrayNItems() != 4) return {0, 0, 612, 792};
  double v[4];
  for (int i = 0; i < 4; ++i) v[i] = array.getArrayItem(i).getNumericValue();
  return {std::min(v[0], v[2]), std::min(v[1], v[3]), std::max(v[0], v[2]), std::max(v[1], v[3])};
}

int quarter_turns(QPDFObjectHandle rotate) {
  if (!rotate.isInteger()) return 0;
  const int degrees = static_cast<int>(rotate.getIntValue() % 360);
  return degrees < 0 ? degrees + 360 : degrees;
}

// The pages in order. A page tree may be a ring or name the same branch again and again: the walk is bounded.
std::vector<QPDFObjectHandle> leaves(QPDFObjectHandle root, std::size_t max_pages) {
  std::vector<QPDFObjectHandle> pages, open{root};
  std::size_t steps = 0;
  while (!open.empty() && pages.size() < max_pages && ++steps < 4 * max_pages + 1000) {
    QPDFObjectHandle node = open.back();
    open.pop_back();
    if (!node.isDictionary()) continue;
    QPDFObjectHandle kids = node.getKey("/Kids");
    if (!kids.isArray()) {
      pages.push_back(node);
      continue;
    }
    for (int i = std::min(kids.getArrayNItems(), static_cast<int>(max_pages)); i-- > 0;)
      open.push_back(kids.getArrayItem(i));
  }
  return pages;
}

void read_page(QPDFObjectHandle page, FontCache& fonts, PageInk& ink) {
  QPDFPageObjectHelper helper(page);
  const Box media = rectangle_of(helper.getAttribute("/MediaBox", false));
  QPDFObjectHandle crop_box = helper.getAttribute("/CropBox", false);
  Box crop = crop_box.isArray() ? intersection(rectangle_of(crop_box), media) : media;
  if (crop.empty()) crop = media;
  const int rotate = quarter_turns(helper.getAttribute("/Rotate", false));
  const Matrix base = display_matrix(crop, rotate);
  const bool turned = rotate == 90 || rotate == 270;
  const Box shown{0, 0, turned ? crop.height() : crop.width(), turned ? crop.width() : crop.height()};
  ContentInterpreter(base, shown, fonts, ink).run(page.getKey("/Contents"), helper.getAttribute("/Resources", false));
}

std::unique_ptr<StructureTree> read_tree(QPDFObjectHandle catalog, const std::vector<QPDFObjectHandle>& pages) {
  QPDFObjectHandle root = catalog.getKey("/StructTreeRoot");
  if (!root.isDictionary()) return nullptr;
  try {
    return std::make_unique<StructureTree>(root, pages);
  } catch (const std::exception&) {
    return nullptr;  // its pages can be read without it
  }
}

// What the tree says of every run, with the cells of this page by themselves.
void declare_runs(const StructureTree& tree, int page, PageInk& ink) {
  std::map<int, int> own;  // from the document's cells to the page's
  for (TextRun& run : ink.runs) {
    const Tag* tag = run.marked < 0 ? nullptr : tree.find(page, run.marked);
    if (tag == nullptr || run.declared.artifact) continue;
    run.declared.heading = tag->heading;
    if (tag->cell < 0) continue;
    const auto [at, added] = own.try_emplace(tag->cell, static_cast<int>(ink.cells.size()));
    if (added) ink.cells.push_back(tree.cell(tag->cell));
    run.declared.cell = at->second;
  }
}

}  // namespace

InkReader::InkReader() = default;

InkReader::InkReader(std::string_view bytes, int max_pages) : fonts_(std::make_unique<FontCache>()) {
  try {
    auto document = std::make_unique<QPDF>();
    document->setSuppressWarnings(true);
    document->processMemoryFile("pdf", bytes.data(), bytes.size());
    pages_ = leaves(document->getRoot().getKey("/Pages"), static_cast<std::size_t>(max_pages));
    tree_ = read_tree(document->getRoot(), pages_);
    document_ = std::move(document);
  } catch (const std::exception&) {
    pages_.clear();
    document_.reset();
  }
}

InkReader::InkReader(InkReader&&) noexcept = default;
InkReader& InkReader::operator=(InkReader&&) noexcept = default;
InkReader::~InkReader() = default;

PageInk InkReader::read(int index) {
  PageInk ink;
  if (!document_) return ink;
  try {
    if (index >= 0 && static_cast<std::size_t>(index) < pages_.size())
      read_page(pages_[static_cast<std::size_t>(index)], *fonts_, ink);
    if (tree_)
      declare_runs(*tree_, index, ink);
    else
      for (TextRun& run : ink.runs) run.declared = {};
  } catch (const TooMuchContent&) {
    ink.too_large = true;
  } catch (const std::exception&) {
    ink.unreadable = true;
  }
  return ink;
}

}  // namespace crossfoot::extractors::pdf

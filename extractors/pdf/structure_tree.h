// What the structure tree of a tagged PDF says of its marked content (ISO 32000-1, 14.7 and 14.8): which stretch of
// which page is which cell of which table, and which is a heading. The author's program wrote it, and it may be wrong:
// it is evidence for the layout, not a result.
#pragma once

#include <cstdint>
#include <map>
#include <qpdf/QPDFObjectHandle.hh>
#include <unordered_map>
#include <utility>
#include <vector>

#include "extractors/layout/page_content.h"

namespace crossfoot::extractors::pdf {

struct Tag {
  int cell = -1;    // index into StructureTree::cells
  int heading = 0;  // its level
};

class StructureTree {
 public:
  // `pages` in order. A tree that nests or repeats itself beyond what any honest one does says nothing.
  StructureTree(QPDFObjectHandle root, const std::vector<QPDFObjectHandle>& pages);
  StructureTree() = default;

  bool empty() const { return tags_.empty(); }
  // Of the marked content `id` of a page, both from 0; null where it says nothing.
  const Tag* find(int page, int id) const;
  const layout::DeclaredCell& cell(int index) const { return cells_[static_cast<std::size_t>(index)]; }

 private:
  friend class StructureReader;
  std::vector<layout::DeclaredCell> cells_;
  std::unordered_map<std::uint64_t, Tag> tags_;
};

}  // namespace crossfoot::extractors::pdf

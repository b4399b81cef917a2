// What stands around a table and belongs to it: its caption above, its notes below; and its place among the blocks.
#include <algorithm>
#include <cmath>

#include "extractors/common/lead_words.h"
#include "extractors/layout/page_layout.h"
#include "extractors/layout/text.h"

namespace crossfoot::extractors::layout {
namespace {

// All by eye (measures.h).

// Points between a table and what belongs to it: two lines above, one and a half below, less from note to note.
constexpr double kCaptionReach = 30;
constexpr double kNoteReach = 22;
constexpr double kNextNoteReach = 10;
constexpr double kOverlapping = 4;  // by which the boxes of the two may overlap: tall letters, deep ones
constexpr double kSameMiddle = 12;  // within which a title is centred on its table
// Shares of widths.
constexpr double kOver = 0.5;        // of the narrower of two, along which one stands over the other
constexpr double kBeside = 0.2;      // … below which they stand beside one another
constexpr double kTitleWidth = 1.1;  // of the table's, that a title is no wider than
// A line's box is 1.3 times as high as its type is large; that of a note is lower than one in the body's size.
constexpr double kBoxHeight = 1.3, kNoteSize = 0.95;
constexpr std::size_t kLongestTitle = 300;  // bytes

double overlap(const Box& a, const Box& b) { return std::max(0.0, std::min(a.x1, b.x1) - std::max(a.x0, b.x0)); }

bool stands_over(const Box& block, const Box& table) {
  return overlap(block, table) > kOver * std::min(block.width(), table.width());
}

// The nearest block above (or below) the table in its columns, or -1.
int neighbour(const std::vector<Block>& blocks, const Box& table, double reach, bool above) {
  int best = -1;
  double nearest = reach;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const Box& box = blocks[i].box;
    const double gap = above ? table.y0 - box.y1 : box.y0 - table.y1;
    if (blocks[i].kind == BlockKind::table || !stands_over(box, table) || gap < -kOverlapping || gap > nearest)
      continue;
    nearest = gap;
    best = static_cast<int>(i);
  }
  return best;
}

bool is_title(const Block& block, const Box& table) {
  if (block.kind == BlockKind::caption && block.table >= 0) return false;
  if (opens_numbered_caption(block.text)) return true;
  if (block.text.size() > kLongestTitle || block.kind == BlockKind::footnote || block.kind == BlockKind::list_item)
    return false;
  const bool sentence = block.text.back() == '.' || block.text.back() == ':' || block.text.back() == ';';
  const bool centered = std::abs(block.box.center_x() - table.center_x()) < kSameMiddle &&
                        block.box.width() < kTitleWidth * table.width();
  return !sentence && (block.kind == BlockKind::heading || centered);
}

// A headnote: "(in thousands)", a unit between caption and table.
bool is_headnote(const std::string& text) { return !text.empty() && text.front() == '(' && text.size() < 120; }

void take_caption(std::vector<Block>& blocks, int table_index, Table& table) {
  Box top = table.box;
  for (int lines = 0; lines < 3; ++lines) {
    const int found = neighbour(blocks, top, kCaptionReach, true);
    if (found < 0) return;
    Block& block = blocks[static_cast<std::size_t>(found)];
    const bool captioned = !table.caption.empty();
    if (captioned && opens_numbered_caption(table.caption)) return;
    if (!(is_title(block, top) || is_headnote(block.text))) return;
    // Only a line that says "Table n" is taken above one that is a title already.
    if (captioned && !is_headnote(table.caption) && !opens_numbered_caption(block.text)) return;
    table.caption = captioned ? block.text + "\n" + table.caption : block.text;
    block.kind = BlockKind::caption;
    block.level = 0;
    block.table = table_index;
    top = top.united(block.box);
  }
}

void take_notes(std::vector<Block>& blocks, Table& table, double body_size) {
  Box bottom = table.box;
  for (int notes = 0; notes < 12; ++notes) {
    const int found = neighbour(blocks, bottom, notes == 0 ? kNoteReach : kNextNoteReach, false);
    if (found < 0) return;
    const Block& block = blocks[static_cast<std::size_t>(found)];
    const bool small =
        block.box.height() < kNoteSize * body_size * kBoxHeight && notes > 0 && block.kind != BlockKind::heading;
    const bool raised = !block.marks.empty() && block.marks.front().begin == 0;
    if (block.kind == BlockKind::caption ||
        !(starts_like_note(block.text) || raised || (small && starts_like_note(table.notes.back()))))
      return;
    table.notes.push_back(block.text);
    bottom.y1 = block.box.y1;
  }
}

// Where among the blocks a table, or a line by itself, stands: after the last one above it in its columns.
std::size_t place_of(const std::vector<Block>& blocks, const Box& table) {
  std::size_t place = 0;
  bool found = false;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (overlap(blocks[i].box, table) <= kBeside * std::min(blocks[i].box.width(), table.width())) continue;
    if (blocks[i].box.center_y() < table.center_y()) {
      place = i + 1;
      found = true;
    } else if (!found) {
      return i;
    }
  }
  if (found) return place;
  for (std::size_t i = 0; i < blocks.size(); ++i)
    if (blocks[i].box.y0 > table.y0) return i;
  return blocks.size();
}

}  // namespace

void insert_block(std::vector<Block>& blocks, Block block) {
  const std::size_t place = place_of(blocks, block.box);
  blocks.insert(blocks.begin() + static_cast<long>(place), std::move(block));
}

void attach_tables(PageLayout& layout, int page) {
  for (std::size_t i = 0; i < layout.tables.size(); ++i) {
    take_caption(layout.blocks, static_cast<int>(i), layout.tables[i]);
    take_notes(layout.blocks, layout.tables[i], layout.body_size);
  }
  for (std::size_t i = 0; i < layout.tables.size(); ++i) {
    Block block;
    block.kind = BlockKind::table;
    block.page = page;
    block.table = static_cast<int>(i);
    block.box = layout.tables[i].box;
    insert_block(layout.blocks, std::move(block));
  }
}

}  // namespace crossfoot::extractors::layout

#include "extractors/flow/blocks.h"

#include <algorithm>
#include <utility>

#include "extractors/common/xml_reader.h"

namespace crossfoot::extractors::flow {
namespace {

constexpr std::size_t kLongestBoldHeading = 160;

int heading_level(const Paragraph& paragraph) {
  if (paragraph.format.outline_level && *paragraph.format.outline_level < 9) return *paragraph.format.outline_level + 1;
  if (paragraph.style_name.starts_with("heading ")) return std::max(1, to_int(paragraph.style_name.substr(8), 1));
  if (paragraph.style_name == "title") return 1;
  return 0;
}

// People who do not use styles set their headings in bold, on a line of their own, without a full stop.
bool looks_like_heading(const Paragraph& paragraph) {
  return paragraph.bold && paragraph.label.empty() && paragraph.text.size() <= kLongestBoldHeading &&
         paragraph.text.back() != '.' && paragraph.text.back() != ':' && paragraph.text.find('\n') == std::string::npos;
}

constexpr int kUnstyledHeadingLevel = 6;

Block block_from(Paragraph paragraph) {
  Block block;
  if (const int level = heading_level(paragraph); level > 0) {
    block.kind = BlockKind::heading;
    block.level = level;
  } else if (paragraph.style_name == "caption") {
    block.kind = BlockKind::caption;
  } else if (!paragraph.label.empty()) {
    block.kind = BlockKind::list_item;
    block.level = paragraph.format.number_level.value_or(0) + 1;
  } else if (looks_like_heading(paragraph)) {
    block.kind = BlockKind::heading;
    block.level = kUnstyledHeadingLevel;
  }
  block.text = std::move(paragraph.text);
  block.marks = std::move(paragraph.marks);
  block.label = std::move(paragraph.label);
  block.anchor = paragraph.anchor;
  block.line = paragraph.line;
  return block;
}

}  // namespace

void append_items(std::vector<Item> items, BlockKind as, Document& document) {
  for (Item& item : items) {
    if (item.table >= 0) {
      Block block;
      block.kind = BlockKind::table;
      block.table = item.table;
      block.line = item.paragraph.line;
      document.blocks.push_back(std::move(block));
    } else if (!item.paragraph.text.empty()) {
      Block block = block_from(std::move(item.paragraph));
      if (as != BlockKind::paragraph) block.kind = as;
      document.blocks.push_back(std::move(block));
    }
  }
}

void append_note(const std::string& mark, const std::vector<Item>& content, Document& document) {
  Block block;
  block.kind = BlockKind::footnote;
  block.label = mark;
  for (const Item& item : content) {
    if (item.table >= 0 || item.paragraph.text.empty()) continue;
    if (!block.text.empty()) block.text.push_back('\n');
    block.text += item.paragraph.text;
    if (block.anchor == 0) block.anchor = item.paragraph.anchor;
    if (block.line == 0) block.line = item.paragraph.line;
  }
  if (block.text.empty()) return;
  if (!block.label.empty()) block.text.insert(0, block.label + " ");
  document.blocks.push_back(std::move(block));
}

// Unwrapped frames left empty tables behind; the others move up.
void drop_empty_tables(Document& document) {
  std::vector<int> moved(document.tables.size(), -1);
  std::vector<Table> kept;
  for (std::size_t i = 0; i < document.tables.size(); ++i) {
    if (document.tables[i].cells.empty()) continue;
    moved[i] = static_cast<int>(kept.size());
    kept.push_back(std::move(document.tables[i]));
  }
  document.tables = std::move(kept);
  for (Block& block : document.blocks)
    if (block.kind == BlockKind::table) block.table = moved[static_cast<std::size_t>(block.table)];
  std::erase_if(document.blocks, [](const Block& block) { return block.kind == BlockKind::table && block.table < 0; });
}

void tell_notes(Document& document) {
  constexpr std::size_t kLongestMark = 3;
  for (Block& block : document.blocks) {
    if (block.kind != BlockKind::paragraph || block.marks.empty()) continue;
    const TextMark& mark = block.marks.front();
    if (mark.kind != TextMark::Kind::superscript || mark.begin != 0 || mark.end > kLongestMark) continue;
    if (mark.end >= block.text.size()) continue;
    block.kind = BlockKind::footnote;
    block.label = block.text.substr(0, mark.end);
  }
}

}  // namespace crossfoot::extractors::flow

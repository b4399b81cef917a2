// One page laid out: its tables, and its remaining lines as blocks in reading order.
#pragma once

#include <string>
#include <vector>

#include "extractors/layout/page_content.h"
#include "extractors/layout/regions.h"
#include "extractors/layout/stray_rows.h"
#include "model/document.h"

namespace crossfoot::extractors::layout {

struct PageLayout {
  std::vector<Block> blocks;  // kind table: `table` is an index into `tables`
  std::vector<Table> tables;
  std::vector<DeclaredPart> declared;  // by table
  std::vector<StrayRow> stray;         // top to bottom; each has a block as well
  double body_size = 0;                // font size of most of the text
};

// Running heads stand within this share of the page's height from its top or bottom: 97 points of a page of A4, which
// leaves two lines between margins of an inch and the text. By eye.
constexpr double kRunningMargin = 0.115;

// What the debug drawing shows beside the result.
struct LayoutTrace {
  PageRules rules;
  std::vector<Box> candidates;
  std::vector<Grid> grids;
};

// The page is tidied in place.
PageLayout lay_out_page(PageContent& page, LayoutTrace* trace = nullptr);

Table make_table(const Candidate& candidate, int page);

// Columns without any text say nothing.
void drop_empty_columns(Table& table);

// Lines of one stream, tables cut out, as blocks.
void add_blocks(const Stream& stream, const PageContent& page, double body_size, std::vector<Block>& blocks);

// Puts a block at its place among the others.
void insert_block(std::vector<Block>& blocks, Block block);

// Gives every table its caption and notes, and a block at its place among the others.
void attach_tables(PageLayout& layout, int page);

}  // namespace crossfoot::extractors::layout

// A document as the rules over its whole text see it: every block cut into words once, its sections, its captions and
// the places that refer to them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/finding.h"
#include "model/statement.h"
#include "validate/document/references.h"
#include "validate/document/words.h"

namespace crossfoot::validate {

struct BlockText {
  std::vector<Word> words;
  // The nearest heading at or above it, -1 before the first one.
  int section = -1;
  // Printed on page after page ("Regional Conference on …"), or a header or footer: not text of the report.
  bool running_head = false;
  bool contents_entry = false;  // a line of the table of contents or of a list of tables
  bool caption = false;         // it begins with a numbered caption
};

struct DocumentView {
  explicit DocumentView(const Statement& the_statement);

  const Statement& statement;
  const Document& document;
  std::vector<BlockText> blocks;  // one per Document::blocks
  std::vector<Caption> captions;  // in reading order, each number once per caption
  std::vector<Mention> mentions;  // in reading order

  const Block& block(int index) const { return document.blocks[static_cast<std::size_t>(index)]; }
  const BlockText& text(int index) const { return blocks[static_cast<std::size_t>(index)]; }
  int size() const { return static_cast<int>(blocks.size()); }
  // Sentences of the report: headings, paragraphs, list items, notes; no tables, running heads or contents.
  bool is_prose(int index) const;
  // Bytes of the sentence around `at` in the block's text.
  std::string_view sentence(int block, std::size_t at) const;
};

// The line that a block stands under: the nearest heading above it, or a short line without a stop, as plain text has
// its headings. -1 if there is none.
int lead_line(const DocumentView& view, int block);

// Where a finding stands. `begin` and `end` are bytes of the block's text; the quote is what lies between them.
Finding finding_at(const DocumentView& view, int block, std::size_t begin, std::size_t end, Severity severity);
Finding finding_at_cell(const DocumentView& view, CellRef cell, Severity severity);

// The cell that starts at a grid position, nullptr if there is none.
const Cell* cell_at(const DocumentView& view, CellRef cell);

}  // namespace crossfoot::validate

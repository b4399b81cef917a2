// Pages put together: running heads told from the text, tables continued over a page joined, sections named.
#pragma once

#include <vector>

#include "extractors/layout/page_layout.h"
#include "model/document.h"

namespace crossfoot::extractors::layout {

class DocumentAssembler {
 public:
  void add(PageLayout page, double height);
  // Blocks and tables in reading order. The assembler is empty afterwards.
  void finish(Document& document);

 private:
  struct Page {
    double height = 0;
    std::size_t first_block = 0, last_block = 0;  // [first, last)
    std::vector<StrayRow> stray;
  };

  void mark_running();
  void join_continued();
  void name_sections();
  void join_declared();
  bool continues(int above, int below) const;
  void join(int above, int below);
  void go_on_with(Page& page, std::size_t at, int above);
  // Gives the label in a row of the table the text of a block.
  void finish_label(std::size_t rest, int above, int row);
  // Takes the page's stray rows into the table where they begin with block `at` and stand in its columns.
  bool take_stray(Page& page, std::size_t at, int above);
  void append(int above, int below, int repeated, int shared);

  std::vector<Page> pages_;
  std::vector<Block> blocks_;
  std::vector<bool> absorbed_;  // by block: its text is in a table
  std::vector<Table> tables_;
  std::vector<DeclaredPart> declared_;  // by table
  std::vector<int> joined_to_;          // the table that it goes on, or -1
};

}  // namespace crossfoot::extractors::layout

// From the tree of a page to its paragraphs and tables.
#pragma once

#include <string>
#include <vector>

#include "extractors/flow/paragraph.h"
#include "extractors/html/html_tree.h"
#include "model/document.h"

namespace crossfoot::extractors::html {

class PageReader {
 public:
  // The document outlives the reader. Tables and warnings go there.
  PageReader(Document& document, const Limits& limits) : document_(document), limits_(limits) {}

  // What stands inside the element, in order.
  std::vector<flow::Item> read_content(Node* element);

 private:
  struct Setting {  // what an element gives to all inside it
    flow::RunFormat run;
    flow::ParagraphFormat paragraph;
    std::string style_name;
    bool preformatted = false;
    int list_level = 0;
  };
  struct Context {  // of the container that is being read
    std::vector<flow::Item> items;
    flow::TextBuilder text;
    flow::ParagraphFormat format;  // of the paragraph that is open
    std::string style_name;
    std::string label;  // of the list item that has not shown it yet
    int line = 0;       // where the open paragraph begins, 0 while there is none
  };
  struct TableBuilder;

  void read_children(Node* element, const Setting& setting, Context& context);
  void read_element(Node* element, const Setting& setting, Context& context);
  void read_block(Node* element, const Setting& setting, Context& context);
  void read_list(Node* list, const Setting& setting, Context& context);
  void read_text(Node* node, const Setting& setting, Context& context);
  void end_line(const Setting& setting, Context& context);
  void end_paragraph(Context& context);

  void read_table(Node* table, const Setting& setting, Context& context);
  void read_section(Node* section, const Setting& setting, TableBuilder& table);
  void read_row(Node* row, const Setting& setting, bool in_head, TableBuilder& table);
  void read_cell(Node* cell, const Setting& setting, TableBuilder& table);
  void say_hidden();

  Document& document_;
  Limits limits_;
  int table_depth_ = 0;
  bool said_hidden_ = false;
};

// What an element's tag and style say of the text in it.
void set_format(Node* element, flow::RunFormat& run, flow::ParagraphFormat& paragraph);

}  // namespace crossfoot::extractors::html

// What stands in the body of a text, a cell, a note, a header: paragraphs, lists, tables.
#pragma once

#include <string>
#include <vector>

#include "extractors/flow/paragraph.h"
#include "extractors/odf/list_labels.h"
#include "extractors/odf/styles.h"
#include "model/document.h"

namespace crossfoot::extractors::odf {

class TextReader {
 public:
  // All references outlive the reader. Tables and warnings go to `document`.
  TextReader(const Styles& styles, Document& document, const Limits& limits)
      : styles_(styles), document_(document), limits_(limits) {}

  // The reader stands on the container.
  std::vector<flow::Item> read_content(XmlReader& xml);

  struct Note {
    std::string mark;
    std::vector<flow::Item> content;
  };
  std::vector<Note> notes;  // in the order of their marks

 private:
  struct Place {  // in a list
    std::string list;
    int level = -1;  // from 0
    std::optional<int> value;
    bool labelled = false;  // the next paragraph shows the label
  };
  struct TableBuilder;

  void read_block(XmlReader& xml, Place& place, std::vector<flow::Item>& items);
  void read_list(XmlReader& xml, const Place& outer, std::vector<flow::Item>& items);
  void read_paragraph(XmlReader& xml, Place& place, std::vector<flow::Item>& items);
  void number(flow::Paragraph& paragraph, Place& place, bool heading);
  void read_text(XmlReader& xml, const flow::RunFormat& format, flow::TextBuilder& text,
                 std::vector<flow::Item>& boxes);
  void read_inline(XmlReader& xml, const flow::RunFormat& format, flow::TextBuilder& text,
                   std::vector<flow::Item>& boxes);
  void read_note(XmlReader& xml, flow::TextBuilder& text);
  void read_frame(XmlReader& xml, std::vector<flow::Item>& boxes);

  void read_table(XmlReader& xml, std::vector<flow::Item>& items);
  void read_rows(XmlReader& xml, bool head, TableBuilder& table);
  void read_row(XmlReader& xml, bool head, TableBuilder& table);

  const Styles& styles_;
  Document& document_;
  Limits limits_;
  ListLabels labels_;
  int table_depth_ = 0;
};

}  // namespace crossfoot::extractors::odf

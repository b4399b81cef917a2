// Paragraphs and tables of a body, a cell, a note, a text box, a header or a footer.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extractors/docx/notes.h"
#include "extractors/docx/numbering.h"
#include "extractors/docx/styles.h"
#include "extractors/flow/paragraph.h"
#include "model/document.h"

namespace crossfoot::extractors::docx {

class BodyReader {
 public:
  // All references outlive the reader. Tables and warnings go to `document`.
  BodyReader(const Styles& styles, Numbering& numbering, Notes& notes, Document& document, const Limits& limits)
      : styles_(styles), numbering_(numbering), notes_(notes), document_(document), limits_(limits) {}

  // The reader stands on the container. Relationship ids of headers and footers are collected on the way.
  std::vector<Item> read_content(XmlReader& xml);
  // Reads the rest of the part. Paragraphs of the next one are numbered on from there.
  void end_part(XmlReader& xml);

  std::vector<std::string> header_ids, footer_ids;

 private:
  struct RunState {
    const Style* style = nullptr;
    TextBuilder* out = nullptr;
    std::vector<Item>* boxes = nullptr;
  };
  struct TableBuilder;

  void read_block(XmlReader& xml, std::vector<Item>& items);
  void read_section(XmlReader& xml);

  Paragraph read_paragraph(XmlReader& xml);
  void read_paragraph_child(XmlReader& xml, Paragraph& paragraph, std::string& style_id, const RunState& state);
  void number_paragraph(Paragraph& paragraph);
  void read_run(XmlReader& xml, const RunState& state);
  void read_run_child(XmlReader& xml, const RunState& state, RunFormat& format, bool& custom_mark);
  void read_note_reference(XmlReader& xml, NoteKind kind, const RunState& state, bool& custom_mark);
  void read_text_boxes(XmlReader& xml, std::vector<Item>& boxes);

  void read_table(XmlReader& xml, std::vector<Item>& items);
  void read_row(XmlReader& xml, TableBuilder& table);
  void read_row_children(XmlReader& xml, TableBuilder& table, int& column, bool& deleted, bool& header);
  void read_cell(XmlReader& xml, TableBuilder& table, int& column);

  const Styles& styles_;
  Numbering& numbering_;
  Notes& notes_;
  Document& document_;
  Limits limits_;
  std::size_t paragraphs_before_ = 0;  // in the parts that were read before this one
  int inline_notes_ = 0;
  int table_depth_ = 0;
};

}  // namespace crossfoot::extractors::docx

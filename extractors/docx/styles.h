// Paragraph and character styles, resolved along basedOn.
#pragma once

#include <map>
#include <string>

#include "extractors/common/xml_reader.h"
#include "extractors/flow/format.h"

namespace crossfoot::extractors::docx {

using flow::ParagraphFormat;
using flow::RunFormat;

struct Style {
  std::string name;  // as Word shows it, lower case: "heading 1", "caption"
  std::string based_on;
  bool is_default = false;
  RunFormat run;
  ParagraphFormat paragraph;
};

// The reader stands on rPr or pPr. pPr's own rPr, which formats the paragraph mark, is left out.
RunFormat read_run_format(XmlReader& xml);
ParagraphFormat read_paragraph_format(XmlReader& xml, std::string* style_id, bool* mark_deleted);

// "w:b", "w:b w:val='0'": on unless it says otherwise.
bool is_on(const XmlReader& xml);

class Styles {
 public:
  // The reader stands on w:styles.
  void read(XmlReader& xml);
  // Never null: an unknown id has the default paragraph style, which may be empty.
  const Style& find(const std::string& id) const;

 private:
  void read_style(XmlReader& xml);
  void resolve(const std::string& id, int steps);

  std::map<std::string, Style> styles_;
  Style default_;
};

}  // namespace crossfoot::extractors::docx

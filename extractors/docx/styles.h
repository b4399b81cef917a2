// Paragraph and character styles, resolved along basedOn.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "extractors/docx/xml_reader.h"

namespace crossfoot::extractors::docx {

// What a run's rPr says; unset means: as the style says.
struct RunFormat {
  std::optional<bool> bold, italic, hidden, struck;
  std::optional<std::string> vertical;  // "superscript", "subscript", "baseline"

  // Fills what is unset from `base`.
  void inherit(const RunFormat& base);
};

struct ParagraphFormat {
  std::optional<int> outline_level;  // 0 is the highest heading
  std::optional<int> number_id, number_level;
  std::optional<int> indent;  // left plus first line, in twentieths of a point
  std::optional<std::string> justification;

  void inherit(const ParagraphFormat& base);
};

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
int to_int(const std::string& text, int fallback);

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

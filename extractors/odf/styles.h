// Styles of an OpenDocument file: of text, paragraphs, cells and tables, and of lists.
#pragma once

#include <array>
#include <map>
#include <string>

#include "extractors/common/xml_reader.h"
#include "extractors/flow/format.h"

namespace crossfoot::extractors::odf {

struct Style {
  std::string name;  // as people see it, lower case: "heading 1", "caption"
  std::string parent;
  flow::RunFormat run;
  flow::ParagraphFormat paragraph;
  bool hidden = false;  // a table that is not displayed
};

struct ListLevel {
  std::string format = "none";  // as flow/list_number.h names them
  std::string prefix, suffix;
  std::string bullet;
  int start = 1;
  int shown_levels = 1;
};
constexpr int kListLevels = 10;
using ListStyle = std::array<ListLevel, kListLevels>;

class Styles {
 public:
  // The reader stands on office:styles or office:automatic-styles, or on what holds them.
  void read(XmlReader& xml);
  // With what it inherits; an unknown one is empty. Families: "text", "paragraph", "table-cell", "table".
  Style find(const std::string& family, const std::string& name) const;
  const ListStyle* list(const std::string& name) const;
  const ListStyle& outline() const { return outline_; }

 private:
  void read_style(XmlReader& xml);
  void read_list(XmlReader& xml, ListStyle& list);

  std::map<std::pair<std::string, std::string>, Style> styles_;
  std::map<std::string, ListStyle> lists_;
  ListStyle outline_;
};

}  // namespace crossfoot::extractors::odf

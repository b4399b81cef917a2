// table:table in a text. In a spreadsheet it is sheet_reader's.
#include <algorithm>
#include <utility>

#include "extractors/flow/grid_builder.h"
#include "extractors/odf/text_reader.h"

namespace crossfoot::extractors::odf {
namespace {

constexpr int kMostRepeated = 1000;

int repeated(const XmlReader& xml, std::string_view attribute) {
  return std::clamp(to_int(xml.attribute_or(attribute, "1"), 1), 1, kMostRepeated);
}

}  // namespace

struct TextReader::TableBuilder {
  flow::GridBuilder grid;
};

void TextReader::read_table(XmlReader& xml, std::vector<flow::Item>& items) {
  const int index = static_cast<int>(document_.tables.size());
  document_.tables.emplace_back();
  TableBuilder builder{flow::GridBuilder(limits_, table_depth_++)};
  read_rows(xml, false, builder);
  --table_depth_;
  flow::place_table(builder.grid.finish(), index, document_, items);
}

void TextReader::read_rows(XmlReader& xml, bool head, TableBuilder& table) {
  xml.for_each_child([&] {
    if (!xml.at_start()) return;
    const std::string name(xml.name());
    if (name == "table-row") read_row(xml, head, table);
    if (name == "table-header-rows") read_rows(xml, true, table);
    if (name == "table-rows" || name == "table-row-group") read_rows(xml, head, table);
  });
}

void TextReader::read_row(XmlReader& xml, bool head, TableBuilder& table) {
  xml.for_each_child([&] {
    if (!xml.at_start() || xml.name() != "table-cell") return;  // what a span covers is said by the span
    const int times = repeated(xml, "number-columns-repeated");
    const int columns = to_int(xml.attribute_or("number-columns-spanned", "1"), 1);
    const int rows = std::max(1, to_int(xml.attribute_or("number-rows-spanned", "1"), 1));
    const std::vector<flow::Item> content = read_content(xml);
    for (int n = 0; n < times; ++n) table.grid.add_cell(content, columns, rows);
  });
  table.grid.end_row(head);
}

}  // namespace crossfoot::extractors::odf

// <table>: rows in the order in which they are shown, cells with their spans put into a grid.
#include <algorithm>
#include <utility>

#include "extractors/common/xml_reader.h"
#include "extractors/flow/grid_builder.h"
#include "extractors/html/elements.h"
#include "extractors/html/page_reader.h"

namespace crossfoot::extractors::html {
namespace {

int span_of(Node* cell, const char* name) { return to_int(attribute(cell, name).value_or("1"), 1); }

bool is_section(std::string_view name) { return name == "thead" || name == "tbody" || name == "tfoot"; }

// Pages of old are laid out with tables: the cells of such a one hold tables that say more than it does itself.
bool is_layout(Node* table, const flow::TableContent& built, const Document& document) {
  const std::string role = attribute(table, "role").value_or("");
  if (role == "presentation" || role == "none") return true;
  std::size_t own = 0, nested = 0;
  for (const std::vector<flow::Item>& cell : built.content) {
    own += !cell.empty();
    for (const flow::Item& item : cell)
      if (item.table >= 0) nested += document.tables[static_cast<std::size_t>(item.table)].cells.size();
  }
  return nested > own;
}

}  // namespace

struct PageReader::TableBuilder {
  flow::GridBuilder grid;
  std::vector<flow::Item> captions, captions_below;
  bool has_head = false;  // a <thead>: then no other row heads the columns
  bool all_heads = true;  // in the row that is being read
  int cells = 0;
};

void PageReader::read_table(Node* table, const Setting& outer, Context& context) {
  Setting setting = outer;
  // A table begins afresh: what stands around it does not set its text, beyond bold and the like.
  setting.paragraph = {};
  setting.style_name.clear();
  setting.preformatted = false;
  setting.list_level = 0;
  const int index = static_cast<int>(document_.tables.size());
  document_.tables.emplace_back();
  TableBuilder builder{flow::GridBuilder(limits_, table_depth_++), {}, {}};
  // Whatever their order in the source, heads are shown first and feet last.
  for (const std::string_view part : {"thead", "tbody", "tfoot"})
    for (Node* node = first_child(table); node != nullptr; node = next_sibling(node)) {
      if (!is_element(node)) continue;
      const std::string_view name = name_of(node);
      const bool body = part == "tbody" && !is_section(name);
      if (name != part && !body) continue;
      if (name == "caption" && !is_hidden(node)) {
        const bool below = style_value(node, "caption-side") == "bottom" || attribute(node, "align") == "bottom";
        Context caption;
        read_element(node, setting, caption);
        (below ? builder.captions_below : builder.captions) = std::move(caption.items);
      } else if (body) {
        if (name == "tr") read_row(node, setting, false, builder);
      } else {
        read_section(node, setting, builder);
      }
    }
  --table_depth_;
  flow::TableContent built = builder.grid.finish();
  for (flow::Item& item : builder.captions) context.items.push_back(std::move(item));
  if (is_layout(table, built, document_)) {
    for (std::vector<flow::Item>& cell : built.content)
      for (flow::Item& item : cell) context.items.push_back(std::move(item));
  } else {
    flow::place_table(std::move(built), index, document_, context.items);
  }
  for (flow::Item& item : builder.captions_below) context.items.push_back(std::move(item));
}

void PageReader::read_section(Node* section, const Setting& outer, TableBuilder& table) {
  if (is_hidden(section)) return say_hidden();
  Setting setting = outer;
  set_format(section, setting.run, setting.paragraph);
  const bool head = name_of(section) == "thead";
  table.has_head = table.has_head || head;
  for (Node* node = first_child(section); node != nullptr; node = next_sibling(node))
    if (is_element(node) && name_of(node) == "tr") read_row(node, setting, head, table);
  table.grid.end_spans();
}

void PageReader::read_row(Node* row, const Setting& outer, bool in_head, TableBuilder& table) {
  if (is_hidden(row)) return say_hidden();
  Setting setting = outer;
  set_format(row, setting.run, setting.paragraph);
  table.all_heads = true;
  table.cells = 0;
  for (Node* node = first_child(row); node != nullptr; node = next_sibling(node))
    if (is_element(node) && (name_of(node) == "td" || name_of(node) == "th")) read_cell(node, setting, table);
  // A head alone in its row heads the rows below it.
  table.grid.end_row(in_head || (!table.has_head && table.cells > 1 && table.all_heads));
}

void PageReader::read_cell(Node* cell, const Setting& outer, TableBuilder& table) {
  if (is_hidden(cell)) return say_hidden();
  Setting setting = outer;
  const bool head = name_of(cell) == "th";
  if (head) setting.paragraph.justification = "center";
  set_format(cell, setting.run, setting.paragraph);
  ++table.cells;
  table.all_heads = table.all_heads && head;
  Context content;
  read_children(cell, setting, content);
  end_paragraph(content);
  table.grid.add_cell(std::move(content.items), span_of(cell, "colspan"), span_of(cell, "rowspan"));
}

void PageReader::say_hidden() {
  if (std::exchange(said_hidden_, true)) return;
  document_.warnings.push_back({Outcome::partial, "hidden rows, cells or tables were left out", 0});
}

}  // namespace crossfoot::extractors::html

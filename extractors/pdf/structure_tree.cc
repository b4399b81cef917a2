#include "extractors/pdf/structure_tree.h"

#include <algorithm>
#include <set>
#include <string>

namespace crossfoot::extractors::pdf {
namespace {

// Beyond these a tree is an attack or damage.
constexpr long kMaxNodes = 2'000'000;
constexpr int kMaxDepth = 200;
constexpr std::size_t kMaxTags = 2'000'000;
constexpr int kMaxColumns = 500;
constexpr int kMaxRows = 100'000;
constexpr int kMaxRoleSteps = 8;
constexpr int kMaxAttributes = 32;

std::uint64_t key_of(int page, int id) {
  return (static_cast<std::uint64_t>(static_cast<std::uint32_t>(page)) << 32) | static_cast<std::uint32_t>(id);
}

std::string name_of(QPDFObjectHandle object) { return object.isName() ? object.getName() : std::string(); }

int heading_level(const std::string& type) {
  if (type == "/H" || type == "/Title") return 1;
  return type.size() == 3 && type[1] == 'H' && type[2] >= '1' && type[2] <= '6' ? type[2] - '0' : 0;
}

// Holds text or stands outside the flow of its parent: no table or heading begins below it.
bool is_leaf(const std::string& type) {
  for (const char* leaf : {"/P", "/Span", "/Link", "/Reference", "/Lbl", "/Formula", "/TOC", "/TOCI", "/Note",
                           "/FENote", "/Annot", "/Quote", "/Code", "/BibEntry", "/Ruby", "/Warichu", "/Artifact"})
    if (type == leaf) return true;
  return false;
}

void sort_out(std::vector<int>& places) {
  std::sort(places.begin(), places.end());
  places.erase(std::unique(places.begin(), places.end()), places.end());
}

// Moves [first, first + span) to where it stands among the places in use.
void squeeze(const std::vector<int>& used, int& first, int& span) {
  const auto place = [&](int x) {
    return static_cast<int>(std::lower_bound(used.begin(), used.end(), x) - used.begin());
  };
  const int end = place(first + span);
  first = place(first);
  span = std::max(1, end - first);
}

bool is_note(const std::string& type) { return type == "/Note" || type == "/FENote"; }

}  // namespace

// Where in the tree a node stands. Nodes are visited in the order of the document, so rows and cells are counted as
// they come.
struct Place {
  int depth = 0;
  int page = -1;
  int heading = 0;
  int table = -1;
  bool in_row = false;
  bool in_head = false;
  int cell = -1;
};

// The grid of one table as far as it was read.
struct OpenTable {
  int rows = 0;               // begun so far
  std::vector<int> taken_to;  // by column: the row up to which cells from above reach down
  int column = 0;             // of the next cell
  bool holds_table = false;   // it arranges the page and is not read as a table
};

class StructureReader {
 public:
  StructureReader(StructureTree& tree, const std::vector<QPDFObjectHandle>& pages) : tree_(tree) {
    for (std::size_t i = 0; i < pages.size(); ++i)
      if (pages[i].isIndirect()) pages_.emplace(pages[i].getObjGen(), static_cast<int>(i));
  }

  // Whether the tree could be read whole.
  bool read(QPDFObjectHandle root);
  void finish();

 private:
  void visit(QPDFObjectHandle node, Place place);
  void visit_element(QPDFObjectHandle node, Place place);
  void push_kids(QPDFObjectHandle kids, const Place& place);
  void begin_row(const Place& place);
  int begin_cell(QPDFObjectHandle node, const std::string& type, const Place& place);
  void mark(const Place& place, QPDFObjectHandle id);
  int page_of(QPDFObjectHandle node, int inherited) const;
  std::string role(const std::string& type) const;
  int span(QPDFObjectHandle node, const char* name) const;

  StructureTree& tree_;
  std::map<QPDFObjGen, int> pages_;
  QPDFObjectHandle roles_, classes_;
  std::set<QPDFObjGen> seen_;
  std::vector<std::pair<QPDFObjectHandle, Place>> open_;
  std::vector<OpenTable> tables_;
  long nodes_left_ = kMaxNodes;
};

bool StructureReader::read(QPDFObjectHandle root) {
  if (!root.isDictionary()) return false;
  roles_ = root.getKey("/RoleMap");
  classes_ = root.getKey("/ClassMap");
  push_kids(root.getKey("/K"), {});
  while (!open_.empty()) {
    if (nodes_left_ < 0 || tree_.tags_.size() > kMaxTags) return false;
    auto [node, place] = std::move(open_.back());
    open_.pop_back();
    visit(node, place);
  }
  return nodes_left_ >= 0;
}

void StructureReader::push_kids(QPDFObjectHandle kids, const Place& place) {
  if (place.depth >= kMaxDepth) return;
  Place below = place;
  ++below.depth;
  if (!kids.isArray()) {
    --nodes_left_;
    if (!kids.isNull()) open_.emplace_back(kids, below);
    return;
  }
  const int count = kids.getArrayNItems();
  nodes_left_ -= count;
  if (nodes_left_ < 0) return;
  for (int i = count; i-- > 0;) open_.emplace_back(kids.getArrayItem(i), below);
}

void StructureReader::visit(QPDFObjectHandle node, Place place) {
  if (node.isInteger()) return mark(place, node);
  if (!node.isDictionary()) return;
  const std::string type = name_of(node.getKey("/Type"));
  if (type == "/OBJR") return;
  if (type == "/MCR") {
    // Content of a form is marked by the form's own numbers.
    if (node.hasKey("/Stm")) return;
    place.page = page_of(node, place.page);
    return mark(place, node.getKey("/MCID"));
  }
  // A tree names each element once; a ring would never end.
  if (node.isIndirect() && !seen_.insert(node.getObjGen()).second) return;
  visit_element(node, place);
}

void StructureReader::visit_element(QPDFObjectHandle node, Place place) {
  const std::string type = role(name_of(node.getKey("/S")));
  place.page = page_of(node, place.page);
  if (type == "/Table") {
    if (place.table >= 0) tables_[static_cast<std::size_t>(place.table)].holds_table = true;
    place.table = static_cast<int>(tables_.size());
    tables_.emplace_back();
    place.cell = -1;
    place.heading = 0;
    place.in_row = place.in_head = false;
  } else if (type == "/THead") {
    place.in_head = true;
  } else if (type == "/TR" && place.table >= 0 && place.cell < 0) {
    begin_row(place);
    place.in_row = true;
  } else if ((type == "/TH" || type == "/TD") && place.in_row && place.cell < 0) {
    place.cell = begin_cell(node, type, place);
    if (place.cell < 0) return;
  } else if (place.cell < 0 && place.table < 0 && heading_level(type) > 0) {
    place.heading = heading_level(type);
  }
  // A note printed elsewhere hangs in the tree at its mark.
  if (is_note(type) || (is_leaf(type) && place.cell < 0 && place.heading == 0)) return;
  push_kids(node.getKey("/K"), place);
}

void StructureReader::begin_row(const Place& place) {
  OpenTable& table = tables_[static_cast<std::size_t>(place.table)];
  ++table.rows;
  table.column = 0;
}

int StructureReader::begin_cell(QPDFObjectHandle node, const std::string& type, const Place& place) {
  OpenTable& table = tables_[static_cast<std::size_t>(place.table)];
  const int row = table.rows - 1;
  const auto is_taken = [&](int column) {
    return column < static_cast<int>(table.taken_to.size()) && table.taken_to[static_cast<std::size_t>(column)] >= row;
  };
  while (is_taken(table.column)) ++table.column;
  if (table.column >= kMaxColumns || row >= kMaxRows) return -1;
  layout::DeclaredCell cell;
  cell.table = place.table;
  cell.row = row;
  cell.column = table.column;
  cell.row_span = std::min(span(node, "/RowSpan"), kMaxRows - row);
  cell.column_span = std::min(span(node, "/ColSpan"), kMaxColumns - table.column);
  cell.is_head = place.in_head || type == "/TH";
  const auto end = static_cast<std::size_t>(cell.column + cell.column_span);
  if (table.taken_to.size() < end) table.taken_to.resize(end, -1);
  for (auto c = static_cast<std::size_t>(cell.column); c < end; ++c) table.taken_to[c] = row + cell.row_span - 1;
  table.column = cell.column + cell.column_span;
  tree_.cells_.push_back(cell);
  return static_cast<int>(tree_.cells_.size()) - 1;
}

void StructureReader::mark(const Place& place, QPDFObjectHandle id) {
  if (!id.isInteger() || place.page < 0 || (place.cell < 0 && place.heading == 0)) return;
  const long long number = id.getIntValue();
  if (number < 0 || number > INT32_MAX) return;
  tree_.tags_.emplace(key_of(place.page, static_cast<int>(number)), Tag{place.cell, place.heading});
}

int StructureReader::page_of(QPDFObjectHandle node, int inherited) const {
  QPDFObjectHandle page = node.getKey("/Pg");
  if (!page.isIndirect()) return inherited;
  const auto at = pages_.find(page.getObjGen());
  return at == pages_.end() ? -1 : at->second;
}

// The standard type that a type of the author's own stands for.
std::string StructureReader::role(const std::string& type) const {
  std::string role = type;
  QPDFObjectHandle roles = roles_;
  for (int i = 0; i < kMaxRoleSteps && roles.isDictionary(); ++i) {
    const std::string next = role.empty() ? role : name_of(roles.getKey(role));
    if (next.empty() || next == role) break;
    role = next;
  }
  return role;
}

// A span stands among the attributes of the element, or of a class that it names.
int StructureReader::span(QPDFObjectHandle node, const char* name) const {
  std::vector<QPDFObjectHandle> attributes;
  const auto add = [&](QPDFObjectHandle value) {
    if (!value.isArray()) return attributes.push_back(value);
    for (int i = 0; i < std::min(value.getArrayNItems(), kMaxAttributes); ++i)
      attributes.push_back(value.getArrayItem(i));
  };
  add(node.getKey("/A"));
  QPDFObjectHandle class_name = node.getKey("/C"), classes = classes_;
  if (class_name.isName() && classes.isDictionary()) add(classes.getKey(class_name.getName()));
  for (QPDFObjectHandle& attribute : attributes) {
    if (!attribute.isDictionary()) continue;
    QPDFObjectHandle value = attribute.getKey(name);
    if (value.isInteger()) return static_cast<int>(std::clamp<long long>(value.getIntValue(), 1, kMaxRows));
  }
  return 1;
}

// Rows and columns that no text is marked for are left out. A table that holds another arranges the page: its cells
// declare nothing.
void StructureReader::finish() {
  std::vector<std::vector<int>> rows(tables_.size()), columns(tables_.size());
  for (const auto& [key, tag] : tree_.tags_) {
    if (tag.cell < 0) continue;
    const layout::DeclaredCell& cell = tree_.cells_[static_cast<std::size_t>(tag.cell)];
    rows[static_cast<std::size_t>(cell.table)].push_back(cell.row);
    columns[static_cast<std::size_t>(cell.table)].push_back(cell.column);
  }
  for (std::size_t i = 0; i < tables_.size(); ++i) {
    sort_out(rows[i]);
    sort_out(columns[i]);
  }
  for (layout::DeclaredCell& cell : tree_.cells_) {
    const std::vector<int>&own_rows = rows[static_cast<std::size_t>(cell.table)],
          &own_columns = columns[static_cast<std::size_t>(cell.table)];
    squeeze(own_rows, cell.row, cell.row_span);
    squeeze(own_columns, cell.column, cell.column_span);
    cell.columns = static_cast<int>(own_columns.size());
  }
  for (auto& [key, tag] : tree_.tags_) {
    if (tag.cell < 0) continue;
    const int table = tree_.cells_[static_cast<std::size_t>(tag.cell)].table;
    if (tables_[static_cast<std::size_t>(table)].holds_table) tag.cell = -1;
  }
}

StructureTree::StructureTree(QPDFObjectHandle root, const std::vector<QPDFObjectHandle>& pages) {
  StructureReader reader(*this, pages);
  if (reader.read(root)) {
    reader.finish();
  } else {
    cells_.clear();
    tags_.clear();
  }
}

const Tag* StructureTree::find(int page, int id) const {
  const auto at = tags_.find(key_of(page, id));
  return at == tags_.end() ? nullptr : &at->second;
}

}  // namespace crossfoot::extractors::pdf

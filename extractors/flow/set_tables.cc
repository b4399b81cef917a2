#include "extractors/flow/set_tables.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

#include "extractors/common/lead_words.h"
#include "extractors/text/text_shape.h"

namespace crossfoot::extractors::flow {
namespace {

// How sure a table is that tabs or wide blanks part; one of Word's own is sure (1). By judgement, not measured.
constexpr double kSetInText = 0.9;
constexpr std::size_t kFewestRows = 3;  // with figures
constexpr std::size_t kLongestLabel = 120;
constexpr std::size_t kMostLabels = 3;  // lines without figures in a row
constexpr std::size_t kMostColumns = 64;

struct Field {
  std::string text;
  std::vector<TextMark> marks;
};

// One printed line of a paragraph, cut at its tabs, or at its wide blanks where it has none.
struct SetLine {
  std::vector<Field> fields;
  std::size_t item = 0;
  bool parted = false;  // there was something to cut at
  bool typed = false;   // blanks, which cannot leave a field empty
};

Field field_of(const Paragraph& paragraph, std::size_t begin, std::size_t end) {
  const std::string& text = paragraph.text;
  while (begin < end && text[begin] == ' ') ++begin;
  while (end > begin && text[end - 1] == ' ') --end;
  Field field{text.substr(begin, end - begin), {}};
  for (const TextMark& mark : paragraph.marks)
    if (mark.begin >= begin && mark.end <= end)
      field.marks.push_back({mark.kind, mark.begin - begin, mark.end - begin});
  return field;
}

std::vector<SetLine> lines_of(const Paragraph& paragraph, std::size_t item) {
  const std::vector<std::size_t>& places = paragraph.tabs.empty() ? paragraph.blanks : paragraph.tabs;
  std::vector<SetLine> lines;
  auto place = places.begin();
  for (std::size_t begin = 0; begin <= paragraph.text.size();) {
    const std::size_t end = std::min(paragraph.text.find('\n', begin), paragraph.text.size());
    SetLine line;
    line.item = item;
    line.typed = paragraph.tabs.empty();
    std::size_t from = begin;
    // One at the end of a line has given its place to the line's end.
    for (; place != places.end() && *place <= end; ++place) {
      line.fields.push_back(field_of(paragraph, from, std::max(from, *place)));
      from = std::max(from, *place);
      line.parted = true;
    }
    line.fields.push_back(field_of(paragraph, from, end));
    lines.push_back(std::move(line));
    begin = end + 1;
  }
  return lines;
}

bool is_figure(const Field& field) {
  return (text::is_amount(field.text) && !text::is_year(field.text)) || text::is_blank_mark(field.text);
}

bool has_figures(const SetLine& line) {
  return line.parted && line.fields.size() > 1 && std::any_of(line.fields.begin() + 1, line.fields.end(), is_figure);
}

// What may stand among rows: their heads, and labels by themselves.
bool may_be_row(const SetLine& line) {
  if (line.fields.size() > kMostColumns) return false;
  if (line.fields.size() > 1) return true;
  const std::string& text = line.fields.front().text;
  return text.size() <= kLongestLabel && !text::is_sentence(text) && !opens_numbered_caption(text) && !opens_note(text);
}

bool is_apart(const Paragraph& paragraph) {
  static constexpr std::string_view kStyles[] = {"heading", "title", "caption", "toc", "table of", "tdc", "índice"};
  return paragraph.format.outline_level.value_or(9) < 9 ||
         std::any_of(std::begin(kStyles), std::end(kStyles),
                     [&](std::string_view style) { return paragraph.style_name.starts_with(style); });
}

using Rows = std::vector<SetLine>;

Rows without_empty_fields(const Rows& rows) {
  Rows packed = rows;
  for (SetLine& line : packed) {
    std::erase_if(line.fields, [](const Field& field) { return field.text.empty(); });
    if (line.fields.empty()) line.fields.emplace_back();
  }
  return packed;
}

// What the rows with figures say of the columns.
struct Widths {
  std::map<std::size_t, std::size_t> counts;  // of rows, by their fields
  std::size_t rows = 0;
  bool typed = false;  // one of them is parted by blanks

  std::size_t widest() const { return counts.empty() ? 0 : counts.rbegin()->first; }
};

Widths widths_of(const Rows& rows) {
  Widths widths;
  for (const SetLine& line : rows) {
    if (!has_figures(line)) continue;
    ++widths.rows;
    ++widths.counts[line.fields.size()];
    widths.typed = widths.typed || line.typed;
  }
  return widths;
}

// Tabs of which one passes each column part the rows alike, empty fields included. Whoever lines the figures up with as
// many tabs as it takes leaves empty fields that mean nothing, and then every row must be full.
std::optional<Rows> grid_of(const Rows& rows) {
  const Widths widths = widths_of(rows);
  if (widths.rows < kFewestRows) return std::nullopt;
  // The last figures of a row may be blank.
  if (widths.counts.at(widths.widest()) * 5 >= widths.rows * (widths.typed ? 5 : 4)) return rows;
  Rows packed = without_empty_fields(rows);
  const Widths full = widths_of(packed);
  if (full.rows < kFewestRows || full.counts.size() != 1) return std::nullopt;
  return packed;
}

bool is_contents(const Rows& rows) {
  int last = 0;
  for (const SetLine& line : rows) {
    if (line.fields.size() != 2) return false;
    const std::string& page = line.fields.back().text;
    if (page.empty() || page.size() > 4 ||
        !std::all_of(page.begin(), page.end(), [](char c) { return c >= '0' && c <= '9'; }))
      return false;
    const int number = std::stoi(page);
    if (number < last) return false;
    last = number;
  }
  return true;
}

// "Date:  12": a form, not a table.
bool is_form(const Rows& rows) {
  const auto fields = std::count_if(rows.begin(), rows.end(), [](const SetLine& line) {
    return line.fields.size() == 2 && !line.fields[0].text.empty() && line.fields[0].text.back() == ':';
  });
  return 2 * static_cast<std::size_t>(fields) > rows.size();
}

void drop_empty_first_column(Rows& rows) {
  const auto is_empty = [](const SetLine& line) { return line.fields.size() < 2 || line.fields.front().text.empty(); };
  while (std::all_of(rows.begin(), rows.end(), is_empty) &&
         std::any_of(rows.begin(), rows.end(), [](const SetLine& line) { return line.fields.size() > 2; }))
    for (SetLine& line : rows)
      if (line.fields.size() > 1) line.fields.erase(line.fields.begin());
}

Table table_of(Rows rows, const std::vector<Item>& items) {
  drop_empty_first_column(rows);
  Table table;
  table.confidence = kSetInText;
  for (SetLine& line : rows) {
    const Paragraph& paragraph = items[line.item].paragraph;
    for (std::size_t c = 0; c < line.fields.size(); ++c) {
      if (line.fields[c].text.empty()) continue;
      table.columns = std::max(table.columns, static_cast<int>(c) + 1);
      Cell cell;
      cell.row = table.rows;
      cell.column = static_cast<int>(c);
      cell.text = std::move(line.fields[c].text);
      cell.marks = std::move(line.fields[c].marks);
      cell.anchor = paragraph.anchor;
      cell.bold = paragraph.bold;
      cell.italic = paragraph.italic;
      cell.confidence = table.confidence;
      table.cells.push_back(std::move(cell));
    }
    ++table.rows;
  }
  return table;
}

class Finder {
 public:
  Finder(std::vector<Item>& items, Document& document, const Limits& limits)
      : items_(items), document_(document), limits_(limits) {}

  void run() {
    for (std::size_t at = 0; at < items_.size();) {
      const std::size_t end = stretch_end(at);
      if (end > at) take(at, end);
      at = std::max(end, at + 1);
    }
    items_ = std::move(kept_);
  }

 private:
  // The paragraphs from `at` on that may be rows, up to the last one with figures; `at` where there are none. What does
  // not begin a stretch is kept as it is.
  std::size_t stretch_end(std::size_t at) {
    rows_.clear();
    std::size_t end = at, labels = 0, kept_rows = 0;
    for (std::size_t i = at; i < items_.size() && items_[i].table < 0 && !is_apart(items_[i].paragraph); ++i) {
      if (items_[i].paragraph.text.empty()) {
        if (i == at || items_[i - 1].paragraph.text.empty()) break;
        continue;
      }
      std::vector<SetLine> lines = lines_of(items_[i].paragraph, i);
      // A stretch begins with a line that is cut.
      if (!std::all_of(lines.begin(), lines.end(), may_be_row) || (i == at && !lines.front().parted)) break;
      const bool figures = std::any_of(lines.begin(), lines.end(), has_figures);
      std::move(lines.begin(), lines.end(), std::back_inserter(rows_));
      labels = figures ? 0 : labels + 1;
      if (labels > kMostLabels) break;
      if (figures) {
        end = i + 1;
        kept_rows = rows_.size();
      }
    }
    rows_.resize(kept_rows);
    if (end == at) kept_.push_back(std::move(items_[at]));
    return end;
  }

  void take(std::size_t begin, std::size_t end) {
    const auto with_figures = static_cast<std::size_t>(std::count_if(rows_.begin(), rows_.end(), has_figures));
    std::optional<Rows> grid = 2 * with_figures >= rows_.size() ? grid_of(rows_) : std::nullopt;
    const bool oversized = grid && grid->size() * kMostColumns > static_cast<std::size_t>(limits_.max_table_cells);
    if (oversized)
      document_.warnings.push_back(
          {Outcome::too_large, "rows of figures between tabs are more than the limit on tables and were read as text",
           0});
    if (!grid || oversized || is_contents(*grid) || is_form(*grid)) {
      std::move(items_.begin() + static_cast<std::ptrdiff_t>(begin), items_.begin() + static_cast<std::ptrdiff_t>(end),
                std::back_inserter(kept_));
      return;
    }
    Item item;
    item.table = place_of(end);
    document_.tables.insert(document_.tables.begin() + item.table, table_of(std::move(*grid), items_));
    for (std::size_t i = end; i < items_.size(); ++i)
      if (items_[i].table >= 0) ++items_[i].table;
    kept_.push_back(std::move(item));
  }

  // Before the next table of Word's own.
  int place_of(std::size_t from) const {
    for (std::size_t i = from; i < items_.size(); ++i)
      if (items_[i].table >= 0) return items_[i].table;
    return static_cast<int>(document_.tables.size());
  }

  std::vector<Item>& items_;
  Document& document_;
  const Limits& limits_;
  std::vector<Item> kept_;
  Rows rows_;  // of the stretch
};

}  // namespace

void take_set_tables(std::vector<Item>& items, Document& document, const Limits& limits) {
  Finder(items, document, limits).run();
}

}  // namespace crossfoot::extractors::flow

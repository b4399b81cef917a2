#include "extractors/pdf/debug_layout.h"

#include <fmt/format.h>

#include <iterator>
#include <string_view>

#include "extractors/layout/page_layout.h"
#include "extractors/pdf/page_reader.h"

namespace crossfoot::extractors {
namespace {

// Points from a box to the words that say what it is; by eye.
constexpr double kIntoCell = 1.5;    // below the upper edge of a cell
constexpr double kBesideBlock = 20;  // left of a block
constexpr double kIntoBlock = 4;

using Out = std::back_insert_iterator<std::string>;

void draw_box(Out out, const Box& box, std::string_view style) {
  fmt::format_to(out, "<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\" {}/>\n", box.x0, box.y0,
                 box.width(), box.height(), style);
}

void draw_line(Out out, double x0, double y0, double x1, double y1, std::string_view style) {
  fmt::format_to(out, "<line x1=\"{:.1f}\" y1=\"{:.1f}\" x2=\"{:.1f}\" y2=\"{:.1f}\" {}/>\n", x0, y0, x1, y1, style);
}

void draw_rules(Out out, const layout::PageRules& rules) {
  for (const layout::Rule& rule : rules.horizontal)
    draw_line(out, rule.from, rule.at, rule.to, rule.at, rule.edge ? "class=\"edge\"" : "class=\"rule\"");
  for (const layout::Rule& rule : rules.vertical)
    draw_line(out, rule.at, rule.from, rule.at, rule.to, rule.edge ? "class=\"edge\"" : "class=\"rule\"");
}

void draw_tables(Out out, const layout::PageLayout& page, const layout::LayoutTrace& trace) {
  for (const Box& box : trace.candidates) draw_box(out, box, "class=\"candidate\"");
  for (const layout::Grid& grid : trace.grids) {
    if (grid.rows.empty()) continue;
    for (const layout::Separator& separator : grid.columns)
      draw_line(out, separator.at, grid.rows.front().y0, separator.at, grid.rows.back().y1, "class=\"gutter\"");
  }
  for (const Table& table : page.tables) {
    for (const Cell& cell : table.cells) {
      draw_box(out, cell.box, cell.row < table.header_rows ? "class=\"head\"" : "class=\"cell\"");
      fmt::format_to(out, "<text x=\"{:.1f}\" y=\"{:.1f}\">{},{}</text>\n", cell.box.x0, cell.box.y0 + kIntoCell,
                     cell.row, cell.column);
    }
  }
}

std::string page_svg(const layout::PageContent& content, const layout::PageLayout& page,
                     const layout::LayoutTrace& trace, const std::string& picture) {
  std::string svg = fmt::format(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0:.0f}\" height=\"{1:.0f}\" viewBox=\"0 0 {0:.1f} "
      "{1:.1f}\">\n"
      "<style>rect,line{{fill:none;stroke-width:.5}} text{{font:3.5px sans-serif;fill:#c00}} .word{{stroke:#bbb}} "
      ".rule{{stroke:#06f}} .edge{{stroke:#6cf}} .gutter{{stroke:#0a0;stroke-dasharray:3 2}} "
      ".candidate{{stroke:#f80;stroke-width:1}} .cell{{stroke:#c00}} .head{{stroke:#a0a}} "
      ".block{{stroke:#088;stroke-dasharray:1 1}}"
      "</style>\n<image href=\"{2}\" width=\"{0:.1f}\" height=\"{1:.1f}\"/>\n",
      content.width, content.height, picture);
  const Out out(svg);
  for (const layout::Word& word : content.words) draw_box(out, word.box, "class=\"word\"");
  draw_rules(out, trace.rules);
  for (const Block& block : page.blocks) {
    if (block.kind == BlockKind::table) continue;
    draw_box(out, block.box, "class=\"block\"");
    fmt::format_to(out, "<text x=\"{:.1f}\" y=\"{:.1f}\">{}</text>\n", block.box.x0 - kBesideBlock,
                   block.box.y0 + kIntoBlock, to_string(block.kind));
  }
  draw_tables(out, page, trace);
  svg += "</svg>\n";
  return svg;
}

}  // namespace

std::string page_file_name(int index) { return fmt::format("page-{:04}", index + 1); }

Result<LayoutDrawings> draw_layouts(const Input& input, const Limits& limits, int first, int most) {
  Result<pdf::PopplerDocument> opened = pdf::PopplerDocument::open(input.bytes);
  if (!opened) return opened.error();
  const pdf::PopplerDocument& text = opened.value();
  if (text.pages() > limits.max_pages) return Error{Outcome::too_large, "the PDF has more pages than the limit"};
  pdf::InkReader ink(input.bytes, limits.max_pages);
  pdf::PageReader reader(text, ink);
  LayoutDrawings drawings;
  drawings.pages = text.pages();
  for (int i = first; i < text.pages() && i - first < most; ++i) {
    pdf::ReadPage page = reader.read(i);
    layout::LayoutTrace trace;
    const layout::PageLayout laid_out = layout::lay_out_page(page.content, &trace);
    drawings.svgs.push_back(page_svg(page.content, laid_out, trace, page_file_name(i) + ".png"));
  }
  return drawings;
}

}  // namespace crossfoot::extractors

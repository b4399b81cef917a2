// The layout engine on pages written as text, one thing a line:
//   p WIDTH HEIGHT           a new page
//   w X Y WIDTH SIZE TEXT    a word (W: bold, r: turned by a quarter)
//   h Y FROM TO              a horizontal rule;  v X FROM TO  a vertical one
//   f X0 Y0 X1 Y1 COLOUR     a shaded area;      d X0 Y0 X1 Y1  a drawing
#include <charconv>

#include "extractors/layout/document_layout.h"
#include "tests/fuzz/target.h"

using namespace crossfoot;

namespace {

constexpr std::size_t kMostThings = 3000;

double take_number(std::string_view& line) {
  while (!line.empty() && line.front() == ' ') line.remove_prefix(1);
  double value = 0;
  const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), value);
  line.remove_prefix(static_cast<std::size_t>(end - line.data()));
  // The PDF side hands on what is finite and near the page.
  return error == std::errc() && value > -1e6 && value < 1e6 ? value : 0;
}

Box take_box(std::string_view& line) {
  Box box;
  for (double* edge : {&box.x0, &box.y0, &box.x1, &box.y1}) *edge = take_number(line);
  return box;
}

void take_word(char kind, std::string_view line, extractors::layout::PageContent& page) {
  extractors::layout::Word word;
  word.box.x0 = take_number(line);
  word.box.y0 = take_number(line);
  word.box.x1 = word.box.x0 + take_number(line);
  word.size = take_number(line);
  word.box.y1 = word.box.y0 + 1.2 * word.size;
  word.bold = kind == 'W';
  word.turns = kind == 'r' ? 1 : 0;
  if (!line.empty()) line.remove_prefix(1);
  for (const char c : line) word.text.push_back(c > ' ' && c < 127 ? c : '0');
  // As the PDF side does: a word has characters and an area.
  if (word.text.empty() || !(word.box.width() > 0) || !(word.box.height() > 0)) return;
  page.words.push_back(std::move(word));
}

void take_thing(std::string_view line, extractors::layout::PageContent& page) {
  const char kind = line.empty() ? ' ' : line.front();
  if (!line.empty()) line.remove_prefix(1);
  if (kind == 'w' || kind == 'W' || kind == 'r') return take_word(kind, line, page);
  if (kind == 'h' || kind == 'v') {
    extractors::layout::Rule rule;
    rule.at = take_number(line);
    rule.from = take_number(line);
    rule.to = take_number(line);
    rule.thickness = 0.5;
    (kind == 'h' ? page.horizontal : page.vertical).push_back(rule);
  } else if (kind == 'f') {
    const Box box = take_box(line);
    page.fills.push_back({box, static_cast<unsigned>(line.size())});
  } else if (kind == 'd') {
    page.drawings.push_back(take_box(line));
  }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view rest = fuzz::as_text(data, size);
  extractors::layout::DocumentAssembler assembler;
  extractors::layout::PageContent page{1, 612, 792, {}, {}, {}, {}, {}, {}};
  const auto finish_page = [&] {
    const double height = page.height;
    assembler.add(extractors::layout::lay_out_page(page), height);
  };
  for (std::size_t things = 0; !rest.empty() && things < kMostThings; ++things) {
    std::string_view line = fuzz::take_line(rest);
    if (!line.starts_with('p')) {
      take_thing(line, page);
      continue;
    }
    finish_page();
    line.remove_prefix(1);
    const double width = take_number(line), height = take_number(line);
    page = {page.number + 1, width, height, {}, {}, {}, {}, {}, {}};
  }
  finish_page();
  Document document;
  assembler.finish(document);
  fuzz::require_sound(document);
  return 0;
}

#include "report/word/comment_marks.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace crossfoot::report {
namespace {

struct Span {
  std::size_t first = 0, last = 0;  // paragraphs
};

// A position in a w:t: which of the paragraph's texts, and the byte of its text as read.
struct TextPosition {
  std::size_t text = 0;
  std::size_t byte = 0;
};

std::string element(const WordParagraph& paragraph, std::string_view name, int id) {
  // Attributes have no default namespace: without a prefix to borrow, the element brings its own.
  if (paragraph.prefix.empty()) return fmt::format("<cf:{0} xmlns:cf=\"{1}\" cf:id=\"{2}\"/>", name, paragraph.uri, id);
  return fmt::format("<{0}:{1} {0}:id=\"{2}\"/>", paragraph.prefix, name, id);
}

std::string tag_name(const WordParagraph& paragraph, std::string_view name) {
  return paragraph.prefix.empty() ? std::string(name) : fmt::format("{}:{}", paragraph.prefix, name);
}

std::string end_marks(const WordParagraph& paragraph, int id) {
  return fmt::format("{}<{}>{}</{}>", element(paragraph, "commentRangeEnd", id), tag_name(paragraph, "r"),
                     element(paragraph, "commentReference", id), tag_name(paragraph, "r"));
}

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// Paragraph text with runs of white space as one space, each byte with where it came from.
struct Folded {
  std::string text;
  std::vector<TextPosition> origin;
};

Folded folded(const WordParagraph& paragraph) {
  Folded out;
  for (std::size_t t = 0; t < paragraph.texts.size(); ++t)
    for (std::size_t b = 0; b < paragraph.texts[t].text.size(); ++b) {
      const char c = paragraph.texts[t].text[b];
      if (is_space(c) && (out.text.empty() || out.text.back() == ' ')) continue;
      out.text.push_back(is_space(c) ? ' ' : c);
      out.origin.push_back({t, b});
    }
  return out;
}

std::string folded(std::string_view text) {
  std::string out;
  for (const char c : text)
    if (!is_space(c))
      out.push_back(c);
    else if (!out.empty() && out.back() != ' ')
      out.push_back(' ');
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

// The byte of the part where byte `wanted` of a w:t's text stands: references such as &amp; are one character there.
std::optional<std::size_t> raw_position(std::string_view bytes, const WordText& text, std::size_t wanted) {
  std::size_t raw = text.bytes.begin, read = 0;
  while (read < wanted) {
    if (raw >= text.bytes.end || bytes[raw] == '<')
      return std::nullopt;  // CDATA or a comment inside: not worth splitting
    if (bytes[raw] == '&') {
      raw = bytes.find(';', raw) + 1;
      const auto lead = static_cast<unsigned char>(text.text[read]);
      read += lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
    } else {
      raw += bytes.substr(raw, 2) == "\r\n" ? 2 : 1;
      ++read;
    }
  }
  return read == wanted ? std::optional(raw) : std::nullopt;
}

// Ends the run there and begins another one like it, with `marks` between.
std::string split_run(std::string_view bytes, const DocumentMap& map, const WordParagraph& paragraph,
                      const WordText& text, const std::string& marks) {
  const ByteRange properties = map.runs[text.run].properties;
  return fmt::format("</{0}></{1}>{2}<{1}>{3}<{0} xml:space=\"preserve\">", tag_name(paragraph, "t"),
                     tag_name(paragraph, "r"), marks,
                     bytes.substr(properties.begin, properties.end - properties.begin));
}

bool mark_words(std::string_view bytes, const DocumentMap& map, const WordParagraph& paragraph,
                const std::string& quote, int id, std::vector<Insertion>& insertions) {
  const Folded text = folded(paragraph);
  const std::string words = folded(quote);
  const std::size_t at = words.empty() ? std::string::npos : text.text.find(words);
  if (at == std::string::npos) return false;
  TextPosition first = text.origin[at], last = text.origin[at + words.size() - 1];
  if (paragraph.texts[first.text].bytes.end == 0 || paragraph.texts[last.text].bytes.end == 0) return false;
  // White space left at the end of a w:t would be lost, so it goes along with the words.
  while (first.byte > 0 && is_space(paragraph.texts[first.text].text[first.byte - 1])) --first.byte;
  const auto begin = raw_position(bytes, paragraph.texts[first.text], first.byte);
  const auto end = raw_position(bytes, paragraph.texts[last.text], last.byte + 1);
  if (!begin || !end) return false;
  insertions.push_back({*begin, split_run(bytes, map, paragraph, paragraph.texts[first.text],
                                          element(paragraph, "commentRangeStart", id))});
  insertions.push_back({*end, split_run(bytes, map, paragraph, paragraph.texts[last.text], end_marks(paragraph, id))});
  return true;
}

void mark_paragraphs(const DocumentMap& map, const Span& span, int id, std::vector<Insertion>& insertions) {
  const WordParagraph& first = map.paragraphs[span.first];
  const WordParagraph& last = map.paragraphs[span.last];
  insertions.push_back({first.content_begin, element(first, "commentRangeStart", id)});
  insertions.push_back({last.content_end, end_marks(last, id)});
}

// From the paragraph to the last one of the same cell that takes a comment.
std::optional<Span> cell_span(const DocumentMap& map, std::size_t anchor) {
  if (anchor == 0 || anchor > map.paragraphs.size()) return std::nullopt;
  const std::size_t index = map.paragraphs[anchor - 1].host;
  const int cell = map.paragraphs[index].cell;
  const std::size_t last = cell == 0 ? index : map.last_in_cell[static_cast<std::size_t>(cell)];
  std::optional<Span> span;
  for (std::size_t i = index; i <= last; ++i) {
    const WordParagraph& paragraph = map.paragraphs[i];
    if (paragraph.cell != cell || !paragraph.commentable) continue;  // of a table within the cell
    if (!span) span = Span{i, i};
    span->last = i;
  }
  return span;
}

std::size_t anchor_of_cell(const Document& document, const Finding& finding) {
  const auto index = static_cast<std::size_t>(finding.table);
  if (finding.table < 0 || index >= document.tables.size()) return 0;
  const std::vector<Cell>& cells = document.tables[index].cells;
  const auto covers = [&](const Cell& cell) {
    return finding.cell && finding.cell->row >= cell.row && finding.cell->row < cell.row + cell.row_span &&
           finding.cell->column >= cell.column && finding.cell->column < cell.column + cell.column_span;
  };
  const auto found = std::find_if(cells.begin(), cells.end(), covers);
  if (found != cells.end()) return found->anchor;
  // About a blank position, or about the table as a whole.
  const auto in_row = std::find_if(cells.begin(), cells.end(),
                                   [&](const Cell& cell) { return finding.cell && cell.row == finding.cell->row; });
  if (in_row != cells.end()) return in_row->anchor;
  return cells.empty() ? 0 : cells.front().anchor;
}

bool refers_to(const std::string& text, const std::vector<TextMark>& marks, const std::string& note) {
  return std::any_of(marks.begin(), marks.end(), [&](const TextMark& mark) {
    return mark.kind == TextMark::Kind::note_reference && mark.end <= text.size() &&
           text.compare(mark.begin, mark.end - mark.begin, note) == 0;
  });
}

// Of the paragraph or cell with the mark of the note; 0 where nothing refers to it.
std::size_t anchor_of_reference(const Document& document, const std::string& note) {
  if (note.empty()) return 0;
  for (const Block& block : document.blocks)
    if (block.kind != BlockKind::footnote && refers_to(block.text, block.marks, note)) return block.anchor;
  for (const Table& table : document.tables)
    for (const Cell& cell : table.cells)
      if (refers_to(cell.text, cell.marks, note)) return cell.anchor;
  return 0;
}

// Of the finding's paragraph in the main part: notes are commented where they are referred to, heads and feet nowhere.
std::size_t anchor_of_block(const Document& document, const Block& block) {
  switch (block.kind) {
    case BlockKind::footnote: return anchor_of_reference(document, block.label);
    case BlockKind::header:
    case BlockKind::footer: return 0;
    default: return block.anchor;
  }
}

}  // namespace

bool mark_comment(std::string_view bytes, const DocumentMap& map, const Document& document, const Finding& finding,
                  int id, std::vector<Insertion>& insertions) {
  std::size_t anchor = anchor_of_cell(document, finding);
  const auto index = static_cast<std::size_t>(finding.block);
  if (anchor == 0 && finding.block >= 0 && index < document.blocks.size()) {
    const Block& block = document.blocks[index];
    anchor = anchor_of_block(document, block);
    const bool own_words = anchor > 0 && anchor <= map.paragraphs.size() && block.kind != BlockKind::footnote &&
                           map.paragraphs[anchor - 1].commentable;
    if (own_words && mark_words(bytes, map, map.paragraphs[anchor - 1], finding.quote, id, insertions)) return true;
  }
  if (const auto span = cell_span(map, anchor)) {
    mark_paragraphs(map, *span, id, insertions);
    return true;
  }
  const auto first =
      std::find_if(map.paragraphs.begin(), map.paragraphs.end(), [](const WordParagraph& p) { return p.commentable; });
  if (first == map.paragraphs.end()) return false;
  const auto host = static_cast<std::size_t>(first - map.paragraphs.begin());
  mark_paragraphs(map, {host, host}, id, insertions);
  return true;
}

}  // namespace crossfoot::report

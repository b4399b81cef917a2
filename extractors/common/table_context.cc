#include "extractors/common/table_context.h"

#include <algorithm>
#include <string>

#include "extractors/common/lead_words.h"

namespace crossfoot::extractors {
namespace {

constexpr std::size_t kLongestCaptionLine = 240;
constexpr std::size_t kCaptionLinesAbove = 5;
constexpr std::size_t kNotesBelow = 10;

bool is_caption_candidate(const Block& block) {
  return (block.kind == BlockKind::paragraph || block.kind == BlockKind::heading || block.kind == BlockKind::caption) &&
         block.table < 0 && block.text.size() <= kLongestCaptionLine;
}

// A note mark behind the full stop is not the end of the sentence.
bool ends_sentence(const Block& block) {
  std::size_t end = block.text.size();
  for (const TextMark& mark : block.marks) {
    const bool note = mark.kind == TextMark::Kind::note_reference || mark.kind == TextMark::Kind::superscript;
    if (note && mark.end == block.text.size()) end = std::min(end, mark.begin);
  }
  const std::string_view text = std::string_view(block.text).substr(0, end);
  return text.ends_with('.') || text.ends_with(';') || text.ends_with('!') || text.ends_with('?');
}

// First block of the caption of the table at `at`, or `at` if it has none.
std::size_t caption_begin(const std::vector<Block>& blocks, std::size_t at) {
  const std::size_t reach = at - std::min(at, kCaptionLinesAbove);
  for (std::size_t i = at; i > reach && is_caption_candidate(blocks[i - 1]); --i) {
    if (opens_numbered_caption(blocks[i - 1].text) && !ends_sentence(blocks[i - 1])) return i - 1;
    // A sentence or heading in between belongs to the text, not to a caption further up.
    if (ends_sentence(blocks[i - 1]) || (blocks[i - 1].kind == BlockKind::heading && i != at)) break;
  }
  if (at == 0 || !is_caption_candidate(blocks[at - 1])) return at;
  std::size_t begin = at;
  while (begin > reach && is_caption_candidate(blocks[begin - 1]) && blocks[begin - 1].kind == BlockKind::caption)
    --begin;
  if (begin < at) return begin;
  return ends_sentence(blocks[at - 1]) ? at : at - 1;
}

void attach_caption(Document& document, std::size_t at, Table& table) {
  for (std::size_t i = caption_begin(document.blocks, at); i < at; ++i) {
    Block& line = document.blocks[i];
    if (!table.caption.empty()) table.caption.push_back('\n');
    table.caption += line.text;
    line.table = document.blocks[at].table;
    if (line.kind == BlockKind::paragraph && line.text.find(' ') != std::string::npos && line.text.back() != ':')
      line.kind = BlockKind::caption;
    if (opens_numbered_caption(line.text)) line.kind = BlockKind::caption;
  }
}

void attach_notes(const Document& document, std::size_t at, Table& table) {
  const std::size_t end = std::min(at + 1 + kNotesBelow, document.blocks.size());
  for (std::size_t i = at + 1; i < end && is_table_note(document.blocks[i]); ++i)
    table.notes.push_back(document.blocks[i].text);
}

}  // namespace

bool is_table_note(const Block& block) {
  if (block.kind != BlockKind::paragraph && block.kind != BlockKind::footnote) return false;
  const std::string& text = block.text;
  return opens_note(text) || text.starts_with("*") || text.starts_with("(1)") || text.starts_with("(a)");
}

void complete_tables(Document& document) {
  std::string section;
  for (std::size_t i = 0; i < document.blocks.size(); ++i) {
    const Block& block = document.blocks[i];
    if (block.kind == BlockKind::heading) section = block.text;
    if (block.kind != BlockKind::table) continue;
    Table& table = document.tables[static_cast<std::size_t>(block.table)];
    table.section = section;
    // Word's own mark repeats a row on the next page; people often mark only the first of several.
    table.header_rows = std::max(table.header_rows, guess_header_rows(table));
    if (table.caption.empty()) attach_caption(document, i, table);
    if (table.notes.empty()) attach_notes(document, i, table);
  }
  for (std::size_t i = 0; i < document.tables.size(); ++i) document.tables[i].id = "t" + std::to_string(i + 1);
}

}  // namespace crossfoot::extractors

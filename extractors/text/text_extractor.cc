#include "extractors/text/text_extractor.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "extractors/common/charset.h"
#include "extractors/html/fragment.h"
#include "extractors/text/paragraphs.h"
#include "extractors/text/residue.h"
#include "extractors/text/running_lines.h"
#include "extractors/text/surroundings.h"
#include "extractors/text/table_forms.h"
#include "extractors/text/text_shape.h"

namespace crossfoot::extractors {
namespace text {
namespace {

// Formats that are written in characters, or begin with some, and yet are no plain text.
constexpr std::array<std::string_view, 6> kForeign = {"%PDF-", "PK\x03\x04",      "{\\rtf",
                                                      "<?xml", "<w:wordDocument", "<pkg:package"};
constexpr std::size_t kHead = 1024;

// Ten times what the longest reports have; a file of short lines beyond that would take a hundred times its size.
constexpr std::size_t kMostBlocks = 500'000;

// Any byte string is valid in some charset, so text verifies little: less than a signature of two bytes.
constexpr int kUtf8Bid = 12;
constexpr int kOtherBid = 8;

bool is_foreign(std::string_view bytes) {
  std::string_view head = bytes.substr(0, kHead);
  if (starts_with(head, "\xEF\xBB\xBF")) head.remove_prefix(3);
  const std::size_t first = std::min(head.find_first_not_of(" \t\r\n"), head.size());
  head.remove_prefix(first);
  const bool begins =
      std::any_of(kForeign.begin(), kForeign.end(), [&](std::string_view mark) { return starts_with(head, mark); });
  // A PDF header may follow other bytes within the first 1024 (ISO 32000-1, Annex H, note 13).
  return begins || head.find("%PDF-1.") != std::string_view::npos;
}

class Assembly {
 public:
  Assembly(Lines lines, const Limits& limits)
      : lines_(lines), limits_(limits), stars_are_marks_(has_star_marks(lines)) {}

  void fill(Document& document) {
    std::vector<DraftTable> tables = find_tables(lines_);
    drop_oversized(tables, document);
    const std::size_t width = wrap_width(lines_);
    std::size_t begin = 0;
    Table* above = nullptr;  // the table that ends where the paragraphs begin
    for (DraftTable& table : tables) {
      const std::vector<Paragraph> paragraphs = split_paragraphs(lines_, {begin, table.lines.begin}, width);
      if (above != nullptr) above->notes = find_notes(paragraphs, stars_are_marks_).notes;
      begin = table.lines.end;
      if (!table.html.empty()) {
        above = add_html(table, paragraphs, document);
        continue;
      }
      if (table.rows.empty()) {  // left out
        add_paragraphs(paragraphs, paragraphs.size(), document);
        above = nullptr;
        continue;
      }
      const CaptionPlace caption = find_caption(paragraphs, lines_[table.lines.begin].blanks_before);
      add_paragraphs(paragraphs, caption.first, document);
      add_table(std::move(table), caption.text, document);
      above = &document.tables.back();
    }
    const std::vector<Paragraph> paragraphs = split_paragraphs(lines_, {begin, lines_.size()}, width);
    if (above != nullptr) above->notes = find_notes(paragraphs, stars_are_marks_).notes;
    add_paragraphs(paragraphs, paragraphs.size(), document);
    if (cut_)
      document.warnings.push_back(
          {Outcome::partial, fmt::format("only the first {} paragraphs were kept", kMostBlocks), 0});
  }

 private:
  // Their lines are left out as well: a text of that many figures is no use to anybody.
  void drop_oversized(std::vector<DraftTable>& tables, Document& document) {
    for (DraftTable& table : tables) {
      if (!table.html.empty() || grid_size(table) <= static_cast<std::size_t>(limits_.max_table_cells)) continue;
      const Line& first = lines_[table.lines.begin];
      document.warnings.push_back(
          {Outcome::too_large,
           fmt::format("the table at line {} is larger than the limit and was left out", first.number), first.page});
      table.rows = {};
    }
  }

  void add_paragraphs(const std::vector<Paragraph>& paragraphs, std::size_t first_caption, Document& document) {
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
      const Paragraph* next = i + 1 < paragraphs.size() ? &paragraphs[i + 1] : nullptr;
      Block block = block_of(paragraphs[i], next);
      if (i >= first_caption) {
        block.kind = BlockKind::caption;
        block.level = 0;
        block.table = static_cast<int>(document.tables.size());
      }
      std::string text = paragraphs[i].text;
      const std::vector<NoteText> notes = cut_inline_notes(text);
      add_block(std::move(block), text, document);
      for (const NoteText& note : notes) {
        Block footnote;
        footnote.kind = BlockKind::footnote;
        footnote.label = note.label;
        footnote.page = paragraphs[i].page;
        footnote.line = paragraphs[i].number;
        add_block(std::move(footnote), note.text, document);
      }
    }
  }

  Block block_of(const Paragraph& paragraph, const Paragraph* next) const {
    Block block;
    block.page = paragraph.page;
    block.line = paragraph.number;
    block.label = footnote_label(paragraph.text, stars_are_marks_);
    if (!block.label.empty()) {
      block.kind = BlockKind::footnote;
      return block;
    }
    block.label = std::string(list_label(paragraph.text));
    block.level = heading_level(paragraph, next);
    if (block.level > 0) {
      block.kind = BlockKind::heading;
    } else if (!block.label.empty()) {
      block.kind = BlockKind::list_item;
      block.level = 1;
    }
    return block;
  }

  void add_block(Block block, const std::string& raw, Document& document) {
    if (document.blocks.size() >= kMostBlocks) {
      cut_ = true;
      return;
    }
    CleanText clean = clean_inline(raw);
    if (clean.text.empty()) return;
    block.text = std::move(clean.text);
    block.marks = std::move(clean.marks);
    if (block.kind == BlockKind::heading) section_ = block.text;
    document.blocks.push_back(std::move(block));
  }

  void add_table(DraftTable draft, const std::string& caption, Document& document) {
    const Line& first = lines_[draft.lines.begin];
    Table table = finished_table(std::move(draft));
    table.id = fmt::format("t{}", document.tables.size() + 1);
    table.page = first.page;
    for (Cell& cell : table.cells) cell.page = first.page;
    table.parts.push_back({first.page, {}, 0});
    table.caption = caption;
    table.section = section_;
    Block block;
    block.kind = BlockKind::table;
    block.table = static_cast<int>(document.tables.size());
    block.page = first.page;
    block.line = first.number;
    document.blocks.push_back(std::move(block));
    document.tables.push_back(std::move(table));
  }

  // Gives the table at its end, if it ends in one whose notes may follow.
  Table* add_html(const DraftTable& block, const std::vector<Paragraph>& above, Document& document) {
    const Line& first = lines_[block.lines.begin];
    Result<Document> page = html::read_page(block.html, limits_);
    if (!page) {
      add_paragraphs(above, above.size(), document);
      document.warnings.push_back({page.error().outcome, page.error().message, first.page});
      return nullptr;
    }
    Document& inner = page.value();
    const bool begins_with_table = !inner.blocks.empty() && inner.blocks.front().kind == BlockKind::table;
    const CaptionPlace caption = begins_with_table && inner.tables.front().caption.empty()
                                     ? find_caption(above, first.blanks_before)
                                     : CaptionPlace{"", above.size()};
    add_paragraphs(above, caption.first, document);
    if (!caption.text.empty()) inner.tables.front().caption = caption.text;
    const bool ends_in_table = !inner.blocks.empty() && inner.blocks.back().kind == BlockKind::table;
    append_page(std::move(inner), first, document);
    return ends_in_table ? &document.tables[static_cast<std::size_t>(document.blocks.back().table)] : nullptr;
  }

  // Lines of the block become those of the file.
  void append_page(Document&& page, const Line& first, Document& document) {
    const int tables_before = static_cast<int>(document.tables.size());
    const auto in_file = [&](int line) { return line > 0 ? line + first.number - 1 : first.number; };
    for (Block& block : page.blocks) {
      if (block.table >= 0) block.table += tables_before;
      block.line = in_file(block.line);
      block.page = first.page;
      document.blocks.push_back(std::move(block));
    }
    for (Table& table : page.tables) {
      table.id = fmt::format("t{}", document.tables.size() + 1);
      table.page = first.page;
      if (table.section.empty()) table.section = section_;
      for (Cell& cell : table.cells) {
        cell.line = in_file(cell.line);
        cell.page = first.page;
      }
      document.tables.push_back(std::move(table));
    }
    for (Warning& warning : page.warnings) document.warnings.push_back(std::move(warning));
  }

  Lines lines_;
  const Limits& limits_;
  bool stars_are_marks_;
  std::string section_;
  bool cut_ = false;  // paragraphs were lost
};

// Page headers come first: they belong to no place in the text.
void add_running_lines(const std::vector<Line>& running, Document& document) {
  for (const Line& line : running) {
    CleanText clean = clean_inline(line.text);
    if (clean.text.empty()) continue;
    Block block;
    block.kind = BlockKind::header;
    block.text = std::move(clean.text);
    block.marks = std::move(clean.marks);
    block.page = line.page;
    block.line = line.number;
    document.blocks.push_back(std::move(block));
  }
}

int bid(const Input& input) {
  if (is_foreign(input.bytes)) return 0;
  switch (detect_charset(input.bytes)) {
    case Charset::unknown: return 0;
    case Charset::utf8: return kUtf8Bid;
    default: return kOtherBid;
  }
}

Result<Document> read(const Input& input, const Limits& limits) {
  if (input.bytes.size() > limits.max_bytes) return Error{Outcome::too_large, "the file is larger than the limit"};
  const Charset charset = detect_charset(input.bytes);
  if (charset == Charset::unknown) return Error{Outcome::unsupported, "not text in UTF-8, UTF-16 or Windows-1252"};
  const DecodedText decoded = decode_text(input.bytes, charset);
  TextLines text = split_lines(decoded.text);
  Document document;
  document.source.pages = text.pages;
  const BodyLines lines = without_running_lines(std::move(text));
  add_running_lines(lines.running, document);
  if (decoded.damaged)
    document.warnings.push_back({Outcome::garbled_text, "bytes that are no characters were replaced by U+FFFD", 0});
  if (decoded.zeros_left_out > 0)
    document.warnings.push_back(
        {Outcome::garbled_text, fmt::format("bytes that are zero were left out: {}", decoded.zeros_left_out), 0});
  Assembly(lines.body, limits).fill(document);
  return document;
}

}  // namespace
}  // namespace text

int bid_text(const Input& input) { return text::bid(input); }

Result<Document> extract_text(const Input& input, const Limits& limits) { return text::read(input, limits); }

}  // namespace crossfoot::extractors

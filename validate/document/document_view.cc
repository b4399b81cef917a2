#include "validate/document/document_view.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <utility>

namespace crossfoot::validate {
namespace {

constexpr std::size_t kLongestRunningHead = 120;
constexpr int kFewestRepetitions = 3;

// The same short line again and again, on different pages or far apart.
void mark_running_heads(DocumentView& view) {
  std::map<std::string_view, std::vector<int>> places;
  for (int i = 0; i < view.size(); ++i) {
    const Block& block = view.block(i);
    if (block.kind == BlockKind::header || block.kind == BlockKind::footer)
      view.blocks[static_cast<std::size_t>(i)].running_head = true;
    const bool may_run = block.kind == BlockKind::paragraph || block.kind == BlockKind::heading;
    if (may_run && block.text.size() <= kLongestRunningHead && block.label.empty()) places[block.text].push_back(i);
  }
  for (const auto& [text, blocks] : places) {
    if (static_cast<int>(blocks.size()) < kFewestRepetitions) continue;
    for (const int i : blocks) view.blocks[static_cast<std::size_t>(i)].running_head = true;
  }
}

// "Chapter 2: Costs 14" at the top of one page, "Chapter 2: Costs 15" at the top of the next: the number that ends the
// line goes with the page. One word and a number ("Annex 3") may be a title on each page.
void mark_heads_with_page(DocumentView& view) {
  std::map<int, std::vector<int>> by_offset;  // page less number
  for (int i = 0; i < view.size(); ++i) {
    const Block& block = view.block(i);
    const bool opens = block.page > 0 && (i == 0 || view.block(i - 1).page != block.page);
    const bool may_run = block.kind == BlockKind::paragraph || block.kind == BlockKind::heading;
    const std::vector<Word>& words = view.text(i).words;
    if (!opens || !may_run || block.text.size() > kLongestRunningHead || words.size() < 3) continue;
    const Word& last = words.back();
    const bool is_page = last.kind == WordKind::number && last.folded.size() <= 3 &&
                         std::all_of(last.folded.begin(), last.folded.end(),
                                     [](char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; });
    if (is_page) by_offset[block.page - std::stoi(last.folded)].push_back(i);
  }
  for (const auto& [offset, blocks] : by_offset) {
    if (static_cast<int>(blocks.size()) < kFewestRepetitions) continue;
    for (const int i : blocks) view.blocks[static_cast<std::size_t>(i)].running_head = true;
  }
}

// "Section 2: Financial Report ..... 6": a title, then leaders or a tab, then the page.
bool ends_in_leader_and_page(const Block& block, const std::vector<Word>& words) {
  if (words.size() < 3 || words.back().kind != WordKind::number) return false;
  const std::string_view gap = std::string_view(block.text).substr(words[words.size() - 2].begin);
  return gap.find("..") != std::string_view::npos || gap.find("\xE2\x80\xA6") != std::string_view::npos ||
         gap.find('\t') != std::string_view::npos || gap.starts_with(". ");
}

const Concept kContentsHeads("contents-heading");

bool is_contents_head(const std::vector<Word>& words) {
  return !words.empty() && words.size() <= 4 && kContentsHeads.is_among(words);
}

// A line of the contents has leaders, or stands in a run of lines that end in a page below the head of the contents.
void mark_contents(DocumentView& view) {
  bool in_contents = false;
  for (int i = 0; i < view.size(); ++i) {
    BlockText& text = view.blocks[static_cast<std::size_t>(i)];
    if (text.running_head) continue;
    if (is_contents_head(text.words)) {
      in_contents = true;
      text.contents_entry = true;
      continue;
    }
    const bool ends_in_page = text.words.size() >= 2 && text.words.back().kind == WordKind::number &&
                              text.words.back().folded.size() <= 3 && view.block(i).kind != BlockKind::table;
    text.contents_entry = ends_in_leader_and_page(view.block(i), text.words) || (in_contents && ends_in_page);
    in_contents = in_contents && text.contents_entry;
  }
}

void find_sections(DocumentView& view) {
  int section = -1;
  for (int i = 0; i < view.size(); ++i) {
    BlockText& text = view.blocks[static_cast<std::size_t>(i)];
    if (view.block(i).kind == BlockKind::heading && !text.running_head && !text.contents_entry) section = i;
    text.section = section;
  }
}

// A full stop ends a sentence where a blank follows it and it is not that of "No." or of one letter.
bool ends_sentence(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c != '.' && c != '!' && c != '?' && c != ';') return false;
  if (at + 1 < text.size() && text[at + 1] != ' ' && text[at + 1] != '\n') return false;
  if (c != '.') return true;
  std::size_t begin = at;
  while (begin > 0 && text[begin - 1] != ' ' && text[begin - 1] != '(') --begin;
  static const Concept kAbbreviations("abbreviation-with-stop");
  const std::string before = folded_word(text.substr(begin, at - begin));
  // "J. Paz", "1. Workshop" at the head of a line; but "… of Article 9." and "20 %." end a sentence.
  const bool heads_line = begin == 0 || text[begin - 1] == '\n';
  const auto first = static_cast<unsigned char>(before.empty() ? ' ' : before[0]);
  const bool initial = before.size() == 1 && (std::isalpha(first) != 0 || (heads_line && std::isdigit(first) != 0));
  return !before.empty() && !initial && !kAbbreviations.has(before);
}

}  // namespace

DocumentView::DocumentView(const Statement& the_statement)
    : statement(the_statement), document(*the_statement.document) {
  blocks.resize(document.blocks.size());
  for (std::size_t i = 0; i < blocks.size(); ++i) blocks[i].words = words_of(document.blocks[i].text);
  mark_running_heads(*this);
  mark_heads_with_page(*this);
  mark_contents(*this);
  find_sections(*this);
  find_captions(*this);
  find_mentions(*this);
}

bool DocumentView::is_prose(int index) const {
  const BlockKind kind = block(index).kind;
  return kind != BlockKind::table && kind != BlockKind::caption && !text(index).running_head &&
         !text(index).contents_entry;
}

std::string_view DocumentView::sentence(int index, std::size_t at) const {
  constexpr std::size_t kFarthest = 1200;  // longer sentences are cut: no place costs more than this
  const std::string_view whole = block(index).text;
  std::size_t begin = std::min(at, whole.size());
  const std::size_t first = begin > kFarthest ? begin - kFarthest : 0;
  while (begin > first && !ends_sentence(whole, begin - 1)) --begin;
  std::size_t end = std::min(at, whole.size());
  const std::size_t last = std::min(whole.size(), end + kFarthest);
  while (end < last && !ends_sentence(whole, end)) ++end;
  end = std::min(end + 1, whole.size());
  while (begin < end && whole[begin] == ' ') ++begin;
  return whole.substr(begin, end - begin);
}

int lead_line(const DocumentView& view, int block) {
  constexpr int kFarthest = 40;
  constexpr std::size_t kLongest = 8;  // words
  for (int i = block - 1; i >= 0 && i >= block - kFarthest; --i) {
    if (!view.is_prose(i)) continue;
    const std::vector<Word>& words = view.text(i).words;
    const bool line = view.block(i).kind == BlockKind::paragraph && !words.empty() && words.size() <= kLongest &&
                      words.back().kind == WordKind::word;
    if (line || view.block(i).kind == BlockKind::heading) return i;
  }
  return -1;
}

Finding finding_at(const DocumentView& view, int index, std::size_t begin, std::size_t end, Severity severity) {
  const Block& block = view.block(index);
  Finding finding;
  finding.severity = severity;
  finding.block = index;
  finding.page = block.page;
  finding.box = block.box;
  finding.line = block.line;
  finding.quote = block.text.substr(begin, end - begin);
  return finding;
}

const Cell* cell_at(const DocumentView& view, CellRef at) {
  // Cells stand by row, then column; a tall table is asked for every one of them.
  const std::vector<Cell>& cells = view.document.tables[static_cast<std::size_t>(at.table)].cells;
  const auto found = std::lower_bound(cells.begin(), cells.end(), at, [](const Cell& cell, const CellRef& ref) {
    return std::pair(cell.row, cell.column) < std::pair(ref.row, ref.column);
  });
  return found != cells.end() && found->row == at.row && found->column == at.column ? &*found : nullptr;
}

Finding finding_at_cell(const DocumentView& view, CellRef at, Severity severity) {
  const auto index = static_cast<std::size_t>(at.table);
  const TableStatement& statement = view.statement.tables[index];
  const auto label = [](const std::vector<LabelReading>& labels, int i) {
    const auto n = static_cast<std::size_t>(i);
    return n < labels.size() && !labels[n].parts.empty() ? labels[n].parts.back().text : std::string();
  };
  Finding finding;
  finding.severity = severity;
  finding.table = at.table;
  finding.cell = at;
  finding.table_label = view.document.tables[index].caption;
  finding.row_label = label(statement.row_labels, at.row);
  finding.column_label = label(statement.column_labels, at.column);
  if (const Cell* cell = cell_at(view, at)) {
    finding.page = cell->page;
    finding.box = cell->box;
    finding.line = cell->line;
    finding.quote = cell->text;
  }
  return finding;
}

}  // namespace crossfoot::validate

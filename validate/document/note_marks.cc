#include "validate/document/note_marks.h"

#include <algorithm>
#include <cctype>

namespace crossfoot::validate {
namespace {

// The value of "¹", "²" … "⁹", -1 for another character.
int superscript_digit(char32_t c) {
  if (c == 0xB9) return 1;
  if (c == 0xB2) return 2;
  if (c == 0xB3) return 3;
  return c == 0x2070 || (c >= 0x2074 && c <= 0x2079) ? static_cast<int>(c - 0x2070) : -1;
}

bool is_symbol(char32_t c) { return c == '*' || c == 0x2020 || c == 0x2021; }

// "m²", "km³" and "10⁶" are units and powers, no notes.
bool is_power(std::string_view before) {
  std::size_t begin = before.size();
  while (begin > 0 && before[begin - 1] != ' ' && before[begin - 1] != '(' && before[begin - 1] != '/') --begin;
  static const Concept kPowered("takes-a-power");
  return kPowered.has(folded_word(before.substr(begin)));
}

bool ends_word(std::string_view text, std::size_t at) {
  if (at >= text.size()) return true;
  const auto c = static_cast<unsigned char>(text[at]);
  return c < 0x80 && std::isalnum(c) == 0 && c != '*';
}

struct Run {
  std::string mark;
  std::size_t begin = 0, end = 0;
};

// Runs of symbols and of superscript digits that hang on a word: "Costa Rica*", "European Union **", "Belize ²".
std::vector<Run> runs_in(std::string_view text) {
  std::vector<Run> runs;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    std::size_t next = at;
    char32_t c = next_code_point(text, next);
    Run run{"", begin, next};
    if (is_symbol(c)) {
      for (run.end = begin; run.end < text.size();) {
        std::size_t after = run.end;
        if (next_code_point(text, after) != c) break;
        run.end = after;
      }
      run.mark = text.substr(begin, run.end - begin);
    } else if (superscript_digit(c) >= 0) {
      for (run.end = begin; run.end < text.size();) {
        std::size_t after = run.end;
        const int digit = superscript_digit(next_code_point(text, after));
        if (digit < 0) break;
        run.mark += static_cast<char>('0' + digit);
        run.end = after;
      }
      if (is_power(text.substr(0, begin))) run.mark.clear();
    }
    if (!run.mark.empty() && run.mark.size() <= 6 && begin > 0 && ends_word(text, run.end)) runs.push_back(run);
    at = std::max(run.end, next);
  }
  return runs;
}

// What the page shows raised, or what the format itself calls a reference to a note.
void add_marked(std::string_view text, const std::vector<TextMark>& marks, std::vector<Run>& runs) {
  for (const TextMark& mark : marks) {
    const bool raised = mark.kind == TextMark::Kind::superscript || mark.kind == TextMark::Kind::note_reference;
    if (!raised || mark.end > text.size() || mark.begin >= mark.end || mark.begin == 0) continue;
    const std::string_view inside = text.substr(mark.begin, mark.end - mark.begin);
    const bool digits = inside.size() <= 3 && inside.find_first_not_of("0123456789") == std::string_view::npos;
    if (digits && (mark.kind == TextMark::Kind::note_reference || !is_power(text.substr(0, mark.begin))))
      runs.push_back({std::string(inside), mark.begin, mark.end});
  }
}

std::vector<Run> marks_in(std::string_view text, const std::vector<TextMark>& marks) {
  std::vector<Run> runs = runs_in(text);
  add_marked(text, marks, runs);
  return runs;
}

// "**" of "( ** ) Estimate".
std::string stars_in_brackets(std::string_view text) {
  if (!text.starts_with('(')) return {};
  const std::size_t begin = std::min(text.find_first_not_of(' ', 1), text.size());
  const std::size_t end = std::min(text.find_first_not_of('*', begin), text.size());
  const std::size_t close = std::min(text.find_first_not_of(' ', end), text.size());
  const bool closed = close + 1 < text.size() && text[close] == ')';
  return closed ? std::string(text.substr(begin, end - begin)) : std::string();
}

// The mark at the head of a note: "* The United States …", "² Belize …", "[3] See …", "(1) …", "( * ) Estimate".
std::string head_mark(std::string_view text) {
  std::string mark;
  if (std::string stars = stars_in_brackets(text); !stars.empty()) return stars;
  std::size_t at = 0;
  while (at < text.size()) {
    std::size_t next = at;
    const char32_t c = next_code_point(text, next);
    if (is_symbol(c))
      mark += text.substr(at, next - at);
    else if (superscript_digit(c) >= 0)
      mark += static_cast<char>('0' + superscript_digit(c));
    else
      break;
    at = next;
  }
  return at < text.size() ? mark : std::string();
}

// Notes that follow one another in one paragraph: "* Estimate. ** Last known value."
void add_inner(std::string_view text, int block, std::vector<Note>& notes) {
  for (std::size_t at = text.find(" *"); at != std::string_view::npos; at = text.find(" *", at + 1)) {
    std::string mark = head_mark(text.substr(at + 1));
    if (!mark.empty()) notes.push_back({std::move(mark), block, std::string(text.substr(at + 1, 200))});
  }
}

std::string plain_label(std::string_view label) {
  std::string plain = head_mark(std::string(label) + " x");
  if (!plain.empty()) return plain;
  for (const char c : label)
    if (c != '[' && c != ']' && c != '(' && c != ')' && c != '.') plain.push_back(c);
  return plain;
}

}  // namespace

std::vector<NoteMark> find_note_marks(const DocumentView& view) {
  std::vector<NoteMark> all;
  for (int i = 0; i < view.size(); ++i) {
    const Block& block = view.block(i);
    if (block.kind == BlockKind::table && block.table >= 0) {
      for (const Cell& cell : view.document.tables[static_cast<std::size_t>(block.table)].cells)
        for (const Run& run : marks_in(cell.text, cell.marks))
          all.push_back({run.mark, {block.table, cell.row, cell.column}, i, run.begin, run.end});
    } else if (!view.text(i).running_head) {
      for (const Run& run : marks_in(block.text, block.marks)) all.push_back({run.mark, {}, i, run.begin, run.end});
    }
  }
  return all;
}

std::vector<Note> find_notes(const DocumentView& view) {
  std::vector<Note> notes;
  const auto add = [&](std::string mark, int block, const std::string& text) {
    if (!mark.empty()) notes.push_back({std::move(mark), block, text});
  };
  for (int i = 0; i < view.size(); ++i) {
    const Block& block = view.block(i);
    if (block.kind == BlockKind::footnote && !block.label.empty()) {
      add(plain_label(block.label), i, block.text);
    } else if (block.kind == BlockKind::table && block.table >= 0) {
      const Table& table = view.document.tables[static_cast<std::size_t>(block.table)];
      for (const std::string& note : table.notes) add(head_mark(note), i, note);
      for (const Cell& cell : table.cells) add(head_mark(cell.text), i, cell.text);  // notes as the last rows
    } else {
      add(head_mark(block.text), i, block.text);
      add_inner(block.text, i, notes);
    }
  }
  return notes;
}

}  // namespace crossfoot::validate

#include "extractors/text/paragraphs.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>

#include "extractors/text/text_shape.h"

namespace crossfoot::extractors::text {
namespace {

constexpr std::size_t kFewestLines = 8;  // to tell a writer's line width from chance
constexpr std::size_t kNarrowest = 40;
constexpr std::size_t kWidest = 140;
constexpr std::size_t kLongestTitle = 80;
constexpr std::size_t kLongestNumberedTitle = 150;
constexpr std::size_t kShortestBody = 100;  // a paragraph of this length under a short line makes that a heading
constexpr std::size_t kLongestInlineNote = 2000;

std::string_view first_word(std::string_view text) {
  text = trimmed(text);
  return text.substr(0, text.find(' '));
}

bool continues_paragraph(const Line& above, const Line& line, std::size_t width) {
  if (width == 0 || line.blanks_before > 0 || !list_label(line.text).empty() || is_caption_line(line.text))
    return false;
  // A greedy writer broke here because the next word did not fit; a tenth of the width is his tolerance.
  const std::size_t filled = display_width(above.text) + 1 + display_width(first_word(line.text));
  return filled * 10 >= width * 9;
}

// A raised note mark that a converter set on a line of its own, above the indented note.
bool is_lone_mark(const Line& above, const Line& line) {
  const std::string_view mark = trimmed(above.text);
  return mark.size() <= 2 && mark.find_first_not_of("0123456789") == std::string_view::npos &&
         line.blanks_before == 0 && line.text.front() == ' ' && !is_amount(line.text);
}

std::size_t letters(std::string_view text, bool& all_capitals) {
  std::size_t count = 0;
  all_capitals = true;
  for (const char c : text) {
    if (c >= 'a' && c <= 'z') all_capitals = false;
    count += (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
  return count;
}

}  // namespace

std::size_t wrap_width(Lines lines) {
  std::vector<std::size_t> widths;
  for (const Line& line : lines.subspan(0, std::min<std::size_t>(lines.size(), 20'000))) {
    if (line.text.find('\t') == std::string_view::npos)
      widths.push_back(display_width(line.text.substr(0, 4 * kWidest)));
  }
  if (widths.size() < kFewestLines) return 0;
  const auto high = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() * 19 / 20);
  std::nth_element(widths.begin(), high, widths.end());
  return *high >= kNarrowest && *high <= kWidest ? *high : 0;
}

std::vector<Paragraph> split_paragraphs(Lines lines, LineRange range, std::size_t wrap_width) {
  std::vector<Paragraph> paragraphs;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    const Line& line = lines[i];
    const std::string_view text = trimmed(line.text);
    if (text.empty()) continue;
    const bool below = !paragraphs.empty() && paragraphs.back().lines.end == i;
    if (below && is_lone_mark(lines[i - 1], line)) {
      paragraphs.back().lines.end = i + 1;
      paragraphs.back().text.insert(0, "<sup>").append("</sup> ").append(text);
    } else if (below && continues_paragraph(lines[i - 1], line, wrap_width)) {
      paragraphs.back().lines.end = i + 1;
      paragraphs.back().text.append(" ").append(text);
    } else {
      paragraphs.push_back({.lines = {i, i + 1},
                            .text = std::string(text),
                            .number = line.number,
                            .page = line.page,
                            .blanks_before = line.blanks_before});
    }
  }
  return paragraphs;
}

std::string footnote_label(std::string_view text, bool stars_are_marks) {
  constexpr std::array<std::string_view, 10> kDigits = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
  text = trimmed(text);
  std::string label;
  for (bool found = true; found;) {
    found = false;
    for (std::size_t d = 0; d < kDigits.size(); ++d) {
      if (!starts_with(text, kDigits[d])) continue;
      label.push_back(static_cast<char>('0' + d));
      text.remove_prefix(kDigits[d].size());
      found = true;
    }
  }
  if (!label.empty()) return text.empty() ? std::string{} : label;
  static const RE2 kMark(R"((\*{1,3}|†|‡|\x{FFFD}|<sup>\d{1,2}</sup>|\[\d{1,3}:|\[\d{1,3}\])\s*\S)");
  re2::StringPiece head(text.data(), std::min<std::size_t>(text.size(), 40));
  if (!RE2::Consume(&head, kMark, &label)) return {};
  if (label.front() == '<' || label.front() == '[') {
    const std::size_t digits = label.find_first_of("0123456789");
    return label.substr(digits, label.find_first_not_of("0123456789", digits) - digits);
  }
  if (label == "*" && !stars_are_marks) return {};
  // "**Title**" is emphasis.
  if (label.front() == '*' && text.size() > label.size() && text[label.size()] != ' ') return {};
  return label;
}

std::vector<NoteText> cut_inline_notes(std::string& text) {
  std::vector<NoteText> notes;
  static const RE2 kNote(R"(^\[(\d{1,3}):\s+([^\[\]]*)\])");
  std::string kept;
  std::size_t from = 0;
  for (std::size_t at = text.find('['); at != std::string::npos; at = text.find('[', at + 1)) {
    re2::StringPiece window(text.data() + at, std::min(text.size() - at, kLongestInlineNote));
    NoteText note;
    std::string body;
    const std::size_t before = window.size();
    if (!RE2::Consume(&window, kNote, &note.label, &body)) continue;
    note.text = "[" + note.label + "] " + body;
    notes.push_back(std::move(note));
    kept.append(text, from, at - from);
    from = at + (before - window.size());
  }
  if (!notes.empty()) text = kept.append(text, from);
  return notes;
}

int heading_level(const Paragraph& paragraph, const Paragraph* next) {
  static const RE2 kMarkdown(R"((#{1,6})\s+\S)");
  static const RE2 kPart(
      R"((?i)(?:section|secci[óo]n|chapter|cap[íi]tulo|part|parte|annex|anexo|appendix|ap[ée]ndice)\s+(?:\d{1,3}|[ivxlc]{1,6}|[a-z])\b)");
  static const RE2 kNumber(R"((\d{1,2}(?:\.\d{1,2}){1,4})\.?\s+\S)");
  // "2. Finances": a short title without figures that stands alone above a body; a longer one is an item of a list.
  static const RE2 kChapter(R"((?:\d{1,2}|[IVX]{1,5})\.?\s+[^\d(),;:]{3,50}$)");
  const std::string_view text = paragraph.text;
  re2::StringPiece head(text.data(), std::min(text.size(), 2 * kLongestNumberedTitle));
  re2::StringPiece number;
  if (RE2::Consume(&head, kMarkdown, &number)) return static_cast<int>(number.size());
  if (display_width(text.substr(0, 4 * kLongestNumberedTitle)) > kLongestNumberedTitle) return 0;
  if (text.find('\t') != std::string_view::npos) return 0;  // a line of a table of contents
  const bool ends_open = text.back() == '.' || text.back() == ',' || text.back() == ';' || text.back() == ':';
  if (ends_open) return 0;
  if (RE2::Consume(&head, kPart)) return 1;
  if (RE2::Consume(&head, kNumber, &number)) return 1 + static_cast<int>(std::count(number.begin(), number.end(), '.'));
  const bool above_body = next != nullptr && next->text.size() >= kShortestBody && list_label(next->text).empty();
  if (RE2::Consume(&head, kChapter) && paragraph.blanks_before > 0 && next != nullptr && next->blanks_before > 0 &&
      above_body)
    return 1;
  if (!list_label(text).empty() || display_width(text) > kLongestTitle || is_amount(text) || starts_lower(text))
    return 0;
  bool all_capitals = false;
  const std::size_t count = letters(text, all_capitals);
  if (count < 3) return 0;
  if (all_capitals && count > 5) return 1;
  return above_body ? 2 : 0;
}

bool has_star_marks(Lines lines) {
  for (const Line& line : lines) {
    const std::size_t star = line.text.find('*');
    if (star == std::string_view::npos || star == 0 || line.text.size() > 4000) continue;
    const std::string_view text = trimmed(line.text);
    const bool at_end = text.back() == '*' && text.find("**") != 0 && text.front() != '*';
    const bool before_tab =
        line.text.find("*\t") != std::string_view::npos || line.text.find("*  ") != std::string_view::npos;
    if (at_end || (before_tab && text.front() != '*')) return true;
  }
  return false;
}

}  // namespace crossfoot::extractors::text

// Markdown's HTML blocks: from a line that begins with the tag of a block to the end of its table, or to a blank line.
#include <algorithm>
#include <array>

#include "extractors/text/table_forms.h"

namespace crossfoot::extractors::text {
namespace {

constexpr auto kBlockTags = std::to_array<std::string_view>({"table", "p", "div", "figure", "center", "ul", "ol", "dl",
                                                             "details", "section", "h1", "h2", "h3", "h4", "h5", "h6"});
constexpr std::size_t kDeepestIndent = 3;  // more is code

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool begins_with(std::string_view text, std::string_view word) {
  return text.size() >= word.size() &&
         std::equal(word.begin(), word.end(), text.begin(), [](char a, char b) { return a == lower(b); });
}

bool is_tag(std::string_view text, std::string_view name) {
  if (!text.starts_with('<') || !begins_with(text.substr(1), name)) return false;
  const std::size_t end = name.size() + 1;
  return end < text.size() && (text[end] == '>' || text[end] == ' ' || text[end] == '/');
}

bool begins_block(std::string_view line) {
  const std::size_t indent = std::min(line.find_first_not_of(' '), line.size());
  if (indent > kDeepestIndent) return false;
  line.remove_prefix(indent);
  return std::any_of(kBlockTags.begin(), kBlockTags.end(), [&](std::string_view tag) { return is_tag(line, tag); });
}

bool is_fence(std::string_view line) { return trimmed(line).starts_with("```") || trimmed(line).starts_with("~~~"); }

// Tables that the line opens less those that it closes.
int opened_tables(std::string_view line) {
  int opened = 0;
  for (std::size_t at = line.find('<'); at != std::string_view::npos; at = line.find('<', at + 1)) {
    if (begins_with(line.substr(at), "</table")) --opened;
    if (is_tag(line.substr(at), "table") || (begins_with(line.substr(at), "<table") && at + 6 == line.size())) ++opened;
  }
  return opened;
}

// One past the last line; `begin` where a table is never closed, which is then none.
std::size_t block_end(Lines lines, std::size_t begin, std::size_t end) {
  int open = 0;
  for (std::size_t i = begin; i < end; ++i) {
    if (i > begin && open <= 0 && lines[i].blanks_before > 0) return i;
    open += opened_tables(lines[i].text);
  }
  return open > 0 ? begin : end;
}

std::string_view source_of(Lines lines, LineRange range) {
  const char* begin = lines[range.begin].text.data();
  const std::string_view last = lines[range.end - 1].text;
  return {begin, static_cast<std::size_t>(last.data() + last.size() - begin)};
}

}  // namespace

std::vector<DraftTable> find_html_blocks(Lines lines, LineRange range) {
  std::vector<DraftTable> blocks;
  bool code = false;
  for (std::size_t at = range.begin; at < range.end;) {
    if (is_fence(lines[at].text)) code = !code;
    if (code || !begins_block(lines[at].text)) {
      ++at;
      continue;
    }
    const std::size_t end = block_end(lines, at, range.end);
    if (end == at) break;  // nothing further down closes a table either
    // One block under another is read with it: the first may be the caption of the second.
    const bool goes_on = !blocks.empty() && blocks.back().lines.end == at;
    if (!goes_on) blocks.emplace_back().lines.begin = at;
    blocks.back().lines.end = end;
    blocks.back().html = source_of(lines, blocks.back().lines);
    at = end;
  }
  return blocks;
}

}  // namespace crossfoot::extractors::text

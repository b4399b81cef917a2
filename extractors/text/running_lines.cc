#include "extractors/text/running_lines.h"

#include <algorithm>
#include <unordered_map>

#include "extractors/text/text_shape.h"

namespace crossfoot::extractors::text {
namespace {

constexpr std::size_t kLongest = 120;  // bytes
constexpr std::size_t kFewestTimes = 3;
constexpr int kGap = 2;  // blank lines

constexpr std::size_t kDeepest = 3;       // lines of a header
constexpr std::size_t kShortestPage = 3;  // lines from one header to the next

struct Occurrences {
  std::size_t count = 0;
  std::size_t at_edge = 0;
  std::size_t last = 0;   // line
  std::size_t first = 0;  // line
};

bool may_run(const Line& line) {
  return line.text.size() <= kLongest && line.text.find('\t') == std::string_view::npos &&
         line.text.find('|') == std::string_view::npos;
}

bool begins_page(const std::vector<Line>& lines, std::size_t i) {
  return i > 0 && (lines[i].blanks_before >= kGap || lines[i].page != lines[i - 1].page);
}

bool ends_page(const std::vector<Line>& lines, std::size_t i) {
  return i + 1 < lines.size() && lines[i + 1].page != lines[i].page;
}

// How often each text occurs, and how often at the edge of a page or within a header's depth below it, a page apart.
std::unordered_map<std::string_view, Occurrences> count_edges(const std::vector<Line>& lines) {
  std::unordered_map<std::string_view, Occurrences> edges;
  std::size_t depth = kDeepest;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool top = i == 0 || begins_page(lines, i);
    depth = top ? 0 : lines[i].blanks_before == 0 ? depth + 1 : kDeepest;
    if (!may_run(lines[i])) continue;
    Occurrences& text = edges[trimmed(lines[i].text)];
    const bool page_apart = text.count == 0 || i - text.last >= kShortestPage;
    if (text.count++ == 0) text.first = i;
    text.last = i;
    text.at_edge += page_apart && (depth < kDeepest || ends_page(lines, i));
  }
  return edges;
}

bool is_number_of_page(const std::vector<Line>& lines, std::size_t i) {
  const bool last = lines[i].page > 0 && (ends_page(lines, i) || i + 1 == lines.size());
  return last && lines[i].text.size() <= kLongest && is_page_number(lines[i].text);
}

}  // namespace

BodyLines without_running_lines(TextLines text) {
  BodyLines result;
  auto edges = count_edges(text.lines);
  const auto runs = [&](const Line& line) {
    if (!may_run(line)) return false;
    const Occurrences& times = edges[trimmed(line.text)];
    return times.count >= kFewestTimes && times.at_edge == times.count && !is_amount(line.text);
  };
  bool dropped = false;  // the line above was a running one
  for (std::size_t i = 0; i < text.lines.size(); ++i) {
    Line line = text.lines[i];
    const bool number = is_number_of_page(text.lines, i);
    if (!number && !runs(line)) {
      // A gap of blank lines around a page break says nothing about the text.
      if (dropped) line.blanks_before = std::min(line.blanks_before, 1);
      dropped = false;
      result.body.push_back(line);
      continue;
    }
    dropped = true;
    if (!number && edges[trimmed(line.text)].first == i) result.running.push_back(line);
  }
  return result;
}

}  // namespace crossfoot::extractors::text

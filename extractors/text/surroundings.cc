#include "extractors/text/surroundings.h"

#include <algorithm>

#include "extractors/common/lead_words.h"
#include "extractors/text/residue.h"
#include "extractors/text/text_shape.h"

namespace crossfoot::extractors::text {
namespace {

constexpr std::size_t kMostCaptionLines = 8;
constexpr std::size_t kLongestLead = 600;  // a sentence that announces the table
constexpr int kFarthest = 4;               // blank lines between a caption and its table

std::string cleaned(std::string text) {
  cut_inline_notes(text);
  return clean_inline(text).text;
}

bool is_title_line(const Paragraph& paragraph) {
  const std::string& text = paragraph.text;
  return !is_sentence(text) && text.back() != ':' && text.back() != ';' && list_label(text).empty() &&
         !opens_note(text) && footnote_label(text, true).empty() && display_width(text) > 2 && !is_amount(text);
}

bool is_numbered_heading(const Paragraph& paragraph) {
  const std::string_view label = list_label(paragraph.text);
  return !label.empty() && label.find_first_of("0123456789") != std::string_view::npos;
}

// The last sentence of a lead such as "… was approved. The balances are as follows:".
std::string_view last_sentence(std::string_view text) {
  const std::size_t stop = text.rfind(". ");
  return stop == std::string_view::npos ? text : trimmed(text.substr(stop + 2));
}

std::string joined(const std::vector<Paragraph>& paragraphs, std::size_t first) {
  std::string text;
  for (std::size_t i = first; i < paragraphs.size(); ++i) {
    if (!text.empty()) text.push_back('\n');
    text += cleaned(paragraphs[i].text);
  }
  return text;
}

bool is_litter(const std::string& text) {  // "_", ".", "6": what a converter leaves of rules and page numbers
  return display_width(text) <= 3 && (is_amount(text) || text.find_first_not_of("_.-*· ") == std::string::npos);
}

}  // namespace

CaptionPlace find_caption(const std::vector<Paragraph>& above, int blanks_before_table) {
  CaptionPlace place;
  place.first = above.size();
  if (above.empty() || blanks_before_table > kFarthest) return place;
  // "Table 3" stands above its title lines.
  std::size_t first = above.size();
  const std::size_t reach = above.size() > kMostCaptionLines ? above.size() - kMostCaptionLines : 0;
  while (first > reach) {
    const Paragraph& line = above[first - 1];
    if (is_caption_line(line.text)) {
      place.first = first - 1;
      place.text = joined(above, place.first);
      return place;
    }
    if (!is_title_line(line) || (first < above.size() && above[first].blanks_before > kFarthest)) break;
    --first;
  }
  const std::string nearest = cleaned(above.back().text);
  if (nearest.empty()) return place;
  if (nearest.back() == ':' && nearest.size() <= kLongestLead) {
    place.text = last_sentence(nearest);
  } else if (is_title_line(above.back()) && !is_numbered_heading(above.back())) {
    place.first = above.size() - 1;
    while (place.first > first && above[place.first].blanks_before == 0) --place.first;
    place.text = joined(above, place.first);
  }
  return place;
}

NotesPlace find_notes(const std::vector<Paragraph>& below, bool stars_are_marks) {
  NotesPlace place;
  for (std::size_t i = 0; i < below.size(); ++i) {
    const std::string& text = below[i].text;
    if (opens_note(text) || !footnote_label(text, stars_are_marks).empty()) {
      place.notes.push_back(cleaned(text));
      place.end = i + 1;
    } else if (!is_litter(text)) {
      break;
    }
  }
  return place;
}

}  // namespace crossfoot::extractors::text

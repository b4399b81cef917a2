// Lines outside tables as paragraphs, headings, list items and footnotes.
#include <algorithm>
#include <cmath>

#include "extractors/common/lead_words.h"
#include "extractors/layout/measures.h"
#include "extractors/layout/page_layout.h"
#include "extractors/layout/text.h"

namespace crossfoot::extractors::layout {
namespace {

// All by eye (measures.h).

// Sizes, as shares of the body's; of a body of 10 points they are 11.2, 9.3, 16 and 12½.
constexpr double kHeadingSize = 1.12;  // and more, where a heading is not bold
constexpr double kNoteSize = 0.93;     // and less
constexpr double kFirstLevel = 1.6, kSecondLevel = 1.25;
// Of the size of the line above, by which one of the same paragraph may differ: raised marks and capitals upset it.
constexpr double kSameSize = 0.12;
// Points on top of kLooseLine, for what the middles of lines of few letters are off.
constexpr double kOffMiddle = 1;
// Edges and middles of lines, in ems.
constexpr double kSameMiddle = 0.5;   // within which two lines are centred on one another
constexpr double kSetIn = 2;          // from the left edge of the stream, where centred lines begin at least
constexpr double kFirstIndent = 1.2;  // a line may begin this much further right than the one above it
constexpr double kWordSpace = 0.3;
constexpr double kRagged = 0.5;  // of room beyond the next word, which ragged text leaves at times
// Of the stream's width: a line that leaves more of it free ends its paragraph, whatever comes next.
constexpr double kShortLine = 0.5;
// Ems by which a list item of the next level is set in, and the deepest level.
constexpr double kLevelIndent = 2.5, kDeepestLevel = 5;
constexpr std::size_t kLongestHeading = 260;  // bytes

bool is_bold(const TextLine& line) {
  return std::all_of(line.words.begin(), line.words.end(),
                     [](const Word* w) { return w->bold || w->text.size() == 1; });
}

bool starts_with_mark(const TextLine& line) {
  const Word& first = *line.words.front();
  return !first.marks.empty() && first.marks.front().begin == 0 &&
         first.marks.front().kind == TextMark::Kind::superscript;
}

// The level of a heading that the file declares, where it does so for the whole line.
int declared_heading(const TextLine& line) {
  const int level = line.words.front()->declared.heading;
  const bool whole =
      std::all_of(line.words.begin(), line.words.end(), [&](const Word* w) { return w->declared.heading == level; });
  return whole ? level : 0;
}

// Where running heads stand, as the file says of its running heads; elsewhere its word is not taken.
bool is_furniture(const TextLine& line, double height) {
  const bool marginal = line.box.y1 < kRunningMargin * height || line.box.y0 > (1 - kRunningMargin) * height;
  return marginal &&
         std::all_of(line.words.begin(), line.words.end(), [](const Word* w) { return w->declared.artifact; });
}

bool is_list_start(const TextLine& line) { return line.words.size() > 1 && is_list_label(line.words.front()->text); }

class BlockMaker {
 public:
  BlockMaker(const Stream& stream, const PageContent& page, double body_size, std::vector<Block>& blocks)
      : stream_(stream), page_(page), body_size_(body_size), blocks_(blocks) {}
  void run();

 private:
  bool continues(const TextLine& above, const TextLine& line) const;
  void finish(std::size_t first, std::size_t last);
  BlockKind kind_of(std::size_t first, std::size_t last, const Block& block) const;
  bool starts_note(const TextLine& line) const;

  const Stream& stream_;
  const PageContent& page_;
  double body_size_;
  std::vector<Block>& blocks_;
};

// A note at the foot: smaller than the body, opened by a raised mark.
bool BlockMaker::starts_note(const TextLine& line) const {
  if (starts_with_mark(line)) return true;
  const std::string& first = line.words.front()->text;
  return line.size < kNoteSize * body_size_ && line.words.size() > 2 && first.size() <= 3 &&
         std::all_of(first.begin(), first.end(), [](char c) { return (c >= '0' && c <= '9') || c == '*' || c == '.'; });
}

bool BlockMaker::continues(const TextLine& above, const TextLine& line) const {
  const double distance = line.center - above.center;
  if (std::abs(line.size - above.size) > kSameSize * above.size || distance > kLooseLine * line.size + kOffMiddle)
    return false;
  if (is_list_start(line) || starts_note(line) || opens_numbered_caption(line.text())) return false;
  if (is_bold(above) != is_bold(line)) return false;
  if (declared_heading(above) != declared_heading(line) ||
      is_furniture(above, page_.height) != is_furniture(line, page_.height))
    return false;
  // Entries of a list set in columns stand by themselves.
  if (line.chunks.size() > 1 || above.chunks.size() > 1 + (is_list_start(above) ? 1 : 0)) return false;
  const double em = line.size;
  // A line whose next word would still have found room ends its paragraph.
  const double room = stream_.box.x1 - above.box.x1;
  const double next = line.words.front()->box.width() + kWordSpace * em;
  const bool centered = std::abs(above.box.center_x() - line.box.center_x()) < kSameMiddle * em &&
                        above.box.x0 > stream_.box.x0 + kSetIn * em;
  if (room > next + kRagged * em && !centered && !starts_with_mark(above)) {
    const std::u32string points = code_points(line.text());
    // Narrow boxes and ragged text: what goes on in lower case is still one sentence.
    if (points.empty() || !is_lower(points[0]) || room > kShortLine * stream_.box.width()) return false;
  }
  return line.box.x0 < above.box.x0 + kFirstIndent * em || is_list_start(above) || starts_note(above) || centered;
}

BlockKind BlockMaker::kind_of(std::size_t first, std::size_t last, const Block& block) const {
  const TextLine& line = stream_.lines[first];
  if (is_furniture(line, page_.height))
    return line.box.center_y() < page_.height / 2 ? BlockKind::header : BlockKind::footer;
  if (starts_note(line) && line.size < kNoteSize * body_size_) return BlockKind::footnote;
  const bool few = last - first < 3 && block.text.size() <= kLongestHeading;
  if (few && declared_heading(line) > 0) return BlockKind::heading;
  const Letters count = count_letters(block.text);
  const bool sentence =
      !block.text.empty() && (block.text.back() == '.' || block.text.back() == ',' || block.text.back() == ';');
  if (few && count.letters >= 3 && !sentence && (line.size >= kHeadingSize * body_size_ || is_bold(line)))
    return BlockKind::heading;
  return is_list_start(line) ? BlockKind::list_item : BlockKind::paragraph;
}

int heading_level(double size, double body_size) {
  return size >= kFirstLevel * body_size    ? 1
         : size >= kSecondLevel * body_size ? 2
         : size >= kHeadingSize * body_size ? 3
                                            : 4;
}

// One text from lines; a hyphen at the end of a line holds the halves of its word together.
void append_line(const TextLine& line, Block& block) {
  const bool hyphen = block.text.size() > 1 && block.text.back() == '-' &&
                      is_letter(static_cast<unsigned char>(block.text[block.text.size() - 2]));
  if (!block.text.empty() && !hyphen) block.text.push_back(' ');
  std::vector<TextMark> marks;
  const std::string text = joined_text(line.words, &marks);
  for (TextMark mark : marks) {
    mark.begin += block.text.size();
    mark.end += block.text.size();
    block.marks.push_back(mark);
  }
  block.text += text;
  block.box = block.box.united(line.box);
}

void BlockMaker::finish(std::size_t first, std::size_t last) {
  Block block;
  block.page = page_.number;
  for (std::size_t i = first; i <= last; ++i) append_line(stream_.lines[i], block);
  block.kind = kind_of(first, last, block);
  const Word& head = *stream_.lines[first].words.front();
  if (block.kind == BlockKind::heading) {
    const int declared = declared_heading(stream_.lines[first]);
    block.level = declared > 0 ? declared : heading_level(stream_.lines[first].size, body_size_);
  } else if (block.kind == BlockKind::list_item) {
    block.label = head.text;
    block.level = 1 + static_cast<int>(
                          std::clamp((head.box.x0 - stream_.box.x0) / (kLevelIndent * head.size), 0.0, kDeepestLevel));
  } else if (block.kind == BlockKind::footnote) {
    block.label = head.marks.empty() ? head.text : head.text.substr(0, head.marks.front().end);
    while (!block.label.empty() && block.label.back() == '.') block.label.pop_back();
  }
  blocks_.push_back(std::move(block));
}

void BlockMaker::run() {
  std::size_t first = 0;
  for (std::size_t i = 0; i < stream_.lines.size(); ++i) {
    if (i > first && !continues(stream_.lines[i - 1], stream_.lines[i])) {
      finish(first, i - 1);
      first = i;
    }
  }
  if (!stream_.lines.empty()) finish(first, stream_.lines.size() - 1);
}

}  // namespace

void add_blocks(const Stream& stream, const PageContent& page, double body_size, std::vector<Block>& blocks) {
  BlockMaker(stream, page, body_size, blocks).run();
}

}  // namespace crossfoot::extractors::layout

#include "extractors/text/residue.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "extractors/text/entities.h"
#include "extractors/text/lines.h"

namespace crossfoot::extractors::text {
namespace {

struct InlineTag {
  std::string_view name;
  int mark;  // a TextMark::Kind, or -1 for a tag that leaves no trace
};

constexpr int kNoMark = -1;
constexpr int mark_of(TextMark::Kind kind) { return static_cast<int>(kind); }

constexpr std::array kInlineTags = {
    InlineTag{"a", kNoMark},
    InlineTag{"b", mark_of(TextMark::Kind::bold)},
    InlineTag{"code", kNoMark},
    InlineTag{"del", mark_of(TextMark::Kind::struck)},
    InlineTag{"em", mark_of(TextMark::Kind::italic)},
    InlineTag{"font", kNoMark},
    InlineTag{"i", mark_of(TextMark::Kind::italic)},
    InlineTag{"ins", kNoMark},
    InlineTag{"s", mark_of(TextMark::Kind::struck)},
    InlineTag{"small", kNoMark},
    InlineTag{"span", kNoMark},
    InlineTag{"strike", mark_of(TextMark::Kind::struck)},
    InlineTag{"strong", mark_of(TextMark::Kind::bold)},
    InlineTag{"sub", mark_of(TextMark::Kind::subscript)},
    InlineTag{"sup", mark_of(TextMark::Kind::superscript)},
    InlineTag{"u", kNoMark},
};

// "[footnoteRef:1]" and the like, which converters leave where Word had an anchor.
constexpr std::array<std::string_view, 5> kAnchorNames = {"bookmark", "commentref", "endnoteref", "footnoteref",
                                                          "image"};

constexpr std::array<std::string_view, 10> kSuperscriptDigits = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
// Zero width space, soft hyphen, a byte-order mark in mid text: never seen in print.
constexpr std::array<std::string_view, 3> kInvisible = {"\xE2\x80\x8B", "\xC2\xAD", "\xEF\xBB\xBF"};
// No-break, figure, thin and narrow no-break space.
constexpr std::array<std::string_view, 4> kWideSpaces = {"\xC2\xA0", "\xE2\x80\x87", "\xE2\x80\x89", "\xE2\x80\xAF"};

constexpr std::string_view kEscapable = "$%&_#{}*|[]~^<>`\\";
constexpr std::size_t kLongestTag = 200;
constexpr std::size_t kLongestAnchor = 80;
constexpr std::size_t kLongestEmphasis = 2000;  // bounds the search for the closing mark,
constexpr int kMostClosers = 4;                 // and so does this in a text of nothing but stars
constexpr std::size_t kDeepest = 16;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n'; }
bool is_word(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80;
}

// Bytes that never begin anything of interest: letters, digits, most punctuation, and sequences other than those led by
// C2, E2 and EF, where superscripts, wide spaces and invisible characters are.
std::size_t plain_run(std::string_view text) {
  constexpr std::string_view kSpecial = "\\<[*& \x7F\xC2\xE2\xEF";
  static constexpr auto kIsPlain = [kSpecial] {
    std::array<bool, 256> plain{};
    for (std::size_t c = 0x20; c < 256; ++c) plain[c] = true;
    for (const char c : kSpecial) plain[static_cast<unsigned char>(c)] = false;
    return plain;
  }();
  std::size_t size = 0;
  while (size < text.size() && kIsPlain[static_cast<unsigned char>(text[size])]) ++size;
  return size;
}

std::string lowered(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return lower;
}

template <std::size_t N>
std::string_view first_of(std::string_view text, const std::array<std::string_view, N>& candidates) {
  for (const std::string_view candidate : candidates) {
    if (starts_with(text, candidate)) return candidate;
  }
  return {};
}

// One pass over the raw text; each step takes at least one byte.
class Cleaner {
 public:
  explicit Cleaner(std::string_view raw) : raw_(raw) {}

  CleanText run() {
    while (at_ < raw_.size()) step();
    while (!open_.empty()) close_mark(open_.back().kind);
    return std::move(result_);
  }

 private:
  struct OpenMark {
    TextMark::Kind kind;
    std::size_t begin;      // in the result, npos until a character is written
    std::size_t closes_at;  // in the raw text for emphasis, npos for tags
  };

  void step() {
    const std::string_view rest = raw_.substr(at_);
    if (const std::size_t plain = plain_run(rest); plain > 0) return emit(rest.substr(0, plain), plain);
    const char c = rest.front();
    if (take_emphasis_end() || take_white_space(rest) || take_invisible(rest)) return;
    if (c == '\\' && rest.size() > 1 && kEscapable.find(rest[1]) != std::string_view::npos)
      return emit(rest.substr(1, 1), 2);
    if (c == '<' && take_tag(rest)) return;
    if (c == '[' && take_anchor(rest)) return;
    if (c == '*' && take_emphasis_start(rest)) return;
    if (c == '&') {
      if (const Entity entity = entity_at(rest); entity.length > 0) return emit_entity(entity);
    }
    if (const std::string_view digit = first_of(rest, kSuperscriptDigits); !digit.empty())
      return emit_superscript(digit);
    emit(rest.substr(0, 1), 1);
  }

  bool take_white_space(std::string_view rest) {
    if (is_blank(rest.front())) {
      if (rest.front() == '\n') pending_ = '\n';
      if (pending_ == 0) pending_ = ' ';
      ++at_;
      return true;
    }
    const std::string_view space = first_of(rest, kWideSpaces);
    if (space.empty()) return false;
    const std::string_view after = rest.substr(space.size());
    const bool in_number = pending_ == 0 && !result_.text.empty() && is_digit(result_.text.back()) && !after.empty() &&
                           is_digit(after.front());
    if (in_number) {
      emit(space, space.size());
    } else {
      if (pending_ == 0) pending_ = ' ';
      at_ += space.size();
    }
    return true;
  }

  bool take_invisible(std::string_view rest) {
    const auto c = static_cast<unsigned char>(rest.front());
    const bool c1_control = c == 0xC2 && rest.size() > 1 && static_cast<unsigned char>(rest[1]) < 0xA0;
    const std::string_view invisible = first_of(rest, kInvisible);
    const std::size_t length = c1_control ? 2 : c < 0x20 || c == 0x7F ? 1 : invisible.size();
    at_ += length;
    return length > 0;
  }

  bool take_tag(std::string_view rest) {
    const std::size_t end = rest.substr(0, kLongestTag).find('>');
    if (end == std::string_view::npos) return false;
    std::string_view inside = rest.substr(1, end - 1);
    const bool closing = starts_with(inside, "/");
    if (closing) inside.remove_prefix(1);
    const std::string name = lowered(inside.substr(0, inside.find_first_of(" /\t")));
    if (name == "br") {
      pending_ = '\n';
      at_ += end + 1;
      return true;
    }
    const auto* tag =
        std::find_if(kInlineTags.begin(), kInlineTags.end(), [&](const InlineTag& t) { return t.name == name; });
    if (tag == kInlineTags.end()) return false;
    at_ += end + 1;
    if (tag->mark == kNoMark) return true;
    const auto kind = static_cast<TextMark::Kind>(tag->mark);
    if (closing) {
      close_mark(kind);
    } else {
      open_mark(kind, std::string_view::npos);
    }
    return true;
  }

  bool take_anchor(std::string_view rest) {
    const std::string_view window = rest.substr(0, kLongestAnchor);
    const std::size_t colon = window.find(':');
    const std::size_t end = window.find(']');
    if (end == std::string_view::npos || colon > end) return false;
    const std::string name = lowered(window.substr(1, colon - 1));
    if (std::find(kAnchorNames.begin(), kAnchorNames.end(), name) == kAnchorNames.end()) return false;
    at_ += end + 1;
    return true;
  }

  // "**bold**" and "*italic*": the opening mark stands before a word, the closing one after a word. "Costa Rica*" and
  // "* Source" are footnote marks and stay.
  bool take_emphasis_start(std::string_view rest) {
    const std::size_t run = std::min(rest.find_first_not_of('*'), rest.size());
    const bool before_word = run < rest.size() && !is_blank(rest[run]);
    const bool after_word = at_ > 0 && is_word(raw_[at_ - 1]);
    if (run > 2 || !before_word || after_word) return emit_run(rest.substr(0, run));
    const std::string_view window = rest.substr(0, kLongestEmphasis);
    std::size_t close = window.find('*', run);
    for (int tried = 0; tried < kMostClosers && close != std::string_view::npos; ++tried) {
      const std::size_t after = std::min(window.find_first_not_of('*', close), window.size());
      const bool ends_word = !is_blank(window[close - 1]) && (after == window.size() || !is_word(window[after]));
      if (after - close == run && ends_word) {
        open_mark(run == 2 ? TextMark::Kind::bold : TextMark::Kind::italic, at_ + close);
        at_ += run;
        return true;
      }
      close = window.find('*', after);
    }
    return emit_run(rest.substr(0, run));
  }

  bool take_emphasis_end() {
    for (const OpenMark& mark : open_) {
      if (mark.closes_at != at_) continue;
      const TextMark::Kind kind = mark.kind;
      close_mark(kind);
      at_ += kind == TextMark::Kind::bold ? 2 : 1;
      return true;
    }
    return false;
  }

  bool emit_run(std::string_view stars) {
    emit(stars, stars.size());
    return true;
  }

  void emit_entity(const Entity& entity) {
    if (first_of(entity.text, kWideSpaces).empty()) return emit(entity.text, entity.length);
    if (pending_ == 0) pending_ = ' ';
    at_ += entity.length;
  }

  void emit_superscript(std::string_view digit) {
    emit(digit, digit.size());
    const std::size_t end = result_.text.size();
    auto& marks = result_.marks;
    if (!marks.empty() && marks.back().kind == TextMark::Kind::superscript && marks.back().end == end - digit.size()) {
      marks.back().end = end;  // "¹²" is note 12
    } else {
      marks.push_back({TextMark::Kind::superscript, end - digit.size(), end});
    }
  }

  void emit(std::string_view text, std::size_t taken) {
    if (pending_ != 0 && !result_.text.empty()) result_.text.push_back(pending_);
    pending_ = 0;
    for (OpenMark& mark : open_) {
      if (mark.begin == std::string::npos) mark.begin = result_.text.size();
    }
    result_.text.append(text);
    at_ += taken;
  }

  void open_mark(TextMark::Kind kind, std::size_t closes_at) {
    if (open_.size() < kDeepest) open_.push_back({kind, std::string::npos, closes_at});
  }

  void close_mark(TextMark::Kind kind) {
    const auto mark = std::find_if(open_.rbegin(), open_.rend(), [&](const OpenMark& m) { return m.kind == kind; });
    if (mark == open_.rend()) return;
    if (mark->begin != std::string::npos && mark->begin < result_.text.size()) {
      result_.marks.push_back({kind, mark->begin, result_.text.size()});
    }
    open_.erase(std::next(mark).base());
  }

  std::string_view raw_;
  std::size_t at_ = 0;
  char pending_ = 0;  // white space that waits for the next character
  std::vector<OpenMark> open_;
  CleanText result_;
};

}  // namespace

CleanText clean_inline(std::string_view raw) { return Cleaner(raw).run(); }

}  // namespace crossfoot::extractors::text

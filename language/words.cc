#include "language/words.h"

namespace crossfoot::language {
namespace {

// U+00C0 to U+00FF and U+0100 to U+017F without case and accents; '.' where a character is no letter or needs two.
constexpr std::string_view kLatin1 = "aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.y";
constexpr std::string_view kLatinExtended =
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkkkllllllllllnnnnnnnnnoooooo.."
    "rrrrrrssssssssttttttuuuuuuuuuuuu"
    "wwyyyzzzzzzs";

bool is_dash(char32_t c) { return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212; }
bool is_quote(char32_t c) { return c == '"' || c == 0xAB || c == 0xBB || (c >= 0x201C && c <= 0x201F); }
bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2018 || c == 0x2019; }
bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }
bool is_space(char32_t c) {
  return c == ' ' || (c >= 0x09 && c <= 0x0D) || c == 0xA0 || (c >= 0x2000 && c <= 0x200B) || c == 0x202F ||
         c == 0x3000;
}

bool is_letter(char32_t c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  if (c == 0xAA || c == 0xBA || c == 0xD7 || c == 0xF7) return false;
  return c >= 0xC0 && (c < 0x2000 || c > 0x2BFF) && (c < 0x3000 || c > 0x303F) && c < 0xE000;
}

void append_utf8(std::string& out, char32_t c) {
  const auto byte = [&](char32_t value) { out.push_back(static_cast<char>(static_cast<unsigned char>(value))); };
  if (c < 0x80) return byte(c);
  if (c < 0x800) {
    byte(0xC0 | (c >> 6));
  } else {
    if (c < 0x10000) {
      byte(0xE0 | (c >> 12));
    } else {
      byte(0xF0 | (c >> 18));
      byte(0x80 | ((c >> 12) & 0x3F));
    }
    byte(0x80 | ((c >> 6) & 0x3F));
  }
  byte(0x80 | (c & 0x3F));
}

void append_folded(std::string& out, char32_t c) {
  if (c >= 0x300 && c < 0x370) return;  // combining accents
  if (c >= 'A' && c <= 'Z') return append_utf8(out, c + ('a' - 'A'));
  char plain = '.';
  if (c >= 0xC0 && c < 0x100) plain = kLatin1[c - 0xC0];
  if (c >= 0x100 && c < 0x100 + kLatinExtended.size()) plain = kLatinExtended[c - 0x100];
  if (plain != '.') return out.push_back(plain);
  if (c == 0xDF)
    out += "ss";
  else if (c == 0xC6 || c == 0xE6)
    out += "ae";
  else if (c == 0x152 || c == 0x153)
    out += "oe";
  else
    append_utf8(out, c);
}

class Cutter {
 public:
  explicit Cutter(std::string_view text) : text_(text) {}

  std::vector<Word> cut() {
    while (at_ < text_.size()) {
      const std::size_t begin = at_;
      std::size_t next = at_;
      const char32_t c = next_code_point(text_, next);
      if (is_space(c))
        at_ = next;
      else if (is_digit(c))
        number(begin);
      else if (is_letter(c))
        word(begin);
      else
        mark(begin, c, next);
    }
    return std::move(words_);
  }

 private:
  // Digits and the separators between them: a separator counts only with a digit behind it.
  void number(std::size_t begin) {
    std::size_t end = begin;
    while (end < text_.size()) {
      std::size_t next = end;
      const char32_t c = next_code_point(text_, next);
      const bool separator = c == '.' || c == ',' || is_apostrophe(c);
      if (!is_digit(c) && !(separator && next < text_.size() && is_digit(static_cast<unsigned char>(text_[next]))))
        break;
      end = next;
    }
    words_.push_back({WordKind::number, begin, end, std::string(text_.substr(begin, end - begin))});
    at_ = end;
  }

  // Letters, and an apostrophe between two of them ("country's").
  void word(std::size_t begin) {
    Word word{WordKind::word, begin, begin, {}};
    std::size_t end = begin;
    while (end < text_.size()) {
      std::size_t next = end;
      const char32_t c = next_code_point(text_, next);
      if (is_apostrophe(c)) {
        std::size_t after = next;
        if (next >= text_.size() || !is_letter(next_code_point(text_, after))) break;
        word.folded.push_back('\'');
      } else if (is_letter(c) || (c >= 0x300 && c < 0x370)) {
        append_folded(word.folded, c);
      } else {
        break;
      }
      end = next;
    }
    word.end = at_ = end;
    words_.push_back(std::move(word));
  }

  void mark(std::size_t begin, char32_t c, std::size_t end) {
    Word mark{WordKind::mark, begin, end, {}};
    if (is_dash(c))
      mark.folded = "-";
    else if (is_quote(c))
      mark.folded = "\"";
    else if (is_apostrophe(c))
      mark.folded = "'";
    else
      append_utf8(mark.folded, c);
    words_.push_back(std::move(mark));
    at_ = end;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<Word> words_;
};

}  // namespace

char32_t next_code_point(std::string_view text, std::size_t& at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(at++);
  if (lead < 0x80) return lead;
  const int more = lead >= 0xF0 && lead < 0xF8 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC0 ? 1 : 0;
  if (more == 0 || lead >= 0xF8 || at + static_cast<std::size_t>(more) > text.size()) return 0xFFFD;
  char32_t c = lead & (0x3Fu >> more);
  for (int i = 0; i < more; ++i) {
    const unsigned char trail = byte(at + static_cast<std::size_t>(i));
    if ((trail & 0xC0) != 0x80) return 0xFFFD;
    c = (c << 6) | (trail & 0x3F);
  }
  at += static_cast<std::size_t>(more);
  return c;
}

std::vector<Word> words_of(std::string_view text) { return Cutter(text).cut(); }

bool is_capitalised(std::string_view text, const Word& word) {
  if (word.kind != WordKind::word || word.folded.size() < 2) return false;
  std::size_t at = word.begin;
  const char32_t first = next_code_point(text, at);
  return (first >= 'A' && first <= 'Z') || (first >= 0xC0 && first <= 0xDE && first != 0xD7);
}

std::string folded(std::string_view text) {
  std::string out;
  for (const Word& word : words_of(text)) {
    if (word.kind == WordKind::mark) continue;
    if (!out.empty()) out.push_back(' ');
    out += word.folded;
  }
  return out;
}

std::string folded_word(std::string_view word) {
  std::string out;
  for (std::size_t at = 0; at < word.size();) append_folded(out, next_code_point(word, at));
  return out;
}

}  // namespace crossfoot::language

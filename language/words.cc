#include "language/words.h"

#include "language/folding.h"

namespace crossfoot::language {
namespace {

bool is_space(char32_t c) {
  return c == ' ' || (c >= 0x09 && c <= 0x0D) || c == 0xA0 || (c >= 0x2000 && c <= 0x200B) || c == 0x202F ||
         c == 0x3000;
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
      else if (is_word_letter(c))
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
        if (next >= text_.size() || !is_word_letter(next_code_point(text_, after))) break;
        word.folded.push_back('\'');
      } else if (is_word_letter(c) || is_combining_accent(c)) {
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

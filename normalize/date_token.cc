#include "normalize/date_token.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "language/roman.h"
#include "language/tables.h"
#include "normalize/word_table.h"

namespace crossfoot::normalize {
namespace {

struct Meaning {
  DateWord kind = DateWord::other;
  int value = 0;
  bool everyday = false;
  bool needs_mark = false;
};

constexpr std::array<std::pair<std::string_view, DateWord>, 12> kKinds{{{"month", DateWord::month},
                                                                        {"weekday", DateWord::weekday},
                                                                        {"to", DateWord::to},
                                                                        {"and", DateWord::conjunction},
                                                                        {"between", DateWord::between},
                                                                        {"from", DateWord::from},
                                                                        {"of", DateWord::of},
                                                                        {"filler", DateWord::filler},
                                                                        {"year", DateWord::year_word},
                                                                        {"monthword", DateWord::month_word},
                                                                        {"span", DateWord::span},
                                                                        {"ordinal", DateWord::ordinal}}};

// Of two kinds that claim a form the one that matters more is the reading, which is the order of kKinds: "do" is a
// Sunday in German before it is a Portuguese "of". Within a kind the first row is.
struct Table {
  language::StringMap<Meaning> forms;

  Table() {
    const std::vector<language::TableRow> rows = language::table_rows("date_words");
    for (const auto& [kind, word] : kKinds) {
      for (const auto& [of, row] : rows)
        if (row.size() >= 3 && row[0] == kind) add(word, row);
    }
  }

  void add(DateWord kind, const std::vector<std::string_view>& row) {
    Meaning meaning{kind, language::number_in(row[1])};
    for (std::string_view form : language::split(row[2], '|')) {
      meaning.needs_mark = form.front() == '!';
      meaning.everyday = meaning.needs_mark || form.front() == '?';
      if (meaning.everyday) form.remove_prefix(1);
      forms.emplace(std::string(form), meaning);
    }
  }
};

const Meaning* find(std::string_view key) {
  static const Table table;
  const auto it = table.forms.find(key);
  return it == table.forms.end() ? nullptr : &it->second;
}

DateWord mark_kind(char32_t c) {
  switch (c) {
    case U',': return DateWord::comma;
    case U'/': return DateWord::slash;
    case U'-': return DateWord::dash;
    case U'.': return DateWord::dot;
    case U'~': return DateWord::tilde;
    case U'(': return DateWord::open;
    case U')': return DateWord::close;
    case U'&': return DateWord::conjunction;
    case U'%': return DateWord::percent;
    default: return DateWord::other;
  }
}

int months_of_letter(char32_t c) {
  switch (c) {
    case U'q':
    case U'Q':
    case U't':
    case U'T': return 3;
    case U'h':
    case U'H':
    case U's':
    case U'S': return 6;
    default: return 0;
  }
}

}  // namespace

int full_year(int two_digits) {
  constexpr int kPivot = 40;  // reports look back further than ahead: 39 is 2039, 40 is 1940
  return two_digits >= kPivot ? 1900 + two_digits : 2000 + two_digits;
}

namespace {

class Tokenizer {
 public:
  explicit Tokenizer(const Glyphs& glyphs) : glyphs_(glyphs) {}

  DateTokens run() {
    while (at_ < glyphs_.size()) {
      const Glyph& g = glyphs_[at_];
      if (is_space(g.ch)) {
        space_ = true;
        ++at_;
      } else if (is_digit(g.ch)) {
        number();
      } else if (short_year()) {
        continue;
      } else if (is_letter(g.ch)) {
        word();
      } else {
        push(mark_kind(g.ch), at_ + 1);
      }
    }
    return std::move(tokens_);
  }

 private:
  DateToken& push(DateWord kind, std::size_t end) {
    DateToken token;
    token.kind = kind;
    token.begin = at_;
    token.end = end;
    token.space_before = space_;
    space_ = false;
    at_ = end;
    tokens_.push_back(token);
    return tokens_.back();
  }

  bool letter_at(std::size_t i) const { return i < glyphs_.size() && is_letter(glyphs_[i].ch); }
  bool digit_at(std::size_t i) const { return i < glyphs_.size() && is_digit(glyphs_[i].ch); }

  void number() {
    if (part_by_number()) return;
    std::size_t end = at_;
    std::int32_t value = 0;
    std::uint8_t digits = 0;
    while (digit_at(end)) {
      if (digits < 9) {
        value = value * 10 + static_cast<std::int32_t>(glyphs_[end].ch - U'0');
        ++digits;
      } else {
        digits = 10;  // longer than any date
      }
      ++end;
    }
    const std::size_t after = ordinal_suffix(end, digits);
    DateToken& token = push(DateWord::number, after);
    token.value = value;
    token.digits = digits;
    token.ordinal = after != end;
  }

  // "Jun'18", "Q4 '17"
  bool short_year() {
    const char32_t c = glyphs_[at_].ch;
    if ((c != U'\'' && c != U'’' && c != U'‘') || !digit_at(at_ + 1) || !digit_at(at_ + 2) || digit_at(at_ + 3))
      return false;
    if (at_ > 0 && is_digit(glyphs_[at_ - 1].ch) && (tokens_.empty() || tokens_.back().kind != DateWord::part))
      return false;
    const auto value = static_cast<std::int32_t>((glyphs_[at_ + 1].ch - U'0') * 10 + (glyphs_[at_ + 2].ch - U'0'));
    DateToken& token = push(DateWord::number, at_ + 3);
    token.value = full_year(value);
    token.digits = 4;
    return true;
  }

  // "2T18", "1Q", "2S 2018"
  bool part_by_number() {
    if (!letter_at(at_ + 1) || (at_ > 0 && (digit_at(at_ - 1) || letter_at(at_ - 1)))) return false;
    const int months = months_of_letter(glyphs_[at_ + 1].ch);
    const auto part = static_cast<int>(glyphs_[at_].ch - U'0');
    if (months == 0 || letter_at(at_ + 2) || part < 1 || part > 12 / months) return false;
    std::size_t year_end = at_ + 2;
    while (digit_at(year_end)) ++year_end;
    const std::size_t year_digits = year_end - at_ - 2;
    if (year_digits != 0 && year_digits != 2 && year_digits != 4) return false;
    DateToken& token = push(DateWord::part, at_ + 2);
    token.value = months;
    token.part = static_cast<std::int16_t>(part);
    return true;
  }

  std::size_t ordinal_suffix(std::size_t end, int digits) const {
    if (digits == 0 || digits > 2 || end >= glyphs_.size()) return end;
    std::size_t at = end;
    if (glyphs_[at].ch == U'.' && at + 1 < glyphs_.size() && (glyphs_[at + 1].ch == U'º' || glyphs_[at + 1].ch == U'ª'))
      ++at;
    if (glyphs_[at].ch == U'º' || glyphs_[at].ch == U'ª' || glyphs_[at].ch == U'°') return at + 1;
    const auto word = word_at(glyphs_, at, WordKind::ordinal);
    if (!word || at != end) return end;
    return word->end < glyphs_.size() && glyphs_[word->end].ch == U'.' && word->end + 1 < glyphs_.size() ? word->end + 1
                                                                                                         : word->end;
  }

  // "Q3", "H1", "T2"
  bool part_by_letter(std::size_t end) {
    if (end != at_ + 1 || !digit_at(end) || digit_at(end + 1)) return false;
    const char32_t next = end + 2 < glyphs_.size() && digit_at(end + 2) ? glyphs_[end + 1].ch : U' ';
    if (next == U'.' || next == U',') return false;  // "Q1,234.56"
    const int months = months_of_letter(glyphs_[at_].ch);
    const auto part = static_cast<int>(glyphs_[end].ch - U'0');
    if (months == 0 || part < 1 || part > 12 / months) return false;
    DateToken& token = push(DateWord::part, end + 1);
    token.value = months;
    token.part = static_cast<std::int16_t>(part);
    return true;
  }

  void word() {
    std::size_t end = at_;
    std::string key;
    while (letter_at(end)) ++end;
    if (part_by_letter(end)) return;
    append_fold(glyphs_, at_, end, key);
    const bool apostrophe = end < glyphs_.size() && (glyphs_[end].ch == U'\'' || glyphs_[end].ch == U'’');
    if (apostrophe && (key == "d" || key == "l" || key == "jusqu")) return elision(key, end);
    const std::size_t longer = longer_form(key, end);
    const Meaning* meaning = find(key);
    if (roman(key, end)) return;
    DateToken& token = push(meaning == nullptr ? DateWord::other : meaning->kind, longer);
    token.capital = is_upper(glyphs_[token.begin].ch);
    if (meaning == nullptr) return;
    token.value = meaning->value;
    token.everyday = meaning->everyday;
    token.needs_mark = meaning->needs_mark;
    const bool abbreviated = (token.kind == DateWord::month || token.kind == DateWord::weekday) && key.size() <= 5;
    // "dic. 2017": the full stop belongs to the word unless the sentence ends.
    if (abbreviated && at_ < glyphs_.size() && glyphs_[at_].ch == U'.') token.end = ++at_;
  }

  void elision(const std::string& key, std::size_t end) {
    if (key == "jusqu") {
      std::size_t next = end + 1;
      while (letter_at(next)) ++next;
      push(DateWord::to, next);
    } else {
      push(key == "d" ? DateWord::of : DateWord::filler, end + 1);
    }
  }

  // "fiscal year", "segunda-feira", "bis zum": the longest of up to three words that the table knows.
  std::size_t longer_form(std::string& key, std::size_t end) const {
    std::size_t best_end = end;
    std::string best = key, longer = key;
    std::size_t i = end;
    for (int words = 0; words < 2; ++words) {
      if (i >= glyphs_.size() || (glyphs_[i].ch != U' ' && glyphs_[i].ch != U'-') || !letter_at(i + 1)) break;
      std::size_t next = i + 1;
      while (letter_at(next)) ++next;
      append_fold(glyphs_, i, next, longer);
      if (longer.size() > 24) break;
      i = next;
      if (find(longer) == nullptr) continue;
      best = longer;
      best_end = next;
    }
    key = best;
    return best_end;
  }

  bool roman(const std::string& key, std::size_t end) {
    constexpr int kMost = 12;
    if (!is_upper(glyphs_[at_].ch)) return false;
    std::string capitals = key;
    for (char& c : capitals) c = static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
    const int value = language::roman_value(capitals, 'X');
    if (value == 0 || value > kMost) return false;
    DateToken& token = push(DateWord::ordinal, end);
    token.value = value;
    token.roman = true;
    return true;
  }

  const Glyphs& glyphs_;
  DateTokens tokens_;
  std::size_t at_ = 0;
  bool space_ = false;
};

}  // namespace

DateTokens date_tokens(const Glyphs& glyphs) { return Tokenizer(glyphs).run(); }

}  // namespace crossfoot::normalize

#include "normalize/mask.h"

#include <algorithm>

#include "normalize/currency.h"
#include "normalize/word_table.h"

namespace crossfoot::normalize {
namespace {

bool digit_at(const Glyphs& glyphs, std::size_t i) {
  return i < glyphs.size() && is_digit(glyphs[i].ch) && !glyphs[i].superscript();
}

// A run of digits joined by single marks without spaces: "12/05/2018", "2222-0590", "10:30", "1.1.2".
struct Chain {
  std::size_t begin = 0, end = 0;
  char32_t joint = 0;  // the mark if it is the same throughout, else 1
  int parts = 0;
  int digits = 0;
  int first_length = 0, longest = 0, last_length = 0;
};

bool is_joint(char32_t c) { return c == U'/' || c == U'-' || c == U':' || c == U'.'; }

Chain chain_at(const Glyphs& glyphs, std::size_t begin) {
  Chain chain;
  chain.begin = begin;
  std::size_t i = begin;
  while (true) {
    int length = 0;
    while (digit_at(glyphs, i)) ++i, ++length;
    ++chain.parts;
    chain.digits += length;
    if (chain.parts == 1) chain.first_length = length;
    chain.longest = std::max(chain.longest, length);
    chain.last_length = length;
    chain.end = i;
    if (i >= glyphs.size() || !is_joint(glyphs[i].ch) || !digit_at(glyphs, i + 1)) return chain;
    const char32_t joint = glyphs[i].ch;
    chain.joint = chain.joint == 0 || chain.joint == joint ? joint : 1;
    ++i;
  }
}

bool letter_at(const Glyphs& glyphs, std::size_t i) { return i < glyphs.size() && is_letter(glyphs[i].ch); }

class Masker {
 public:
  explicit Masker(const Glyphs& glyphs) : glyphs_(glyphs) {}

  std::vector<Span> run() {
    std::size_t i = 0;
    while (i < glyphs_.size()) {
      if (const std::size_t end = telephone(i)) {
        spans_.push_back({i, end});
        i = end;
        continue;
      }
      if (!digit_at(glyphs_, i)) {
        ++i;
        continue;
      }
      const Chain chain = chain_at(glyphs_, i);
      const std::size_t end = masked_until(chain);
      if (end > i) spans_.push_back({i, end});
      i = std::max(end, chain.end);
    }
    return std::move(spans_);
  }

 private:
  // "+506 2222-0590", "(506) 2222-0590": at least eight digits, the last four together, behind a code.
  std::size_t telephone(std::size_t i) const {
    const char32_t c = glyphs_[i].ch;
    if ((c != U'+' && c != U'(') || !digit_at(glyphs_, i + 1)) return 0;
    std::size_t end = i;
    int digits = 0, groups = 0, length = 0;
    bool closed = c == U'+', last_is_four = false;
    for (std::size_t k = i + 1; k < glyphs_.size() && k - i < 28; ++k) {
      const char32_t d = glyphs_[k].ch;
      if (is_digit(d)) {
        if (length++ == 0) ++groups;
        ++digits;
        end = k + 1;
        last_is_four = length == 4;
        continue;
      }
      if (d != U' ' && d != U'-' && d != U'(' && d != U')') break;
      if (d == U')') closed = closed || groups == 1;
      length = 0;
    }
    return closed && groups >= 2 && digits >= 8 && digits <= 15 && last_is_four ? end : 0;
  }

  // The end of what is masked from chain.begin, or 0.
  std::size_t masked_until(const Chain& chain) const {
    if (const std::size_t end = code(chain)) return end;
    if (chain.joint == U':') return chain.end;
    if (chain.parts >= 3 && (chain.joint == U'/' || chain.joint == U'-')) return chain.end;
    if (chain.parts == 3 && chain.joint == U'.' && chain.longest <= 4 && is_dotted_date(chain)) return chain.end;
    if (chain.parts >= 3 && chain.joint == U'.' && chain.longest <= 2) return chain.end;
    if (chain.parts == 2 && chain.joint == U'/' && chain.longest <= 4) return chain.end;
    if (chain.parts >= 2 && chain.joint == U'-' && chain.digits >= 7 && chain.longest > 2 && !years(chain))
      return chain.end;
    if (const std::size_t end = ordinal(chain)) return end;
    if (is_lone_mark(chain)) return chain.end;
    return after_reference(chain) ? chain.end : 0;
  }

  // "1)", "[1]", "1/" and nothing else: an item or note mark.
  bool is_lone_mark(const Chain& chain) const {
    if (chain.parts != 1 || chain.digits > 2 || chain.end + 1 != glyphs_.size() || chain.begin > 1) return false;
    const char32_t after = glyphs_[chain.end].ch, before = chain.begin == 1 ? glyphs_[0].ch : 0;
    return (before == 0 && (after == U')' || after == U'/')) || (before == U'[' && after == U']');
  }

  bool is_dotted_date(const Chain& chain) const {
    return (chain.first_length <= 2 && (chain.last_length == 4 || chain.last_length == 2) &&
            chain.digits - chain.first_length - chain.last_length <= 2) ||
           (chain.first_length == 4 && chain.last_length <= 2);
  }

  // "2014-2018", and not "2222-0590".
  bool years(const Chain& chain) const {
    const auto year = [&](std::size_t i) {
      const char32_t a = glyphs_[i].ch, b = glyphs_[i + 1].ch;
      return (a == U'1' && b == U'9') || (a == U'2' && b <= U'1');
    };
    return chain.parts == 2 && chain.first_length == 4 && chain.last_length == 4 && year(chain.begin) &&
           year(chain.end - 4);
  }

  // "A320-200", "CO2e", "777-300ER", "FY19": digits grown together with letters that are no currency, scale or unit.
  std::size_t code(const Chain& chain) const {
    if (const std::size_t end = in_address(chain)) return end;
    bool coded = false;
    if (chain.begin > 0) {
      std::size_t before = chain.begin - 1;
      // "COVID-19", "INF/12", "#DIV/0!"
      const bool joint =
          glyphs_[before].ch == U'-' || (glyphs_[before].ch == U'/' && !currency_before(glyphs_, chain.begin));
      if (joint && before > 0 && letter_at(glyphs_, before - 1)) --before;
      // Only alphabets that number things so; "र24,401" is money. A look-alike between digits is a misread digit.
      const char32_t letter = glyphs_[before].ch;
      const bool misread = (letter == U'S' || letter == U'O' || letter == U'I' || letter == U'l' || letter == U'B') &&
                           before > 0 && is_digit(glyphs_[before - 1].ch);
      const bool exponent =
          fold(letter) == U'e' && before > 0 && is_digit(glyphs_[before - 1].ch) && exponent_at(chain.begin);
      if (is_letter(letter) && letter < 0x530 && !misread && !exponent)
        coded = !currency_before(glyphs_, before + 1) || is_type(chain, before);
    }
    if (!coded && letter_at(glyphs_, chain.end)) coded = code_suffix(chain);
    if (!coded) return 0;
    std::size_t end = chain.end;
    while (end < glyphs_.size() && (is_letter(glyphs_[end].ch) || is_digit(glyphs_[end].ch))) ++end;
    return end;
  }

  // Digits in a web or mail address: everything up to the next space.
  std::size_t in_address(const Chain& chain) const {
    constexpr std::size_t kReach = 200;
    std::size_t begin = chain.begin;
    bool address = false;
    while (begin > 0 && !is_space(glyphs_[begin - 1].ch) && chain.begin - begin < kReach && !address) {
      --begin;
      const bool scheme = glyphs_[begin].ch == U':' && begin + 2 < glyphs_.size() && glyphs_[begin + 1].ch == U'/' &&
                          glyphs_[begin + 2].ch == U'/';
      const bool web = glyphs_[begin].ch == U'w' && begin + 3 < glyphs_.size() && glyphs_[begin + 1].ch == U'w' &&
                       glyphs_[begin + 2].ch == U'w' && glyphs_[begin + 3].ch == U'.';
      const bool mail = glyphs_[begin].ch == U'@' && letter_at(glyphs_, begin + 1);
      address = scheme || web || mail;
    }
    std::size_t end = chain.end;
    while (end < glyphs_.size() && !is_space(glyphs_[end].ch)) {
      address = address || (glyphs_[end].ch == U'@' && letter_at(glyphs_, end + 1) &&
                            letter_at(glyphs_, chain.begin > 0 ? chain.begin - 1 : chain.begin));
      ++end;
      if (end - chain.end > kReach) break;
    }
    return address ? end : 0;
  }

  // "Q1", "Q400", "R22": one letter grown onto plain digits names a quarter or a type. "Q1,234.56" is money.
  bool is_type(const Chain& chain, std::size_t letter) const {
    const bool one_letter = letter + 1 == chain.begin && (letter == 0 || !is_letter(glyphs_[letter - 1].ch));
    const bool goes_on = chain.joint == U'.' || (digit_at(glyphs_, chain.end + 1) && !is_space(glyphs_[chain.end].ch));
    return one_letter && !goes_on && chain.digits <= 3;
  }

  bool exponent_at(std::size_t i) const {
    if (i < glyphs_.size() && glyphs_[i].ch == U'+') ++i;
    std::size_t digits = 0;
    while (digit_at(glyphs_, i + digits)) ++digits;
    return digits >= 1 && digits <= 2 && (i + digits == glyphs_.size() || is_space(glyphs_[i + digits].ch));
  }

  bool code_suffix(const Chain& chain) const {
    if (currency_at(glyphs_, chain.end)) return false;
    if (fold(glyphs_[chain.end].ch) == U'e' && exponent_at(chain.end + 1)) return false;  // "1.2E+05"
    if (glyphs_[chain.end].ch == U'x' && digit_at(glyphs_, chain.end + 1)) return true;   // "4x4"
    if (chain.parts == 1 && word_at(glyphs_, chain.end, WordKind::ordinal)) return false;
    for (const WordKind kind : {WordKind::scale, WordKind::unit, WordKind::percent, WordKind::cents}) {
      if (word_at(glyphs_, chain.end, kind)) return false;
    }
    std::size_t end = chain.end;
    while (letter_at(glyphs_, end)) ++end;
    const bool one_letter = end - chain.end == 1;
    if (one_letter &&
        (glyphs_[chain.end].ch == U'k' || glyphs_[chain.end].ch == U'K' || glyphs_[chain.end].ch == U'M' ||
         glyphs_[chain.end].ch == U'b' || glyphs_[chain.end].ch == U'B' || glyphs_[chain.end].ch == U'O' ||
         glyphs_[chain.end].ch == U'S' || glyphs_[chain.end].ch == U'l'))
      return false;
    return !(chain.joint == U'.' && chain.parts == 2) && glyphs_[chain.end].ch < 0x2E80;
  }

  // "3rd", "1º", "2do.", "1er"
  std::size_t ordinal(const Chain& chain) const {
    if (chain.parts != 1 || chain.digits > 3 || chain.end >= glyphs_.size()) return 0;
    std::size_t at = chain.end;
    if (glyphs_[at].ch == U'.' && at + 1 < glyphs_.size() && (glyphs_[at + 1].ch == U'º' || glyphs_[at + 1].ch == U'ª'))
      ++at;
    if (glyphs_[at].ch == U'º' || glyphs_[at].ch == U'ª' || glyphs_[at].ch == U'°') return at + 1;
    if (fold(glyphs_[at].ch) == U'e' && exponent_at(at + 1)) return 0;  // "1e10"
    const auto word = word_at(glyphs_, at, WordKind::ordinal);
    return word ? word->end : 0;
  }

  // "Note 12", "p. 14", "#15", "tel. 2222-0590", "NY 10043", "1.1 Activities"
  bool after_reference(const Chain& chain) const {
    std::size_t i = chain.begin;
    while (i > 0 && glyphs_[i - 1].ch == U' ') --i;
    if (i == 0) return outline(chain);
    const char32_t before = glyphs_[i - 1].ch;
    if (page_of_pages(i)) return true;
    const bool plain = chain.joint == 0 && !(digit_at(glyphs_, chain.end + 1) && !is_space(glyphs_[chain.end].ch));
    if (before == U'§' && plain) return true;
    if (before == U'#' || before == U'№' || before == U'º' || before == U'°') return true;
    const std::size_t end = before == U':' ? i - 1 : i;
    if (chain.digits >= 3 && word_before(glyphs_, end, WordKind::phone)) return true;
    if (before != U':' && chain.parts <= 3 && chain.longest <= 4 && word_before(glyphs_, end, WordKind::reference))
      return true;
    return i >= 2 && chain.parts == 1 && chain.digits == 5 && is_upper(before) && is_upper(glyphs_[i - 2].ch) &&
           (i == 2 || !letter_at(glyphs_, i - 3)) && i >= 4 && !currency_before(glyphs_, i);
  }

  // The 30 of "page 12 of 30", where 12 is masked already.
  bool page_of_pages(std::size_t i) const {
    if (spans_.empty() || spans_.back().end >= i || i - spans_.back().end > 4) return false;
    std::size_t k = spans_.back().end;
    while (k < i && glyphs_[k].ch == U' ') ++k;
    const auto of = word_at(glyphs_, k, WordKind::of);
    std::size_t before = spans_.back().begin;
    while (before > 0 && glyphs_[before - 1].ch == U' ') --before;
    return of && of->end == i && word_before(glyphs_, before, WordKind::reference);
  }

  // "3. Office supplies", "10) Publications", "1.1 Activities": the number of an item at the head of the text.
  bool outline(const Chain& chain) const {
    if (chain.parts == 1 && chain.digits <= 2 && chain.end < glyphs_.size() &&
        (glyphs_[chain.end].ch == U'.' || glyphs_[chain.end].ch == U')')) {
      std::size_t k = chain.end + 1;
      while (k < glyphs_.size() && (glyphs_[k].ch == U' ' || glyphs_[k].ch == U'-')) ++k;
      return k > chain.end + 1 && letter_at(glyphs_, k) && letter_at(glyphs_, k + 1) && !currency_at(glyphs_, k);
    }
    if (chain.joint != U'.' || chain.longest > 2 || chain.parts > 4) return false;
    std::size_t i = chain.end;
    while (i < glyphs_.size() && glyphs_[i].ch == U' ') ++i;
    return i > chain.end && i + 2 < glyphs_.size() && is_upper(glyphs_[i].ch) && letter_at(glyphs_, i + 1) &&
           letter_at(glyphs_, i + 2) && !currency_at(glyphs_, i) && !word_at(glyphs_, i, WordKind::scale) &&
           !word_at(glyphs_, i, WordKind::percent) && glyphs_[i].ch < 0x250;
  }

  const Glyphs& glyphs_;
  std::vector<Span> spans_;
};

}  // namespace

std::vector<Span> masked_spans(const Glyphs& glyphs) { return Masker(glyphs).run(); }

}  // namespace crossfoot::normalize

#include "normalize/amount_frame.h"

#include "normalize/word_table.h"

namespace crossfoot::normalize {
namespace {

bool is_note_sign(char32_t c) { return c == U'*' || c == U'†' || c == U'‡' || c == U'§' || c == U'^'; }

bool is_hedge(char32_t c) {
  return c == U'~' || c == U'<' || c == U'>' || c == U'=' || c == U'±' || c == U'≈' || c == U'≤' || c == U'≥' ||
         c == U'∼';
}

class FrameReader {
 public:
  FrameReader(const Glyphs& glyphs, const Numeral& numeral) : glyphs_(glyphs), numeral_(numeral) {
    frame_.begin = numeral.begin;
    frame_.end = numeral.end;
  }

  Frame run() {
    while (step_left()) {
    }
    while (step_right()) {
    }
    settle_parentheses();
    frame_.touched = frame_.begin != numeral_.begin || frame_.end != numeral_.end;
    return std::move(frame_);
  }

 private:
  // ---- leftwards -----------------------------------------------------------------------------------------------
  std::size_t before_spaces() const {
    std::size_t i = frame_.begin;
    std::size_t steps = 0;
    while (i > 0 && is_space(glyphs_[i - 1].ch) && steps++ < 3) --i;
    return i;
  }

  bool step_left() {
    const std::size_t i = before_spaces();
    if (i == 0) return false;
    const Glyph& g = glyphs_[i - 1];
    const bool tight = i == frame_.begin;
    if (g.ch == U'-') return take_sign(i, tight);
    if (g.ch == U'+') return !has_sign_ && take_plus(i);
    if (g.ch == U'(') return take_open(i);
    if (g.ch == U':' && tight && currency_before(glyphs_, i - 1) && frame_.currency == nullptr) {
      frame_.begin = i - 1;  // "US$:12.99"
      return true;
    }
    if (is_note_sign(g.ch) && g.ch != U'§' && tight && frame_.note.empty() && (i == 1 || is_space(glyphs_[i - 2].ch)))
      return take_leading_note(i);
    if (is_hedge(g.ch)) {
      frame_.begin = i - 1;
      return true;
    }
    return take_currency_before(i) || take_minus_word(i);
  }

  bool take_minus_word(std::size_t i) {
    if (has_sign_ || i == frame_.begin) return false;
    const auto match = word_before(glyphs_, i, WordKind::minus);
    if (!match || (match->begin > 0 && is_letter(glyphs_[match->begin - 1].ch))) return false;
    has_sign_ = true;
    frame_.negative = true;
    frame_.sign = SignNotation::leading_minus;
    frame_.begin = match->begin;
    return true;
  }

  // What stands before the dash at i - 1 decides between sign, hyphen and range.
  bool take_sign(std::size_t i, bool tight) {
    if (has_sign_ || glyphs_[i - 1].superscript()) return false;
    std::size_t k = i - 1;
    while (k > 0 && glyphs_[k - 1].ch == U' ') --k;
    const bool at_start = k == 0 || glyphs_[k - 1].ch == U'\n';
    if (!at_start) {
      const char32_t before = glyphs_[k - 1].ch;
      const bool detached = k != i - 1;
      if (before == U'-') return false;
      if (before == U'(') return accept_sign(i);
      if (currency_before(glyphs_, k) && !(tight && !detached && is_letter(before) && frame_.currency != nullptr)) {
        // "$ -938": the sign between. "USD - 5" in prose is rare enough.
        if (frame_.currency == nullptr) return accept_sign(i);
        return false;
      }
      if (is_digit(before) || before == U'%' || before == U')' || before == U'.') return false;  // "10 -11": a range
      if (!detached || !tight) return false;                                                     // "A-12", "name - 5"
    }
    return accept_sign(i);
  }

  bool accept_sign(std::size_t i) {
    has_sign_ = true;
    frame_.negative = true;
    frame_.sign = SignNotation::leading_minus;
    frame_.begin = i - 1;
    return true;
  }

  bool take_plus(std::size_t i) {
    has_sign_ = true;
    frame_.begin = i - 1;
    return true;
  }

  bool take_open(std::size_t i) {
    if (open_ || (i >= 2 && is_letter(glyphs_[i - 2].ch))) {
      if (open_) return false;
    }
    open_ = true;
    open_at_ = i - 1;
    frame_.begin = i - 1;
    return true;
  }

  bool take_leading_note(std::size_t i) {
    std::size_t k = i;
    while (k > 0 && glyphs_[k - 1].ch == glyphs_[i - 1].ch) --k;
    frame_.note = to_utf8(glyphs_, k, i);
    frame_.begin = k;
    return true;
  }

  bool take_currency_before(std::size_t i) {
    const auto match = currency_before(glyphs_, i);
    if (!match) return false;
    const bool letter_form = is_letter(glyphs_[match->begin].ch) && match->end - match->begin <= 1;
    const bool grown_together =
        match->begin > 0 && is_letter(glyphs_[match->begin].ch) && is_letter(glyphs_[match->begin - 1].ch);
    if (grown_together) return false;
    if (glyphs_[i - 1].ch == U'§' && numeral_.groups < 2) return false;
    if (match->currency->everyday && numeral_.groups < 2) return false;
    if (letter_form && i == frame_.begin && numeral_.groups < 2 && numeral_.digits < 2) return false;
    if (frame_.currency != nullptr) {
      // "US$" behind "MXN": the code beats the sign, the one nearer to the number beats words further off.
      if (!match->currency->by_code || frame_.currency->by_code) return false;
    }
    frame_.currency = match->currency;
    frame_.scale_exponent += match->scale_exponent;
    frame_.begin = match->begin;
    return true;
  }

  // ---- rightwards ----------------------------------------------------------------------------------------------
  bool step_right() {
    std::size_t i = frame_.end;
    std::size_t steps = 0;
    while (i < glyphs_.size() && glyphs_[i].ch == U' ' && steps++ < 3) ++i;
    if (i >= glyphs_.size()) return false;
    const Glyph& g = glyphs_[i];
    const bool tight = i == frame_.end;
    if (g.superscript()) return take_superscript(i);
    switch (g.ch) {
      case U')': return take_close(i);
      case U'%': return take_unit(Unit::percent, i + 1);
      case U'‰': return take_unit(Unit::per_mille, i + 1);
      case U'-': return take_trailing_minus(i);
      case U'(':
      case U'[': return take_bracket_note(i);
      default: break;
    }
    if (is_note_sign(g.ch) && frame_.note.empty()) return take_note_run(i);
    if (is_digit(g.ch)) return !tight && take_slash_note(i);
    return is_letter(g.ch) ? take_word(i, tight) : take_currency(i);
  }

  bool take_superscript(std::size_t i) {
    if (!frame_.note.empty()) return false;
    std::size_t k = i;
    while (k < glyphs_.size() && glyphs_[k].superscript() && k - i < 8) ++k;
    std::size_t first = i, last = k;
    while (first < last && (glyphs_[first].ch == U'(' || glyphs_[first].ch == U'[' || glyphs_[first].ch == U' '))
      ++first;
    while (last > first &&
           (glyphs_[last - 1].ch == U')' || glyphs_[last - 1].ch == U']' || glyphs_[last - 1].ch == U' '))
      --last;
    frame_.note = to_utf8(glyphs_, first, last);
    frame_.end = k;
    return true;
  }

  bool take_close(std::size_t i) {
    if (!open_ || closed_) return false;
    closed_ = true;
    frame_.end = i + 1;
    return true;
  }

  bool take_unit(Unit unit, std::size_t end) {
    if (frame_.unit != Unit::none) return false;
    frame_.unit = unit;
    frame_.end = end;
    return true;
  }

  // "1,234.56 -" at the end of the cell or before a currency; "1,234-" too. A dash before more text is none.
  bool take_trailing_minus(std::size_t i) {
    if (has_sign_ || open_ || numeral_.zero_cents) return false;
    std::size_t k = i + 1;
    while (k < glyphs_.size() && glyphs_[k].ch == U' ') ++k;
    if (k < glyphs_.size() && glyphs_[k].ch != U'\n') {
      const auto currency = currency_at(glyphs_, k);  // "500- €"; in "$10-$15" the sign belongs to the next amount
      if (!currency || i != frame_.end || next_is_number(currency->end)) return false;
    }
    has_sign_ = true;
    frame_.negative = true;
    frame_.sign = SignNotation::trailing_minus;
    frame_.end = i + 1;
    return true;
  }

  // "8,500(2)", "1,234.56 [3]", "5,085 (a)": one or two characters in brackets.
  bool take_bracket_note(std::size_t i) {
    if (open_ != closed_) return false;
    if (i + 2 < glyphs_.size() && glyphs_[i + 1].ch == U'-' && glyphs_[i + 2].ch == U')' && !has_sign_ && !open_) {
      has_sign_ = frame_.negative = true;  // "2,345.67 (-)"
      frame_.sign = SignNotation::trailing_minus;
      frame_.end = i + 3;
      return true;
    }
    const char32_t close = glyphs_[i].ch == U'(' ? U')' : U']';
    std::size_t k = i + 1;
    while (k < glyphs_.size() && k - i <= 3 && glyphs_[k].ch != close) ++k;
    if (k >= glyphs_.size() || glyphs_[k].ch != close || k == i + 1 || k - i > 3) return false;
    int digits = 0, letters = 0;
    for (std::size_t m = i + 1; m < k; ++m) {
      digits += is_digit(glyphs_[m].ch);
      letters += is_letter(glyphs_[m].ch);
      if (!is_digit(glyphs_[m].ch) && !is_letter(glyphs_[m].ch) && !is_note_sign(glyphs_[m].ch)) return false;
    }
    if (letters > 1 || (letters == 1 && digits > 0) || (digits > 1 && glyphs_[i + 1].ch > U'3')) return false;
    if (!frame_.note.empty()) frame_.note.push_back(',');  // "1,250.00 (1)(2)"
    frame_.note += to_utf8(glyphs_, i + 1, k);
    frame_.end = k + 1;
    return true;
  }

  bool take_note_run(std::size_t i) {
    std::size_t k = i;
    while (k < glyphs_.size() && glyphs_[k].ch == glyphs_[i].ch) ++k;
    if (k < glyphs_.size() && is_digit(glyphs_[k].ch) && (k + 1 == glyphs_.size() || is_space(glyphs_[k + 1].ch)))
      ++k;  // "*1"
    frame_.note = to_utf8(glyphs_, i, k);
    frame_.end = k;
    return true;
  }

  // "$1,234.56 1/"
  bool take_slash_note(std::size_t i) {
    if (!frame_.note.empty() || i + 1 >= glyphs_.size() || glyphs_[i + 1].ch != U'/') return false;
    if (i + 2 < glyphs_.size() && !is_space(glyphs_[i + 2].ch)) return false;
    frame_.note = to_utf8(glyphs_, i, i + 1);
    frame_.end = i + 2;
    return true;
  }

  bool take_word(std::size_t i, bool tight) {
    return take_exponent(i, tight) || take_percent_word(i) || take_scale(i, tight) || take_cents(i) ||
           take_currency(i) || take_side(i, tight) || take_letter_note(i, tight);
  }

  // "1.2E+05", "1e10"
  bool take_exponent(std::size_t i, bool tight) {
    if (!tight || scaled_ || fold(glyphs_[i].ch) != U'e') return false;
    std::size_t k = i + 1;
    if (k < glyphs_.size() && glyphs_[k].ch == U'+') ++k;
    int exponent = 0;
    const std::size_t first = k;
    while (k < glyphs_.size() && is_digit(glyphs_[k].ch) && k - first < 2)
      exponent = exponent * 10 + static_cast<int>(glyphs_[k++].ch - U'0');
    if (k == first || (k < glyphs_.size() && !is_space(glyphs_[k].ch))) return false;
    scaled_ = true;
    frame_.scale_exponent += exponent;
    frame_.end = k;
    return true;
  }

  bool take_cents(std::size_t i) {
    if (frame_.currency != nullptr || frame_.scale_exponent != 0 || frame_.unit != Unit::none || frame_.cents)
      return false;
    const auto match = word_at(glyphs_, i, WordKind::cents);
    if (!match || match->end - i > 5 || fold(glyphs_[i].ch) != U'c' || fold(glyphs_[i + 1].ch) != U'e') return false;
    frame_.cents = true;
    frame_.end = match->end;
    return true;
  }

  bool take_percent_word(std::size_t i) {
    if (frame_.unit != Unit::none) return false;
    if (const auto match = word_at(glyphs_, i, WordKind::percent)) return take_unit(Unit::percent, match->end);
    if (const auto match = word_at(glyphs_, i, WordKind::per_mille)) return take_unit(Unit::per_mille, match->end);
    return false;
  }

  bool take_scale(std::size_t i, bool tight) {
    if (scaled_) return false;
    if (take_scale_letters(i, tight)) return true;
    const auto match = word_at(glyphs_, i, WordKind::scale);
    if (!match) return false;
    const bool capitals = is_upper(glyphs_[i].ch) && is_upper(glyphs_[match->end - 1].ch);  // "MM"
    if (match->word->doubtful && frame_.currency == nullptr && !tight && !capitals) return false;
    scaled_ = true;
    frame_.scale_exponent += match->word->exponent;
    frame_.other_scale_exponent = match->word->other_exponent;
    frame_.scale_decimal = match->word->decimal;
    frame_.end = match->end;
    take_second_scale();
    return true;
  }

  // "10 thousand million", "miles de millones"
  void take_second_scale() {
    std::size_t k = frame_.end;
    while (k < glyphs_.size() && glyphs_[k].ch == U' ') ++k;
    if (k >= glyphs_.size() || frame_.scale_exponent > 3) return;
    const auto match = word_at(glyphs_, k, WordKind::scale);
    if (!match || match->word->exponent < 6 || match->end - match->begin <= 2) return;
    frame_.scale_exponent += match->word->exponent;
    frame_.end = match->end;
  }

  // "10k", "$500K", "€3.4m", "1.2b", "US$1.5M". "10 m" is a length, "1 K" may be a currency.
  bool take_scale_letters(std::size_t i, bool tight) {
    if (i + 1 < glyphs_.size() &&
        (is_letter(glyphs_[i + 1].ch) || glyphs_[i + 1].ch == U'/' || glyphs_[i + 1].ch == U'.'))
      return false;
    int exponent = 0;
    bool doubtful = false;
    const bool money = frame_.currency != nullptr;
    switch (glyphs_[i].ch) {
      case U'k': exponent = 3; break;
      case U'K':
        exponent = 3;
        doubtful = !tight && !money;
        break;
      case U'M':
        exponent = 6;
        doubtful = !tight && !money;
        break;
      case U'm': exponent = money ? 6 : 0; break;
      case U'B':
        exponent = 9;
        doubtful = !tight && !money;
        break;
      case U'b': exponent = tight || money ? 9 : 0; break;
      default: return false;
    }
    if (exponent == 0) return false;
    scaled_ = true;
    frame_.scale_exponent += exponent;
    frame_.scale_doubtful = doubtful;
    frame_.end = i + 1;
    return true;
  }

  // "75 USD", "1.6 millones de dólares", "2,5 milliards d'euros"
  bool take_currency(std::size_t i) {
    auto match = currency_at(glyphs_, i);
    if (!match) {
      const auto of = word_at(glyphs_, i, WordKind::of);
      if (!of) return false;
      std::size_t k = of->end;
      while (k < glyphs_.size() && glyphs_[k].ch == U' ') ++k;
      match = currency_at(glyphs_, k);
      if (!match) return false;
      if (frame_.currency != nullptr) return false;
    }
    if (match->currency->everyday && numeral_.groups < 2) return false;
    if (frame_.currency != nullptr) {
      const bool stronger = (match->currency->by_code && !frame_.currency->by_code) ||
                            (match->currency->word && frame_.currency->ambiguous && !frame_.currency->word);
      const bool same = match->currency->code == frame_.currency->code;
      // "€ 10.00 € 8.00": the second sign belongs to the next amount.
      if (!stronger && !same) return false;
      if (!stronger && !match->currency->word && next_is_number(match->end)) return false;
      if (next_is_number(match->end)) return false;
    } else if (next_is_number(match->end) && begins_next(match->end) && match->begin != frame_.end) {
      return false;
    }
    frame_.currency = match->currency;
    frame_.currency_follows = true;
    frame_.scale_exponent += match->scale_exponent;
    frame_.end = match->end;
    return true;
  }

  bool next_is_number(std::size_t i) const {
    while (i < glyphs_.size() && glyphs_[i].ch == U' ') ++i;
    return i < glyphs_.size() && is_digit(glyphs_[i].ch);
  }
  // "5 $10": the sign touches the number that follows.
  bool begins_next(std::size_t i) const { return i < glyphs_.size() && is_digit(glyphs_[i].ch); }

  bool take_side(std::size_t i, bool tight) {
    if (frame_.sign != SignNotation::none) return false;
    for (const WordKind kind : {WordKind::credit, WordKind::debit}) {
      const auto match = word_at(glyphs_, i, kind);
      if (!match) continue;
      const bool letter = match->end - match->begin == 1;
      if (letter && (tight || !is_upper(glyphs_[i].ch) || !at_end(match->end) || numeral_.groups < 2)) continue;
      if (!letter && !at_end(match->end)) continue;
      frame_.sign = kind == WordKind::credit ? SignNotation::credit_mark : SignNotation::debit_mark;
      frame_.end = match->end;
      return true;
    }
    return false;
  }

  // "5,085 a", "1,234p": a lone small letter that is no unit.
  bool take_letter_note(std::size_t i, bool tight) {
    if (!frame_.note.empty()) return false;
    const char32_t c = glyphs_[i].ch;
    const bool mark = (c >= U'a' && c <= U'f') || c == U'p' || c == U'r';
    if (!mark || !at_end(i + 1) || (tight && c == U'd')) return false;
    frame_.note = to_utf8(glyphs_, i, i + 1);
    frame_.end = i + 1;
    return true;
  }

  bool at_end(std::size_t i) const {
    while (i < glyphs_.size() && (is_space(glyphs_[i].ch) || glyphs_[i].ch == U'.' || glyphs_[i].ch == U')')) ++i;
    return i >= glyphs_.size();
  }

  // ---- parentheses ---------------------------------------------------------------------------------------------
  void settle_parentheses() {
    if (!open_) return;
    bool words_before = false;
    for (std::size_t i = open_at_; i > 0 && !words_before && open_at_ - i < 64; --i)
      words_before = is_letter(glyphs_[i - 1].ch);
    if (frame_.begin < open_at_) words_before = false;  // "$ (500)": what stands before is the amount's own
    bool empty_after = true;
    if (!closed_) {
      for (std::size_t i = frame_.end; i < glyphs_.size() && empty_after; ++i) empty_after = is_space(glyphs_[i].ch);
      if (!empty_after) {
        frame_.begin = std::max(frame_.begin, open_at_ + 1);
        return;
      }
    }
    if (has_sign_ && frame_.negative) return;  // "( - 8)": said twice
    frame_.negative = true;
    frame_.sign = SignNotation::parentheses;
    frame_.parenthetical = words_before;
  }

  const Glyphs& glyphs_;
  const Numeral& numeral_;
  Frame frame_;
  bool has_sign_ = false;
  bool open_ = false, closed_ = false;
  bool scaled_ = false;
  std::size_t open_at_ = 0;
};

}  // namespace

Frame read_frame(const Glyphs& glyphs, const Numeral& numeral) { return FrameReader(glyphs, numeral).run(); }

}  // namespace crossfoot::normalize

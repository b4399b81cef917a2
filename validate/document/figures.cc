#include "validate/document/figures.h"

#include <algorithm>

namespace crossfoot::validate {
namespace {

const Concept kAbout("approximately");

// "12 % more than the 250", "14 más que las 300": words[at] compares two figures and rounds neither.
bool is_comparison(const std::vector<Word>& words, std::size_t at) {
  static const Concept kMore("compares-exactly");
  static const Concept kThan("than-behind-comparison");
  const std::size_t more = kThan.has(words[at]) && at > 0 ? at - 1 : at;
  return more > 0 && kMore.has(words[more]) && (words[more - 1].kind == WordKind::number || words[more - 1].is("%"));
}

bool are(const Concept& phrase, const Word& first, const Word& second) {
  return phrase.has(first.folded + " " + second.folded);
}

// "approximately", "close to", "more than", "up to", "cerca de", "approx.": within three words before the figure.
bool is_approximate(const std::vector<Word>& words, std::size_t first, std::size_t after) {
  static const Concept kEnds("ends-approximation");
  static const Concept kBound("bound-phrase");
  static const Concept kUpTo("up-to");
  for (std::size_t i = first; i > 0 && first - i < 3; --i) {
    const Word& word = words[i - 1];
    if (is_comparison(words, i - 1)) return false;
    if (kEnds.has(word)) return false;  // "12 under construction and 9 done"
    if (kAbout.has(word.folded)) return true;
    const bool bound = (i > 1 && are(kBound, words[i - 2], word)) || (i < words.size() && are(kUpTo, word, words[i]));
    if (bound) return true;
    const bool abbreviated = word.is(".") && i > 1 && kAbout.has(words[i - 2].folded);
    if (!abbreviated && (word.kind == WordKind::number || word.is(".") || word.is(",") || word.is(";") || word.is("(")))
      return false;
  }
  // "10 million or so", "10 millones aproximadamente".
  static const Concept kBehind("approximately-behind");
  static const Concept kOrSo("or-so");
  for (std::size_t i = after; i < words.size() && i < after + 2; ++i)
    if (kBehind.has(words[i]) || (i + 1 < words.size() && are(kOrSo, words[i], words[i + 1]))) return true;
  return false;
}

// One separator with three digits behind it: read as decimals they may be thousands ("25,000"), never the other way.
bool is_doubtful(std::string_view printed) {
  const std::size_t separator = printed.find_first_of(".,");
  if (separator == std::string_view::npos || printed.find_first_of(".,", separator + 1) != std::string_view::npos)
    return false;
  std::size_t digits = 0;
  for (std::size_t i = separator + 1; i < printed.size() && printed[i] >= '0' && printed[i] <= '9'; ++i) ++digits;
  return digits == 3;
}

// "from 1,765.3 to 1,825.3 million", "12, 15 and 18 million": the word is said once for all.
void share_scale_words(const std::vector<Word>& words, std::vector<ProseFigure>& figures) {
  static const Concept kJoins("joins-figures");
  for (std::size_t i = figures.size(); i-- > 1;) {
    ProseFigure& left = figures[i - 1];
    const ProseFigure& right = figures[i];
    if (right.scale_exponent == 0 || left.scale_exponent != 0 || left.percent || right.percent) continue;
    if (right.first_word != left.after + 1 || !kJoins.has(words[left.after].folded)) continue;
    const auto scaled = left.value.scaled_by_power_of_ten(right.scale_exponent);
    if (!scaled) continue;
    left.value = *scaled;
    left.last_place += right.scale_exponent;
    left.scale_exponent = right.scale_exponent;
  }
}

// "- 412 vaccinations", "– US$118,400 spent": a dash and a blank that open the line are a bullet. Its length, 0 if
// none.
std::size_t bullet_at(std::string_view text, std::size_t begin) {
  if (text.find_first_not_of(' ') != begin) return 0;
  std::size_t at = begin;
  const char32_t dash = next_code_point(text, at);
  const bool is_dash = dash == '-' || (dash >= 0x2010 && dash <= 0x2015);
  const std::size_t behind = std::min(text.find_first_not_of(' ', at), text.size());
  return is_dash && behind > at ? behind - begin : 0;
}

Decimal half_unit(int last_place) {
  // 0.5 × 10^last_place is 5 × 10^(last_place − 1).
  const int exponent = last_place - 1;
  if (exponent >= 0) return Decimal(5 * power_of_ten(std::min(exponent, 20)), 0);
  return Decimal(5, std::min(-exponent, 20));
}

Decimal plus(const Decimal& a, const Decimal& b) { return Decimal::add(a, b).value_or(a); }
Decimal minus(const Decimal& a, const Decimal& b) { return Decimal::subtract(a, b).value_or(a); }

}  // namespace

Range ProseFigure::range() const {
  Decimal half = half_unit(last_place);
  if (approximate) {
    // "close to 2.1 billion" may be 2.0 or 2.2: a twentieth.
    const auto twentieth = Decimal::multiply(value.abs(), Decimal(5, 2));
    if (twentieth && *twentieth > half) half = *twentieth;
  }
  return {minus(value, half), plus(value, half)};
}

bool is_count(const ProseFigure& figure) {
  return figure.last_place == 0 && figure.currency.empty() && !figure.approximate && figure.scale_exponent == 0 &&
         figure.value < Decimal(10000, 0);
}

bool is_year(const ProseFigure& figure) {
  return figure.last_place == 0 && figure.currency.empty() && figure.printed.size() == 4 &&
         figure.value >= Decimal(1900, 0) && figure.value <= Decimal(2100, 0);
}

std::vector<ProseFigure> figures_in(const DocumentView& view, int block) {
  std::vector<ProseFigure> figures;
  if (static_cast<std::size_t>(block) >= view.statement.blocks.size()) return figures;
  const std::vector<Word>& words = view.text(block).words;
  std::size_t w = 0;
  for (const Amount& amount : view.statement.blocks[static_cast<std::size_t>(block)].amounts) {
    if (amount.readings.empty()) continue;
    const AmountReading& reading = amount.readings.front();
    ProseFigure figure;
    figure.block = block;
    figure.begin = amount.begin;
    figure.end = amount.end;
    figure.value = reading.value;
    const std::string_view text = view.block(block).text;
    // In a sentence brackets are brackets, not a minus; "40 dólares (19 %)" gives the currency to the first figure.
    const std::size_t bracket = text.substr(0, figure.end).find('(', figure.begin);
    const bool of_percent = reading.unit == Unit::percent && bracket < figure.end;
    if (of_percent || text[figure.begin] == '(') {
      figure.value = reading.value.abs();
      figure.begin = of_percent ? bracket + 1 : figure.begin + 1;
      if (text[figure.end - 1] == ')') --figure.end;
    }
    if (const std::size_t bullet = bullet_at(text, figure.begin); bullet > 0 && figure.begin + bullet < figure.end) {
      figure.value = figure.value.abs();
      figure.begin += bullet;
    }
    // "= 270,000", and "da 440.000", where the verb was read for dinars, begin with their digits.
    static const Concept kVerb("read-as-currency");
    const std::string_view first = text.substr(figure.begin, text.find(' ', figure.begin) - figure.begin);
    const bool verb = kVerb.has(first);
    const std::size_t lead = text[figure.begin] == '=' ? 1 : verb ? first.size() : 0;
    const std::size_t digits = lead > 0 ? text.find_first_not_of(' ', figure.begin + lead) : figure.begin;
    if (digits < figure.end) figure.begin = digits;
    while (w < words.size() && words[w].end <= figure.begin) ++w;
    figure.first_word = figure.after = w;
    while (figure.after < words.size() && words[figure.after].begin < figure.end) ++figure.after;
    figure.last_place = reading.last_place;
    figure.scale_exponent = reading.scale_exponent;
    if (amount.readings.size() > 1 && reading.decimal_separator != 0 &&
        is_doubtful(text.substr(figure.begin, figure.end - figure.begin))) {
      figure.other_value = amount.readings[1].value.abs();
      figure.other_place = amount.readings[1].last_place;
    }
    figure.percent = reading.unit == Unit::percent;
    if (!figure.percent && !verb) figure.currency = reading.currency;
    figure.approximate = is_approximate(words, figure.first_word, figure.after);
    figure.printed = view.block(block).text.substr(figure.begin, figure.end - figure.begin);
    // "un 40 %", "one of them": an article is no figure.
    const bool article =
        figure.value == Decimal(1, 0) && figure.printed.find_first_of("0123456789") == std::string::npos;
    if (!article) figures.push_back(std::move(figure));
  }
  share_scale_words(words, figures);
  return figures;
}

bool in_one_sentence(const DocumentView& view, int block, std::size_t a, std::size_t b) {
  const std::string_view sentence = view.sentence(block, a);
  const std::size_t begin = static_cast<std::size_t>(sentence.data() - view.block(block).text.data());
  return b >= begin && b <= begin + sentence.size();
}

std::optional<Decimal> quotient(const Decimal& a, const Decimal& b, int scale) {
  if (b.is_zero() || scale < 0 || scale > 12) return std::nullopt;
  // a.c × 10^(scale + 1 + b.s − a.s) / b.c has one digit more than asked for; it is rounded away.
  const int exponent = scale + 1 + b.scale() - a.scale();
  Int128 numerator = a.coefficient(), denominator = b.coefficient();
  const auto grow = [](Int128& value, int by) {
    for (int i = 0; i < by; ++i) {
      if (value > power_of_ten(36) || value < -power_of_ten(36)) return false;
      value *= 10;
    }
    return true;
  };
  if (exponent >= 0 ? !grow(numerator, exponent) : !grow(denominator, -exponent)) return std::nullopt;
  const auto raw = Decimal::make(numerator / denominator, scale + 1);
  return raw ? raw->rounded(scale) : std::nullopt;
}

std::string grouped(const Decimal& value) {
  std::string text = value.to_string();
  const std::size_t first = text[0] == '-' ? 1 : 0;
  const std::size_t point = std::min(text.find('.'), text.size());
  for (std::size_t i = point; i > first + 3; i -= 3) text.insert(i - 3, ",");
  return text;
}

bool product_may_be(const Range& a, const Range& b, const Range& c) {
  const auto low = Decimal::multiply(a.low, b.low), high = Decimal::multiply(a.high, b.high);
  return !low || !high || (*low <= c.high && c.low <= *high);
}

bool share_may_be(const Range& part, const Range& whole, const Range& percent) {
  const Decimal hundred(100, 0);
  const auto low = Decimal::multiply(hundred, part.low), high = Decimal::multiply(hundred, part.high);
  const auto most = Decimal::multiply(percent.high, whole.high), least = Decimal::multiply(percent.low, whole.low);
  return !low || !high || !most || !least || (*low <= *most && *least <= *high);
}

bool sum_may_be(const std::vector<Range>& parts, const Range& whole) {
  Range sum{Decimal(), Decimal()};
  for (const Range& part : parts) sum = {plus(sum.low, part.low), plus(sum.high, part.high)};
  return sum.low <= whole.high && whole.low <= sum.high;
}

}  // namespace crossfoot::validate

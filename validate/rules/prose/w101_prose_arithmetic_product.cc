#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "validate/document/document_view.h"
#include "validate/document/rates.h"
#include "validate/document/table_facts.h"
#include "validate/document/wording.h"
#include "validate/rule.h"

namespace crossfoot::validate {
namespace {

bool says(const std::vector<Word>& words, std::size_t first, std::size_t after, const Concept& list) {
  for (std::size_t i = first; i < after && i < words.size(); ++i)
    if (list.has(words[i].folded)) return true;
  return false;
}

std::size_t back(std::size_t at, std::size_t by, std::size_t least) { return at > least + by ? at - by : least; }

// "US$4,000 (which is the fee) multiplied by 5 million": the operator stands right before the second factor.
bool are_multiplied(const std::vector<Word>& words, const ProseFigure& a, const ProseFigure& b) {
  static const Concept kTimes("multiplied-by");
  return says(words, back(b.first_word, 3, a.after), b.first_word, kTimes);
}

// "25 participants at US$40 each": the second factor is a rate for one of the first.
bool is_rate(const std::vector<Word>& words, const ProseFigure& a, const ProseFigure& b) {
  static const Concept kAt("at-a-rate");
  static const Concept kPer("factor-per");
  static const Concept kEach("factor-each");
  if (b.first_word - a.after > 6 || !a.currency.empty()) return false;
  if (says(words, b.after, b.after + 2, kEach)) return true;
  return says(words, back(b.first_word, 1, a.after), b.first_word, kAt) && says(words, b.after, b.after + 2, kPer);
}

// "day" and "days", "mes" and "meses", "night" and "nights".
bool is_same_unit(const std::string& one, const std::string& many) {
  return same_stem(one, many) || many == one + "s" || many == one + "es";
}

// "$85 per night for 12 nights", "15 dólares la hora durante 40 horas": the same noun behind both.
bool is_rate_for(const std::vector<Word>& words, const ProseFigure& a, const ProseFigure& b) {
  static const Concept kPer("factor-per-noun");
  if (b.first_word - a.after > 6 || b.after >= words.size() || words[b.after].kind != WordKind::word) return false;
  for (std::size_t i = a.after; i + 1 < b.first_word && i < a.after + 2; ++i)
    if (kPer.has(words[i])) return is_same_unit(words[i + 1].folded, words[b.after].folded);
  return false;
}

// "Each of the 15 offices received US$20,000", "cada uno de los 8 vehículos consumió 1.500 litros".
bool is_for_each_of(const std::vector<Word>& words, const ProseFigure& a, const ProseFigure& b) {
  static const Concept kEach("each-of-counted");
  static const Concept kBetween("between-each-and-count");
  if (!a.currency.empty() || b.first_word - a.after > 8) return false;
  std::size_t i = a.first_word;
  while (i > 0 && kBetween.has(words[i - 1])) --i;
  return i > 0 && i < a.first_word && kEach.has(words[i - 1]);
}

bool are_factors(const std::vector<Word>& words, const ProseFigure& a, const ProseFigure& b) {
  return is_rate(words, a, b) || is_rate_for(words, a, b) || is_for_each_of(words, a, b);
}

// "equals", "es igual a", "=", "for a total of": right before the result; "in all", "en total" right behind it.
bool is_result(const std::vector<Word>& words, const ProseFigure& b, const ProseFigure& c) {
  static const Concept kEquals("product-equals");
  static const Concept kOpens("opens-in-all");
  static const Concept kAll("product-in-all");
  if (c.first_word - b.after > 9) return false;
  const bool in_all = c.after < words.size() && kOpens.has(words[c.after]) && says(words, c.after, c.after + 2, kAll);
  // "da 440.000" may have been read as dinars: the verb is then the figure's first word.
  return in_all || says(words, back(c.first_word, 4, b.after), c.first_word + 1, kEquals);
}

// "15 tablets at $210 each and 3 printers at $180 each", "three courses of 20 hours with 25 participants each".
bool is_one_of_several(const std::vector<Word>& words, const std::vector<ProseFigure>& figures, std::size_t i) {
  static const Concept kAnd("product-and");
  static const Concept kSpelled("spelled-factor");
  const std::size_t first = figures[i].first_word;
  const bool joined = i >= 2 && first > 0 && kAnd.has(words[first - 1]);
  return joined || says(words, back(first, 6, 0), first, kSpelled);
}

// `before`: a third factor in front of the two, "40 participants at $75 a day for 5 days".
bool may_follow(const ProseFigure* before, const ProseFigure& a, const ProseFigure& b, const ProseFigure& c) {
  const auto of_two = [](const auto& f) { return product_may_be(f[0].range(), f[1].range(), f[2].range()); };
  if (agree_in_some_reading({a, b, c}, of_two)) return true;
  const auto of_three = [](const auto& f) {
    const Range p = f[3].range(), q = f[0].range();
    const auto low = Decimal::multiply(p.low, q.low), high = Decimal::multiply(p.high, q.high);
    return !low || !high || product_may_be({*low, *high}, f[1].range(), f[2].range());
  };
  return before != nullptr && agree_in_some_reading({a, b, c, *before}, of_three);
}

// Behind a rate: "each", "cada uno", or "per" with a noun; empty where it is no rate.
std::string unit_of_rate(const std::vector<Word>& words, const ProseFigure& rate) {
  static const Concept kEach("average-each");
  static const Concept kPer("average-per");
  constexpr std::size_t kReach = 4;
  for (std::size_t i = rate.after; i < words.size() && i < rate.after + kReach && words[i].kind == WordKind::word;
       ++i) {
    if (kEach.has(words[i])) return "each";
    if (kPer.has(words[i]) && i + 1 < words.size()) return words[i + 1].folded;
  }
  return "";
}

bool counts(const std::vector<Word>& words, const ProseFigure& count, const std::string& unit) {
  if (!count.currency.empty() || count.scale_exponent != 0 || count.after >= words.size()) return false;
  return unit == "each" || is_same_unit(unit, words[count.after].folded);
}

bool same_measure(const std::vector<Word>& words, const ProseFigure& a, const ProseFigure& b) {
  // "87.5 million pesos, 2.5 million each": the currency is said once.
  if (a.currency.empty() != b.currency.empty()) return a.scale_exponent > 0 && a.scale_exponent == b.scale_exponent;
  if (!a.currency.empty()) return a.currency == b.currency;
  static const Concept kPer("measure-per");
  if (b.after < words.size() && kPer.has(words[b.after])) return true;  // "402 women, 25 per workshop"
  const auto noun = [&](const ProseFigure& f) {
    return f.after < words.size() ? words[f.after].folded : std::string();
  };
  return is_same_unit(noun(a), noun(b)) || is_same_unit(noun(b), noun(a));
}

// An average is rounded and sometimes cut: a whole unit of its last place either way.
bool average_may_be(const ProseFigure& rate, const ProseFigure& count, const ProseFigure& total) {
  const Range once = rate.range();
  const Decimal half = Decimal::subtract(once.high, rate.value).value_or(Decimal());
  const Range wide{Decimal::subtract(once.low, half).value_or(once.low),
                   Decimal::add(once.high, half).value_or(once.high)};
  return product_may_be(wide, count.range(), total.range());
}

void say_average(const DocumentView& view, const ProseFigure& rate, const ProseFigure& count, const ProseFigure& total,
                 std::vector<Finding>& findings) {
  const auto fits = [](const auto& f) { return average_may_be(f[0], f[1], f[2]); };
  const auto product = Decimal::multiply(rate.value, count.value);
  if (!product || agree_in_some_reading({rate, count, total}, fits)) return;
  Finding finding = contradiction_in(view, rate, grouped(*product), Severity::error);
  const std::string right = printed_like({&total, &rate, &count}, *product);
  finding.message = {fmt::format("{} times {} is {}, not {}.", count.printed, rate.printed, right, total.printed),
                     fmt::format("{} por {} es {}, no {}.", count.printed, rate.printed, right, total.printed)};
  if (const Bilingual off = power_of_ten_between(total.value, *product); !off.empty()) finding.evidence.push_back(off);
  finding.suggestion = {"Correct the total, the number or the amount for each.",
                        "Corrija el total, el número o el importe por unidad."};
  findings.push_back(std::move(finding));
}

// "35 grants totalling 87.5 million, an average of 2.5 million each", "1.2 million trees on 960 hectares, at a rate of
// 1,250 trees per hectare", "CHF 1,260,000, i.e. CHF 52,500 for each of the 24 members".
void check_averages(const DocumentView& view, int block, const std::vector<Word>& words,
                    const std::vector<ProseFigure>& figures, std::vector<Finding>& findings) {
  static const Concept kAverage("product-average");
  static const Concept kAgain("average-again");
  static const Concept kEach("average-for-each");
  constexpr std::size_t kNear = 8, kLead = 6;
  for (std::size_t i = 0; i + 2 < figures.size(); ++i) {
    const ProseFigure &x = figures[i], &y = figures[i + 1], &z = figures[i + 2];
    if (x.percent || y.percent || z.percent || !in_one_sentence(view, block, x.begin, z.begin)) continue;
    if (y.first_word - x.after > kNear || z.first_word - y.after > kNear) continue;
    const bool each_of = says(words, y.after, std::min(z.first_word, y.after + kLead), kEach);
    if (each_of && !x.currency.empty() && x.currency == y.currency && z.currency.empty() &&
        says(words, back(y.first_word, 3, x.after), y.first_word, kAgain)) {
      say_average(view, y, z, x, findings);
      continue;
    }
    const std::string unit = unit_of_rate(words, z);
    if (unit.empty() || !says(words, back(z.first_word, kLead, y.after), z.first_word, kAverage)) continue;
    if (counts(words, x, unit) && same_measure(words, y, z))
      say_average(view, z, x, y, findings);
    else if (counts(words, y, unit) && same_measure(words, x, z))
      say_average(view, z, y, x, findings);
  }
}

void say_total(const DocumentView& view, const RatedTotal& wrong, std::vector<Finding>& findings) {
  const auto product = Decimal::multiply(wrong.rate.value, wrong.count.value);
  if (!product) return;
  Finding finding =
      contradiction_in(view, wrong.average ? wrong.rate : wrong.total, grouped(*product), Severity::error);
  const std::string right = printed_like({&wrong.total, &wrong.rate, &wrong.count}, *product);
  const std::string count = said(wrong.count), rate = said(wrong.rate), total = said(wrong.total);
  finding.message = {fmt::format("{} times {} is {}, not {}.", count, rate, right, total),
                     fmt::format("{} por {} es {}, no {}.", count, rate, right, total)};
  if (const Bilingual off = power_of_ten_between(wrong.total.value, *product); !off.empty())
    finding.evidence.push_back(off);
  finding.suggestion = {"Correct the total, the number or the amount for each.",
                        "Corrija el total, el número o el importe por unidad."};
  findings.push_back(std::move(finding));
}

void check(const DocumentView& view, std::vector<Finding>& findings) {
  for (int block = 0; block < view.size(); ++block) {
    if (!view.is_prose(block)) continue;
    const std::vector<ProseFigure> figures = figures_in(view, block);
    const std::vector<Word>& words = view.text(block).words;
    const std::size_t before = findings.size();
    check_averages(view, block, words, figures, findings);
    for (std::size_t i = 0; i + 2 < figures.size(); ++i) {
      const ProseFigure &a = figures[i], &b = figures[i + 1], &c = figures[i + 2];
      if (a.percent || b.percent || c.percent || !is_result(words, b, c)) continue;
      // Money comes of money, and a sum of products is none.
      if (!c.currency.empty() && a.currency.empty() && b.currency.empty()) continue;
      // "25 hours a week at US$25, in all 8 weeks": the third is a factor as well.
      if (c.currency.empty() && !(a.currency.empty() && b.currency.empty()) && c.value < b.value) continue;
      if (is_one_of_several(words, figures, i)) continue;
      // "The fee is 4,000; multiplied by 11 members it gives …" goes on behind the stop.
      constexpr std::size_t kNear = 12;
      const bool times = are_multiplied(words, a, b) && b.first_word - a.after <= kNear;
      const std::size_t begin = times ? b.begin : a.begin;
      if (!times && !are_factors(words, a, b)) continue;
      if (!in_one_sentence(view, block, begin, c.begin) || may_follow(i > 0 ? &figures[i - 1] : nullptr, a, b, c))
        continue;
      const auto product = Decimal::multiply(a.value, b.value);
      if (!product) continue;
      Finding finding = contradiction_in(view, c, grouped(*product), Severity::error);
      const std::string right = printed_like({&c, &a, &b}, *product);
      finding.message = {fmt::format("{} times {} is {}, not {}.", a.printed, b.printed, right, c.printed),
                         fmt::format("{} por {} es {}, no {}.", a.printed, b.printed, right, c.printed)};
      if (const Bilingual off = power_of_ten_between(c.value, *product); !off.empty()) finding.evidence.push_back(off);
      finding.suggestion = {"Correct the product, or the factor that is wrong.",
                            "Corrija el producto o el factor equivocado."};
      findings.push_back(std::move(finding));
    }
    if (findings.size() > before) continue;
    for (const RatedTotal& wrong : wrong_totals_of_rates(view, block)) say_total(view, wrong, findings);
  }
}

constexpr char kFailing[] = R"(Fees

The fee of US$4,000 (which they pay at the start) multiplied by 5 million equals US$20 million, which would be in the hands of the members.
)";

constexpr char kPassing[] = R"(Fees

The fee of US$4,000 (which they pay at the start) multiplied by 5 million equals US$20 billion, which would be in the hands of the members. Some 320 members at US$40 each make a total of approximately US$13,000.
)";

}  // namespace

extern const Rule kProductDoesNotFollow = {
    {"W101", "prose-arithmetic-product", "A product in a sentence is not the product of its factors",
     "Un producto en una oración no es el producto de sus factores",
     "Thousands, millions and billions are easily confused in a sentence, where no column warns. Two factors joined "
     "by “multiplied by”, “times”, “at … each”, “each of the …” or “per night for … nights” and the result behind "
     "“equals”, “a total of” or before “in all” are computed, and so is an average with its number and total (“35 "
     "grants totalling 87.5 million, an average of 2.5 million each”), and so much each, per or a day with the only "
     "count and total that the sentence, or the next one alone, gives (“six convoys of five trucks each (36 "
     "trucks)”). Figures are taken as rounded where they were printed so, and “about” or “close to” widen that to a "
     "twentieth.",
     "En una oración es fácil confundir miles y millones, y no hay columna que lo advierta. Se calculan dos factores "
     "unidos por «multiplicado por», «×», «a … cada uno», «cada uno de los …» o «por noche durante … noches» y el "
     "resultado tras «es igual a» o «un total de» o delante de «en total», y también un promedio con su número y su "
     "total («35 ayudas por un total de 87,5 millones, a razón de 2,5 millones cada una»), y tanto por cada uno, por "
     "unidad o por día con el único número y el único total de la oración o de la siguiente («seis convoyes de cinco "
     "camiones cada uno (36 camiones)»). Las cifras se toman como redondeadas según se imprimieron; «cerca de» o "
     "«aproximadamente» amplían el margen al 5 %.",
     kFailing, kPassing, Severity::warning, "0.1.0"},
    OnDocument{check}};

}  // namespace crossfoot::validate

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>

#include "validate/document/antecedents.h"
#include "validate/document/document_view.h"
#include "validate/document/enumerations.h"
#include "validate/document/remainders.h"
#include "validate/document/spelled_numbers.h"
#include "validate/document/wording.h"
#include "validate/rule.h"

namespace crossfoot::validate {
namespace {

// Words that share out a whole between two without a third: only then must the parts make the whole.
struct Halves {
  Concept one, other;
};
const std::array kHalves = {
    Halves{Concept("half-women"), Concept("half-men")},
    Halves{Concept("half-girls"), Concept("half-boys")},
    Halves{Concept("half-female"), Concept("half-male")},
    Halves{Concept("half-females"), Concept("half-males")},
    Halves{Concept("half-urban"), Concept("half-rural")},
    Halves{Concept("half-delegates-female"), Concept("half-delegates-male")},
    Halves{Concept("half-pupils-female"), Concept("half-pupils-male")},
};

bool is_half_of(const Word& a, const Word& b) {
  for (const Halves& halves : kHalves)
    if ((halves.one.has(a) && halves.other.has(b)) || (halves.other.has(a) && halves.one.has(b))) return true;
  return false;
}

const Word* word_behind(const std::vector<Word>& words, const ProseFigure& figure) {
  constexpr std::size_t kFarthest = 3;  // "13 are held by women"
  static const Concept kBetween("between-part-and-noun");
  std::size_t i = figure.after;
  while (i < words.size() && i < figure.after + kFarthest && kBetween.has(words[i])) ++i;
  return i < words.size() && words[i].kind == WordKind::word ? &words[i] : nullptr;
}

// Brackets, their percentage and "and" between the two parts; no other sentence begins.
bool only_joined(const std::vector<Word>& words, const ProseFigure& a, const ProseFigure& b) {
  std::size_t outside = 0;
  bool inside = false;
  for (std::size_t i = a.after; i < b.first_word; ++i) {
    if (words[i].is("(")) inside = true;
    outside += inside ? 0 : 1;
    if (words[i].is(")")) inside = false;
  }
  constexpr std::size_t kMostBetween = 5;  // "are held by women and"
  return outside <= kMostBetween;
}

// "70 women and 40 men": nothing but "and" or a comma between the two.
bool are_halves(const std::vector<Word>& words, const ProseFigure& a, const ProseFigure& b) {
  const Word *left = word_behind(words, a), *right = word_behind(words, b);
  return left != nullptr && right != nullptr && b.first_word - a.after <= 8 && only_joined(words, a, b) &&
         is_half_of(*left, *right);
}

// "of the 120 delegates, …", "120 participants (70 women …", "a total of 120".
bool is_whole(const std::vector<Word>& words, const ProseFigure& whole, const ProseFigure& first) {
  if (whole.percent || is_year(whole) || !whole.currency.empty() || first.first_word - whole.after > 6) return false;
  static const Concept kOpens("opens-whole");
  for (std::size_t i = whole.first_word; i > 0 && whole.first_word - i < 4; --i)
    if (kOpens.has(words[i - 1])) return true;
  static const Concept kWhom("parts-of-whom");
  for (std::size_t i = whole.after; i < first.first_word; ++i)
    if (words[i].is("(") || words[i].is(":") || kWhom.has(words[i])) return true;
  // "31 participants, 14 women and 19 men"
  static const Concept kPersons("counted-persons");
  return whole.after + 2 == first.first_word && kPersons.has(words[whole.after]) && words[whole.after + 1].is(",");
}

// "120 delegates from nine countries (70 women …": the count between the two counts something else, so the nearest
// whole is meant unless one behind it fits.
const ProseFigure* whole_before(const std::vector<Word>& words, const std::vector<ProseFigure>& figures,
                                std::size_t i) {
  const ProseFigure* nearest = nullptr;
  for (std::size_t k = i; k > 0 && i - k < 2; --k) {
    const ProseFigure& whole = figures[k - 1];
    if (is_whole(words, whole, figures[i])) {
      if (parts_may_make({figures[i], figures[i + 1]}, whole)) return &whole;
      // "5,480 students of 64 schools: 2,790 girls …": a whole is not smaller than its part.
      const bool holds_both = figures[i].value <= whole.value && figures[i + 1].value <= whole.value;
      if (nearest == nullptr && holds_both) nearest = &whole;
    }
    if (nearest == &whole && !whole.spelled) break;
  }
  return nearest;
}

// Without the percentages that repeat a part in brackets: "70 women (64 %) and 40 men".
std::vector<ProseFigure> without_repeats(const std::vector<Word>& words, std::vector<ProseFigure> figures) {
  std::erase_if(figures, [&](const ProseFigure& figure) {
    return figure.percent && figure.first_word > 0 && words[figure.first_word - 1].is("(");
  });
  return figures;
}

// "70 women and 40 men, a total of 120", "70 women and 40 men among the 120".
bool is_total_behind(const std::vector<Word>& words, const ProseFigure& last, const ProseFigure& total) {
  static const Concept kOf("total-behind-parts");
  if (total.percent || !total.currency.empty() || total.first_word - last.after > 7) return false;
  for (std::size_t i = last.after; i < total.first_word; ++i)
    if (kOf.has(words[i])) return true;
  return false;
}

// "70 women, 40 men and 10 children": a third part in the same list.
bool is_third_part(const std::vector<Word>& words, const ProseFigure& second, const ProseFigure& third) {
  static const Concept kAnd("joins-third-part");
  if (third.percent || !third.currency.empty() || third.first_word - second.after > 4) return false;
  return third.first_word > second.after && kAnd.has(words[third.first_word - 1].folded);
}

void say(const DocumentView& view, const ProseFigure& whole, const ProseFigure& a, const ProseFigure& b,
         const ProseFigure* third, std::vector<Finding>& findings) {
  const auto two = [](const auto& f) { return parts_may_make({f[1], f[2]}, f[0]); };
  const auto three = [](const auto& f) { return parts_may_make({f[1], f[2], f[3]}, f[0]); };
  if (agree_in_some_reading({whole, a, b}, two)) return;
  if (third != nullptr && agree_in_some_reading({whole, a, b, *third}, three)) return;
  const auto sum = Decimal::add(a.value, b.value);
  if (!sum) return;
  Finding finding = contradiction_in(view, whole, grouped(*sum), Severity::warning);
  const std::string right = printed_like({&whole, &a, &b}, *sum);
  finding.message = {fmt::format("{} and {} are {}, not {}.", said(a), said(b), right, said(whole)),
                     fmt::format("{} y {} son {}, no {}.", said(a), said(b), right, said(whole))};
  finding.suggestion = {"Correct the whole or the part that is wrong, or say who is counted in neither.",
                        "Corrija el total o la parte equivocada, o diga quiénes no están en ninguna."};
  findings.push_back(std::move(finding));
}

// From part `last` backwards, as long as only a few words and "and" or a comma stand between two: "12 ordinary and 2
// special", "688 on health, 229 on housing and the remaining 230".
std::size_t first_of_list(const std::vector<Word>& words, const std::vector<ProseFigure>& figures, std::size_t last) {
  static const Concept kJoins("joins-parts");
  static const Concept kLead("leads-part");
  constexpr std::size_t kLongest = 7;
  std::size_t i = last;
  for (; i > 0; --i) {
    const ProseFigure &left = figures[i - 1], &right = figures[i];
    if (left.percent || left.currency != right.currency || right.first_word - left.after > kLongest) break;
    std::size_t w = right.first_word;
    while (w > left.after && kLead.has(words[w - 1])) --w;
    if (w == left.after || !kJoins.has(words[w - 1].folded)) break;
  }
  return i;
}

void say_sum(const DocumentView& view, const std::vector<ProseFigure>& parts, const ProseFigure& whole,
             std::vector<Finding>& findings) {
  Decimal sum;
  std::string list;
  for (const ProseFigure& part : parts) {
    if (part.approximate || part.other_value) return;
    sum = Decimal::add(sum, part.value).value_or(sum);
    list += (list.empty() ? "" : " + ") + said(part);
  }
  if (whole.other_value || parts_may_make(parts, whole)) return;
  Finding finding = contradiction_in(view, whole, grouped(sum), Severity::warning);
  const std::string stated = said(whole), right = printed_like({&whole, &parts.front()}, sum);
  finding.message = {fmt::format("{} is {}, not {}.", list, right, stated),
                     fmt::format("{} son {}, no {}.", list, right, stated)};
  finding.suggestion = {"Correct the total or the part that is wrong.", "Corrija el total o la parte equivocada."};
  findings.push_back(std::move(finding));
}

std::vector<ProseFigure> slice(const std::vector<ProseFigure>& figures, std::size_t first, std::size_t last) {
  return {figures.begin() + static_cast<std::ptrdiff_t>(first),
          figures.begin() + static_cast<std::ptrdiff_t>(last) + 1};
}

// "12 ordinary and 2 special sessions, 14 in all": the total has no noun of its own, so it counts the same things.
void check_total_in_all(const DocumentView& view, const std::vector<Word>& words,
                        const std::vector<ProseFigure>& figures, std::vector<Finding>& findings) {
  static const Concept kIn("parts-in");
  static const Concept kAll("parts-in-all");
  static const Concept kAltogether("total-without-in");
  constexpr std::size_t kNear = 5;
  for (std::size_t k = 2; k < figures.size(); ++k) {
    const ProseFigure& total = figures[k];
    const std::size_t at = total.after;
    const bool in_all = at + 1 < words.size() && kIn.has(words[at]) && kAll.has(words[at + 1]);
    if (total.percent || !(in_all || (at < words.size() && kAltogether.has(words[at])))) continue;
    if (total.first_word == 0 || !words[total.first_word - 1].is(",")) continue;
    const ProseFigure& last = figures[k - 1];
    if (last.percent || last.currency != total.currency || total.first_word - last.after > kNear) continue;
    const std::size_t first = first_of_list(words, figures, k - 1);
    if (first < k - 1 && in_one_sentence(view, total.block, figures[first].begin, total.begin))
      say_sum(view, slice(figures, first, k - 1), total, findings);
  }
}

// "41, 52 and 47 persons, respectively, for a total of 140": the total counts the same things, if its noun is theirs or
// it has none, and it is near their sum.
void check_total_of(const DocumentView& view, const std::vector<Word>& words, const std::vector<ProseFigure>& figures,
                    std::vector<Finding>& findings) {
  static const Concept kFor("parts-for-total");
  static const Concept kOf("of-behind-total");
  static const Concept kTotal("total-before-of");
  constexpr std::size_t kNear = 8;
  for (std::size_t k = 2; k < figures.size(); ++k) {
    const ProseFigure &total = figures[k], &last = figures[k - 1];
    if (total.percent || total.first_word < 3 || total.first_word - last.after > kNear) continue;
    const bool of = kOf.has(words[total.first_word - 1]);
    if (!of || !kTotal.has(words[total.first_word - 2]) || !kFor.has(words[total.first_word - 3])) continue;
    const std::size_t first = first_of_list(words, figures, k - 1);
    if (first + 1 >= k || last.currency != total.currency) continue;
    if (!in_one_sentence(view, total.block, figures[first].begin, total.begin)) continue;
    const bool bare = total.after >= words.size() || words[total.after].kind != WordKind::word;
    const bool same_noun = !bare && last.after < words.size() && words[last.after].is(words[total.after].folded);
    Decimal sum;
    for (std::size_t i = first; i < k; ++i) sum = Decimal::add(sum, figures[i].value).value_or(sum);
    const auto off = Decimal::subtract(sum, total.value);
    const auto fivefold = off ? Decimal::multiply(off->abs(), Decimal(5, 0)) : std::nullopt;
    if ((bare || same_noun) && fivefold && *fivefold <= total.value)
      say_sum(view, slice(figures, first, k - 1), total, findings);
  }
}

// Whether the part is what is left over: "203 on other matters", "the remaining 230", "12 de otros temas".
bool is_the_rest(const std::vector<Word>& words, const ProseFigure& part) {
  static const Concept kRest("part-is-rest");
  constexpr std::size_t kBefore = 2, kBehind = 4;
  for (std::size_t i = part.first_word; i > 0 && part.first_word - i < kBefore; --i)
    if (kRest.has(words[i - 1])) return true;
  for (std::size_t i = part.after; i < words.size() && i < part.after + kBehind && words[i].kind != WordKind::mark; ++i)
    if (kRest.has(words[i])) return true;
  return false;
}

// "1,147 complaints: 688 on health, 229 on housing and 230 on other matters": a list with a rest leaves nothing out.
void check_list_with_rest(const DocumentView& view, const std::vector<Word>& words,
                          const std::vector<ProseFigure>& figures, std::vector<Finding>& findings) {
  static const Concept kWhom("parts-taken-up");
  constexpr std::size_t kFarthest = 8;
  for (std::size_t last = 3; last < figures.size(); ++last) {
    if (figures[last].percent || !is_the_rest(words, figures[last])) continue;
    const std::size_t first = first_of_list(words, figures, last);
    const bool goes_on = last + 1 < figures.size() && is_third_part(words, figures[last], figures[last + 1]);
    if (first == 0 || last - first < 2 || goes_on) continue;
    const ProseFigure &whole = figures[first - 1], &part = figures[first];
    if (whole.percent || whole.currency != part.currency || part.first_word - whole.after > kFarthest) continue;
    bool opens = false;
    for (std::size_t i = whole.after; i < part.first_word; ++i)
      opens = opens || words[i].is(":") || words[i].is("(") || kWhom.has(words[i]);
    if (opens && in_one_sentence(view, whole.block, whole.begin, figures[last].begin))
      say_sum(view, slice(figures, first, last), whole, findings);
  }
}

// "Of the 120 delegates, 70 came and the remaining 40 sent a message".
void check_remainders(const DocumentView& view, int block, std::vector<Finding>& findings) {
  for (const Remainder& remainder : remainders_in(view, block)) {
    Decimal left = remainder.whole.value;
    for (const ProseFigure& part : remainder.others) left = Decimal::subtract(left, part.value).value_or(left);
    if (some_may_make(remainder.rest, remainder.others, remainder.whole) || left.is_negative() || left.is_zero())
      continue;
    Finding finding = contradiction_in(view, remainder.rest, grouped(left), Severity::warning);
    const std::string right = printed_like({&remainder.rest, &remainder.whole}, left);
    std::string taken;
    for (const ProseFigure& part : remainder.others) taken += " − " + said(part);
    finding.message = {
        fmt::format("{}{} leaves {}, not {}.", said(remainder.whole), taken, right, said(remainder.rest)),
        fmt::format("De {}{} quedan {}, no {}.", said(remainder.whole), taken, right, said(remainder.rest))};
    finding.suggestion = {"Correct the whole, the part or the rest that is wrong.",
                          "Corrija el total, la parte o el resto que esté equivocado."};
    findings.push_back(std::move(finding));
  }
}

// "A person may be in more than one group": the parts need not make the whole.
bool groups_overlap(std::string_view text) {
  static const Concept kOverlap("groups-overlap");
  return kOverlap.has_part_of(language::folded_word(text));
}

void check(const DocumentView& view, std::vector<Finding>& findings) {
  for (int block = 0; block < view.size(); ++block) {
    if (!view.is_prose(block) || groups_overlap(view.block(block).text)) continue;
    const std::vector<Word>& words = view.text(block).words;
    const std::vector<ProseFigure> figures = without_repeats(words, figures_and_counts_in(view, block));
    const std::size_t before = findings.size();
    check_total_in_all(view, words, figures, findings);
    check_total_of(view, words, figures, findings);
    check_list_with_rest(view, words, figures, findings);
    if (findings.size() == before) check_remainders(view, block, findings);
    for (std::size_t i = 0; i + 1 < figures.size(); ++i) {
      const ProseFigure &a = figures[i], &b = figures[i + 1];
      if (a.percent || b.percent || !are_halves(words, a, b) || !in_one_sentence(view, block, a.begin, b.begin))
        continue;
      const bool third = i + 2 < figures.size() && is_third_part(words, b, figures[i + 2]);
      const ProseFigure* whole = whole_before(words, figures, i);
      if (whole != nullptr && in_one_sentence(view, block, whole->begin, a.begin))
        say(view, *whole, a, b, third ? &figures[i + 2] : nullptr, findings);
      else if (i + 2 < figures.size() && is_total_behind(words, b, figures[i + 2]) &&
               in_one_sentence(view, block, b.begin, figures[i + 2].begin))
        say(view, figures[i + 2], a, b, nullptr, findings);
      else if (const ProseFigure* taken_up = taken_up_whole(view, block, figures, i);
               taken_up != nullptr && b.value < taken_up->value)
        say(view, *taken_up, a, b, third ? &figures[i + 2] : nullptr, findings);
    }
    if (findings.size() > before) continue;
    for (const Enumeration& list : enumerations_in(view, block)) say_sum(view, list.parts, list.whole, findings);
  }
}

constexpr char kFailing[] = R"(Participants

Of the 120 delegates, 70 women and 40 men, most came from the north of the region.
)";

constexpr char kPassing[] = R"(Participants

Of the 110 delegates, 70 women and 40 men, most came from the north of the region; 30 women and 25 other delegates spoke. Of the 120 delegates of last year, 70 were women and 40 came from the south. Of the 130 guests, 70 were women, 50 men and 10 children.
)";

}  // namespace

extern const Rule kPartsDoNotMakeTheWhole = {
    {"W102", "prose-arithmetic-parts", "Parts in a sentence do not make the whole",
     "Las partes en una oración no suman el total",
     "Of 120 delegates 70 cannot be women and 40 men. The parts must make up the whole where words divide it in two "
     "(women and men, boys and girls, urban and rural), where the last part is the rest (“and 230 on other matters”, "
     "“and the remaining 50 stayed”), where every item of a list behind a colon or in brackets begins with its count "
     "(“26 flights (13 to Rivas, 9 to Colón and 4 to Tela)”), where the last of them is what is not (“and 2 had not "
     "been begun”), and where “in all” or “for a total of” adds up what stands before it. Parts that may overlap or "
     "leave out others (“70 women, 40 from the south”) are left alone.",
     "De 120 personas no pueden ser 70 mujeres y 40 hombres. Las partes deben sumar el total cuando las palabras lo "
     "dividen en dos (mujeres y hombres, niñas y niños, urbanas y rurales), cuando la última parte es el resto («y "
     "230 de otros asuntos», «y los 50 restantes se quedaron»), cuando cada punto de una lista tras dos puntos o "
     "entre paréntesis empieza con su número («26 vuelos (13 a Rivas, 9 a Colón y 4 a Tela)»), cuando el último es lo "
     "que falta («y 2 no se habían iniciado») y cuando «en total» o «para un total de» suma lo dicho antes. No se "
     "señalan las partes que pueden superponerse o dejar fuera a otras («70 mujeres, 40 del sur»).",
     kFailing, kPassing, Severity::warning, "0.1.0"},
    OnDocument{check}};

}  // namespace crossfoot::validate

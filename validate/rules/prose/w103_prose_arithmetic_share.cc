#include <fmt/format.h>

#include <algorithm>

#include "validate/document/document_view.h"
#include "validate/document/shares.h"
#include "validate/document/spelled_numbers.h"
#include "validate/document/wording.h"
#include "validate/rule.h"

namespace crossfoot::validate {
namespace {

// "27,342 dólares de los 50,000": the currency is said once.
bool same_money(const ProseFigure& a, const ProseFigure& b) {
  return a.currency == b.currency || a.currency.empty() || b.currency.empty();
}

const Concept kShareOf("share-of");

bool is_of(const Word& word) { return kShareOf.has(word); }

const Concept kOut("out-of-whole");
const Concept kOfThe("of-the-whole-contracted");
const Concept kArticles("light-before-whole");

// "70 of the 120", "70 out of 120", "27,342 dólares de los 50,000": at most the noun of the part before "of", and
// nothing but articles behind it.
bool is_part_of(const std::vector<Word>& words, const ProseFigure& part, const ProseFigure& whole) {
  constexpr std::size_t kFarthest = 7, kNouns = 2;
  if (part.percent || whole.percent || whole.first_word <= part.after || !same_money(part, whole)) return false;
  if (whole.first_word - part.after > kFarthest) return false;
  std::size_t of = part.after;
  while (of < whole.first_word && !is_of(words[of])) ++of;
  if (of == whole.first_word) return false;
  const std::size_t nouns = of - part.after;
  const bool out_of = nouns > 0 && kOut.has(words[of - 1]);
  for (std::size_t i = part.after; i < of; ++i)
    if (words[i].kind != WordKind::word) return false;
  for (std::size_t i = of + 1; i < whole.first_word; ++i)
    if (!kArticles.has(words[i])) return false;
  // "12 bags of 50 kg" has a noun and no article.
  return nouns == 0 || out_of || (nouns <= kNouns && whole.first_word > of + 1);
}

// "Of the 120 delegates, 70", "out of 120 asked, 70": the whole comes first, at the head of its clause.
bool opens_clause(const std::vector<Word>& words, const ProseFigure& whole) {
  static const Concept kOpens("opens-clause-of-whole");
  std::size_t i = whole.first_word;
  bool of = false, more = false;  // "of the", "of a total of": "of 50" alone may count anything
  while (i > 0 && (kArticles.has(words[i - 1]) || kOfThe.has(words[i - 1]))) {
    --i;
    more = more || of || !is_of(words[i]) || kOfThe.has(words[i]);
    of = of || is_of(words[i]);
  }
  if (i > 0 && kOut.has(words[i - 1])) {
    more = true;
    --i;
  }
  const bool at_head = i == 0 || words[i - 1].is(".") || words[i - 1].is(";");  // "Of 2,112 households, 1,056"
  return of && (at_head || (more && kOpens.has(words[i - 1].folded)));
}

// "1,284 persons, of whom 514", "1.284 personas, de las cuales 514", "85 people, 47 of them".
bool is_taken_up(const std::vector<Word>& words, const ProseFigure& whole, const ProseFigure& part) {
  static const Concept kWhom("takes-up-whole");
  const std::size_t last = part.first_word - 1;
  // "1,460 trained (target: 1,200), of whom 1,022": the bracket is an aside.
  for (std::size_t i = whole.after; i < part.first_word; ++i)
    if (words[i].is(")") && !words[i - 1].is("%")) return false;
  if (last > whole.after && kWhom.has(words[last]))
    for (std::size_t i = last; i > whole.after && last - i < 3; --i)
      if (is_of(words[i - 1])) return true;
  return part.after + 1 < words.size() && is_of(words[part.after]) && kWhom.has(words[part.after + 1]);
}

// "148 hotels were asked; 131 answered", "se encuestó a 148 hoteles; respondieron 131".
bool are_answers(const std::vector<Word>& words, const ProseFigure& whole, const ProseFigure& part) {
  static const Concept kAsked("were-asked");
  static const Concept kAnswered("have-answered");
  constexpr std::size_t kBefore = 5, kFarthest = 8, kNear = 2;
  if (part.percent || whole.percent || part.first_word <= whole.after + 1) return false;
  if (part.first_word - whole.after > kFarthest) return false;
  bool asked = false, answered = false;
  for (std::size_t i = whole.first_word > kBefore ? whole.first_word - kBefore : 0; i < part.first_word; ++i)
    asked = asked || kAsked.has(words[i]);
  for (std::size_t i = part.first_word - kNear; i < words.size() && i < part.after + kNear; ++i)
    answered = answered || kAnswered.has(words[i]);
  return asked && answered;
}

bool is_whole_of(const std::vector<Word>& words, const ProseFigure& whole, const ProseFigure& part) {
  constexpr std::size_t kFarthest = 8;
  if (part.percent || whole.percent || !same_money(part, whole)) return false;
  if (part.first_word <= whole.after || part.first_word - whole.after > kFarthest) return false;
  return opens_clause(words, whole) || is_taken_up(words, whole, part);
}

// Whether the percentage is of something else: "(58 % women)", "or 5 % more".
bool speaks_of_more(const std::vector<Word>& words, const ProseFigure& percent, bool bracketed) {
  if (percent.after >= words.size()) return false;
  const Word& next = words[percent.after];
  static const Concept kTotal("percent-of-all");
  static const Concept kMore("percent-more");
  if (kMore.has(next)) return true;
  if (is_of(next)) {  // "(58 % of the total)", but not "(58 % of the women)"
    for (std::size_t i = percent.after + 1; i < words.size() && i < percent.after + 3; ++i)
      if (kTotal.has(words[i])) return false;
    return true;
  }
  return bracketed && next.kind == WordKind::word;
}

// "(58 %)", ", or 58 %", "that is 58 %", "lo que representa el 58 %": the percentage says the same again.
bool says_again(const std::vector<Word>& words, const ProseFigure& last, const ProseFigure& percent) {
  static const Concept kAgain("share-again");  // "i.e." is cut into i and e
  constexpr std::size_t kFarthest = 8;
  if (!percent.percent || percent.first_word <= last.after || percent.first_word - last.after > kFarthest) return false;
  // "2,112 answered, half of them (50 %)": the percentage is that of the fraction.
  static const Concept kFractions("share-as-fraction");
  for (std::size_t i = last.after; i < percent.first_word; ++i)
    if (kFractions.has(words[i])) return false;
  const bool bracketed = words[percent.first_word - 1].is("(");
  if (speaks_of_more(words, percent, bracketed)) return false;
  if (bracketed) return true;
  for (std::size_t i = percent.first_word; i > last.after && percent.first_word - i < 3; --i)
    if (kAgain.has(words[i - 1])) return true;
  return false;
}

// "Of the 45 million, 12 come from grants": 12 million.
ProseFigure in_scale_of(const ProseFigure& whole, ProseFigure part) {
  const auto scaled = part.value.scaled_by_power_of_ten(whole.scale_exponent);
  if (part.scale_exponent != 0 || !scaled) return part;
  part.value = *scaled;
  part.last_place += whole.scale_exponent;
  return part;
}

void say(const DocumentView& view, const ProseFigure& part, const ProseFigure& whole, const ProseFigure& percent,
         std::vector<Finding>& findings) {
  const auto hundredfold = Decimal::multiply(part.value, Decimal(100, 0));
  const auto share = hundredfold ? quotient(*hundredfold, whole.value, percent.value.scale()) : std::nullopt;
  if (!share) return;
  Finding finding = contradiction_in(view, percent, share->to_string(), Severity::error);
  const std::string right = printed_like({&percent, &part, &whole}, *share);
  finding.message = {fmt::format("{} of {} is {} %, not {}.", said(part), said(whole), right, percent.printed),
                     fmt::format("{} de {} es el {} %, no el {}.", said(part), said(whole), right, percent.printed)};
  finding.suggestion = {"Correct the percentage, or the figure that is wrong.",
                        "Corrija el porcentaje o la cifra equivocada."};
  findings.push_back(std::move(finding));
}

void test(const DocumentView& view, const ProseFigure& part, const ProseFigure& whole, const ProseFigure& percent,
          std::vector<Finding>& findings) {
  if (!share_agrees(part, whole, percent) && !share_agrees(in_scale_of(whole, part), whole, percent))
    say(view, part, whole, percent, findings);
}

// "60 per cent of the 3.4 million (2.0 million)", "el 54,7 % de los 50.000 dólares, es decir, 27.342".
bool is_share_said_again(const std::vector<Word>& words, const ProseFigure& percent, const ProseFigure& whole,
                         const ProseFigure& part) {
  constexpr std::size_t kBefore = 5, kBehind = 8;
  if (!percent.percent || whole.percent || part.percent || !same_money(part, whole)) return false;
  if (whole.first_word <= percent.after || whole.first_word - percent.after > kBefore) return false;
  bool of = false;
  for (std::size_t i = percent.after; i < whole.first_word; ++i) {
    if (!kArticles.has(words[i]) && !kOfThe.has(words[i])) return false;
    of = of || is_of(words[i]);
  }
  if (!of || part.first_word <= whole.after || part.first_word - whole.after > kBehind) return false;
  if (words[part.first_word - 1].is("(")) return part.after < words.size() && words[part.after].is(")");
  static const Concept kIs("share-is");
  for (std::size_t i = part.first_word; i > whole.after && part.first_word - i < 3; --i)
    if (kIs.has(words[i - 1])) return true;
  return false;
}

// "4,512 million (24.6 % of the budget of 18,342 million)", "27,342 dólares, el 54,7 % de los 50.000 aprobados".
bool is_part_with_share(const std::vector<Word>& words, const ProseFigure& part, const ProseFigure& percent,
                        const ProseFigure& whole) {
  constexpr std::size_t kUnit = 4, kBase = 6;
  if (part.percent || !percent.percent || whole.percent || part.currency != whole.currency) return false;
  if (percent.first_word <= part.after || percent.first_word - part.after > kUnit) return false;
  if (whole.first_word <= percent.after || whole.first_word - percent.after > kBase) return false;
  static const Concept kLead("leads-share");
  static const Concept kJoins("joins-bases");
  std::size_t i = percent.first_word;
  while (i > part.after && kLead.has(words[i - 1])) --i;
  if (i == part.after || !(words[i - 1].is("(") || words[i - 1].is(","))) return false;
  const Word& of = words[percent.after];
  const Word& last = words[whole.first_word - 1];
  const bool straight = std::none_of(words.begin() + static_cast<std::ptrdiff_t>(percent.after),
                                     words.begin() + static_cast<std::ptrdiff_t>(whole.first_word),
                                     [](const Word& w) { return w.kind != WordKind::word || kJoins.has(w); });
  return is_of(of) && straight && (is_of(last) || kArticles.has(last));
}

// `spelled`: only those triples that have a count in words.
void check_block(const DocumentView& view, int block, const std::vector<ProseFigure>& figures, bool spelled,
                 std::vector<Finding>& findings) {
  const std::vector<Word>& words = view.text(block).words;
  for (std::size_t i = 0; i + 2 < figures.size(); ++i) {
    const ProseFigure &first = figures[i], &second = figures[i + 1], &percent = figures[i + 2];
    if (spelled && !first.spelled && !second.spelled) continue;
    if (is_part_with_share(words, first, second, percent) && in_one_sentence(view, block, first.begin, percent.begin)) {
      test(view, first, percent, second, findings);
      continue;
    }
    if (is_share_said_again(words, first, second, percent) &&
        in_one_sentence(view, block, first.begin, percent.begin)) {
      test(view, percent, second, first, findings);
      continue;
    }
    if (!says_again(words, second, percent)) continue;
    if (are_answers(words, first, second) && in_one_sentence(view, block, second.begin, percent.begin)) {
      test(view, second, first, percent, findings);
      continue;
    }
    if (!in_one_sentence(view, block, first.begin, percent.begin)) continue;
    const bool part_first = is_part_of(words, first, second);
    if (!part_first && !is_whole_of(words, first, second)) continue;
    const ProseFigure &part = part_first ? first : second, &whole = part_first ? second : first;
    test(view, part, whole, percent, findings);
  }
}

void check(const DocumentView& view, std::vector<Finding>& findings) {
  const std::vector<TableFact> facts = table_facts(view);
  int lookups = 1000;  // percentages of the prose that are looked up in all cells
  for (int block = 0; block < view.size(); ++block) {
    if (!view.is_prose(block)) continue;
    const std::size_t before = findings.size();
    check_block(view, block, figures_in(view, block), false, findings);
    check_block(view, block, figures_and_counts_in(view, block), true, findings);
    for (const Share& share : shares_of_no_whole(view, block, facts, lookups)) {
      const bool told = std::any_of(findings.begin() + static_cast<std::ptrdiff_t>(before), findings.end(),
                                    [&](const Finding& finding) { return finding.stated == share.percent.printed; });
      if (!told) say(view, share.part, share.whole, share.percent, findings);
    }
  }
}

constexpr char kFailing[] = R"(Participants

The survey was answered by 70 of the 120 delegates (68 %), most of them from the north.
)";

constexpr char kPassing[] = R"(Participants

The survey was answered by 70 of the 120 delegates (58 %), most of them from the north; of 45 of the 90 members nearly 48 % had answered before. Of the 120 delegates, 70 stayed for the second day (45 % women).
)";

}  // namespace

extern const Rule kShareDoesNotFollow = {
    {"W103", "prose-arithmetic-share", "A percentage in a sentence is not that of its figures",
     "Un porcentaje en una oración no es el de sus cifras",
     "“70 of the 120 (68 %)” says the same thing twice, and once wrongly; so may “of the 120, 70, or 68 %” and “68 % "
     "of the 120 (70)”. Only a percentage that repeats the two figures, in brackets or behind “or”, “that is”, is "
     "computed; its whole may stand at the head of the sentence, in the one before (“of these”), beside the same noun "
     "earlier on, or in the table that has the part. One that speaks of something else, or that any other figure "
     "around bears out, is left alone.",
     "«70 de las 120 (68 %)» dice lo mismo dos veces, y una mal; igual que «de las 120, 70, es decir, el 68 %» y «el "
     "68 % de las 120 (70)». Solo se calcula el porcentaje que repite las dos cifras, entre paréntesis o tras «o», "
     "«es decir»; su total puede estar al principio de la oración, en la anterior («de estas»), junto al mismo "
     "sustantivo antes o en el cuadro que tiene la parte. No se señala el que habla de otra cosa ni el que concuerda "
     "con cualquier otra cifra cercana.",
     kFailing, kPassing, Severity::warning, "0.1.0"},
    OnDocument{check}};

}  // namespace crossfoot::validate

#include <fmt/format.h>

#include <algorithm>

#include "validate/document/changes.h"
#include "validate/document/document_view.h"
#include "validate/document/wording.h"
#include "validate/rule.h"

namespace crossfoot::validate {
namespace {

Range sum_of(const Range& a, const Range& b) {
  return {Decimal::add(a.low, b.low).value_or(a.low), Decimal::add(a.high, b.high).value_or(a.high)};
}

Range difference_of(const Range& a, const Range& b) {
  return {Decimal::subtract(a.low, b.high).value_or(a.low), Decimal::subtract(a.high, b.low).value_or(a.high)};
}

bool overlap(const Range& a, const Range& b) { return a.low <= b.high && b.low <= a.high; }

// to / from is 100 ± percent, as both ends and the percentage were rounded.
bool may_change_by(const ProseFigure& from, const ProseFigure& to, const ProseFigure& percent) {
  const Range hundred{Decimal(100, 0), Decimal(100, 0)};
  const Range share =
      to.value >= from.value ? sum_of(hundred, percent.range()) : difference_of(hundred, percent.range());
  return share_may_be(to.range(), from.range(), share);
}

Range size_of(const ProseFigure& from, const ProseFigure& to) {
  return to.value >= from.value ? difference_of(to.range(), from.range()) : difference_of(from.range(), to.range());
}

// In points: "80 basis points" is 0.8 of them.
Range points_range(const Change& change) {
  const Range range = change.points->range();
  if (!change.basis_points) return range;
  return {range.low.scaled_by_power_of_ten(-2).value_or(range.low),
          range.high.scaled_by_power_of_ten(-2).value_or(range.high)};
}

Finding told(const DocumentView& view, const ProseFigure& stated, const std::string& right, const Bilingual& message) {
  Finding finding = contradiction_in(view, stated, right, Severity::error);
  finding.message = message;
  finding.suggestion = {"Correct the change, or the figure that is wrong.",
                        "Corrija la variación o la cifra equivocada."};
  return finding;
}

std::optional<Finding> wrong_percentage(const DocumentView& view, const ProseFigure& from, const ProseFigure& to,
                                        const ProseFigure& percent) {
  const auto fits = [](const auto& f) { return may_change_by(f[0], f[1], f[2]); };
  if (agree_in_some_reading({from, to, percent}, fits)) return std::nullopt;
  const auto change = Decimal::subtract(to.value, from.value);
  const auto hundredfold = change ? Decimal::multiply(change->abs(), Decimal(100, 0)) : std::nullopt;
  const auto right =
      hundredfold ? quotient(*hundredfold, from.value, std::max(percent.value.scale(), 1)) : std::nullopt;
  if (!right) return std::nullopt;
  const std::string shown = printed_like({&percent, &from, &to}, *right);
  return told(view, percent, right->to_string(),
              {fmt::format("From {} to {} is {} %, not {}.", from.printed, to.printed, shown, percent.printed),
               fmt::format("De {} a {} hay una variación del {} %, no del {}.", from.printed, to.printed, shown,
                           percent.printed)});
}

std::optional<Finding> wrong_size(const DocumentView& view, const Change& change) {
  const ProseFigure& size = change.points != nullptr ? *change.points : *change.amount;
  const auto fits = [&](const auto& f) {
    return overlap(change.points != nullptr ? points_range(change) : f[2].range(), size_of(f[0], f[1]));
  };
  if (agree_in_some_reading({*change.from, *change.to, size}, fits)) return std::nullopt;
  const auto difference = Decimal::subtract(change.to->value, change.from->value);
  if (!difference) return std::nullopt;
  const std::string right = printed_like({&size, change.from, change.to}, difference->abs());
  const std::string &a = change.from->printed, &b = change.to->printed;
  if (change.points == nullptr)
    return told(view, size, right,
                {fmt::format("From {} to {} is a change of {}, not {}.", a, b, right, size.printed),
                 fmt::format("De {} a {} hay una variación de {}, no de {}.", a, b, right, size.printed)});
  const Bilingual unit = change.basis_points ? Bilingual{"basis points", "puntos básicos"}
                                             : Bilingual{"percentage points", "puntos porcentuales"};
  const std::string size_said = size.value.to_string();
  return told(view, size, right,
              {fmt::format("From {} to {} is {} percentage points, not {} {}.", a, b, right, size_said, unit.en),
               fmt::format("De {} a {} hay {} puntos porcentuales, no {} {}.", a, b, right, size_said, unit.es)});
}

// "an increase of 30, or 21 %, from 250": the amount over what it is counted from.
std::optional<Finding> amount_and_percentage_differ(const DocumentView& view, const Change& change) {
  const ProseFigure &amount = *change.amount, &percent = *change.percent, &base = *change.from;
  const auto fits = [](const auto& f) { return share_may_be(f[0].range(), f[1].range(), f[2].range()); };
  if (amount.percent || base.percent || amount.value.is_negative() ||
      agree_in_some_reading({amount, base, percent}, fits))
    return std::nullopt;
  const auto hundredfold = Decimal::multiply(amount.value, Decimal(100, 0));
  const auto right =
      hundredfold ? quotient(*hundredfold, base.value, std::max(percent.value.scale(), 1)) : std::nullopt;
  if (!right) return std::nullopt;
  const std::string shown = printed_like({&percent, &amount, &base}, *right);
  return told(view, percent, right->to_string(),
              {fmt::format("{} of {} is {} %, not {}.", amount.printed, base.printed, shown, percent.printed),
               fmt::format("{} de {} es el {} %, no el {}.", amount.printed, base.printed, shown, percent.printed)});
}

std::optional<Finding> contradiction(const DocumentView& view, const Change& change) {
  if (change.from == nullptr || change.from->value <= Decimal()) return std::nullopt;
  if (change.to != nullptr) {
    if (change.to->value.is_negative() || change.from->percent != change.to->percent) return std::nullopt;
    if (change.from->percent) return change.points != nullptr ? wrong_size(view, change) : std::nullopt;
    // "Its fee fell by $500, from 4 courses to 2": money is no change of a count.
    const bool of_money = change.amount != nullptr && !change.amount->currency.empty();
    if (of_money && change.from->currency.empty() && change.to->currency.empty()) return std::nullopt;
    if (change.amount != nullptr)
      if (auto found = wrong_size(view, change)) return found;
    return change.percent != nullptr ? wrong_percentage(view, *change.from, *change.to, *change.percent) : std::nullopt;
  }
  const bool both = change.amount != nullptr && change.percent != nullptr;
  return both ? amount_and_percentage_differ(view, change) : std::nullopt;
}

// "12,480 visits, 4,160 a month, against 9,600 before (an increase of 30 %)": another figure of the sentence is what
// the change is of.
bool fits_another(const DocumentView& view, const std::vector<ProseFigure>& figures, const Change& change) {
  if (change.from == nullptr || change.to == nullptr) return false;
  const ProseFigure* size = change.percent != nullptr ? change.percent : change.amount;
  if (size == nullptr) return false;
  const auto fits = [&](const auto& f) {
    return size->percent ? may_change_by(f[0], f[1], f[2]) : overlap(f[2].range(), size_of(f[0], f[1]));
  };
  return std::any_of(figures.begin(), figures.end(), [&](const ProseFigure& other) {
    const bool alike = !other.percent && other.begin < size->begin && other.value > Decimal() &&
                       other.currency == change.to->currency && &other != change.to && &other != change.from;
    return alike && in_one_sentence(view, size->block, other.begin, size->begin) &&
           (agree_in_some_reading({*change.from, other, *size}, fits) ||
            agree_in_some_reading({other, *change.to, *size}, fits));
  });
}

void check(const DocumentView& view, std::vector<Finding>& findings) {
  for (int block = 0; block < view.size(); ++block) {
    if (!view.is_prose(block)) continue;
    const std::vector<ProseFigure> figures = figures_in(view, block);
    std::vector<const ProseFigure*> said;  // a change told by two words is one
    for (const Change& change : changes_in(view, block, figures)) {
      auto found = contradiction(view, change);
      if (!found || fits_another(view, figures, change) ||
          std::find(said.begin(), said.end(), change.from) != said.end())
        continue;
      said.push_back(change.from);
      findings.push_back(std::move(*found));
    }
  }
}

constexpr char kFailing[] = R"(Members

The number of members grew with an increase of 21 % from 250 to 280 in the course of the year.
)";

constexpr char kPassing[] = R"(Members

The number of members grew with an increase of 12 % from 250 to 280 in the course of the year; there was an increase of 30 % among those from 18 to 25 years. Fees rose by US$1.2 million, or 4 %, from US$30.1 million, and their share by 2 percentage points, from 8 % to 10 %.
)";

}  // namespace

extern const Rule kChangeDoesNotFollow = {
    {"W104", "prose-arithmetic-change", "A change in a sentence is not that of its figures",
     "Una variación en una oración no es la de sus cifras",
     "“An increase of 21 % from 250 to 280” can be computed, and is 12 %; so can “30, or 21 %, from 250” and “3 "
     "percentage points, from 8 % to 10 %”. The figures must stand together in one sentence, each with its "
     "preposition. "
     "Ages and other spans, yearly averages, changes in real terms, shares of something else and targets are left "
     "alone; all figures are taken as rounded where they were printed so.",
     "«Un aumento del 21 % de 250 a 280» se puede calcular y es del 12 %; también «30, o 21 %, desde 250» y «3 puntos "
     "porcentuales, del 8 % al 10 %». Las cifras deben estar juntas en una oración, cada una con su preposición. No se "
     "señalan las edades y otros tramos, los promedios anuales, las variaciones en términos reales, la parte de otra "
     "cosa ni las metas; todas las cifras se toman como redondeadas si se imprimieron así.",
     kFailing, kPassing, Severity::warning, "0.1.0"},
    OnDocument{check}};

}  // namespace crossfoot::validate

#include "validate/document/shares.h"

#include <algorithm>
#include <optional>

#include "validate/document/antecedents.h"
#include "validate/document/spelled_numbers.h"

namespace crossfoot::validate {
namespace {

constexpr std::size_t kMostFigures = 400;  // of one block: each percentage is held against all of them
constexpr std::size_t kBracketAfter = 10;  // words between the part and the bracket of its percentage

// 77.8 may be printed as 78 or cut to 77.
Range cut_or_rounded(const ProseFigure& percent) {
  const Range rounded = percent.range();
  const auto half = Decimal::subtract(rounded.high, percent.value);
  const auto most = half ? Decimal::add(rounded.high, *half) : std::nullopt;
  return {rounded.low, most.value_or(rounded.high)};
}

const Concept kAnd("joins-clauses");
const Concept kOfThe("of-the-contracted");

bool is_of(const Word& word) {
  static const Concept kOf("of-the-share");
  return kOf.has(word);
}

const Concept kThe("the-before-share");

class ShareReader {
 public:
  ShareReader(const DocumentView& view, int block, const std::vector<TableFact>& facts, int& lookups)
      : view_(view),
        block_(block),
        facts_(facts),
        lookups_(lookups),
        words_(view.text(block).words),
        figures_(figures_and_counts_in(view, block)) {}

  std::vector<Share> read() {
    if (figures_.size() > kMostFigures) return {};
    for (std::size_t i = 0; i < figures_.size(); ++i) {
      if (!figures_[i].percent || figures_[i].first_word == 0) continue;
      part_before_bracket(i);
      part_of_target(i);
      parts_in_bracket(i);
      part_in_bracket(i);
      if (i > 0 && lookups_ > 0 && repeats_as_share(i)) {
        --lookups_;
        part_in_table(figures_[i - 1], figures_[i]);
      }
    }
    return std::move(shares_);
  }

 private:
  bool is(std::size_t at, std::string_view text) const { return at < words_.size() && words_[at].is(text); }
  bool in_sentence(const ProseFigure& a, const ProseFigure& b) const {
    return in_one_sentence(view_, block_, a.begin, b.begin);
  }
  bool may_hold(const ProseFigure& whole, const ProseFigure& part) const {
    return !whole.percent && !is_year(whole) && whole.value > part.value && whole.currency == part.currency &&
           whole.scale_exponent == part.scale_exponent;
  }

  // "… 40 were in use at the end of the month (81 %)".
  void part_before_bracket(std::size_t i) {
    const ProseFigure& percent = figures_[i];
    if (i == 0 || !is(percent.first_word - 1, "(") || !is(percent.after, ")")) return;
    const ProseFigure& part = figures_[i - 1];
    if (part.percent || is_year(part) || part.approximate || part.after > percent.first_word - 1) return;
    if (percent.first_word - part.after > kBracketAfter || !in_sentence(part, percent)) return;
    static const Concept kOther("percent-of-another");
    for (std::size_t w = part.after; w + 1 < percent.first_word; ++w)
      if (kOther.has(words_[w]) || words_[w].is("(") || words_[w].is(")") || words_[w].is(";")) return;
    if (const ProseFigure* whole = whole_in_sentence(i - 1)) return accuse(part, *whole, percent, true);
    if (const ProseFigure* whole = whole_before(i - 1)) accuse(part, *whole, percent, false);
  }

  // "US$1.54 million, against a forecast of US$1.8 million (86 %)": the whole stands before the bracket, the part
  // before it.
  void part_of_target(std::size_t i) {
    static const Concept kTarget("share-of-target");
    static const Concept kAgainst("against-target");
    constexpr std::size_t kFarthest = 14, kAround = 4;
    const ProseFigure& percent = figures_[i];
    if (i < 2 || !is(percent.first_word - 1, "(") || !is(percent.after, ")")) return;
    const ProseFigure &whole = figures_[i - 1], &part = figures_[i - 2];
    if (percent.first_word - whole.after > kAround || !in_sentence(part, percent) || part.percent || is_year(part))
      return;
    if (!may_hold(whole, part) || whole.first_word - part.after > kFarthest) return;
    bool target = false, against = false;
    for (std::size_t w = part.after; w + 1 < percent.first_word; ++w) {
      target =
          target || (kTarget.has(words_[w]) && (w < whole.first_word + kAround) && w + kAround >= whole.first_word);
      against = against || kAgainst.has(words_[w]);
      if (kAnd.has(words_[w]) || words_[w].is(";")) return;
    }
    if (target && against) accuse(part, whole, percent, true);
  }

  // The whole that the sentence opens with, nullptr if none.
  const ProseFigure* whole_in_sentence(std::size_t i) const {
    const ProseFigure& part = figures_[i];
    for (std::size_t k = i; k > 0; --k) {
      const ProseFigure& whole = figures_[k - 1];
      if (!in_sentence(whole, part)) break;
      if (may_hold(whole, part) && (heads_clause(whole) || opens_list(k - 1))) return &whole;
    }
    return nullptr;
  }

  // The whole that "them", "of these" or the noun takes up.
  const ProseFigure* whole_before(std::size_t i) const {
    const ProseFigure& part = figures_[i];
    if (is_of_them(part)) {
      for (std::size_t k = i; k > 0; --k)
        if (may_hold(figures_[k - 1], part) && is_count(figures_[k - 1])) return &figures_[k - 1];
    }
    if (const ProseFigure* whole = taken_up_whole(view_, block_, figures_, i)) return whole;
    const std::size_t of = part.after;
    if (of + 2 < words_.size() && is_of(words_[of]) && (kOfThe.has(words_[of]) || kThe.has(words_[of + 1])))
      return counted_before(kOfThe.has(words_[of]) ? of + 1 : of + 2, part, i);
    return nullptr;
  }

  // "Of the 44 trucks contracted, 40": at the head of its clause.
  bool heads_clause(const ProseFigure& whole) const {
    std::size_t i = whole.first_word;
    bool of = false, more = false;
    while (i > 0 && (is_of(words_[i - 1]) || kThe.has(words_[i - 1]))) {
      --i;
      of = of || is_of(words_[i]);
      more = more || !is_of(words_[i]) || kOfThe.has(words_[i]);
    }
    return of && more && (i == 0 || words_[i - 1].kind == WordKind::mark);
  }

  // "846 applications, of which 120 …", "26 rotations: 13 …".
  bool opens_list(std::size_t k) const {
    static const Concept kWhom("share-of-whom");
    constexpr std::size_t kFarthest = 9;
    const ProseFigure& whole = figures_[k];
    if (k + 1 >= figures_.size() || figures_[k + 1].first_word - whole.after > kFarthest) return false;
    for (std::size_t w = whole.after; w < figures_[k + 1].first_word; ++w) {
      if (words_[w].is(")")) return false;  // "(target: 1,200), of whom"
      if (kWhom.has(words_[w]) || words_[w].is(":")) return true;
    }
    return false;
  }

  bool is_of_them(const ProseFigure& part) const {
    static const Concept kThem("share-of-them");
    return part.after + 1 < words_.size() && is_of(words_[part.after]) && kThem.has(words_[part.after + 1]);
  }

  // "38 delegates": the same noun right behind a larger count earlier in the block.
  const ProseFigure* counted_before(std::size_t noun, const ProseFigure& part, std::size_t before) const {
    if (noun >= words_.size() || words_[noun].kind != WordKind::word) return nullptr;
    for (std::size_t k = before; k > 0; --k) {
      const ProseFigure& whole = figures_[k - 1];
      if (may_hold(whole, part) && whole.after < words_.size() &&
          same_stem(words_[whole.after].folded, words_[noun].folded))
        return &whole;
    }
    return nullptr;
  }

  // "61 per cent of the outputs were delivered (110 of 180)", "el 62 % de los egresos (72.000 de 99.910)".
  void parts_in_bracket(std::size_t i) {
    if (i + 2 >= figures_.size()) return;
    const ProseFigure &percent = figures_[i], &part = figures_[i + 1], &whole = figures_[i + 2];
    if (part.percent || whole.percent || part.first_word <= percent.after || !is(part.first_word - 1, "(")) return;
    if (part.first_word - percent.after > kBracketAfter || part.currency != whole.currency) return;
    if (!(part.value < whole.value) || part.scale_exponent != whole.scale_exponent || !in_sentence(percent, whole))
      return;
    constexpr std::size_t kUnit = 3, kNoun = 4;
    bool of = false;
    for (std::size_t w = part.after; w < whole.first_word; ++w) of = of || is_of(words_[w]);
    if (!of || whole.first_word - part.after > kUnit) return;
    for (std::size_t w = percent.after; w + 1 < part.first_word; ++w)
      if (words_[w].kind == WordKind::mark && !words_[w].is("-")) return;
    for (std::size_t w = whole.after; w < words_.size() && w <= whole.after + kNoun; ++w)
      if (words_[w].is(")")) return accuse(part, whole, percent, true);
  }

  // "61 % of the calls (2,634)", where the calls were counted before.
  void part_in_bracket(std::size_t i) {
    constexpr std::size_t kNoun = 8;
    if (i + 1 >= figures_.size()) return;
    const ProseFigure &percent = figures_[i], &part = figures_[i + 1];
    if (part.percent || is_year(part) || part.first_word - percent.after > kNoun || !in_sentence(percent, part)) return;
    if (!is(part.first_word - 1, "(") || !is(part.after, ")")) return;
    const std::size_t of = percent.after;
    if (of + 2 >= part.first_word || !is_of(words_[of]) || !(kOfThe.has(words_[of]) || kThe.has(words_[of + 1])))
      return;
    for (std::size_t w = of; w + 1 < part.first_word; ++w)
      if (words_[w].kind != WordKind::word) return;
    if (const ProseFigure* whole = counted_before(kOfThe.has(words_[of]) ? of + 1 : of + 2, part, i))
      accuse(part, *whole, percent, false);
  }

  // "… 108,350.00 corresponds to staff (71 %)", "US$ 62,500, or 62.5 % of the total".
  bool repeats_as_share(std::size_t i) const {
    const ProseFigure &part = figures_[i - 1], &percent = figures_[i];
    if (part.percent || is_year(part) || part.approximate || part.after >= percent.first_word) return false;
    if (percent.first_word - part.after > kBracketAfter || !in_sentence(part, percent)) return false;
    static const Concept kApposed("share-apposed");
    std::size_t lead = percent.first_word;
    if (is(lead - 1, "(")) return is(percent.after, ")");
    while (lead > part.after &&
           (kApposed.has(words_[lead - 1]) || words_[lead - 1].is(".") || words_[lead - 1].is(",")))
      --lead;
    constexpr std::size_t kUnit = 2;
    const bool comma = std::any_of(words_.begin() + static_cast<std::ptrdiff_t>(lead),
                                   words_.begin() + static_cast<std::ptrdiff_t>(percent.first_word),
                                   [](const Word& word) { return word.is(","); });
    const bool of = percent.after < words_.size() && is_of(words_[percent.after]);
    return comma && of && lead - part.after <= kUnit;
  }

  // The table that has the part has its whole as well: in its row, in its column, or as a total.
  void part_in_table(const ProseFigure& part, const ProseFigure& percent) {
    constexpr int kMostCells = 8;  // that print the part
    if (!is_telling(part)) return;
    const TableFact *whole = nullptr, *printed = nullptr;
    int cells = 0;
    for (const TableFact& own : facts_) {
      if (own.percent || !may_be(part, own)) continue;
      if (++cells > kMostCells) return;
      // In the table's own unit: the text may give it in another.
      const ProseFigure of_table = as_figure(own, part);
      for (const TableFact& other : facts_) {
        const bool beside = other.cell.table == own.cell.table &&
                            (other.cell.row == own.cell.row || other.cell.column == own.cell.column);
        if (other.percent || !(other.value > own.value) || !(beside || other.total)) continue;
        if (share_agrees(of_table, as_figure(other, part), percent)) return;
        const bool over = beside && other.total && other.cell.column == own.cell.column;
        const bool named = beside && own.total && other.cell.row == own.cell.row && names(percent, other.column_words);
        if (whole != nullptr || !(over ? speaks_of_total(percent) : named)) continue;
        whole = &other;
        printed = &own;
      }
    }
    if (whole != nullptr) accuse(as_figure(*printed, part), as_figure(*whole, part), percent, false);
  }

  static bool is_telling(const ProseFigure& figure) {
    constexpr std::ptrdiff_t kFewest = 4;  // digits
    return std::count_if(figure.printed.begin(), figure.printed.end(), [](char c) { return c >= '0' && c <= '9'; }) >=
           kFewest;
  }

  static ProseFigure as_figure(const TableFact& fact, const ProseFigure& like) {
    ProseFigure figure = like;
    figure.value = fact.value;
    figure.last_place = fact.last_place;
    figure.other_value.reset();
    figure.printed = fact.printed;
    return figure;
  }

  bool speaks_of_total(const ProseFigure& percent) const {
    static const Concept kTotal("share-of-total");
    return std::any_of(words_.begin(), words_.end(), [&](const Word& word) {
      return kTotal.has(word) && in_one_sentence(view_, block_, percent.begin, word.begin);
    });
  }

  // "88.9 % of the quotas" beside a column "Quota 2020".
  bool names(const ProseFigure& percent, const std::vector<std::string>& column) const {
    constexpr std::size_t kReach = 4;
    for (std::size_t w = percent.after; w < words_.size() && w < percent.after + kReach; ++w)
      for (const std::string& word : column)
        if (words_[w].kind == WordKind::word && same_stem(words_[w].folded, word)) return true;
    return false;
  }

  // Any other figure around that the percentage fits is what it is of, or what has changed: of the sentence, where it
  // says what the whole is, else of the block and those before it.
  bool is_borne_out(const ProseFigure& part, const ProseFigure& percent, bool said) {
    constexpr int kBlocksBefore = 2;
    const auto fits = [&](const ProseFigure& other) {
      return !other.percent && !(other.value == part.value) && !(said && !in_sentence(other, percent)) &&
             (share_agrees(part, other, percent) || share_agrees(other, part, percent) ||
              changes_by(part, other, percent));
    };
    if (std::any_of(figures_.begin(), figures_.end(), fits)) return true;
    if (said) return false;
    if (!before_) {
      before_.emplace();
      int seen = 0;
      for (int b = block_ - 1; b >= 0 && seen < kBlocksBefore; --b) {
        if (!view_.is_prose(b)) continue;
        ++seen;
        const auto figures = figures_and_counts_in(view_, b);
        before_->insert(before_->end(), figures.begin(), figures.end());
      }
    }
    return std::any_of(before_->begin(), before_->end(), fits);
  }

  static bool changes_by(const ProseFigure& to, const ProseFigure& from, const ProseFigure& percent) {
    const auto difference = Decimal::subtract(to.value, from.value);
    if (!difference) return true;
    ProseFigure change = to;
    change.value = difference->abs();
    return share_agrees(change, from, percent);
  }

  void accuse(const ProseFigure& part, const ProseFigure& whole, const ProseFigure& percent, bool said) {
    if (!is_borne_out(part, percent, said) && !share_agrees(part, whole, percent))
      shares_.push_back({part, whole, percent});
  }

  const DocumentView& view_;
  int block_;
  const std::vector<TableFact>& facts_;
  int& lookups_;  // in the tables, that the document has left
  const std::vector<Word>& words_;
  std::vector<ProseFigure> figures_;
  std::optional<std::vector<ProseFigure>> before_;  // of the blocks before, once they are asked for
  std::vector<Share> shares_;
};

}  // namespace

bool share_agrees(const ProseFigure& part, const ProseFigure& whole, const ProseFigure& percent) {
  const auto fits = [](const auto& f) {
    return is_count(f[0]) && is_count(f[1])
               ? share_may_be({f[0].value, f[0].value}, {f[1].value, f[1].value}, cut_or_rounded(f[2]))
               : share_may_be(f[0].range(), f[1].range(), f[2].range());
  };
  return agree_in_some_reading({part, whole, percent}, fits);
}

std::vector<Share> shares_of_no_whole(const DocumentView& view, int block, const std::vector<TableFact>& facts,
                                      int& lookups) {
  return ShareReader(view, block, facts, lookups).read();
}

}  // namespace crossfoot::validate

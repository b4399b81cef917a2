#include "validate/document/remainders.h"

#include <optional>
#include <utility>

#include "validate/document/antecedents.h"
#include "validate/document/spelled_numbers.h"
#include "validate/document/table_facts.h"

namespace crossfoot::validate {
namespace {

constexpr std::size_t kMostOthers = 6;
const Concept kRemaining("remaining");

class RemainderReader {
 public:
  RemainderReader(const DocumentView& view, int block)
      : view_(view), block_(block), words_(view.text(block).words), figures_(figures_and_counts_in(view, block)) {}

  std::vector<Remainder> read() const {
    std::vector<Remainder> all;
    for (std::size_t rest = 2; rest < figures_.size(); ++rest)
      if (is_rest(figures_[rest]))
        if (auto found = remainder_at(rest)) all.push_back(std::move(*found));
    return all;
  }

 private:
  bool is_word(std::size_t at, const Concept& list) const { return at < words_.size() && list.has(words_[at]); }

  // "the remaining 40", "los otros 40", "los 40 restantes", "leaving 40", "the rest, 40,".
  bool is_rest(const ProseFigure& figure) const {
    static const Concept kOther("the-other");
    static const Concept kThe("the-before-other");
    static const Concept kLeaving("leaving");
    static const Concept kTheRest("the-rest");
    const std::size_t at = figure.first_word;
    if (is_word(figure.after, kRemaining) || (at > 0 && (is_word(at - 1, kRemaining) || is_word(at - 1, kLeaving))))
      return true;
    if (at < 2) return false;
    return (is_word(at - 1, kOther) && is_word(at - 2, kThe)) ||
           (words_[at - 1].kind == WordKind::mark && is_word(at - 2, kTheRest));
  }

  // In one sentence, a semicolon taken for a comma.
  bool in_one_breath(const ProseFigure& from, const ProseFigure& to) const {
    for (std::size_t i = from.after; i < to.first_word; ++i)
      if (!words_[i].is(";") && !in_one_sentence(view_, block_, words_[i - 1].begin, words_[i].begin)) return false;
    return true;
  }

  std::optional<Remainder> remainder_at(std::size_t rest) const {
    for (std::size_t i = rest - 1; i-- > 0 && rest - i <= kMostOthers + 1;) {
      if (!in_one_breath(figures_[i], figures_[i + 1])) break;
      if (is_whole(figures_[i], figures_[i + 1])) return taken_from(figures_[i], i + 1, rest);
    }
    const ProseFigure* whole = taken_up_whole(view_, block_, figures_, rest);
    if (whole == nullptr) return std::nullopt;
    return taken_from(*whole, static_cast<std::size_t>(whole - figures_.data()) + 1, rest);
  }

  std::optional<Remainder> taken_from(const ProseFigure& whole, std::size_t first, std::size_t rest) const {
    Remainder found{whole, {}, figures_[rest]};
    if (!counts_the_same(whole, found.rest) || !may_be_counted(whole) || !may_be_counted(found.rest))
      return std::nullopt;
    for (std::size_t k = first; k < rest; ++k) {
      const ProseFigure& other = figures_[k];
      if (other.percent || is_year(other)) continue;
      if (!may_be_counted(other) || other.currency != whole.currency) return std::nullopt;
      found.others.push_back(other);
    }
    if (found.others.empty() || found.others.size() > kMostOthers) return std::nullopt;
    return found;
  }

  // "Of the 120 delegates, 70", "120 delegates, of whom 70", "a total of 120 delegates", "the 120 delegates voted: 70".
  bool is_whole(const ProseFigure& whole, const ProseFigure& next) const {
    static const Concept kWhom("whole-of-whom");
    static const Concept kThe("the-before-whole");
    static const Concept kOf("of-before-whole");
    static const Concept kBefore("total-before-whole");
    constexpr std::size_t kFarthest = 10;
    if (whole.percent || is_year(whole) || next.first_word - whole.after > kFarthest) return false;
    for (std::size_t i = whole.after; i < next.first_word; ++i)
      if (kWhom.has(words_[i]) || (words_[i].is(":") && i > whole.after)) return true;
    std::size_t at = whole.first_word;
    if (at > 0 && kThe.has(words_[at - 1])) --at;
    if (at == 0 || !kOf.has(words_[at - 1])) return false;
    return at == 1 || words_[at - 2].kind == WordKind::mark || kBefore.has(words_[at - 2]);
  }

  // Exact and closed: no "about 70", "more than 70", "70 or more".
  bool may_be_counted(const ProseFigure& figure) const {
    static const Concept kOpen("open-count");
    constexpr std::size_t kNear = 3;
    if (figure.percent || figure.approximate || figure.other_value || is_year(figure)) return false;
    const std::size_t from = figure.first_word > kNear ? figure.first_word - kNear : 0;
    for (std::size_t i = from; i < figure.first_word; ++i)
      if (kOpen.has(words_[i])) return false;
    return figure.after >= words_.size() || !kOpen.has(words_[figure.after]);
  }

  // Behind the rest stands what it did, or the noun of the whole; "the remaining 40 seats" are no delegates.
  bool counts_the_same(const ProseFigure& whole, const ProseFigure& rest) const {
    static const Concept kVerbs("follows-the-rest");
    if (whole.currency != rest.currency) return false;
    std::size_t at = rest.after;
    if (is_word(at, kRemaining)) ++at;
    if (at >= words_.size() || words_[at].kind != WordKind::word || kVerbs.has(words_[at])) return true;
    const std::string& word = words_[at].folded;
    static const Concept kPast("past-ending");
    const bool past = kPast.has_ending_of(word);
    const bool same_noun = whole.after < words_.size() && words_[whole.after].kind == WordKind::word &&
                           same_stem(words_[whole.after].folded, word);
    return past || same_noun;
  }

  const DocumentView& view_;
  int block_;
  const std::vector<Word>& words_;
  std::vector<ProseFigure> figures_;
};

}  // namespace

std::vector<Remainder> remainders_in(const DocumentView& view, int block) {
  return RemainderReader(view, block).read();
}

}  // namespace crossfoot::validate

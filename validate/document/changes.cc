#include "validate/document/changes.h"

#include <algorithm>

#include "validate/document/change_words.h"

namespace crossfoot::validate {
namespace {

const Concept kTo("change-to");

bool is_any(const std::string& word, const Concept& list) { return list.has(word); }

class Reader {
 public:
  Reader(const DocumentView& view, int block, const std::vector<ProseFigure>& figures)
      : view_(view), block_(block), figures_(figures), words_(view.text(block).words) {}

  // The change that words[at] tells.
  Change read(std::size_t at) {
    change_ = {};
    const std::size_t first = first_behind(at);
    for (std::size_t i = first; i < figures_.size() && belongs(at, i, first); ++i)
      if (!take(at, i, first)) break;  // a figure of something else: what follows may be of it
    if (change_.from == nullptr && change_.to == nullptr) take_pair_before(at, first);
    if (change_.from == nullptr && change_.to == nullptr) take_compared_before(at, first);
    if (change_.from == nullptr && change_.to == nullptr) take_base_before(at, first);
    if (change_.to == nullptr) take_subject(at, first);
    if (change_.from == nullptr && change_.to != nullptr && change_.percent != nullptr) take_base_in_brackets();
    const bool one_money = change_.from == nullptr || change_.to == nullptr ||
                           change_.from->currency == change_.to->currency || change_.to->currency.empty() ||
                           change_.from->currency.empty();
    return one_money ? change_ : Change{};
  }

  // "a $15.2 million or 3.8 percent increase over the budget of $397.4 million": words[at] is "increase".
  Change read_noun(std::size_t at) {
    change_ = {};
    static const Concept kOver("change-over-base");
    const std::size_t base = first_behind(at);
    if (base == 0 || base >= figures_.size() || at + 1 >= words_.size() || !kOver.has(words_[at + 1])) return {};
    const ProseFigure &size = figures_[base - 1], &from = figures_[base];
    constexpr std::size_t kFarthest = 12, kSubject = 12;
    if (size.after != at || !size.percent || from.percent || from.first_word - at > kFarthest) return {};
    if (!in_one_sentence(view_, block_, size.begin, from.begin) || is_span_or_plan(words_, from)) return {};
    if (is_of_another_measure(words_, size.first_word, from.first_word)) return {};
    change_.from = &from;
    change_.percent = &size;
    std::size_t first = base - 1;
    static const Concept kOr("size-or-size");
    if (first > 0 && kOr.has(words_[size.first_word - 1]) && figures_[first - 1].after + 1 == size.first_word)
      change_.amount = &figures_[--first];
    if (first > 0 && figures_[first - 1].currency == from.currency && !figures_[first - 1].percent &&
        in_one_sentence(view_, block_, figures_[first - 1].begin, size.begin) &&
        is_apposed(figures_[first - 1], figures_[first], kSubject))
      change_.to = &figures_[first - 1];
    return change_;
  }

  // "4,318 calls, 6.5 % more than in the quarter before (4,054)", "318 answers, against 265 in 2015, i.e. 20 % more":
  // words[at] is "more".
  Change read_comparison_with_base_apart(std::size_t at) {
    change_ = {};
    const std::size_t next = first_behind(at);
    if (next < 2) return {};
    const ProseFigure& size = figures_[next - 1];
    constexpr std::size_t kUnit = 3;  // "0.6 °C more"
    if (at < size.after || at - size.after > kUnit || is_span_or_plan(words_, size) || is_rate(size)) return {};
    for (std::size_t w = size.after; w < at; ++w)
      if (words_[w].is(",") || words_[w].is("(") || words_[w].is(")")) return {};
    static const Concept kThan("than-base");
    const bool than = at + 1 < words_.size() && kThan.has(words_[at + 1]);
    change_.from = than ? base_in_bracket_behind(at, next) : compared_before(next - 1);
    // "had gone up from 402 to 431, 29 more"
    if (change_.from == nullptr && !than && next > 2 && is_from_to(figures_[next - 3], figures_[next - 2]) &&
        size.first_word - figures_[next - 2].after <= kUnit &&
        in_one_sentence(view_, block_, figures_[next - 3].begin, size.begin))
      change_.from = &figures_[next - 3];
    if (change_.from == nullptr || is_of_another_measure(words_, size.first_word, at + 6)) return {};
    for (std::size_t i = next - 1; i > 0 && change_.to == nullptr; --i) {
      const ProseFigure& subject = figures_[i - 1];
      if (!in_one_sentence(view_, block_, subject.begin, size.begin)) break;
      const bool alike = subject.percent == change_.from->percent && !is_year(subject) && &subject != change_.from &&
                         (subject.currency == change_.from->currency || change_.from->currency.empty());
      if (alike && opening_bracket(subject) == 0) change_.to = &subject;
    }
    if (change_.to == nullptr) return {};
    (size.percent ? change_.percent : change_.amount) = &size;
    return change_;
  }

  // "812 million, 6.3 % more than the 764 million of 2019": words[at] is "more".
  Change read_comparison(std::size_t at) {
    change_ = {};
    const std::size_t base = first_behind(at);
    if (base < 2 || base >= figures_.size()) return {};
    const ProseFigure &subject = figures_[base - 2], &size = figures_[base - 1], &from = figures_[base];
    static const Concept kThan("between-comparison-and-base");
    constexpr std::size_t kNear = 5, kSubject = 12;
    if (size.after != at || from.first_word - at > kNear || is_span_or_plan(words_, from)) return {};
    for (std::size_t w = at + 1; w < from.first_word; ++w)
      if (!kThan.has(words_[w])) return {};
    if (at + 1 == from.first_word || !in_one_sentence(view_, block_, subject.begin, from.begin)) return {};
    if (!is_apposed(subject, size, kSubject)) return {};
    change_.from = &from;
    change_.to = &subject;
    if (is_of_another_measure(words_, size.first_word, from.first_word)) return {};
    (size.percent ? change_.percent : change_.amount) = &size;
    return change_;
  }

 private:
  // "… than in the quarter before (4,054)", "(8,280,000 francs)": the bracket holds nothing else, and between the two
  // stand only the words that name the time.
  const ProseFigure* base_in_bracket_behind(std::size_t at, std::size_t next) const {
    constexpr std::size_t kFarthest = 14;
    for (; next < figures_.size() && is_year(figures_[next]) && opening_bracket(figures_[next]) == 0; ++next) continue;
    if (next >= figures_.size() || figures_[next].first_word - at > kFarthest) return nullptr;
    const ProseFigure& base = figures_[next];
    const std::size_t open = opening_bracket(base);
    if (open <= at || !stands_alone_in_bracket(base) || !in_one_sentence(view_, block_, words_[at].begin, base.begin))
      return nullptr;
    for (std::size_t w = at; w < open; ++w)
      if (words_[w].is(",") || words_[w].is(";") || words_[w].is(")")) return nullptr;
    return &base;
  }

  bool is_from_to(const ProseFigure& from, const ProseFigure& to) const {
    static const Concept kFrom("from-with-to");
    return kFrom.has(preposition_of(words_, from)) && kTo.has(preposition_of(words_, to));
  }

  // "…, against 265 in 2015, i.e." before the size figures_[size].
  const ProseFigure* compared_before(std::size_t size) const {
    constexpr std::size_t kFarthest = 10;
    if (size == 0 || !says_it_again(figures_[size])) return nullptr;
    std::size_t i = size - 1;
    while (i > 0 && is_year(figures_[i])) --i;
    const ProseFigure& base = figures_[i];
    const bool near = figures_[size].first_word - base.after <= kFarthest;
    return near && is_compared(words_, base) && in_one_sentence(view_, block_, base.begin, figures_[size].begin)
               ? &base
               : nullptr;
  }

  // "(17,702)", "(8,280,000 francs)", "(26.8 °C)".
  bool stands_alone_in_bracket(const ProseFigure& figure) const {
    constexpr std::size_t kUnit = 2;
    for (std::size_t w = figure.after; w < words_.size() && w <= figure.after + kUnit; ++w)
      if (words_[w].is(")")) return true;
    return false;
  }

  // "…, 12 %" or "… (12 %": the size stands right behind a comma or bracket that ends what is said of the subject.
  bool is_apposed(const ProseFigure& subject, const ProseFigure& size, std::size_t farthest) const {
    static const Concept kArticles("article-before-size");
    static const Concept kOther("clause-before-size");
    std::size_t w = size.first_word;
    while (w > subject.after && kArticles.has(words_[w - 1])) --w;
    if (w <= subject.after || w - subject.after > farthest) return false;
    if (!words_[w - 1].is(",") && !words_[w - 1].is("(")) return false;
    for (std::size_t i = subject.after; i + 1 < w; ++i)
      if (kOther.has(words_[i]) || is_change_word(words_[i])) return false;
    return true;
  }

  std::size_t first_behind(std::size_t at) const {
    const auto found = std::partition_point(figures_.begin(), figures_.end(),
                                            [&](const ProseFigure& figure) { return figure.first_word <= at; });
    return static_cast<std::size_t>(found - figures_.begin());
  }

  // Whether figure i still belongs to the change: in the sentence, near, and before the next change told.
  bool belongs(std::size_t at, std::size_t i, std::size_t first) const {
    constexpr std::size_t kFarthest = 14;  // "from $65.6 million for the year ended December 31, 2018"
    const std::size_t begin = i == first ? at + 1 : figures_[i - 1].after;
    if (figures_[i].first_word < begin || figures_[i].first_word - begin > kFarthest) return false;
    if (!in_one_sentence(view_, block_, words_[at].begin, figures_[i].begin)) return false;
    static const Concept kElsewhere("figure-of-elsewhere");
    for (std::size_t w = begin; w < figures_[i].first_word; ++w)
      if (is_change_word(words_[w]) || kElsewhere.has(words_[w])) return false;
    return true;
  }

  bool take(std::size_t at, std::size_t i, std::size_t first) {
    const ProseFigure& figure = figures_[i];
    if (is_span_or_plan(words_, figure)) return false;
    const std::string& before = preposition_of(words_, figure);
    static const Concept kFrom("change-from");
    static const Concept kOf("change-from-with-to");
    static const Concept kBy("change-by");
    static const Concept kOr("size-or");
    static const Concept kSizeOf("size-of");
    const bool next_is_to = i + 1 < figures_.size() && is_any(preposition_of(words_, figures_[i + 1]), kTo);
    if (is_any(before, kFrom) || is_compared(words_, figure) || (is_any(before, kOf) && next_is_to))
      return set(change_.from, figure);
    if (is_any(before, kTo)) return set(change_.to, figure);
    const bool both_ends = change_.from != nullptr && change_.to != nullptr;
    const bool size = (figure.percent && before == "(") || (figure.percent && both_ends && says_it_again(figure)) ||
                      is_any(before, kBy) || is_change_word(before) || (i == first ? kSizeOf : kOr).has(before);
    return size && take_size(at, i);
  }

  // "from 8.4 to 9.1 million, that is, 8.3 %", "es decir, un 8,3 %".
  bool says_it_again(const ProseFigure& figure) const {
    static const Concept kAgain("change-again");  // "i.e." is cut into i and e
    static const Concept kBetween("between-change-and-again");
    std::size_t i = figure.first_word;
    while (i > 0 && kBetween.has(words_[i - 1].folded)) --i;
    return i > 0 && kAgain.has(words_[i - 1]);
  }

  // "by 30", "of 12 %", "or 12 %", "by 80 basis points".
  bool take_size(std::size_t at, std::size_t i) {
    const ProseFigure& figure = figures_[i];
    const std::size_t begin = at > 3 ? at - 3 : 0;
    if (is_of_another_measure(words_, begin, std::min(figure.after + 3, words_.size()))) return false;
    if (is_rate(figure)) return false;
    static const Concept kOfWhole("share-not-change");
    // "12 % of the members" is a share; "12 % de 250 a 280" goes on with both ends.
    const bool ends_follow = i + 2 < figures_.size() && figures_[i + 1].first_word == figure.after + 1 &&
                             is_any(preposition_of(words_, figures_[i + 2]), kTo);
    if (figure.percent && !ends_follow && figure.after < words_.size() && kOfWhole.has(words_[figure.after]))
      return false;
    const Points points = points_of(words_, figure);
    if (points != Points::none) {
      change_.basis_points = points == Points::basis;
      return set(change_.points, figure);
    }
    return set(figure.percent ? change_.percent : change_.amount, figure);
  }

  // "$1.18 per share", "2.9 % per year", "3 % al año": neither the change nor its share.
  bool is_rate(const ProseFigure& figure) const {
    static const Concept kPerAnything("rate-per-anything");
    if (figure.after < words_.size() && kPerAnything.has(words_[figure.after])) return true;
    static const Concept kPer("rate-per");
    static const Concept kTimes("rate-time");
    return figure.after + 1 < words_.size() && kPer.has(words_[figure.after]) && kTimes.has(words_[figure.after + 1]);
  }

  // "from 250 to 280, an increase of 12 %": both ends before the change is told.
  void take_pair_before(std::size_t at, std::size_t first) {
    static const Concept kApposed("opens-change-of-pair");
    if (first < 2 || at == 0 || !kApposed.has(words_[at - 1].folded)) return;
    const ProseFigure &from = figures_[first - 2], &to = figures_[first - 1];
    constexpr std::size_t kNear = 9, kPair = 12;
    static const Concept kFrom("pair-from");
    if (at - to.after > kNear || to.first_word - from.after > kPair) return;
    if (is_span_or_plan(words_, from) || is_span_or_plan(words_, to)) return;
    if (!is_any(preposition_of(words_, from), kFrom) || !is_any(preposition_of(words_, to), kTo)) return;
    if (!in_one_sentence(view_, block_, from.begin, words_[at].begin)) return;
    for (std::size_t w = to.after; w < at; ++w)
      if (is_move_word(words_[w])) return;
    change_.from = &from;
    change_.to = &to;
  }

  // "stood at 2,415, compared to 2,380 in March (an increase of 35)".
  void take_compared_before(std::size_t at, std::size_t first) {
    if (first < 2 || first >= figures_.size() || at == 0 || is_since(figures_[first])) return;
    static const Concept kApposed("opens-change-of-compared");
    const ProseFigure &to = figures_[first - 2], &from = figures_[first - 1];
    constexpr std::size_t kNear = 9, kPair = 8;
    if (at < from.after || at - from.after > kNear || from.first_word - to.after > kPair) return;
    if (!kApposed.has(words_[at - 1].folded) || from.percent != to.percent) return;
    if (!is_compared(words_, from) || is_compared(words_, to)) return;
    if (is_span_or_plan(words_, from) || is_span_or_plan(words_, to)) return;
    if (!in_one_sentence(view_, block_, to.begin, words_[at].begin)) return;
    change_.from = &from;
    change_.to = &to;
  }

  // "an increase of 12 % since 2012" has a base of its own.
  bool is_since(const ProseFigure& size) const {
    static const Concept kSince("change-since");
    for (std::size_t i = size.after; i < words_.size() && i < size.after + 3; ++i)
      if (kSince.has(words_[i])) return true;
    return false;
  }

  // "revenue was $41.7 million (2021: $29.3 million), up 42 %": the only figure of the bracket is the base.
  void take_base_before(std::size_t at, std::size_t first) {
    if (first < 2 || first >= figures_.size() || is_since(figures_[first])) return;
    const ProseFigure& from = figures_[first - 1];
    const std::size_t open = opening_bracket(from);
    if (open == 0 || words_[open + 1].begin == from.begin || from.after + 1 >= words_.size()) return;
    constexpr std::size_t kNear = 3, kSubject = 8;
    if (!words_[from.after].is(")") || !words_[from.after + 1].is(",") || at > from.after + 1 + kNear) return;
    for (std::size_t i = first - 1; i > 0; --i) {
      const ProseFigure& to = figures_[i - 1];
      if (to.after > open) continue;  // the year of the bracket
      if (open - to.after > kSubject || to.percent != from.percent || to.currency != from.currency) return;
      if (!in_one_sentence(view_, block_, to.begin, words_[at].begin) || is_span_or_plan(words_, to)) return;
      change_.from = &from;
      change_.to = &to;
      return;
    }
  }

  // "revenue was 72.8 million in 2019, an increase of …", "totalled 1,005, down 8 % from …".
  void take_subject(std::size_t at, std::size_t first) {
    if (first == 0) return;
    const ProseFigure& subject = figures_[first - 1];
    constexpr std::size_t kNear = 12;
    if (at <= subject.after || at - subject.after > kNear || is_span_or_plan(words_, subject)) return;
    if (!in_one_sentence(view_, block_, subject.begin, words_[at].begin)) return;
    std::size_t comma = at;
    static const Concept kArticles("opens-change-apposed");
    while (comma > subject.after && kArticles.has(words_[comma - 1])) --comma;
    if (comma <= subject.after || !words_[comma - 1].is(",")) return;
    // Between the two only a time may be said: "in 2019", "for the year ended December 31, 2019".
    static const Concept kOther("no-time-before-change");
    for (std::size_t w = subject.after; w + 1 < comma; ++w)
      if (kOther.has(words_[w]) || is_change_word(words_[w])) return;
    change_.to = &subject;
  }

  // "an increase of 6 % over the same quarter of 2018 (17,702)", "… (2017: 17,702)".
  void take_base_in_brackets() {
    static const Concept kCompared("base-in-brackets");
    constexpr std::size_t kFarthest = 14;
    const std::size_t last = std::max(change_.percent->after, change_.to->after);
    for (std::size_t i = first_behind(last - 1); i < figures_.size(); ++i) {
      const ProseFigure& figure = figures_[i];
      const std::size_t open = opening_bracket(figure);
      if (open <= last || open - last > kFarthest || !stands_alone_in_bracket(figure) ||
          figure.percent != change_.to->percent ||
          (figure.currency != change_.to->currency && !figure.currency.empty()) ||
          !in_one_sentence(view_, block_, change_.percent->begin, figure.begin))
        return;
      const auto begin = words_.begin() + static_cast<std::ptrdiff_t>(last),
                 end = words_.begin() + static_cast<std::ptrdiff_t>(open);
      if (std::any_of(begin, end, [](const Word& w) { return kCompared.has(w); })) change_.from = &figure;
      return;
    }
  }

  // Of "(17,702" or "(2017: 17,702"; 0 where the figure stands in none.
  std::size_t opening_bracket(const ProseFigure& figure) const {
    std::size_t i = figure.first_word;
    if (i > 2 && words_[i - 1].is(":") && words_[i - 2].kind == WordKind::number) i -= 2;
    return i > 0 && words_[i - 1].is("(") ? i - 1 : 0;
  }

  static bool set(const ProseFigure*& role, const ProseFigure& figure) {
    if (role != nullptr) return false;
    role = &figure;
    return true;
  }

  const DocumentView& view_;
  int block_;
  const std::vector<ProseFigure>& figures_;
  const std::vector<Word>& words_;
  Change change_;
};

}  // namespace

std::vector<Change> changes_in(const DocumentView& view, int block, const std::vector<ProseFigure>& figures) {
  std::vector<Change> changes;
  if (figures.size() < 2) return changes;
  const std::vector<Word>& words = view.text(block).words;
  Reader reader(view, block, figures);
  static const Concept kMore("more-than-base");
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (kMore.has(words[at])) {
      changes.push_back(reader.read_comparison(at));
      if (changes.back().from == nullptr) changes.push_back(reader.read_comparison_with_base_apart(at));
    }
    if (is_change_word(words[at])) changes.push_back(reader.read_noun(at));
    if (words[at].kind == WordKind::word && (is_change_word(words[at]) || is_move_word(words[at])))
      changes.push_back(reader.read(at));
  }
  return changes;
}

}  // namespace crossfoot::validate

#include "validate/document/enumerations.h"

#include <algorithm>
#include <optional>

#include "validate/document/spelled_numbers.h"

namespace crossfoot::validate {
namespace {

const Concept kOf("of-a-count");

class EnumerationReader {
 public:
  EnumerationReader(const DocumentView& view, int block)
      : view_(view), block_(block), words_(view.text(block).words), figures_(figures_and_counts_in(view, block)) {}

  std::vector<Enumeration> read() {
    for (std::size_t i = 0; i < figures_.size(); ++i) {
      const ProseFigure& whole = figures_[i];
      if (whole.percent || whole.approximate || is_year(whole) || is_reference(whole)) continue;
      auto found = is_part_of(i) ? std::nullopt : counted_list(whole);
      if (!found) found = list_with_negation(i);
      if (found && is_plausible(*found)) all_.push_back(std::move(*found));
    }
    return std::move(all_);
  }

 private:
  bool is(std::size_t at, std::string_view text) const { return at < words_.size() && words_[at].is(text); }

  // "Table 5: 12 men and 14 women", "item 9 (2 and 3)".
  bool is_reference(const ProseFigure& figure) const {
    static const Concept kNouns("numbered-noun");
    return figure.first_word > 0 && kNouns.has(words_[figure.first_word - 1]);
  }

  const ProseFigure* figure_at(std::size_t word) const {
    const auto found = std::lower_bound(figures_.begin(), figures_.end(), word,
                                        [](const ProseFigure& f, std::size_t w) { return f.first_word < w; });
    return found != figures_.end() && found->first_word == word ? &*found : nullptr;
  }

  // The count with which an item begins: a figure, or "one".
  std::optional<ProseFigure> count_at(std::size_t& word) const {
    static const Concept kLead("leads-item");
    static const Concept kOne("counts-one");
    if (word < words_.size() && kLead.has(words_[word]) && figure_at(word) == nullptr) ++word;
    if (const ProseFigure* figure = figure_at(word)) return *figure;
    std::size_t after = word;
    int value = spelled_count_at(words_, after);
    if (value == 0 && word < words_.size() && kOne.has(words_[word])) {
      value = 1;
      ++after;
    }
    if (value == 0) return std::nullopt;
    return spelled_figure(view_, block_, word, after, value);
  }

  // Behind the whole's noun: the word behind ":" or "(", 0 if neither comes soon.
  std::size_t opening_of_list(const ProseFigure& whole) const {
    constexpr std::size_t kFarthest = 14;
    for (std::size_t w = whole.after; w < words_.size() && w < whole.after + kFarthest; ++w) {
      if (words_[w].is(":")) return w + 1;
      if (words_[w].is("(")) {
        const ProseFigure* first = figure_at(w + 1);
        if (first == nullptr || !first->percent) return w + 1;
        w = first->after;  // "Five of the stations (42 %) were repaired: two …"
        if (!is(w, ")")) return 0;
        continue;
      }
      const ProseFigure* other = figure_at(w);
      if (words_[w].is(".") || words_[w].is(";") || words_[w].is(",") || words_[w].is(")")) return 0;
      // "Five of the twelve stations … : two": the list takes the five apart, not the twelve.
      if (other != nullptr && !is_year(*other) && !(w > 0 && is_of_whole(w))) return 0;
    }
    return 0;
  }

  bool is_of_whole(std::size_t word) const {
    static const Concept kOfTheWhole("of-the-whole");
    return kOfTheWhole.has(words_[word - 1]);
  }

  static bool joins(const Word& word) {
    static const Concept kAnd("joins-items");
    return word.is(",") || word.is(";") || kAnd.has(word);
  }

  // "13 to Rivas, 9 to Colón and 4 to Tela)".
  std::optional<Enumeration> counted_list(const ProseFigure& whole) const {
    const std::size_t begin = opening_of_list(whole);
    // A noun stands between, but in "a Bureau of five: …".
    const bool of = whole.first_word > 0 && kOf.has(words_[whole.first_word - 1]);
    if (begin == 0 || (begin == whole.after + 1 && !of)) return std::nullopt;
    const bool bracket = words_[begin - 1].is("(");
    Enumeration list{whole, {}};
    std::size_t word = begin;
    bool joined = false;
    while (true) {
      const auto part = count_at(word);
      if (!part || part->percent || part->approximate || part->currency != whole.currency) return std::nullopt;
      list.parts.push_back(*part);
      word = part->after;
      const auto stop = end_of_item(word, bracket);
      if (!stop) return std::nullopt;
      word = *stop;
      const bool ends =
          word >= words_.size() || words_[word].is(bracket ? ")" : ".") || (!bracket && goes_on_otherwise(word));
      if (ends) break;
      while (word < words_.size() && joins(words_[word])) {
        joined = words_[word].kind == WordKind::word;
        ++word;
      }
    }
    if (list.parts.size() < 2 || !joined) return std::nullopt;
    return list;
  }

  // The joint or the end behind an item that holds no other figure than a date or the percentage of its own.
  std::optional<std::size_t> end_of_item(std::size_t word, bool bracket) const {
    constexpr std::size_t kLongest = 16;
    static const Concept kNoList("no-plain-list");
    for (const std::size_t first = word; word < first + kLongest; ++word) {
      if (word >= words_.size()) return bracket ? std::nullopt : std::optional(word);
      if (words_[word].is(bracket ? ")" : ".") || (!bracket && goes_on_otherwise(word)) ||
          (joins(words_[word]) && begins_item(word)))
        return word;
      if (kNoList.has(words_[word])) return std::nullopt;
      if (words_[word].is("(")) {
        const ProseFigure* percent = figure_at(word + 1);
        if (percent == nullptr || !percent->percent || !is(percent->after, ")")) return std::nullopt;
        word = percent->after;
        continue;
      }
      if (words_[word].kind == WordKind::mark && !words_[word].is("-") && !words_[word].is(",")) return std::nullopt;
      const ProseFigure* other = figure_at(word);
      if (other != nullptr && !is_year(*other)) return std::nullopt;
    }
    return std::nullopt;
  }

  // "…, which makes", "…, lo que equivale a": the list is over.
  bool goes_on_otherwise(std::size_t comma) const {
    static const Concept kOn("goes-on-behind-list");
    return words_[comma].is(";") ||
           (words_[comma].is(",") && comma + 1 < words_.size() && !begins_item(comma) && kOn.has(words_[comma + 1]));
  }

  bool begins_item(std::size_t joint) const {
    while (joint < words_.size() && joins(words_[joint])) ++joint;
    return count_at(joint).has_value();
  }

  // "Of the 22 goals 9 had been met, 11 were under way and 2 had not been begun".
  std::optional<Enumeration> list_with_negation(std::size_t i) const {
    static const Concept kNot("negates-item");
    const ProseFigure& whole = figures_[i];
    Enumeration list{whole, {}};
    if (is_part_of(i)) list.parts.push_back(figures_[i - 1]);
    if (list.parts.empty() && !heads_sentence(whole) && !is_taken_up(i)) return std::nullopt;
    std::size_t joint = whole.after;
    bool negated = false;
    for (std::size_t k = i + 1; k < figures_.size(); ++k) {
      const ProseFigure& part = figures_[k];
      if (!in_one_sentence(view_, block_, whole.begin, part.begin)) break;
      if (part.percent && part.first_word > 0 && is(part.first_word - 1, "(")) continue;
      if (is_year(part)) continue;
      if (part.percent || part.approximate || part.currency != whole.currency) return std::nullopt;
      // One figure between two joints.
      bool apart = list.parts.empty();
      for (std::size_t w = joint; w < part.first_word; ++w) apart = apart || joins(words_[w]);
      if (!apart) return std::nullopt;
      joint = part.after;
      list.parts.push_back(part);
      negated = is_negated(part, k, kNot);
    }
    if (list.parts.size() < 2 || !negated) return std::nullopt;
    // "Of the 120 delegates from 9 countries 70 came, 12 of them by boat, and 50 did not": not every figure is a part.
    if (some_may_make(list.parts.back(), {list.parts.begin(), list.parts.end() - 1}, list.whole)) return std::nullopt;
    return list;
  }

  // In the words of the last item, from its joint to the end of the sentence.
  bool is_negated(const ProseFigure& part, std::size_t k, const Concept& negations) const {
    constexpr std::size_t kReach = 6;
    std::size_t begin = part.first_word;
    while (begin > 0 && part.first_word - begin < kReach && !joins(words_[begin - 1]) &&
           (k == 0 || begin > figures_[k - 1].after))
      --begin;
    for (std::size_t w = begin; w < words_.size() && w < part.after + kReach && !words_[w].is("."); ++w)
      if (negations.has(words_[w])) return true;
    return false;
  }

  // "ten of the 14 members".
  bool is_part_of(std::size_t i) const {
    static const Concept kThe("of-the-counted");
    if (i == 0 || figures_[i].first_word < 2) return false;
    const std::size_t the = figures_[i].first_word - 1;
    return kThe.has(words_[the]) && kOf.has(words_[the - 1]) && figures_[i - 1].after == the - 1;
  }

  bool heads_sentence(const ProseFigure& whole) const {
    static const Concept kThe("heads-sentence");
    std::size_t w = whole.first_word;
    while (w > 0 && kThe.has(words_[w - 1])) --w;
    const bool of = w < words_.size() && kOf.has(words_[w]);
    return of && whole.first_word > w + 1 && (w == 0 || words_[w - 1].kind == WordKind::mark);
  }

  // "846 applications, of which 120".
  bool is_taken_up(std::size_t i) const {
    static const Concept kWhom("list-of-which");
    constexpr std::size_t kFarthest = 8;
    if (i + 1 >= figures_.size() || figures_[i + 1].first_word - figures_[i].after > kFarthest) return false;
    for (std::size_t w = figures_[i].after; w < figures_[i + 1].first_word; ++w)
      if (kWhom.has(words_[w])) return true;
    return false;
  }

  // A part as large as its whole is none.
  static bool is_plausible(const Enumeration& list) {
    return std::all_of(list.parts.begin(), list.parts.end(),
                       [&](const ProseFigure& part) { return part.value < list.whole.value; });
  }

  const DocumentView& view_;
  int block_;
  const std::vector<Word>& words_;
  std::vector<ProseFigure> figures_;
  std::vector<Enumeration> all_;
};

}  // namespace

std::vector<Enumeration> enumerations_in(const DocumentView& view, int block) {
  return EnumerationReader(view, block).read();
}

bool parts_may_make(const std::vector<ProseFigure>& parts, const ProseFigure& whole) {
  const bool counted = is_count(whole) && std::all_of(parts.begin(), parts.end(), is_count);
  std::vector<Range> ranges;
  for (const ProseFigure& part : parts) ranges.push_back(counted ? Range{part.value, part.value} : part.range());
  return sum_may_be(ranges, counted ? Range{whole.value, whole.value} : whole.range());
}

bool some_may_make(const ProseFigure& part, const std::vector<ProseFigure>& others, const ProseFigure& whole) {
  constexpr std::size_t kMost = 8;
  const std::size_t n = std::min(others.size(), kMost);
  for (unsigned chosen = 1; chosen < 1u << n; ++chosen) {
    std::vector<ProseFigure> parts = {part};
    for (std::size_t i = 0; i < n; ++i)
      if ((chosen >> i & 1) != 0) parts.push_back(others[i]);
    if (parts_may_make(parts, whole)) return true;
  }
  return false;
}

}  // namespace crossfoot::validate

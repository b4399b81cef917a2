#include "validate/compare/sister_rows.h"

#include <algorithm>

#include "validate/compare/sequence.h"
#include "validate/document/table_facts.h"
#include "validate/document/words.h"

namespace crossfoot::validate {
namespace {

using RowPair = std::pair<std::size_t, std::size_t>;

struct Agreement {
  int both = 0, same = 0, telling = 0;
  bool alike = true;  // both have figures in the same columns
};

Agreement agreement(const ComparedTable& a, std::size_t i, const ComparedTable& b, std::size_t j) {
  const int row_a = static_cast<int>(i), row_b = static_cast<int>(j);
  Agreement found;
  for (int column = 0; column < std::min(a.columns, b.columns); ++column) {
    const auto &left = a.at(row_a, column), &right = b.at(row_b, column);
    found.alike = found.alike && left.has_value() == right.has_value();
    if (!left || !right) continue;
    ++found.both;
    if (!a.may_equal(row_a, column, b, row_b, column)) continue;
    ++found.same;
    found.telling += left->abs() >= Decimal(100, 0) ? 1 : 0;
  }
  return found;
}

// How many figures of two rows agree, of those that both have.
bool mostly_agree(const ComparedTable& a, std::size_t i, const ComparedTable& b, std::size_t j) {
  const Agreement found = agreement(a, i, b, j);
  return found.both == 0 ? a.row_texts[i].empty() == b.row_texts[j].empty() : 2 * found.same > found.both;
}

// "Salarios" and "Salaries", "México" and "Mexico".
bool labels_alike(const ComparedTable& a, std::size_t i, const ComparedTable& b, std::size_t j) {
  const auto left = telling_words(a.row_texts[i]), right = telling_words(b.row_texts[j]);
  return std::any_of(left.begin(), left.end(), [&](const std::string& word) {
    return std::any_of(right.begin(), right.end(), [&](const std::string& other) { return same_stem(word, other); });
  });
}

class RowPairing {
 public:
  RowPairing(const ComparedTable& a, const ComparedTable& b)
      : a_(a), b_(b), taken_a_(static_cast<std::size_t>(a.rows)), taken_b_(static_cast<std::size_t>(b.rows)) {}

  SisterRows pair() {
    in_place();
    wherever(true);
    wherever(false);
    if (a_.rows == b_.rows) by_place();
    std::sort(rows_.pairs.begin(), rows_.pairs.end());
    find_moved();
    return std::move(rows_);
  }

 private:
  void take(std::size_t i, std::size_t j) {
    taken_a_[i] = taken_b_[j] = true;
    rows_.pairs.emplace_back(i, j);
  }

  void in_place() {
    if (a_.rows != b_.rows) {
      const auto pairs = common_subsequence(taken_a_.size(), taken_b_.size(),
                                            [&](std::size_t i, std::size_t j) { return mostly_agree(a_, i, b_, j); });
      for (const auto& [i, j] : pairs) take(i, j);
      return;
    }
    for (std::size_t row = 0; row < taken_a_.size(); ++row)
      if (mostly_agree(a_, row, b_, row) || labels_alike(a_, row, b_, row)) take(row, row);
  }

  // Rows with the same figures (or, if not `exact`, with most of them), telling ones among them.
  void wherever(bool exact) {
    constexpr std::size_t kMostLeft = 400;
    const auto left = static_cast<std::size_t>(std::count(taken_a_.begin(), taken_a_.end(), false));
    if (left > kMostLeft) return;
    for (std::size_t i = 0; i < taken_a_.size(); ++i) {
      for (std::size_t j = 0; j < taken_b_.size() && !taken_a_[i]; ++j) {
        if (taken_b_[j]) continue;
        const Agreement found = agreement(a_, i, b_, j);
        const bool same =
            exact ? found.alike && found.same == found.both : found.both > 2 && 3 * found.same > 2 * found.both;
        if (same && found.telling > 0) take(i, j);
      }
    }
  }

  void by_place() {
    for (std::size_t i = 0, j = 0; i < taken_a_.size(); ++i) {
      if (taken_a_[i]) continue;
      while (j < taken_b_.size() && taken_b_[j]) ++j;
      if (j < taken_b_.size()) take(i, j);
    }
  }

  // The fewest rows that must be moved to bring the others into one order.
  void find_moved() {
    std::vector<std::size_t> order;
    for (const auto& [i, j] : rows_.pairs) order.push_back(j);
    std::vector<std::size_t> sorted = order;
    std::sort(sorted.begin(), sorted.end());
    const auto kept = common_subsequence(order.size(), sorted.size(),
                                         [&](std::size_t i, std::size_t j) { return order[i] == sorted[j]; });
    std::size_t next = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
      if (next < kept.size() && kept[next].first == i)
        ++next;
      else
        rows_.moved.push_back(rows_.pairs[i]);
    }
  }

  const ComparedTable &a_, &b_;
  std::vector<bool> taken_a_, taken_b_;
  SisterRows rows_;
};

}  // namespace

SisterRows sister_rows(const ComparedTable& a, const ComparedTable& b) { return RowPairing(a, b).pair(); }

bool moved_by_the_alphabet(const ComparedTable& a, const ComparedTable& b, const SisterRows& rows) {
  // The run of rows from the first moved one to the last, as each table has it.
  const auto is_sorted = [](const ComparedTable& table, std::vector<std::size_t> run) {
    std::sort(run.begin(), run.end());
    return std::is_sorted(run.begin(), run.end(), [&](std::size_t left, std::size_t right) {
      return folded(table.row_texts[left]) < folded(table.row_texts[right]);
    });
  };
  std::size_t first_a = a.row_texts.size(), last_a = 0, first_b = b.row_texts.size(), last_b = 0;
  for (const auto& [i, j] : rows.moved) {
    first_a = std::min({first_a, i, j}), last_a = std::max({last_a, i, j});
    first_b = std::min({first_b, i, j}), last_b = std::max({last_b, i, j});
  }
  std::vector<std::size_t> run_a, run_b;
  for (const auto& [i, j] : rows.pairs) {
    if (i >= first_a && i <= last_a) run_a.push_back(i);
    if (j >= first_b && j <= last_b) run_b.push_back(j);
  }
  return is_sorted(a, std::move(run_a)) && is_sorted(b, std::move(run_b));
}

}  // namespace crossfoot::validate

#include <algorithm>
#include <cmath>
#include <optional>

#include "validate/relations/evidence.h"
#include "validate/relations/formula_search.h"

namespace crossfoot::validate {
namespace {

constexpr std::size_t kMaxColumns = 14;
constexpr std::size_t kMaxTriples = 6;  // columns among which three factors are tried
constexpr int kSampleInstances = 12;
constexpr int kLeastShown = 2;  // rows with two factors that differ from one

// Quantity times price is the amount, row by row. Among rows a product is looked for by its name only
// (named_formulas.h).
class ProductSearch {
 public:
  ProductSearch(const LineView& view, const std::vector<Relation>& ratios, double margin)
      : view_(view), ratios_(ratios), margin_(margin) {
    for (int line = view.first_line(); line < view.lines(); ++line)
      if (view.line(line).figures.any && !view.line(line).figures.sequence) lines_.push_back(line);
  }

  std::vector<Relation> run() {
    std::vector<Relation> found;
    if (view_.axis() == Axis::rows || lines_.size() < 3 || lines_.size() > kMaxColumns) return found;
    for (const int target : lines_) {
      best_.reset();
      if (!view_.line(target).figures.percent) factors(target);
      if (best_) found.push_back(std::move(*best_));
    }
    return found;
  }

 private:
  void factors(int target) {
    const auto count = static_cast<double>(lines_.size());
    const double pairs = std::log2(count * count / 2), triples = std::log2(count * count * count / 6);
    for (std::size_t i = 0; i < lines_.size(); ++i)
      for (std::size_t j = i + 1; j < lines_.size(); ++j) {
        offer(target, {{lines_[i], 1}, {lines_[j], 1}}, pairs);
        if (lines_.size() > kMaxTriples) continue;
        for (std::size_t k = j + 1; k < lines_.size(); ++k)
          offer(target, {{lines_[i], 1}, {lines_[j], 1}, {lines_[k], 1}}, triples);
      }
  }

  void offer(int target, std::vector<Term> terms, double price) {
    const auto unfit = [&](const Term& term) { return term.line == target || is_given_by_ratio(term.line); };
    if (std::any_of(terms.begin(), terms.end(), unfit)) return;
    Relation relation;
    relation.kind = RelationKind::product;
    relation.axis = view_.axis();
    relation.target = target;
    relation.terms = std::move(terms);
    if (!promising(relation) || is_known_ratio(relation)) return;
    Relation exact = relation;
    exact.exact_factors = true;
    consider(std::move(relation), price + 1);  // one of two ways to have been rounded
    consider(std::move(exact), price);
  }

  void consider(Relation relation, double price) {
    weigh(view_, relation, price, kBrokenFormulaBits);
    if (relation.informative < kLeastShown || relation.bits < margin_) return;
    if (!best_ || relation.bits > best_->bits) best_ = std::move(relation);
  }

  bool promising(const Relation& relation) const {
    int held = 0, broken = 0;
    const int last = std::min(view_.instances(), view_.first_instance() + kSampleInstances);
    for (int instance = view_.first_instance(); instance < last && broken <= held + 1; ++instance) {
      const Verdict verdict = test_relation(view_, relation, instance);
      held += verdict.state == Verdict::State::held;
      broken += verdict.state == Verdict::State::broken;
    }
    return held > 0 && broken <= held;
  }

  // "% change" times last year's figure is the change: what gives the percentage says it better.
  bool is_given_by_ratio(int line) const {
    const LineTraits& trait = view_.line(line);
    return trait.figures.percent &&
           (trait.label.change ||
            std::any_of(ratios_.begin(), ratios_.end(), [&](const Relation& ratio) { return ratio.target == line; }));
  }

  // Income per head is income by heads: one of the two forms is enough.
  bool is_known_ratio(const Relation& relation) const {
    return std::any_of(ratios_.begin(), ratios_.end(), [&](const Relation& ratio) {
      if (ratio.kind != RelationKind::ratio || relation.terms.size() != 2) return false;
      const auto among = [&](int line) {
        return line == relation.target || line == relation.terms[0].line || line == relation.terms[1].line;
      };
      return among(ratio.target) && among(ratio.terms[0].line) && among(ratio.terms[1].line);
    });
  }

  LineView view_;
  const std::vector<Relation>& ratios_;
  double margin_;
  std::vector<int> lines_;
  std::optional<Relation> best_;
};

}  // namespace

std::vector<Relation> find_products(const LineView& view, const std::vector<Relation>& ratios, double margin) {
  return ProductSearch(view, ratios, margin).run();
}

}  // namespace crossfoot::validate

#include "validate/relations/sum_search.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>

#include "validate/relations/evidence.h"
#include "validate/relations/sum_directions.h"

namespace crossfoot::validate {
namespace {

constexpr int kScanDepth = 64;        // open lines looked back upon, line by line
constexpr int kSelectionReach = 256;  // open lines among which totals or lines of one level are looked for
constexpr int kDeepBoundaries = 16;   // starts of longer blocks: headings and totals far above, and the top
constexpr int kTallTable = 500;       // lines; beyond, signs are tried over fewer neighbours
constexpr int kMaxSignedTall = 3;
constexpr int kMaxSigned = 5;         // lines whose signs are tried in all combinations
constexpr int kScoredInstances = 48;  // of a tall table's rows; the rest is tested once a formula is believed

enum class Direction { after, before };  // where the target stands to its items
enum class Selection { open, totals, level, alike };

struct Candidate {
  std::vector<Term> terms;
  int begin = 0;  // how many open lines stay below the block
  double price = 0;
  double broken_bits = kBrokenFormulaBits;
  bool bounded = true;
  bool picked = false;
  double score = 0;
  std::vector<int> reopened;  // items that were taken for sums of the items above them
};

// Lines are read once; those not yet in a total stay open on a stack, and every line is tried as the total of
// the open lines next to it.
class SumSearch {
 public:
  SumSearch(const LineView& view, double margin)
      : view_(view),
        margin_(margin),
        believed_(static_cast<std::size_t>(view.lines())),
        consumed_(static_cast<std::size_t>(view.lines())) {
    for (int instance = view.first_instance(); instance < view.instances(); ++instance) {
      if (static_cast<int>(instances_.size()) == kScoredInstances) break;
      bool any = false;
      for (int line = view.first_line(); line < view.lines() && !any; ++line) any = view.at(line, instance).present();
      if (any) instances_.push_back(instance);
    }
  }

  void consume(const std::vector<Relation>& relations) {
    for (const Relation& relation : relations)
      for (const Term& term : relation.terms) consumed_[static_cast<std::size_t>(term.line)] = true;
  }

  FoundSums run(Direction direction) {
    direction_ = direction;
    FoundSums found;
    const int first = view_.first_line();
    const int count = view_.lines() - first;
    for (int i = 0; i < count; ++i) {
      const int line = direction == Direction::after ? first + i : view_.lines() - 1 - i;
      const LineTraits& trait = view_.line(line);
      if (!trait.figures.any || trait.figures.sequence) continue;
      if (auto best = best_candidate(line)) {
        Relation relation;
        relation.axis = view_.axis();
        relation.target = line;
        relation.terms = std::move(best->terms);
        relation.bounded = best->bounded;
        relation.picked = best->picked;
        relation.strict = view_.axis() == Axis::columns && !all_added(relation);
        weigh_against_neighbours(view_, relation, best->price, best->broken_bits);
        if (relation.bits >= margin_ + doubt(relation)) {
          reopen(best->reopened, found.believed);
          // Profit is revenue less cost, and cost revenue less profit: only what is named a result closes its lines.
          if (!relation.picked || trait.total_like() || trait.label.net) close(best->begin);
          believed_[static_cast<std::size_t>(line)] = true;
          if (!trait.is_result() && stands_below(relation)) items_of_plain_[line] = {lines_of(relation), relation.bits};
          found.believed.push_back(std::move(relation));
        }
      }
      if (direction == Direction::after && !believed_[static_cast<std::size_t>(line)] &&
          (trait.total_like() || trait.label.net || opening_of(line) >= 0))
        suspect(line, found.suspected);
      if (direction == Direction::before && i + 1 == count && !believed_[static_cast<std::size_t>(line)])
        suspect_first(line, found.suspected);
      if (!trait.label.memo && !consumed_[static_cast<std::size_t>(line)]) push(line);
    }
    return found;
  }

 private:
  struct PlainSum {
    std::vector<int> lines;
    double bits = 0;
  };

  static bool stands_below(const Relation& relation) {
    return std::all_of(relation.terms.begin(), relation.terms.end(),
                       [&](const Term& term) { return term.line < relation.target; });
  }
  static std::vector<int> lines_of(const Relation& relation) {
    std::vector<int> lines;
    for (const Term& term : relation.terms) lines.push_back(term.line);
    return lines;
  }

  // The line, and before it whatever it was taken for the sum of.
  void expand(int line, std::vector<int>& lines, std::vector<int>& reopened, double& bits) const {
    if (const auto plain = items_of_plain_.find(line); plain != items_of_plain_.end()) {
      for (const int item : plain->second.lines) expand(item, lines, reopened, bits);
      reopened.push_back(line);
      bits += std::min(plain->second.bits, kMaxInstanceBits);
    }
    lines.push_back(line);
  }

  // In a list of fees one is the sum of two others by chance. Where a total counts them all it was an item.
  void scan_reopened(std::optional<Candidate>& best, int target) const {
    if (direction_ == Direction::before || items_of_plain_.empty() || !trait(target).total_like()) return;
    std::vector<int> lines, reopened;
    double lost = 0;
    for (std::size_t position = stack_.size(); position-- > 0 && stack_.size() - position <= kScanDepth;) {
      std::vector<int> own;
      expand(stack_[position], own, reopened, lost);
      lines.insert(lines.begin(), own.begin(), own.end());
      const double start = start_price(static_cast<int>(position), static_cast<int>(stack_.size()));
      if (start > kBoundaryStartBits || reopened.empty()) continue;
      Candidate candidate;
      candidate.begin = static_cast<int>(position);
      candidate.price = start + target_price(target) + lost;
      candidate.broken_bits = kBrokenTotalBits;
      candidate.reopened = reopened;
      for (const int line : lines) candidate.terms.push_back({line, 1});
      offer(best, std::move(candidate), target);
    }
  }

  void reopen(const std::vector<int>& targets, std::vector<Relation>& believed) {
    for (const int target : targets) {
      std::erase_if(believed, [&](const Relation& relation) { return relation.target == target; });
      believed_[static_cast<std::size_t>(target)] = false;
      items_of_plain_.erase(target);
    }
  }

  // "Balance, 30 December 2017, as adjusted" opens what "Balance, 29 December 2018" closes.
  static bool is_opening(const LabelTraits& label, const std::string& stem) {
    constexpr std::size_t kTelling = 5;  // letters
    return label.stem == stem || (label.dated && stem.size() > kTelling && label.stem.starts_with(stem));
  }

  // "2002 net revenue" opens what "2003 net revenue" closes; -1 where no line above has the target's label but for
  // its date.
  int opening_of(int target) const {
    const std::string& stem = trait(target).label.stem;
    // "Row 7" under "Row 6" is a list, not a balance.
    if (stem.empty() || !trait(target).label.dated || trait(target).label.total || stack_.empty() ||
        trait(stack_.back()).label.stem == stem)
      return -1;
    const std::size_t reach = std::min<std::size_t>(stack_.size(), kScanDepth);
    for (std::size_t back = 2; back <= reach; ++back)
      if (is_opening(trait(stack_[stack_.size() - back]).label, stem)) return stack_[stack_.size() - back];
    return -1;
  }

  // "Less: payments 10,649.65": the label is the sign.
  bool is_taken_away(int line) const {
    return trait(line).label.deduction && std::none_of(instances_.begin(), instances_.end(), [&](int instance) {
             return view_.at(line, instance).value < 0;
           });
  }

  // "Total" as the first line of a table, over all of its lines.
  void suspect_first(int target, std::vector<Relation>& suspected) const {
    Relation relation;
    relation.axis = view_.axis();
    relation.target = target;
    relation.structural = true;
    for (auto line = stack_.rbegin(); line != stack_.rend(); ++line) relation.terms.push_back({*line, 1});
    if (!printed_alike(view_, relation) || !opens_list(relation)) return;
    weigh(view_, relation, 0, 0);
    relation.bits = kSuspectedListBits;
    suspected.push_back(std::move(relation));
  }

  // The block that the page shows above a total: back to the last heading or total, or the totals themselves where
  // it stands right under one.
  void suspect(int target, std::vector<Relation>& suspected) const {
    if (stack_.empty()) return;
    Relation relation;
    relation.axis = view_.axis();
    relation.target = target;
    relation.structural = true;
    // "Net cash from investing" under its items: told only where a second formula bears it out.
    relation.tentative = !trait(target).total_like() && opening_of(target) < 0;
    const bool of_totals = total_like(stack_.back());
    const int opening = opening_of(target);
    for (std::size_t position = stack_.size(); position-- > 0;) {
      const int line = stack_[position];
      if (opening >= 0) {
        relation.terms.push_back({line, is_taken_away(line) ? -1 : 1});
        if (line == opening) break;
        continue;
      }
      if (of_totals != total_like(line)) {
        if (of_totals) continue;
        // No heading in between: the total goes on from the last one.
        if (believed_[static_cast<std::size_t>(line)]) relation.terms.push_back({line, 1});
        break;
      }
      relation.terms.push_back({line, 1});
      if (!of_totals && trait(line).place.heading_before) break;
      if (relation.terms.size() == kScanDepth) return;
    }
    std::reverse(relation.terms.begin(), relation.terms.end());
    if (!printed_alike(view_, relation)) return;
    weigh(view_, relation, 0, 0);
    relation.bits = opening >= 0                ? kSuspectedRollBits
                    : closes_list(relation)     ? kSuspectedListBits
                    : trait(target).label.total ? kSuspectedWordBits
                                                : kSuspectedLayoutBits;
    suspected.push_back(std::move(relation));
  }

  const LineTraits& trait(int line) const { return view_.line(line); }
  // A bare "Total" that ends a list of several figures and is not far from what they sum to.
  bool closes_list(const Relation& relation) const {
    constexpr std::size_t kList = 3;
    if (!trait(relation.target).label.bare_total || relation.terms.size() < kList) return false;
    if (relation.target + 1 < view_.lines() && trait(relation.target + 1).figures.any) return false;
    if (!trait(relation.terms.front().line).place.heading_before) return false;
    return is_near(relation);
  }
  // The same as the first line, over a plain list that is all of the table.
  bool opens_list(const Relation& relation) const {
    constexpr std::size_t kList = 4;
    if (!trait(relation.target).label.bare_total || relation.terms.size() < kList) return false;
    const bool plain = std::none_of(relation.terms.begin(), relation.terms.end(), [&](const Term& term) {
      return total_like(term.line) || trait(term.line).place.heading_before;
    });
    return plain && view_.axis() == Axis::rows && is_near(relation);
  }
  bool is_near(const Relation& relation) const {
    return std::all_of(instances_.begin(), instances_.end(), [&](int instance) {
      const Verdict verdict = test_relation(view_, relation, instance);
      const Int128 twice = 2 * verdict.residual, total = view_.at(relation.target, instance).value;
      return magnitude(twice) <= magnitude(total);
    });
  }
  // A line that nothing calls a total and that breaks as often as it holds; amid a list it is an item like the others.
  double doubt(const Relation& relation) const {
    const LineTraits& target = trait(relation.target);
    if (target.total_like() || target.label.net || relation.broken < relation.held) return 0;
    const int next = relation.target + 1;
    const bool goes_on = next < view_.lines() && trait(next).figures.any && !trait(next).place.heading_before &&
                         !trait(next).total_like() && !trait(next).label.net;
    return goes_on ? kAmidListBits : kPlainDoubtBits;
  }
  bool total_like(int line) const { return believed_[static_cast<std::size_t>(line)] || trait(line).total_like(); }

  // Positions in the stack, nearest to the target first.
  std::vector<int> select(Selection selection, int target) const {
    std::vector<int> positions;
    const PlaceTraits* level = nullptr;
    for (int position = static_cast<int>(stack_.size()) - 1; position >= 0; --position) {
      if (static_cast<int>(positions.size()) == kScanDepth) break;
      if (static_cast<int>(stack_.size()) - position > kSelectionReach) break;
      const int line = stack_[static_cast<std::size_t>(position)];
      if (selection == Selection::totals && !total_like(line) && !trait(line).label.net) continue;
      if (selection == Selection::alike && !trait(line).like(trait(target))) continue;
      if (selection == Selection::level) {
        const PlaceTraits& own = trait(line).place;
        if (level == nullptr) level = &own;
        if (!own.same_level(*level)) continue;
      }
      positions.push_back(position);
    }
    return positions;
  }

  double start_price(int position, int candidates) const {
    const int line = stack_[static_cast<std::size_t>(position)];
    if (direction_ == Direction::after) {
      if (position == 0 || trait(line).place.heading_before) return kBoundaryStartBits;
      if (total_like(stack_[static_cast<std::size_t>(position) - 1])) return kBoundaryStartBits;
    } else {
      if (position == 0) return kBoundaryStartBits;
      const int next = stack_[static_cast<std::size_t>(position) - 1];
      if (trait(next).place.heading_before || total_like(next)) return kBoundaryStartBits;
    }
    if (believed_[static_cast<std::size_t>(line)]) return kChainStartBits;
    return std::min(kAnyStartBits, kBoundaryStartBits + std::log2(static_cast<double>(candidates)));
  }

  double target_price(int target) const {
    if (trait(target).label.total) return kTotalWordBits;
    if (trait(target).label.absent || trait(target).label.net) return 0;
    return trait(target).place.bold ? kBoldTargetBits : kPlainTargetBits;
  }

  // The label of every item says that it is a part of the target.
  bool names_whole(const Relation& relation) const {
    return relation.terms.size() > 1 &&
           std::all_of(relation.terms.begin(), relation.terms.end(), [&](const Term& term) {
             return term.coefficient > 0 && trait(relation.target).label.names_whole_of(trait(term.line).label);
           });
  }

  // The bits of the instances that hold, less the broken ones; -1 where nothing holds.
  double score(const Relation& relation, double broken_bits) const {
    double bits = 0;
    double trivial_bits = 0;
    bool any = false;
    for (const int instance : instances_) {
      const Verdict verdict = test_relation(view_, relation, instance);
      if (verdict.state == Verdict::State::held) {
        (verdict.trivial ? trivial_bits : bits) += verdict.bits;
        any = true;
      } else if (verdict.state == Verdict::State::broken) {
        bits -= broken_bits;
      }
    }
    return any ? bits + std::min(trivial_bits, kTrivialBits) : -1;
  }

  void offer(std::optional<Candidate>& best, Candidate candidate, int target) const {
    Relation relation;
    relation.axis = view_.axis();
    relation.target = target;
    relation.terms = candidate.terms;
    relation.picked = candidate.picked;
    if (!printed_alike(view_, relation)) return;
    if (names_whole(relation)) candidate.price += kTotalWordBits - target_price(target);
    candidate.score = score(relation, candidate.broken_bits) - candidate.price;
    if (!best || candidate.score > best->score) best = std::move(candidate);
  }

  std::optional<Candidate> best_candidate(int target) const {
    std::optional<Candidate> best;
    std::vector<int> open = select(Selection::open, target);
    scan(best, open, target, 0);
    for (const Selection selection : {Selection::totals, Selection::level, Selection::alike}) {
      const std::vector<int> chosen = select(selection, target);
      if (chosen.size() >= 2 && chosen.size() != open.size()) scan(best, chosen, target, kSelectionBits);
    }
    scan_signs(best, open, target);
    scan_deep(best, target);
    scan_reopened(best, target);
    return best;
  }

  // Plain sums, and the first line less all that follow, over ever longer blocks.
  void scan(std::optional<Candidate>& best, const std::vector<int>& positions, int target,
            double selection_price) const {
    struct Running {
      Int128 sum = 0, half = 0;
    };
    std::vector<Running> running(instances_.size());
    for (std::size_t k = 0; k < positions.size(); ++k) {
      const int line = stack_[static_cast<std::size_t>(positions[k])];
      bool plain = false;
      bool less = false;
      for (std::size_t i = 0; i < instances_.size(); ++i) {
        const Figure& figure = view_.at(line, instances_[i]);
        running[i].sum += figure.value;
        running[i].half += figure.half_unit;
        const Figure& total = view_.at(target, instances_[i]);
        if (!total.present() || (total.value == 0 && running[i].sum == 0)) continue;
        const Int128 bound = running[i].half + total.half_unit;
        const Int128 residual = total.value - running[i].sum;
        const Int128 residual_less = total.value - 2 * figure.value + running[i].sum;
        plain = plain || (residual <= bound && -residual <= bound);
        less = less || (residual_less <= bound && -residual_less <= bound);
      }
      if (!plain && !less) continue;
      const double start = start_price(positions[k], static_cast<int>(positions.size()));
      const bool bounded = start <= kChainStartBits;
      const double price = start + target_price(target) + selection_price;
      if (plain && (k > 0 || single_item(line, target)))
        offer(best, block(positions, k, price, false, bounded), target);
      if (less && k > 0 && direction_ == Direction::after)
        offer(best, block(positions, k, price + minus_price(positions, k), true, bounded), target);
    }
  }

  // Blocks longer than the scan, from the boundaries far above; sums up to each open line are kept.
  void scan_deep(std::optional<Candidate>& best, int target) const {
    if (stack_.size() <= kScanDepth || direction_ == Direction::before) return;
    int tried = 0;
    for (auto at = boundaries_.rbegin(); at != boundaries_.rend() && tried < kDeepBoundaries; ++at) {
      if (stack_.size() - static_cast<std::size_t>(*at) <= kScanDepth) continue;
      ++tried;
      if (!reaches(*at, target)) continue;
      std::vector<int> positions;
      for (int position = static_cast<int>(stack_.size()) - 1; position >= *at; --position)
        positions.push_back(position);
      offer(best, block(positions, positions.size() - 1, kBoundaryStartBits + target_price(target), false, true),
            target);
    }
  }

  // Whether the lines from `position` up to the top of the stack sum to the target somewhere.
  bool reaches(int position, int target) const {
    for (std::size_t i = 0; i < instances_.size(); ++i) {
      const Figure& total = view_.at(target, instances_[i]);
      if (total.kind != Figure::Kind::number || total.value == 0) continue;
      const Int128 before = position == 0 ? 0 : sums_[static_cast<std::size_t>(position) - 1][i];
      const Int128 residual = total.value - (sums_.back()[i] - before);
      const Int128 bound = total.half_unit * static_cast<Int128>(stack_.size() + 1);
      if (residual <= bound && -residual <= bound) return true;
    }
    return false;
  }

  void push(int line) {
    const bool boundary = stack_.empty() || trait(line).place.heading_before || total_like(stack_.back());
    if (boundary) boundaries_.push_back(static_cast<int>(stack_.size()));
    std::vector<Int128> sums(instances_.size());
    for (std::size_t i = 0; i < instances_.size(); ++i)
      sums[i] = view_.at(line, instances_[i]).value + (sums_.empty() ? 0 : sums_.back()[i]);
    sums_.push_back(std::move(sums));
    stack_.push_back(line);
  }

  void close(int begin) {
    stack_.resize(static_cast<std::size_t>(begin));
    sums_.resize(stack_.size());
    while (!boundaries_.empty() && boundaries_.back() >= begin) boundaries_.pop_back();
  }

  // "Fixed assets / Investments 1,216.0 / (unlabelled) 1,216.0": the total of one item.
  bool single_item(int line, int target) const {
    return direction_ == Direction::after && trait(line).place.heading_before &&
           (trait(target).total_like() ||
            (trait(target).label.net && trait(target).label.words != trait(line).label.words));
  }

  double minus_price(const std::vector<int>& positions, std::size_t k) const {
    double price = kSignBits;
    for (std::size_t i = 0; i < k; ++i)
      if (!trait(stack_[static_cast<std::size_t>(positions[i])]).label.deduction) price += kSignBits / 2;
    return price;
  }

  Candidate block(const std::vector<int>& positions, std::size_t k, double price, bool first_less_rest,
                  bool bounded) const {
    Candidate candidate;
    candidate.begin = positions[k];
    candidate.price = price;
    candidate.bounded = bounded;
    if (!first_less_rest) candidate.broken_bits = bounded ? kBrokenTotalBits : kBrokenBlockBits;
    for (std::size_t i = k + 1; i-- > 0;) {
      const int sign = first_less_rest && i != k ? -1 : 1;
      candidate.picked =
          candidate.picked || (sign < 0 && !trait(stack_[static_cast<std::size_t>(positions[i])]).label.deduction);
      candidate.terms.push_back({stack_[static_cast<std::size_t>(positions[i])], sign});
    }
    return candidate;
  }

  // Every combination of signs over the nearest few lines.
  void scan_signs(std::optional<Candidate>& best, const std::vector<int>& positions, int target) const {
    if (direction_ == Direction::before) return;
    const std::size_t tall = view_.lines() > kTallTable ? kMaxSignedTall : kMaxSigned;
    const auto reach = std::min<std::size_t>(positions.size(), tall);
    for (std::size_t count = 2; count <= reach; ++count) {
      for (unsigned mask = 1; mask + 1 < (1u << count); ++mask) {
        if (!signs_fit(positions, count, mask, target)) continue;
        Candidate candidate;
        candidate.begin = positions[count - 1];
        candidate.broken_bits = view_.axis() == Axis::rows ? kBrokenBlockBits : kBrokenFormulaBits;
        candidate.price = start_price(positions[count - 1], static_cast<int>(positions.size())) + target_price(target);
        bool named = true;  // whatever is taken away says so
        for (std::size_t i = count; i-- > 0;) {
          const int line = stack_[static_cast<std::size_t>(positions[i])];
          const bool minus = (mask >> i & 1u) != 0;
          candidate.terms.push_back({line, minus ? -1 : 1});
          named = named && minus == trait(line).label.deduction;
        }
        candidate.price += lone_sign_price(positions, count, candidate.terms, target);
        // All combinations of signs were tried, and on every line of the table, which counts half its bits.
        const double tried = std::log2(static_cast<double>((1u << count) - 2));
        const double everywhere = trait(target).total_like() ? 0 : std::log2(static_cast<double>(view_.lines())) / 2;
        candidate.price += named ? kDeductionBits : tried + everywhere;
        if (named) candidate.broken_bits = kBrokenTotalBits;
        candidate.picked = !named;
        offer(best, std::move(candidate), target);
      }
    }
  }

  // Where other lines of the block print their minus, one that does not is added.
  bool prints_signs(const std::vector<int>& positions, std::size_t count) const {
    return std::any_of(positions.begin(), positions.begin() + static_cast<std::ptrdiff_t>(count), [&](int position) {
      const int line = stack_[static_cast<std::size_t>(position)];
      return std::any_of(instances_.begin(), instances_.end(),
                         [&](int instance) { return view_.at(line, instance).value < 0; });
    });
  }

  // A minus that only one column has shown, of those in which the formula holds.
  double lone_sign_price(const std::vector<int>& positions, std::size_t count, const std::vector<Term>& terms,
                         int target) const {
    Relation relation;
    relation.axis = view_.axis();
    relation.target = target;
    relation.terms = terms;
    std::vector<int> held;
    for (const int instance : instances_)
      if (test_relation(view_, relation, instance).state == Verdict::State::held) held.push_back(instance);
    double price = 0;
    for (const Term& term : terms) {
      if (term.coefficient > 0 || trait(term.line).label.deduction) continue;
      const auto shown = std::count_if(held.begin(), held.end(),
                                       [&](int instance) { return view_.at(term.line, instance).value != 0; });
      if (shown < 2) price += prints_signs(positions, count) ? kLoneUnsignedBits : kLoneSignBits;
    }
    return price;
  }

  bool signs_fit(const std::vector<int>& positions, std::size_t count, unsigned mask, int target) const {
    for (const int instance : instances_) {
      const Figure& total = view_.at(target, instance);
      if (!total.present()) continue;
      Int128 residual = total.value;
      Int128 bound = total.half_unit;
      for (std::size_t i = 0; i < count; ++i) {
        const Figure& figure = view_.at(stack_[static_cast<std::size_t>(positions[i])], instance);
        residual += (mask >> i & 1u) != 0 ? figure.value : -figure.value;
        bound += figure.half_unit;
      }
      if (residual <= bound && -residual <= bound) return true;
    }
    return false;
  }

  LineView view_;
  double margin_;
  Direction direction_ = Direction::after;
  std::vector<int> instances_;
  std::vector<int> stack_;                  // open lines
  std::vector<std::vector<Int128>> sums_;   // of the open lines up to each, per instance
  std::vector<int> boundaries_;             // positions of open lines at which a block may start
  std::vector<bool> believed_;              // lines that are the target of a believed sum
  std::vector<bool> consumed_;              // items of totals printed before them
  std::map<int, PlainSum> items_of_plain_;  // of believed sums that nothing calls a total
};

double total_bits(const std::vector<Relation>& relations) {
  double bits = 0;
  for (const Relation& relation : relations) bits += relation.bits;
  return bits;
}

}  // namespace

FoundSums find_sums(const LineView& view, double margin) {
  FoundSums after = SumSearch(view, margin).run(Direction::after);
  auto [before, first_lines] = SumSearch(view, margin).run(Direction::before);
  // What the lines under a first line that is called a total sum to matters where nothing else was found.
  if (after.believed.empty() && before.empty())
    after.suspected.insert(after.suspected.end(), first_lines.begin(), first_lines.end());
  std::erase_if(before, [&](const Relation& relation) {
    return std::any_of(after.believed.begin(), after.believed.end(),
                       [&](const Relation& other) { return contradicts(view, relation, other); });
  });
  drop_rearranged(after.believed);
  if (before.empty()) return after;
  // Items of totals printed above them are counted there; the sums below see the totals only.
  SumSearch again(view, margin);
  again.consume(before);
  FoundSums nested = again.run(Direction::after);
  drop_rearranged(nested.believed);
  std::erase_if(after.believed, [&](const Relation& relation) { return counts_items(view, relation, before); });
  if (total_bits(nested.believed) >= total_bits(after.believed)) after = std::move(nested);
  std::erase_if(after.suspected, [&](const Relation& relation) {
    return std::any_of(before.begin(), before.end(), [&](const Relation& other) {
      return other.target == relation.target && !is_turned_round(other, after.believed);
    });
  });
  before.insert(before.end(), after.believed.begin(), after.believed.end());
  after.believed = std::move(before);
  return after;
}

}  // namespace crossfoot::validate

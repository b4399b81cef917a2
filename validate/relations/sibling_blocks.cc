#include "validate/relations/sibling_blocks.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "validate/relations/evidence.h"
#include "validate/relations/missing_rows.h"

namespace crossfoot::validate {
namespace {

constexpr std::size_t kShortestFamily = 3;
constexpr std::size_t kMinItems = 3;
constexpr std::size_t kMaxItems = 40;
constexpr std::size_t kMaxModels = 60;  // blocks that others are held against

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

std::string letters(std::string_view text) {
  std::string kept;
  std::copy_if(text.begin(), text.end(), std::back_inserter(kept), is_letter);
  return kept;
}

// Letters alone: "Balance at 30 June 2018" and "Balance at 30 June 2017" are one label. What an item shares with its
// total at the start ("Main workers: other", "Main workers (total)") does not tell it from the others.
std::string own_name(std::string_view item, std::string_view total) {
  std::size_t shared = 0, word_end = 0;
  for (; shared < item.size() && shared < total.size() && item[shared] == total[shared]; ++shared)
    if (!is_letter(item[shared])) word_end = shared;
  const bool whole_word = shared < item.size() && !is_letter(item[shared]);
  const std::string rest = letters(item.substr(whole_word ? shared : word_end));
  return rest.empty() ? letters(item) : rest;
}

// The words that `item` shares with its total at the start, where the total has but one more: "main workers" of "main
// workers: other" and "main workers (total)". Empty where there are none.
std::string_view family_name(std::string_view item, std::string_view total) {
  std::size_t shared = 0, word_end = 0;
  for (; shared < item.size() && shared < total.size(); ++shared) {
    if (!is_letter(item[shared]) && !is_letter(total[shared])) word_end = shared;
    if (item[shared] != total[shared]) break;
  }
  const std::string_view rest = total.substr(word_end);
  int words = 0;
  for (std::size_t i = 0; i < rest.size(); ++i) words += is_letter(rest[i]) && (i == 0 || !is_letter(rest[i - 1]));
  return words == 1 && word_end > kShortestFamily ? item.substr(0, word_end) : std::string_view();
}

bool same_name(const std::string& a, const std::string& b) {
  return !a.empty() && (a == b || a + "s" == b || b + "s" == a);
}

// A total and its items, from the line beside it on.
struct Block {
  int target = 0;
  int step = 0;  // where the items stand: −1 above the total, 1 below it
  std::vector<std::string> items;

  bool has_item(int line) const {
    const int distance = (line - target) * step;
    return distance > 0 && distance <= static_cast<int>(items.size());
  }
};

class Siblings {
 public:
  Siblings(const TableModel& model, const std::vector<Relation>& relations)
      : model_(model),
        view_(model.grid, model.traits, Axis::rows),
        summed_(static_cast<std::size_t>(view_.lines())),
        vouched_(summed_.size()) {
    for (const Relation& relation : relations) {
      if (relation.axis != Axis::rows || relation.kind != RelationKind::sum) continue;
      summed_[static_cast<std::size_t>(relation.target)] = true;
      if (relation.held == 0 || relation.broken > 0) continue;
      for (const Term& term : relation.terms) vouched_[static_cast<std::size_t>(term.line)] = true;
      if (models_.size() < kMaxModels) add_model(relation);
    }
  }

  std::vector<Relation> short_ones() const {
    std::vector<Relation> found;
    for (int line = view_.first_line(); line < view_.lines(); ++line) {
      if (summed_[static_cast<std::size_t>(line)] || !view_.line(line).figures.any) continue;
      if (Relation relation = short_family(line); !relation.terms.empty()) {
        found.push_back(std::move(relation));
        continue;
      }
      for (const Block& block : models_) {
        if (line == block.target || block.has_item(line) || !alike(line, block.target)) continue;
        Relation relation = short_sum(line, block);
        if (relation.terms.empty()) continue;
        found.push_back(std::move(relation));
        break;
      }
    }
    return found;
  }

 private:
  const std::string& key(int line) const { return model_.statement->row_labels[static_cast<std::size_t>(line)].key; }

  // Two totals by their words, or one balance at two dates.
  bool alike(int a, int b) const {
    return (view_.line(a).label.total && view_.line(b).label.total) ||
           same_name(own_name(key(a), ""), own_name(key(b), ""));
  }

  bool inside(int line) const { return line >= view_.first_line() && line < view_.lines(); }

  void add_model(const Relation& relation) {
    const std::size_t count = relation.terms.size();
    if (count < kMinItems || count > kMaxItems || !all_added(relation)) return;
    Block block{relation.target, relation.terms.front().line < relation.target ? -1 : 1, {}};
    for (int line = block.target + block.step; block.items.size() < count; line += block.step) {
      const bool item = inside(line) && std::any_of(relation.terms.begin(), relation.terms.end(),
                                                    [&](const Term& term) { return term.line == line; });
      if (!item) return;
      block.items.push_back(own_name(key(line), key(block.target)));
    }
    models_.push_back(std::move(block));
  }

  // The sum of the lines beside `target` that have the names of the block's items, in their order, all but one.
  Relation short_sum(int target, const Block& block) const {
    std::vector<Term> terms;
    int line = target + block.step;
    std::size_t lost = 0;
    for (const std::string& item : block.items) {
      const bool here = inside(line) && !block.has_item(line) && same_name(own_name(key(line), key(target)), item);
      if (here) terms.push_back({line, 1});
      lost += !here;
      if (here) line += block.step;
    }
    if (lost != 1) terms.clear();
    if (block.step < 0) std::reverse(terms.begin(), terms.end());
    Relation relation = incomplete_sum(target, std::move(terms));
    if (relation.broken == 0) relation.terms.clear();
    return relation;
  }

  // Below a total that another sum vouches for, the lines that are named after it: they fall short in every column.
  Relation short_family(int target) const {
    std::vector<Term> terms;
    if (view_.line(target).label.total && vouched_[static_cast<std::size_t>(target)] && inside(target + 1)) {
      const std::string_view family = family_name(key(target + 1), key(target));
      for (int line = target + 1; inside(line) && !family.empty() && key(line).starts_with(family); ++line)
        terms.push_back({line, 1});
    }
    if (terms.size() < 2) terms.clear();
    Relation relation = incomplete_sum(target, std::move(terms));
    if (relation.held > 0 || relation.broken < 2 || !falls_short(view_, relation)) relation.terms.clear();
    return relation;
  }

  Relation incomplete_sum(int target, std::vector<Term> terms) const {
    Relation relation;
    relation.axis = Axis::rows;
    relation.target = target;
    relation.terms = std::move(terms);
    relation.structural = true;
    relation.incomplete = true;
    if (relation.terms.empty()) return relation;
    weigh(view_, relation, 0, 0);
    if (!printed_alike(view_, relation)) relation.terms.clear();
    return relation;
  }

  const TableModel& model_;
  LineView view_;
  std::vector<bool> summed_;
  std::vector<bool> vouched_;  // an item of a sum that holds
  std::vector<Block> models_;
};

}  // namespace

void admit_short_siblings(const TableModel& model, std::vector<Relation>& relations) {
  std::vector<Relation> found = Siblings(model, relations).short_ones();
  relations.insert(relations.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
}

}  // namespace crossfoot::validate

#include "language/concept.h"

#include <algorithm>
#include <map>

#include "language/tables.h"

namespace crossfoot::language {

// Sorted once; the views are of the tables that are compiled in.
class WordSet {
 public:
  void add(std::string_view word) { words_.push_back(word); }
  void settle() {
    std::sort(words_.begin(), words_.end());
    words_.erase(std::unique(words_.begin(), words_.end()), words_.end());
  }
  bool has(std::string_view word) const { return std::binary_search(words_.begin(), words_.end(), word); }
  const std::vector<std::string_view>& words() const { return words_; }

 private:
  std::vector<std::string_view> words_;
};

namespace {

const std::map<std::string_view, WordSet>& all_concepts() {
  static const std::map<std::string_view, WordSet> kConcepts = [] {
    std::map<std::string_view, WordSet> concepts;
    each_concept_row([&](std::string_view name, std::string_view words) {
      for (const std::string_view word : split(words, '|')) concepts[name].add(word);
    });
    for (auto& [name, set] : concepts) set.settle();
    return concepts;
  }();
  return kConcepts;
}

const WordSet& set_named(std::string_view name) {
  static const WordSet kNone;
  const auto found = all_concepts().find(name);
  return found == all_concepts().end() ? kNone : found->second;
}

const WordSet& looked_up(const char* name, std::atomic<const WordSet*>& kept) {
  const WordSet* set = kept.load(std::memory_order_acquire);
  if (set == nullptr) {
    set = &set_named(name);
    kept.store(set, std::memory_order_release);
  }
  return *set;
}

}  // namespace

bool Concept::has(std::string_view folded) const { return looked_up(name_, set_).has(folded); }

bool Concept::is_among(std::span<const Word> words) const {
  return std::any_of(words.begin(), words.end(), [&](const Word& word) { return has(word); });
}

bool Concept::has_beginning_of(std::string_view folded) const {
  return std::any_of(words().begin(), words().end(), [&](std::string_view word) { return folded.starts_with(word); });
}

bool Concept::has_ending_of(std::string_view folded) const {
  return std::any_of(words().begin(), words().end(), [&](std::string_view word) { return folded.ends_with(word); });
}

bool Concept::has_part_of(std::string_view folded) const {
  return std::any_of(words().begin(), words().end(),
                     [&](std::string_view word) { return folded.find(word) != std::string_view::npos; });
}

const std::vector<std::string_view>& Concept::words() const { return looked_up(name_, set_).words(); }

std::vector<std::string_view> concept_names() {
  std::vector<std::string_view> names;
  for (const auto& [name, set] : all_concepts()) names.push_back(name);
  return names;
}

}  // namespace crossfoot::language

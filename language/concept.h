// The words for a thing that a rule looks for, in every language: rules ask for concepts and hold no words of their
// own.
#pragma once

#include <atomic>
#include <span>
#include <string_view>
#include <vector>

#include "language/words.h"

namespace crossfoot::language {

class WordSet;

// A name under which rows of language/<language>/*.tsv list folded words: "half-of". One language may lack it. Constant
// before any code runs, so that it may stand at namespace scope; its words are looked up when they are first asked for.
class Concept {
 public:
  // `name` is a literal. A name that no language has rows for is a fault of the program: it has no words, and a test
  // holds that there is none such.
  constexpr explicit Concept(const char* name) : name_(name) {}

  // `folded`: one word, or several with one blank between them, in lower case without accents. (A concept whose name
  // begins with "printed" lists printed forms, and is asked for them.)
  bool has(std::string_view folded) const;
  bool has(const Word& word) const { return word.kind == WordKind::word && has(word.folded); }
  bool is_among(std::span<const Word> words) const;
  // Whether one of its words begins `folded`, ends it, or stands anywhere in it.
  bool has_beginning_of(std::string_view folded) const;
  bool has_ending_of(std::string_view folded) const;
  bool has_part_of(std::string_view folded) const;
  // All of its words in all languages, sorted.
  const std::vector<std::string_view>& words() const;

 private:
  const char* name_;
  mutable std::atomic<const WordSet*> set_ = nullptr;
};

// The names of all concepts, sorted: for the test that holds rows and rules against one another.
std::vector<std::string_view> concept_names();

}  // namespace crossfoot::language

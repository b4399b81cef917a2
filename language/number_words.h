// The words that numbers are spelled with, language/<language>/number_words.tsv, and the small counts in prose.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "language/words.h"

namespace crossfoot::language {

struct NumberWord {
  enum class Role { add, times, dozen, half, conjunction, point };

  Role role = Role::add;
  int value = 0;            // of `add`; exponent of ten of `times`
  unsigned languages = 0;   // a bit of kLanguages for each that has the word
  bool joins_tens = false;  // a conjunction between tens and ones: "treinta y un", "vinte e dois"
  bool everyday = false;    // a common word or name in another language, no count alone: "sept", "elf"
};

// `folded`: lower case without accents; nullptr where it is none.
const NumberWord* number_word(std::string_view folded);

// The power of ten of the first word for thousands or more, "GDP (millions of dollars)": 6; 0 where there is none.
int named_power(const std::vector<Word>& words);

// The words that a German compound is made of, "zweihundertsechsundfunfzig", longest first; empty if it is none.
std::vector<NumberWord> german_number_pieces(std::string_view folded);

// The count from two to ninety-nine that begins with words[at], which moves behind it: "two", "twenty-two", "treinta y
// un", "quatre-vingt-dix", "vinte e dois"; 0 where there is none.
int spelled_count_at(const std::vector<Word>& words, std::size_t& at);

}  // namespace crossfoot::language

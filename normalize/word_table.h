// Words that stand around numbers, from language/<language>/amount_words.tsv.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "normalize/clean_text.h"

namespace crossfoot::normalize {

enum class WordKind {
  scale,
  percent,
  per_mille,
  credit,
  debit,
  minus,
  cents,
  conjunction,
  of,
  reference,
  phone,
  unit,
  ordinal,
  state,
  nil
};

struct AmountWord {
  WordKind kind = WordKind::unit;
  int exponent = 0;        // for scale
  int other_exponent = 0;  // where the languages differ: "billion" is 12 in French and German
  std::string concept_id;  // for state
  bool doubtful = false;   // a scale only beside a currency or grown onto the number: "mm", "bi"
  char32_t decimal = 0;    // the decimal separator usual in the word's language; 0 where languages differ
};

struct WordMatch {
  const AmountWord* word = nullptr;
  std::size_t begin = 0, end = 0;  // glyphs
};

// The longest form of `kind` that begins at `begin` and is followed by no further letter.
std::optional<WordMatch> word_at(const Glyphs& glyphs, std::size_t begin, WordKind kind);
// The longest form of `kind` that ends right before `end`.
std::optional<WordMatch> word_before(const Glyphs& glyphs, std::size_t end, WordKind kind);

}  // namespace crossfoot::normalize

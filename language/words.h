// A text cut into words, numbers and marks, with each word also in the form in which it is compared.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "language/utf8.h"

namespace crossfoot::language {

enum class WordKind { word, number, mark };

struct Word {
  WordKind kind = WordKind::word;
  std::size_t begin = 0, end = 0;  // bytes of the text
  // Lower case without accents ("Gráfico" → "grafico"); numbers as printed ("4,000", "2.1"); dashes of every kind "-",
  // quotation marks "\"".
  std::string folded;

  bool is(std::string_view text) const { return folded == text; }
  // One of these marks, of one byte each: ".:-)".
  bool is_one_of(std::string_view marks) const {
    return folded.size() == 1 && marks.find(folded[0]) != std::string_view::npos;
  }
};

std::vector<Word> words_of(std::string_view text);
// Whether the word, of two letters at least, begins with a capital in its text.
bool is_capitalised(std::string_view text, const Word& word);

// The whole text folded as above, one blank between words, marks left out: two spellings of one label are equal.
std::string folded(std::string_view text);
// One word folded, its marks kept.
std::string folded_word(std::string_view word);

}  // namespace crossfoot::language

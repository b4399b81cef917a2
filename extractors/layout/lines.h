// Words gathered into lines, and lines cut into chunks: runs of words with nothing wider than a word space between.
#pragma once

#include <string>
#include <vector>

#include "extractors/layout/page_content.h"

namespace crossfoot::extractors::layout {

struct Chunk {
  std::vector<const Word*> words;  // left to right, never empty
  Box box;
  std::string text;

  bool bold() const;
};

struct TextLine {
  std::vector<const Word*> words;  // left to right, never empty
  std::vector<Chunk> chunks;
  Box box;
  double size = 0;    // of most of its text
  double center = 0;  // middle of the height of most of its text
  bool has_leader = false;

  std::string text() const;
};

// Makes the words fit for layout: superscripts join the word that they stand at (with a mark), dot leaders go,
// typed rules ("-----") become rules, and words at places or in sizes that no page has go.
void tidy_words(PageContent& page);

// Lines from top to bottom. The words must outlive them.
std::vector<TextLine> build_lines(std::vector<const Word*> words);
TextLine make_line(std::vector<const Word*> words);

// Whether the space between two neighbouring words is wider than a word space ought to be, though it may be one.
bool is_wide_space(const Word& left, const Word& right);

// The words' texts with single spaces, and their marks moved along.
std::string joined_text(const std::vector<const Word*>& words, std::vector<TextMark>* marks = nullptr);

}  // namespace crossfoot::extractors::layout

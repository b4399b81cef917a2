// What a report numbers (tables, figures, sections, annexes), and where it refers to them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/finding.h"
#include "validate/document/words.h"

namespace crossfoot::validate {

struct DocumentView;

enum class ReferenceKind { table, figure, annex, section };

// "4", "2.1", "A-3", "IV": the last part counts, what stands before it is the prefix.
struct ReferenceNumber {
  std::string printed;
  std::string prefix;  // "2." of "2.1", "a." of "A-3"; folded
  int value = 0;       // 1 of "2.1", 4 of "IV", 2 of "B"
  std::string suffix;  // "a" of "3a"
  enum class Style { digits, roman, letter } style = Style::digits;

  // "Table 4" is not "Table IV": reports that use both keep two series.
  bool same_as(const ReferenceNumber& other) const {
    return value == other.value && style == other.style && prefix == other.prefix;
  }
};

// The noun that a series of numbers goes with. "Cuadro 1" and "Gráfico 1" are counted apart, as are "Tabla" and
// "Cuadro".
struct ReferenceNoun {
  ReferenceKind kind = ReferenceKind::table;
  std::string_view series;  // the singular, folded: "table", "cuadro", "figura"
  bool plural = false;
};

std::optional<ReferenceNoun> reference_noun(const Word& word);

// The series in a sentence: "Table 4" is "table 4" in either language's grammar of ours.
Bilingual named(std::string_view series, std::string_view number);

// Reads the number at words[at], and moves `at` behind it.
std::optional<ReferenceNumber> reference_number(std::string_view text, const std::vector<Word>& words, std::size_t& at);

enum class Direction { none, below, above };

struct Mention {
  ReferenceNoun noun;
  ReferenceNumber number;
  int block = -1;
  std::size_t begin = 0, end = 0;  // "Table 5" in the block's text
  Direction direction = Direction::none;
  bool foreign = false;     // of another document: "Table 3 of the Conclusions"
  bool introduces = false;  // "Table 5 shows …": the sentence presents it
};

struct Caption {
  ReferenceNoun noun;
  ReferenceNumber number;
  int block = -1;
  int table = -1;     // index into Document::tables where the caption has one
  std::string title;  // what follows the number, folded
  bool continued = false;
};

// "(Continued)", "(continuación)" among the words from `first` on.
bool says_continued(const std::vector<Word>& words, std::size_t first);

void find_captions(DocumentView& view);
void find_mentions(DocumentView& view);

// The caption that a mention means: of its own noun, or of another noun of the kind where the report has none of its
// own
// ("Table 1" in a report whose captions say "Cuadro 1"). nullptr if there is none.
const Caption* caption_of(const DocumentView& view, const Mention& mention);
// The next caption of the kind below a block within the block's section, nullptr if there is none.
const Caption* next_caption(const DocumentView& view, ReferenceKind kind, int block);
// The caption that `mention` stands above and yet does not name: "Table 5 below" over Table 4, which nothing else in
// the section refers to. nullptr where the mention may well mean what it says.
const Caption* misnamed_caption(const DocumentView& view, const Mention& mention);

}  // namespace crossfoot::validate

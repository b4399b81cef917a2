#include "validate/document/references.h"

#include <algorithm>
#include <cctype>
#include <span>

#include "validate/document/document_view.h"

namespace crossfoot::validate {
namespace {

// "Section 501(c)(3) organizations", "Section 501 (c)": of a law.
bool is_of_law(const std::vector<Word>& words, std::size_t after) {
  if (after == 0 || after >= words.size() || !words[after].is("(")) return false;
  if (words[after].begin == words[after - 1].end) return true;
  return after + 2 < words.size() && words[after + 1].folded.size() == 1 && words[after + 2].is(")");
}

// Numbers at the head of a text: "Table 4", "Table 4. Title", "Table 4 (continued)". In a paragraph a mark or the end
// must follow, or "Table 4 shows …" would be a caption.
std::optional<Caption> caption_in(std::string_view text, const std::vector<Word>& words, bool certainly_caption) {
  if (words.empty()) return std::nullopt;
  const auto noun = reference_noun(words[0]);
  if (!noun || noun->plural) return std::nullopt;
  std::size_t at = 1;
  auto number = reference_number(text, words, at);
  if (!number) return std::nullopt;
  const bool next = at < words.size();
  if (is_of_law(words, at)) return std::nullopt;
  const bool line_ends =
      next && text.substr(words[at - 1].end, words[at].begin - words[at - 1].end).find('\n') != std::string_view::npos;
  // "Table 6.10 Private label penetration" is one, "Table 5 below shows" is none.
  const bool title_follows =
      next && words[at].kind == WordKind::word && std::isupper(static_cast<unsigned char>(text[words[at].begin]));
  if (next && !line_ends && !certainly_caption && !title_follows && !words[at].is_one_of(".:-(|/")) return std::nullopt;
  Caption caption{*noun, *number, -1, -1, {}, false};
  if (next) caption.title = folded(text.substr(words[at].begin));
  caption.continued = says_continued(words, at);
  return caption;
}

bool may_hold_caption(const DocumentView& view, int i) {
  if (view.text(i).running_head || view.text(i).contents_entry) return false;
  const BlockKind kind = view.block(i).kind;
  return kind == BlockKind::caption || kind == BlockKind::heading || kind == BlockKind::paragraph;
}

// "## Annex I", "**Table 2**": marks of plain-text formats before a heading.
std::vector<Word> without_markup(std::vector<Word> words) {
  std::size_t marks = 0;
  while (marks < words.size() && (words[marks].is("#") || words[marks].is("*"))) ++marks;
  words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(marks));
  return words;
}

// "2.4 Contributions" and "3. Findings" in a heading; "2012 in review" and "3 lessons" are no numbers of sections.
std::optional<Caption> numbered_heading(std::string_view text, const std::vector<Word>& words) {
  if (words.size() < 2 || words[0].kind != WordKind::number) return std::nullopt;
  std::size_t at = 0;
  const auto number = reference_number(text, words, at);
  if (!number || at >= words.size()) return std::nullopt;
  const bool marked = words[at].is(".") || words[at].is(")") || words[at].is(":");
  if (number->prefix.empty() && !marked) return std::nullopt;
  return Caption{{ReferenceKind::section, "section", false},
                 *number,
                 -1,
                 -1,
                 folded(text.substr(words[at].begin)),
                 says_continued(words, at)};
}

// A list of tables without leaders repeats every caption word for word before the tables come.
void drop_listed_twice(std::vector<Caption>& captions) {
  const auto again_later = [&](std::size_t i) {
    for (std::size_t j = i + 1; j < captions.size(); ++j)
      if (captions[j].noun.series == captions[i].noun.series && captions[j].number.same_as(captions[i].number) &&
          captions[j].title == captions[i].title && !captions[i].title.empty())
        return true;
    return false;
  };
  std::vector<Caption> kept;
  for (std::size_t i = 0; i < captions.size(); ++i)
    if (captions[i].table >= 0 || !again_later(i)) kept.push_back(captions[i]);
  captions = std::move(kept);
}

const Concept kBelow("reference-below");
const Concept kAbove("reference-above");

Direction direction_of(const std::vector<Word>& words, std::size_t noun, std::size_t after) {
  constexpr std::size_t kReach = 4;
  const auto of = [](const Word& word) {
    return kBelow.has(word) ? Direction::below : kAbove.has(word) ? Direction::above : Direction::none;
  };
  for (std::size_t i = after; i < words.size() && i < after + kReach; ++i) {
    if (words[i].is(".") || words[i].is(";")) break;
    if (of(words[i]) != Direction::none) return of(words[i]);
  }
  for (std::size_t i = noun; i > 0 && noun - i < 2; --i)
    if (of(words[i - 1]) != Direction::none) return of(words[i - 1]);
  return Direction::none;
}

const Concept kOtherDocuments("other-document");
const Concept kOwn("own-document");
const Concept kJoins("joins-document");
const Concept kPartyLists("list-of-parties");

// "Table 3 of the Conclusions", "Section 401(k)", "Annex I Parties": not what this report numbers.
bool is_foreign(const std::vector<Word>& words, std::size_t after) {
  if (after >= words.size()) return false;
  // "the round table 5 years ago" counts years.
  static const Concept kCounted("counted-not-numbered");
  if (kPartyLists.has(words[after]) || kCounted.has(words[after])) return true;
  if (is_of_law(words, after)) return true;
  std::size_t i = after;
  while (i < words.size() && i < after + 2 && (kBelow.has(words[i]) || kAbove.has(words[i]) || words[i].is(","))) ++i;
  if (i >= words.size() || !kJoins.has(words[i])) return false;
  constexpr std::size_t kReach = 9;
  for (std::size_t k = i + 1; k < words.size() && k < i + kReach; ++k) {
    if (words[k].is(".") || words[k].is(";") || kOwn.has(words[k])) return false;
    if (kOtherDocuments.has(words[k])) return true;
  }
  return false;
}

// "The Annual Report 2016 (Table 3)", "en la Memoria 2013 (véase el Cuadro 3)": a dated document named just before.
bool follows_foreign(const std::vector<Word>& words, std::size_t noun) {
  constexpr std::size_t kReach = 8;
  static const Concept kNumber("number-with-stop");
  const std::size_t first = noun > kReach ? noun - kReach : 0;
  for (std::size_t i = noun; i > first; --i) {
    const bool abbreviated = words[i - 1].is(".") && i > 1 && kNumber.has(words[i - 2]);
    if ((words[i - 1].is(".") && !abbreviated) || words[i - 1].is(";") || kOwn.has(words[i - 1])) return false;
    if (!kOtherDocuments.has(words[i - 1])) continue;
    const bool own = i > 1 && kOwn.has(words[i - 2]);
    // "Act No. 12 of 1997, section 4 of which"
    const bool dated =
        std::any_of(words.begin() + static_cast<std::ptrdiff_t>(i), words.begin() + static_cast<std::ptrdiff_t>(noun),
                    [](const Word& word) { return word.kind == WordKind::number && word.folded.size() == 4; });
    return !own && dated;
  }
  return false;
}

const Concept kPresents("presents-behind");

bool introduces(const std::vector<Word>& words, std::size_t noun, std::size_t after) {
  constexpr std::size_t kReach = 4;
  for (std::size_t i = after; i < words.size() && i < after + kReach; ++i)
    if (kPresents.has(words[i])) return true;
  // "… is shown in Table 5", "se presenta en el Cuadro 5".
  static const Concept kShown("shown-before");
  for (std::size_t i = noun; i > 0 && noun - i < kReach; --i)
    if (kShown.has(words[i - 1])) return true;
  return false;
}

// "Tables 3, 4 and 6", "Cuadros 3 a 5": the numbers behind a plural.
bool joins_numbers(const Word& word) {
  static const Concept kBetween("joins-reference-numbers");
  return word.is(",") || word.is("-") || word.is("&") || kBetween.has(word);
}

// "In the following table7": the mark of a note, grown onto the noun.
bool is_note_mark(const DocumentView& view, const Word& noun, const Word& number) {
  if (number.begin != noun.end) return false;
  for (int i = 0; i < view.size(); ++i) {
    const std::vector<Word>& words = view.text(i).words;
    if (view.block(i).kind == BlockKind::footnote && !words.empty() && words[0].is(number.folded)) return true;
  }
  return false;
}

void mentions_in(DocumentView& view, int block) {
  const std::vector<Word>& words = view.text(block).words;
  const std::string_view text = view.block(block).text;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const auto noun = reference_noun(words[i]);
    if (!noun || is_note_mark(view, words[i], words[i + 1])) continue;
    const std::size_t first = view.mentions.size();
    std::size_t at = i + 1;
    while (const auto number = reference_number(text, words, at)) {
      view.mentions.push_back(
          {*noun, *number, block, words[i].begin, words[at - 1].end, Direction::none, false, false});
      if (!noun->plural || at >= words.size() || !joins_numbers(words[at])) break;
      ++at;
    }
    for (std::size_t m = first; m < view.mentions.size(); ++m) {
      view.mentions[m].direction = direction_of(words, i, at);
      view.mentions[m].foreign = is_foreign(words, at) || follows_foreign(words, i);
      view.mentions[m].introduces = introduces(words, i, at);
    }
  }
}

}  // namespace

bool says_continued(const std::vector<Word>& words, std::size_t first) {
  static const Concept kContinued("caption-continued");
  return kContinued.is_among(std::span(words).subspan(first));
}

void find_captions(DocumentView& view) {
  std::vector<bool> captioned(view.document.tables.size(), false);
  const auto keep = [&](std::optional<Caption> caption, int block, int table) {
    if (!caption) return;
    caption->block = block;
    caption->table = table;
    if (table >= 0) captioned[static_cast<std::size_t>(table)] = true;
    view.captions.push_back(std::move(*caption));
  };
  constexpr std::size_t kMost = 2000;  // captions are compared with one another
  for (int i = 0; i < view.size() && view.captions.size() < kMost; ++i) {
    if (!may_hold_caption(view, i)) continue;
    const Block& block = view.block(i);
    const std::vector<Word> words = without_markup(view.text(i).words);
    auto caption = caption_in(block.text, words, block.kind == BlockKind::caption);
    view.blocks[static_cast<std::size_t>(i)].caption = caption.has_value();
    if (!caption && block.kind == BlockKind::heading) caption = numbered_heading(block.text, words);
    keep(std::move(caption), i, block.table);
  }
  // A caption that the extractor gave to its table and to no block of its own.
  for (int i = 0; i < view.size(); ++i) {
    const int table = view.block(i).kind == BlockKind::table ? view.block(i).table : -1;
    if (table < 0 || view.captions.size() >= kMost || captioned[static_cast<std::size_t>(table)]) continue;
    const std::string& text = view.document.tables[static_cast<std::size_t>(table)].caption;
    keep(caption_in(text, words_of(text), true), i, table);
  }
  std::stable_sort(view.captions.begin(), view.captions.end(),
                   [](const Caption& a, const Caption& b) { return a.block < b.block; });
  drop_listed_twice(view.captions);
}

void find_mentions(DocumentView& view) {
  constexpr std::size_t kMost = 5000;  // each is looked up among all captions
  for (int i = 0; i < view.size() && view.mentions.size() < kMost; ++i)
    if (view.is_prose(i) && !view.text(i).caption) mentions_in(view, i);
}

}  // namespace crossfoot::validate

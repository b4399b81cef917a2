#include <algorithm>

#include "validate/document/document_view.h"
#include "validate/document/references.h"
#include "validate/document/table_facts.h"

namespace crossfoot::validate {
namespace {

bool names(const Mention& mention, const Caption& caption) {
  return mention.noun.kind == caption.noun.kind && mention.number.same_as(caption.number);
}

bool has_series(const DocumentView& view, std::string_view series) {
  return std::any_of(view.captions.begin(), view.captions.end(),
                     [&](const Caption& c) { return c.noun.series == series; });
}

// Whether other prose names the caption: in the section, or anywhere.
bool is_mentioned(const DocumentView& view, const Caption& caption, const Mention& but, int section) {
  constexpr int kAnywhere = -2;
  return std::any_of(view.mentions.begin(), view.mentions.end(), [&](const Mention& m) {
    return &m != &but && !m.foreign && names(m, caption) &&
           (section == kAnywhere || view.text(m.block).section == section);
  });
}

std::vector<std::string> words_of_title(const Caption& caption, const Caption& but) {
  std::vector<std::string> own;
  const std::vector<std::string> others = telling_words(but.title);
  for (std::string& word : telling_words(caption.title))
    if (std::none_of(others.begin(), others.end(), [&](const std::string& other) { return same_stem(word, other); }))
      own.push_back(std::move(word));
  return own;
}

// "El cuadro 2 resume los ingresos", right above "Cuadro 1: Ingresos", where the second one is of expenses: the
// sentence has words of this title, and none of that one's.
bool is_described(const DocumentView& view, const Mention& mention, const Caption& next, const Caption& meant) {
  if (next.block != mention.block + 1 || meant.block < next.block) return false;
  const std::string_view sentence = view.sentence(mention.block, mention.begin);
  static const Concept kGoesOn("description-goes-on");
  const std::vector<Word> words = words_of(sentence);
  if (kGoesOn.is_among(words)) return false;
  const auto has_any_of = [&](const std::vector<std::string>& title) {
    return std::any_of(title.begin(), title.end(), [&](const std::string& word) {
      return std::any_of(words.begin(), words.end(), [&](const Word& said) { return same_stem(said.folded, word); });
    });
  };
  const std::vector<std::string> own = words_of_title(next, meant), others = words_of_title(meant, next);
  return !others.empty() && has_any_of(own) && !has_any_of(others);
}

}  // namespace

const Caption* caption_of(const DocumentView& view, const Mention& mention) {
  const bool own_series = has_series(view, mention.noun.series);
  for (const Caption& caption : view.captions)
    if (names(mention, caption) && (!own_series || caption.noun.series == mention.noun.series)) return &caption;
  return nullptr;
}

const Caption* next_caption(const DocumentView& view, ReferenceKind kind, int block) {
  for (const Caption& caption : view.captions)
    if (caption.noun.kind == kind && caption.block > block)
      return view.text(caption.block).section == view.text(block).section ? &caption : nullptr;
  return nullptr;
}

const Caption* misnamed_caption(const DocumentView& view, const Mention& mention) {
  const bool below = mention.direction == Direction::below;
  if (mention.foreign || mention.noun.plural || mention.direction == Direction::above) return nullptr;
  if (!below && !mention.introduces) return nullptr;
  if (mention.noun.kind != ReferenceKind::table && mention.noun.kind != ReferenceKind::figure) return nullptr;
  const int section = view.text(mention.block).section;
  const Caption* meant = caption_of(view, mention);
  const Caption* next = next_caption(view, mention.noun.kind, mention.block);
  if (meant != nullptr && view.text(meant->block).section == section &&
      (next == nullptr || !is_described(view, mention, *next, *meant)))
    return nullptr;
  if (next == nullptr || names(mention, *next) || is_mentioned(view, *next, mention, section)) return nullptr;
  // Without "below" the sentence may present a table of another section, unless nothing at all presents the one at
  // hand.
  constexpr int kAnywhere = -2;
  if (!below && meant != nullptr && is_mentioned(view, *next, mention, kAnywhere)) return nullptr;
  return next;
}

}  // namespace crossfoot::validate

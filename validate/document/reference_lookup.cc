#include <algorithm>

#include "validate/document/document_view.h"
#include "validate/document/references.h"

namespace crossfoot {
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
  if (meant != nullptr && view.text(meant->block).section == section) return nullptr;
  const Caption* next = next_caption(view, mention.noun.kind, mention.block);
  if (next == nullptr || names(mention, *next) || is_mentioned(view, *next, mention, section)) return nullptr;
  // Without "below" the sentence may present a table of another section, unless nothing at all presents the one at
  // hand.
  constexpr int kAnywhere = -2;
  if (!below && meant != nullptr && is_mentioned(view, *next, mention, kAnywhere)) return nullptr;
  return next;
}

}  // namespace crossfoot

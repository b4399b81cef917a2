#include "extractors/docx/notes.h"

#include <algorithm>

#include "extractors/docx/numbering.h"

namespace crossfoot::extractors::docx {

void Notes::add(NoteKind kind, int id, std::vector<Item> content) {
  Note& note = notes_[{kind, id}];
  note.kind = kind;
  note.id = id;
  note.content = std::move(content);
}

std::string Notes::refer(NoteKind kind, int id, const std::string& custom_mark) {
  Note& note = notes_[{kind, id}];
  note.kind = kind;
  note.id = id;
  if (note.mark.empty()) {
    referred_.emplace_back(kind, id);
    note.mark = custom_mark;
    if (note.mark.empty())
      note.mark = kind == NoteKind::footnote ? std::to_string(++footnotes_) : format_number(++endnotes_, "lowerRoman");
  }
  return note.mark;
}

std::vector<const Notes::Note*> Notes::in_order() const {
  std::vector<const Note*> ordered;
  for (const auto& key : referred_) ordered.push_back(&notes_.at(key));
  for (const auto& [key, note] : notes_)
    if (std::find(referred_.begin(), referred_.end(), key) == referred_.end()) ordered.push_back(&note);
  return ordered;
}

}  // namespace crossfoot::extractors::docx

// Footnotes and endnotes: numbered by the order of their references, as Word numbers them.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "extractors/flow/paragraph.h"

namespace crossfoot::extractors::docx {

using flow::Item;
using flow::Paragraph;
using flow::TextBuilder;

enum class NoteKind { footnote, endnote };

class Notes {
 public:
  void add(NoteKind kind, int id, std::vector<Item> content);
  // The mark that the page shows for the next reference: "1", "2" for footnotes, "i", "ii" for endnotes.
  // A reference with a mark of its own passes it in and does not count.
  std::string refer(NoteKind kind, int id, const std::string& custom_mark = "");

  struct Note {
    NoteKind kind = NoteKind::footnote;
    int id = 0;
    std::string mark;  // empty while nothing refers to it
    std::vector<Item> content;
  };
  // Referred ones first, in the order of their references, then the orphans.
  std::vector<const Note*> in_order() const;

 private:
  std::map<std::pair<NoteKind, int>, Note> notes_;
  std::vector<std::pair<NoteKind, int>> referred_;
  int footnotes_ = 0, endnotes_ = 0;
};

}  // namespace crossfoot::extractors::docx

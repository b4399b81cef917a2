// Marks that send the reader to a note ("*", "†", "³"), and the notes that they send to.
#pragma once

#include <string>
#include <vector>

#include "model/finding.h"
#include "validate/document/document_view.h"

namespace crossfoot::validate {

struct NoteMark {
  std::string mark;  // "*", "**", "3"
  CellRef cell;      // table -1: in prose
  int block = -1;    // the block, for a cell that of its table
  std::size_t begin = 0, end = 0;
  bool is_number() const { return mark[0] >= '0' && mark[0] <= '9'; }
};

struct Note {
  std::string mark;
  int block = -1;  // of the note, or of the table that carries it in its notes
  std::string text;
};

// In reading order.
std::vector<NoteMark> find_note_marks(const DocumentView& view);
std::vector<Note> find_notes(const DocumentView& view);

}  // namespace crossfoot::validate

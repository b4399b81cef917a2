// Numbers typed before paragraphs, headings and rows, in the order in which they stand.
#pragma once

#include <string>
#include <vector>

#include "validate/document/document_view.h"

namespace crossfoot::validate {

struct NumberedItem {
  int block = -1;
  CellRef cell;  // with a table where the item is a row, else table -1
  int value = 0;
  std::string printed;  // "4.", "(b)", "IV.", "2.4", "Note 5"
};

// An item that breaks its series, between the two that it stands between.
struct ItemSlip {
  NumberedItem before, item;
  std::string expected;  // the number that its neighbours leave for it: as `printed`
  std::string after;     // empty where nothing follows
  bool skipped = false;  // the series goes on from the item: the number between is left out
};

// "5, 8, 7", "a, c, c", "8, 10, 11": only where the neighbours count on, and for a number left out only where it stands
// nowhere else and is the only one. Lists that begin anew, and excerpts of longer lists, have none.
std::vector<ItemSlip> item_slips(const DocumentView& view);

}  // namespace crossfoot::validate

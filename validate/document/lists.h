// Numbered lists as printed: items in paragraphs and in the first column of a table.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "validate/document/document_view.h"

namespace crossfoot::validate {

struct ItemLabel {
  std::string style;  // the label with the number taken out: "#.", "#)", "- #)", "a)"
  int value = 0;
  std::size_t end = 0;  // bytes of the text that the label takes
  std::string printed;
};

// "2. Virtual meeting", "b) Seminar", "- 1) Information". A bare number, a decimal and a year are no labels.
std::optional<ItemLabel> item_label(std::string_view text);

struct ListItem {
  ItemLabel label;
  int block = -1;
};

// The numbered items of the report's text, in reading order.
std::vector<ListItem> list_items(const DocumentView& view);

// The line that a list stands under, though plain text may print it as an item of an outer list ("4. Next steps"), or
// the sentence that announces it and ends in a colon; -1 if the block is no item or nothing short stands above.
int list_lead(const DocumentView& view, int block);

}  // namespace crossfoot::validate

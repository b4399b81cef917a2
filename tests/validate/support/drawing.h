// Tables drawn as text, with a plain reader of amounts, so that the validator is tested on its own.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "model/statement.h"

namespace crossfoot::test {

struct Drawing {
  std::unique_ptr<Document> document;
  Statement statement;
};

// One table per paragraph of lines. Cells are parted by '|'; lines above one of dashes, or the first, are the boxhead;
// leading spaces are the indent; a cell in *stars* is bold; a line "caption: …" names the table.
Drawing draw(std::string_view text);

// Readings of a document's tables by simple rules: US separators, "(1,234)" negative, "—" nil; "1.234" and
// "1,234" have the other separator as second reading.
Statement simple_readings(const Document& document);

}  // namespace crossfoot::test

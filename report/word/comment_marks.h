// Where comments go in a Word main part: around the words, the cell or the paragraph that a finding is about.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"
#include "model/finding.h"
#include "report/word/document_map.h"
#include "report/word/insertions.h"

namespace crossfoot::report {

// Adds what marks the place of comment `id`. A finding without a place of its own is put on the first paragraph.
// False where the part has no paragraph that takes a comment.
bool mark_comment(std::string_view bytes, const DocumentMap& map, const Document& document, const Finding& finding,
                  int id, std::vector<Insertion>& insertions);

}  // namespace crossfoot::report

// Word packages for tests: a body wrapped into Flat OPC text, or any parts zipped in memory.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace crossfoot::testing {

using Parts = std::vector<std::pair<std::string, std::string>>;

// The parts of a minimal package around `body` (what stands inside w:body). Further parts replace or join them;
// "word/styles.xml", "word/numbering.xml", "word/footnotes.xml", "word/endnotes.xml", "word/header1.xml" (rIdHeader1)
// and "word/footer1.xml" (rIdFooter1) get their relationship.
Parts word_parts(std::string_view body, const Parts& further = {});
std::string flat_opc(const Parts& parts);
std::string zipped(const Parts& parts);

// "<w:p>…" with one run.
std::string paragraph(std::string_view text, std::string_view style = "");
// A w:tbl from rows of cell texts.
std::string table(const std::vector<std::vector<std::string>>& rows);

}  // namespace crossfoot::testing

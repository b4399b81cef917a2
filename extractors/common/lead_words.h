// The words that open a caption or a note, in the languages that reports come in: one table for every format.
#pragma once

#include <string_view>

namespace crossfoot::extractors {

// "Table 3", "Cuadro IV. Ingresos", "Annex table A.1": a line that numbers the table or figure beside it. "The table
// shows" and "Table of contents" do not.
bool opens_numbered_caption(std::string_view text);

// "Source: …", "Fuente y notas: …", "N.B. …": the word and its punctuation, so that the line ends a table wherever
// it stands.
bool opens_note(std::string_view text);

// The same words without the punctuation, and the words of what a table leaves out: only a sign of a note, for lines
// that stand under a table.
bool resembles_note(std::string_view text);

// "Total", "TOTAL assets": the line gives what others come to.
bool opens_total(std::string_view text);

}  // namespace crossfoot::extractors

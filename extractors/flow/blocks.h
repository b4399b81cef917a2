// Paragraphs and tables of a flowing text as blocks of a document.
#pragma once

#include <string>
#include <vector>

#include "extractors/flow/paragraph.h"
#include "model/document.h"

namespace crossfoot::extractors::flow {

// `as`: what the paragraphs are where that is known from their place, such as a page header; paragraph says: by their
// style.
void append_items(std::vector<Item> items, BlockKind as, Document& document);

// A footnote or endnote with the mark that the text shows for it.
void append_note(const std::string& mark, const std::vector<Item>& content, Document& document);

// For formats without notes of their own: a paragraph that begins with a raised mark, "¹ Including rent.", is one.
void tell_notes(Document& document);

// Frames that were unwrapped left empty tables behind: the others move up.
void drop_empty_tables(Document& document);

}  // namespace crossfoot::extractors::flow

// Where the paragraphs, cells and words of a Word main part stand in its bytes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "model/result.h"
#include "report/word/xml_scan.h"

namespace crossfoot::report {

struct WordText {       // one w:t, or what stands for a character
  std::string text;     // as read
  ByteRange bytes;      // of its content; empty where it cannot be split (w:tab, w:br)
  std::size_t run = 0;  // index into DocumentMap::runs
};

struct WordRun {
  ByteRange properties;  // "<w:rPr>…</w:rPr>", empty where there are none
};

struct WordParagraph {
  std::string prefix;  // of the Word namespace, as written here
  std::string uri;
  std::size_t content_begin = 0;  // behind the start tag and its w:pPr
  std::size_t content_end = 0;    // before the end tag
  bool self_closing = false;
  bool commentable = true;  // not in a text box, where Word takes no comments
  int cell = 0;             // 0: in none; else the cell's ordinal
  std::size_t host = 0;     // the paragraph around the text box that it stands in, else itself
  std::vector<WordText> texts;
};

struct DocumentMap {
  std::vector<WordParagraph> paragraphs;  // the one with anchor n is at n - 1
  std::vector<WordRun> runs;
  std::vector<std::size_t> last_in_cell;  // paragraph, by the ordinal of the cell
};

Result<DocumentMap> map_document(std::string_view bytes);

}  // namespace crossfoot::report

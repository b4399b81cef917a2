// What an extractor makes of one file: blocks in reading order, tables, notes, and what was lost.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "model/geometry.h"
#include "model/result.h"
#include "model/table.h"

namespace crossfoot {

enum class BlockKind { heading, paragraph, list_item, footnote, table, caption, header, footer };

std::string_view to_string(BlockKind kind);

struct Block {
  BlockKind kind = BlockKind::paragraph;
  std::string text;  // UTF-8; with the number or bullet that the page shows; empty for tables
  std::vector<TextMark> marks;
  int level = 0;      // headings from 1; list items from 1; 0 otherwise
  int table = -1;     // index into Document::tables for kind table; for a caption the table that it belongs to
  std::string label;  // list number ("2.", "a)", "•") or footnote mark ("1", "*") at the head of `text`, if any
  int page = 0;       // 1-based; 0 where the format has no pages
  Box box;
  int line = 0;            // 1-based: first line in a text file or page source, row of a sheet; 0 otherwise
  std::size_t anchor = 0;  // number of the paragraph in reading order of a DOCX part (from 1), 0 otherwise
};

struct Warning {  // something was lost or doubtful on the way; never a log line
  Outcome outcome = Outcome::partial;
  std::string message;
  int page = 0;
};

struct Metadata {
  std::string title, subject, created, modified;  // dates as ISO 8601, empty where absent
};

struct Source {
  std::string path;
  std::string media_type;
  std::string sha256;                  // lower-case hex, filled where somebody asked for it
  int pages = 0;                       // 0 where the format has none
  std::vector<std::string> languages;  // BCP 47, most text first; filled by normalize
  Metadata metadata;
};

struct Document {
  Source source;
  std::vector<Block> blocks;
  std::vector<Table> tables;
  std::vector<Warning> warnings;
};

}  // namespace crossfoot

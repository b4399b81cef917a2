// From bytes to a Document. One extractor per format; the registry in registry.cc lists them all.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "model/document.h"
#include "model/result.h"

namespace crossfoot::extractors {

// What a document may cost before it is refused as too large.
struct Limits {
  std::size_t max_bytes = 512u << 20;       // of the file
  std::size_t max_part_bytes = 100u << 20;  // of one unpacked XML part
  std::size_t max_zip_entries = 1000;
  std::size_t max_inflate_ratio = 100;  // applies beyond 100 KB
  int max_xml_depth = 256;
  int max_pages = 20'000;
  int max_table_cells = 2'000'000;  // rows × columns of one table's grid
  // Off for a second try after a crash: fonts and rules come from a second reading of the file, which damage can upset
  // where the text alone is still to be had.
  bool font_information = true;
};

// A file's bytes with the path they came from. The bytes outlive the extraction.
struct Input {
  std::string path;
  std::string_view bytes;
};

struct Extractor {
  std::string_view name;        // "pdf"
  std::string_view media_type;  // "application/pdf"
  // How many leading or structural bits of the content were verified; 0: certainly not mine. The file name has no say.
  int (*bid)(const Input& input);
  Result<Document> (*extract)(const Input& input, const Limits& limits);
};

// All formats, in the order in which ties are broken.
std::span<const Extractor> extractors();

// Lets the highest bidder extract. Errors: Outcome::unsupported when nobody bids, and whatever the extractor says.
Result<Document> extract(const Input& input, const Limits& limits = {});

}  // namespace crossfoot::extractors

// Each entry of a zip archive has two headers: a local one before its bytes, and one in the central directory.
#pragma once

#include <string>
#include <string_view>

namespace crossfoot::extractors {

struct AlignedHeaders {
  bool flags_agree = true;  // encryption, the charset of names, and how lengths are told: libzip compares them not
  // The archive with the times and versions of the local headers as the central directory has them; empty where they
  // are so already. Some writers take the clock twice, which changes no content and which libzip takes for damage.
  std::string bytes;
};

// Decides nothing about names, methods, sizes and checksums: that is left to libzip, on what comes out of here. What is
// no archive, or is damaged, comes out as it is.
AlignedHeaders align_headers(std::string_view archive);

}  // namespace crossfoot::extractors

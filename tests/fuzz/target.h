// What every fuzz target shares: the entry point's declaration, checks that cannot be switched off, and what must be
// true of any document, however hostile its source.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"
#include "model/finding.h"
#include "model/reading.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

// Unlike assert, it stands in release builds, and it ends the process as libFuzzer expects.
#define FUZZ_REQUIRE(condition)                                                      \
  do {                                                                               \
    if (!(condition)) {                                                              \
      std::fprintf(stderr, "%s:%d: not true: %s\n", __FILE__, __LINE__, #condition); \
      std::abort();                                                                  \
    }                                                                                \
  } while (false)

namespace crossfoot::fuzz {

inline std::string_view as_text(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

// Up to the next line end, which is taken along.
std::string_view take_line(std::string_view& rest);

// Cells inside their grid and not on top of one another, marks inside their text, texts in UTF-8, tables that blocks
// name.
void require_sound(const Document& document);
// Everything inside a text of `length` bytes, each with a reading of a sensible confidence.
void require_sound(const std::vector<Amount>& amounts, std::size_t length);
void require_sound(const std::vector<Date>& dates, std::size_t length);
// Places that exist, and a name.
void require_sound(const CheckResult& result, const Document& document);

// The rest of the way: readings, rules and findings.
void check_whole(Document& document);

}  // namespace crossfoot::fuzz

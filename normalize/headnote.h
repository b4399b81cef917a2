// What a caption, a heading or a headnote says about the figures below it: "(in thousands of euros)", "US$'000", "£m".
#pragma once

#include <string>

#include "normalize/clean_text.h"

namespace crossfoot::normalize {

struct Headnote {
  std::string currency;      // ISO 4217, or empty
  bool shared_sign = false;  // "$" alone: a country or another heading may say which
  int scale_exponent = 0;
  bool percent = false;
};

Headnote read_headnote(const Glyphs& glyphs);

}  // namespace crossfoot::normalize

// Libraries load parts of themselves on first use, and inside the sandbox they may no longer be able to: without its
// converters Poppler gives every text back empty and reports no error. So each worker reads a small report before the
// walls go up, and again behind them.
#pragma once

#include <string>

#include "extractors/extractor.h"

namespace crossfoot::run {

// Both return what is wrong, or nothing.
std::string warm_up(const extractors::Limits& limits);
std::string self_test(const extractors::Limits& limits);

}  // namespace crossfoot::run

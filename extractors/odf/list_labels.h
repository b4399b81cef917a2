// The labels that items of lists and numbered headings show, in the order in which they are read.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "extractors/odf/styles.h"

namespace crossfoot::extractors::odf {

class ListLabels {
 public:
  // `list` is the style's name, or "" for headings. Levels count from 0.
  std::string next(const ListStyle& style, const std::string& list, int level, std::optional<int> value);
  // The next list of this style begins again.
  void restart(const std::string& list) { counters_.erase(list); }

 private:
  struct Counters {
    std::array<int, kListLevels> values{};
    std::array<bool, kListLevels> running{};
  };
  std::map<std::string, Counters> counters_;
};

}  // namespace crossfoot::extractors::odf

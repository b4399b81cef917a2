// One event under two dates, in pairs of reports: the table is event_pairs.txt.
#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

#include "run/pipeline.h"
#include "validate/compare/compare.h"

namespace crossfoot::validate {
namespace {

struct EventPair {
  std::string kinship, rule, what, texts[2];
};

std::vector<EventPair> event_pairs() {
  std::ifstream in(std::string(CROSSFOOT_SOURCE_DIR) + "/tests/validate/compare/event_pairs.txt");
  REQUIRE(in);
  std::vector<EventPair> all;
  std::size_t half = 0;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("=== ")) {
      std::istringstream head(line.substr(4));
      EventPair pair;
      head >> pair.kinship >> pair.rule;
      std::getline(head, pair.what);
      all.push_back(std::move(pair));
      half = 0;
    } else if (line == "---") {
      half = 1;
    } else if (!all.empty()) {
      all.back().texts[half] += line + "\n";
    }
  }
  return all;
}

}  // namespace

TEST_CASE("events under two dates in two reports") {
  for (const EventPair& pair : event_pairs()) {
    INFO(pair.what);
    const auto first = run::read_bytes("a.txt", pair.texts[0]), second = run::read_bytes("b.txt", pair.texts[1]);
    REQUIRE(first);
    REQUIRE(second);
    Comparison comparison;
    comparison.kinship = pair.kinship == "translation" ? Kinship::translation : Kinship::successor;
    compare(first.value().statement, second.value().statement, comparison);
    const auto count =
        std::count_if(comparison.differences.begin(), comparison.differences.end(), [](const Difference& difference) {
          return difference.rule == "event-date-differs" || difference.rule == "event-on-another-day-than-planned" ||
                 difference.rule == "date-differs-in-translation";
        });
    if (pair.rule == "-") {
      CHECK(count == 0);
      continue;
    }
    CHECK(count == 1);
    CHECK(std::any_of(comparison.differences.begin(), comparison.differences.end(),
                      [&](const Difference& difference) { return difference.rule == pair.rule; }));
  }
}

}  // namespace crossfoot::validate

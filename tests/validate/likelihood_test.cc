// How likely the page is wrong decides whether it is told at all, and how loudly.
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "run/pipeline.h"
#include "validate/validate.h"

namespace crossfoot::validate {
namespace {

struct Told {
  const char* what;
  const char* text;
  const char* severity;  // "" for silence
  const char* doubtful;  // with that option
};

const Told kTold[] = {
    {"a slip of one digit, which two other columns bear out",
     "Item | 2017 | 2018 | 2019\nRent | 1,200 | 1,250 | 1,300\nSalaries | 8,450 | 8,020 | 8,700\nPaper | 310 | 295 | "
     "305\n"
     "Total | 9,960 | 9,565 | 10,805\n",
     "error", "error"},
    {"the same in one column alone",
     "Item | 2019\nRent | 1,300\nSalaries | 8,700\nPaper | 305\nPostage | 140\nTotal | 10,945\n", "warning", "warning"},
    {"less spent than planned, printed with the other sign",
     "Item | Plan | Spent | Difference\nRent | 1,200 | 1,150 | 50\nSalaries | 8,400 | 8,020 | 380\n"
     "Paper | 310 | 295 | 15\nTravel | 940 | 1,015 | 75\nPostage | 120 | 96 | 24\n",
     "", "note"},
    {"a sound table", "Item | 2018 | 2019\nRent | 1,250 | 1,300\nSalaries | 8,020 | 8,700\nTotal | 9,270 | 10,000\n",
     "", ""},
};

std::string loudest(const char* text, bool doubtful) {
  const auto read = run::read_bytes("example.txt", text);
  REQUIRE(read);
  ValidateOptions options;
  options.doubtful = doubtful;
  const auto findings = check_statement(read.value().statement, options).findings;
  if (findings.empty()) return "";
  const auto most = std::max_element(findings.begin(), findings.end(),
                                     [](const Finding& a, const Finding& b) { return a.severity < b.severity; });
  return std::string(to_string(most->severity));
}

}  // namespace

TEST_CASE("what is sure is an error, what is likely a warning, and the rest is told on demand") {
  for (const Told& told : kTold) {
    INFO(told.what);
    CHECK(loudest(told.text, false) == told.severity);
    CHECK(loudest(told.text, true) == told.doubtful);
  }
}

}  // namespace crossfoot::validate

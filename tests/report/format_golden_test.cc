// Every text format over the same report, compared with a file; hostile labels included.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "report/format.h"
#include "report/sheet_text.h"
#include "report/uri.h"
#include "tests/support/golden.h"
#include "tests/support/sample_report.h"

using namespace crossfoot;
using namespace crossfoot::report;
using namespace crossfoot::testing;

namespace {

// Two readable documents around one that is not, as a batch would join them.
std::string whole(const Format& format, const ReportContext& context) {
  const SampleReport sample;
  const SampleReport second;
  std::string out = format.begin == nullptr ? "" : format.begin(context);
  Totals totals;
  bool first = true;
  const auto join = [&](const std::string& text) {
    if (text.empty()) return;
    if (!std::exchange(first, false)) out += format.separator;
    out += text;
  };
  const auto piece = format.document(sample.checked(), context);
  REQUIRE(piece);
  join(piece.value().text);
  totals.count(sample.result);
  totals.failures.push_back({"reports/secret.pdf", {Outcome::encrypted, "needs a password"}});
  if (format.failure != nullptr) join(format.failure(totals.failures[0], context));
  SampleReport silent;
  silent.document.source.path = "reports/q4.txt";
  silent.result.findings.clear();
  const auto quiet = format.document(silent.checked(), context);
  REQUIRE(quiet);
  join(quiet.value().text);
  totals.count(silent.result);
  if (format.end != nullptr) out += format.end(totals, context);
  return out;
}

// How a page looks is looked at, not compared.
std::string without_style(std::string text) {
  const std::size_t begin = text.find("<style>"), end = text.find("</style>");
  return begin == std::string::npos ? text : text.erase(begin, end - begin);
}

}  // namespace

TEST_CASE("each text format of check writes what its golden shows") {
  const SampleReport sample;
  for (const Format& format : report::check_formats()) {
    if (format.destination != Destination::stream) continue;
    const std::string golden = "report/golden/check." + std::string(format.name);
    const std::string english = whole(format, sample.context("en"));
    check_golden(golden, english);
    check_translated_golden(golden + ".es", english, whole(format, sample.context("es")));
  }
}

TEST_CASE("each text format of extract writes what its golden shows") {
  const SampleReport sample;
  for (const Format& format : extract_formats())
    if (format.destination == Destination::stream)
      check_golden("report/golden/extract." + std::string(format.name), without_style(whole(format, sample.context())));
}

TEST_CASE("format names are found, and only whole ones") {
  CHECK(report::find_format(report::check_formats(), "sarif") != nullptr);
  CHECK(report::find_format(report::check_formats(), "sari") == nullptr);
  CHECK(report::find_format(report::check_formats(), "") == nullptr);
}

TEST_CASE("JSON formats are JSON") {
  const SampleReport sample;
  for (const char* name : {"json", "jsonl"}) {
    const std::string text = whole(*report::find_format(report::check_formats(), name), sample.context());
    for (std::size_t begin = 0; begin < text.size(); begin = text.find('\n', begin) + 1)
      CHECK(nlohmann::json::accept(text.substr(begin, text.find('\n', begin) - begin)));
  }
  CHECK(nlohmann::json::accept(whole(*report::find_format(report::check_formats(), "sarif"), sample.context())));
}

TEST_CASE("text that a spreadsheet would run is neutralised, numbers stay numbers") {
  for (const char* text :
       {"=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "-2%+3%"}) {
    CHECK(report::looks_like_formula(text));
    CHECK(report::sheet_text(text).front() == '\'');
  }
  for (const char* text : {"-938.00", "-5.0%", "5", "a=b", "", "Total"}) CHECK(report::sheet_text(text) == text);
}

TEST_CASE("a path becomes a URI reference") {
  CHECK(report::path_uri("a/b c#1.pdf") == "a/b%20c%231.pdf");
  CHECK(report::path_uri("año.txt") == "a%C3%B1o.txt");
}

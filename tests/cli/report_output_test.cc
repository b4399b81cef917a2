// What comes from a worker, and a document may have taken it over.
#include "cli/report_output.h"

#include <catch2/catch.hpp>

namespace crossfoot::cli {

TEST_CASE("a piece that we would not have written is not accepted") {
  struct Case {
    const char* format;
    bool color;
    report::Piece piece;
    bool accepted;
  };
  const Case cases[] = {
      {"text", false, {"a finding, of 1.250,00 €\n", {}}, true},
      {"text", true, {"\x1b[1;31merror\x1b[0m\n", {}}, true},
      {"text", false, {"\x1b[31merror\x1b[0m\n", {}}, false},
      {"text", true, {"\x1b[2J", {}}, false},
      {"text", true, {"\x1b]0;title\x07", {}}, false},
      {"text",
       false,
       {"\xc2\x9b"
        "31m",
        {}},
       false},
      {"text",
       false,
       {"\x9b"
        "31m",
        {}},
       false},
      {"text",
       false,
       {"\xe2\x80\xae"
        "txt.exe",
        {}},
       false},
      {"csv", false, {"a,b\r\n", {}}, true},
      {"json", false, {"{\"path\":\"a\\u001b\"}\n", {}}, true},
      {"html", false, {"", {{"documents/q1.html", "<p>"}}}, true},
      {"html", false, {"", {{"../q1.html", "<p>"}}}, false},
      {"html", false, {"", {{"/etc/q1.html", "<p>"}}}, false},
      {"html", false, {"", {{"q1.html", "<p>"}, {"a/../../q1.html", "<p>"}}}, false},
      {"html", false, {"", {{"", "<p>"}}}, false},
  };
  for (const Case& each : cases) {
    CAPTURE(each.format, each.piece.text);
    report::ReportContext context;
    context.color = each.color;
    const report::Format* format = report::find_format(report::check_formats(), each.format);
    REQUIRE(format != nullptr);
    CHECK(ReportOutput(*format, context, "out").accepts(each.piece) == each.accepted);
  }
}

}  // namespace crossfoot::cli

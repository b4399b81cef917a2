#include "report/safe_text.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <string>

using namespace crossfoot;
using namespace crossfoot::report;

TEST_CASE("what could deceive a reader is made visible") {
  using namespace std::string_literals;
  struct Case {
    std::string in, out;
  };
  const Case cases[] = {{"Año 2018: 5.000,00 €", "Año 2018: 5.000,00 €"},
                        {"\x1b[2Jgone", "<U+001B>[2Jgone"},
                        {"a\tb", "a b"},
                        {"a\nb", "a\nb"},
                        {"\u202Etxt.exe", "<U+202E>txt.exe"},
                        {"nul\0!"s, "nul<U+0000>!"},
                        {"\u009b31m", "<U+009B>31m"},
                        {"\uFFFE, \uFFFF, \U0010FFFF", "<U+FFFE>, <U+FFFF>, <U+10FFFF>"},
                        {"\U000E0041", "<U+E0041>"},
                        {"\u05D0\u200F (1)\u200E", "\u05D0 (1)"},
                        {"broken \xC3(", "broken <C3>("},
                        {"cut \xE2\x82", "cut <E2><82>"},
                        {"overlong \xC0\xAF", "overlong <C0><AF>"},
                        {"surrogate \xED\xA0\x80", "surrogate <ED><A0><80>"}};
  for (const Case& c : cases) CHECK(report::visible(c.in) == c.out);
  CHECK(report::one_line("a\nb\r\n") == "a b<U+000D> ");
}

TEST_CASE("JSON keeps its value and loses what a terminal would obey") {
  const std::string json = "{\"a\":\"\u009b31m \u202E \U000E0041 \x7f año\"}";
  const std::string safe = report::escaped_json(json);
  CHECK(safe == "{\"a\":\"\\u009b31m \\u202e \\udb40\\udc41 \\u007f año\"}");
  CHECK(nlohmann::json::parse(safe) == nlohmann::json::parse(json));
}

TEST_CASE("long text is cut at a character, not inside one") {
  CHECK(report::shortened("Contribución", 20) == "Contribución");
  CHECK(report::shortened("Contribución pendiente", 12) == "Contribució…");
  CHECK(report::terminal_columns("e\u0301") == 1);
  CHECK(report::utf16_units("e\u0301\U0001F600") == 4);
}

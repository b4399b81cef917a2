// Adding a number style: a row here first, then normalize/.
#include <catch2/catch.hpp>
#include <string>
#include <tuple>
#include <vector>

#include "normalize/normalize.h"

namespace crossfoot::normalize {
namespace {

AmountReading first(const std::string& text) {
  const auto amounts = read_amounts(text);
  return amounts.empty() ? AmountReading() : amounts.front().readings.front();
}

std::string first_value(const std::string& text) {
  return read_amounts(text).empty() ? "none" : first(text).value.to_string();
}

std::vector<std::string> values(const std::string& text) {
  std::vector<std::string> all;
  for (const Amount& amount : read_amounts(text)) all.push_back(amount.readings.front().value.to_string());
  return all;
}

bool offers(const std::string& text, const std::string& value) {
  for (const Amount& amount : read_amounts(text)) {
    for (const AmountReading& reading : amount.readings) {
      if (reading.value.to_string() == value) return true;
    }
  }
  return false;
}

TEST_CASE("one amount in one cell") {
  const auto [text, value] = GENERATE(table<std::string, std::string>({
      {"8,400.50", "8400.50"},
      {"8.400,50", "8400.50"},
      {"8 400,50", "8400.50"},
      {"8'400.50", "8400.50"},
      {"8\u2019400\u2019000", "8400000"},
      {"8\u202f400\u202f000,5", "8400000.5"},
      {"$84,005", "84005"},
      {"$15,25", "15.25"},
      {"3,12,500", "312500"},
      {"2.450.000", "2450000"},
      {"9'300,000", "9300000"},
      {"1234.5", "1234.5"},
      {".75", "0.75"},
      {"0,025", "0.025"},
      {"12,-", "12"},
      {"Fr. 25.\u2013", "25"},
      {"\u0667\u0668\u0669", "789"},
      {"$ 1 ,890.10", "1890.10"},
      {"$1, 890.10", "1890.10"},
      {"7,2O0.00", "7200.00"},
      {"=8,400.50", "8400.50"},
      {"**$8,400.50**", "8400.50"},
      {"$&nbsp;8,400.50", "8400.50"},
  }));
  CAPTURE(text);
  CHECK(first_value(text) == value);
}

TEST_CASE("signs in every notation") {
  const auto [text, value, notation] = GENERATE(table<std::string, std::string, SignNotation>({
      {"(734)", "-734", SignNotation::parentheses},
      {"$ ( 2,911 )", "-2911", SignNotation::parentheses},
      {"($15,25)", "-15.25", SignNotation::parentheses},
      {"(1,908", "-1908", SignNotation::parentheses},
      {"(4.2)%", "-4.2", SignNotation::parentheses},
      {"734.20-", "-734.20", SignNotation::trailing_minus},
      {"734.20 (-)", "-734.20", SignNotation::trailing_minus},
      {"\u2212734.20", "-734.20", SignNotation::leading_minus},
      {"-\\$61.00", "-61.00", SignNotation::leading_minus},
      {"$ -61.00", "-61.00", SignNotation::leading_minus},
      {"734.20 CR", "734.20", SignNotation::credit_mark},
      {"734.20 Dr.", "734.20", SignNotation::debit_mark},
      {"+734.20", "734.20", SignNotation::none},
  }));
  CAPTURE(text);
  CHECK(first_value(text) == value);
  CHECK(first(text).sign == notation);
}

TEST_CASE("currency, unit and scale") {
  const auto [text, value, currency, unit] = GENERATE(table<std::string, std::string, std::string, Unit>({
      {"Q2,150.75", "2150.75", "GTQ", Unit::none},
      {"Lps. 900", "900", "HNL", Unit::none},
      {"S/.1,900", "1900", "PEN", Unit::none},
      {"MX$ 80", "80", "MXN", Unit::none},
      {"$80.00 MXN", "80.00", "MXN", Unit::none},
      {"US$:12.99", "12.99", "USD", Unit::none},
      {"40 d\u00f3lares canadienses", "40", "CAD", Unit::none},
      {"\u20ac2.7 million", "2700000", "EUR", Unit::none},
      {"7,5 Mrd. \u20ac", "7500000000", "EUR", Unit::none},
      {"3 mil millones de pesos", "3000000000", "MXN", Unit::none},
      {"4 crore", "40000000", "", Unit::none},
      {"12 MUSD", "12000000", "USD", Unit::none},
      {"$400K", "400000", "USD", Unit::none},
      {"15 dollars 20 cents", "15.20", "USD", Unit::none},
      {"7,5 por ciento", "7.5", "", Unit::percent},
      {"0.4\u2030", "0.4", "", Unit::per_mille},
      {"$ -", "0", "USD", Unit::none},
      {"\u2014%", "0", "", Unit::percent},
  }));
  CAPTURE(text);
  CHECK(first_value(text) == value);
  CHECK(first(text).currency == currency);
  CHECK(first(text).unit == unit);
}

TEST_CASE("note marks are split off the digits") {
  const auto [text, value, note] = GENERATE(table<std::string, std::string, std::string>({
      {"4,250.00(2)", "4250.00", "2"},
      {"4,250.00 b", "4250.00", "b"},
      {"4,250.00**", "4250.00", "**"},
      {"*4,250.00", "4250.00", "*"},
      {"4,250.00 [12]", "4250.00", "12"},
      {"$4,250.00 3/", "4250.00", "3"},
      {"$4,250 <sup>1</sup>", "4250", "1"},
      {"4,250.00\u00b9", "4250.00", "1"},
  }));
  CAPTURE(text);
  CHECK(first_value(text) == value);
  CHECK(first(text).footnote == note);
}

TEST_CASE("a superscript mark of the extractor settles a glued note") {
  const std::vector<TextMark> marks{{TextMark::Kind::superscript, 5, 6}};
  const auto amounts = read_amounts("$0.001", marks);
  REQUIRE(amounts.size() == 1);
  REQUIRE(amounts[0].readings.size() == 1);
  CHECK(amounts[0].readings[0].value.to_string() == "0.00");
  CHECK(amounts[0].readings[0].footnote == "1");
}

TEST_CASE("what a string alone cannot settle keeps every reading") {
  CHECK(offers("$40.116", "40.116"));
  CHECK(first_value("$40.116") == "40116");
  CHECK(offers("$0.001", "0.00"));
  CHECK(offers("$0.001", "0.001"));
  CHECK(offers("85,0002", "85000"));
  CHECK(offers("6,200", "6.200"));
  CHECK(offers("(4.5%)", "4.5"));
  CHECK(first_value("KWD 6.200") == "6.200");
  CHECK(first_value("6.200%") == "6.200");
}

TEST_CASE("the language is a weak prior only") {
  const auto with = [](const std::string& text, const std::string& language) {
    return read_amounts(text, {}, {language}).front().readings.front().value.to_string();
  };
  CHECK(with("6.200", "en") == "6.200");
  CHECK(with("6.200", "es") == "6200");
  CHECK(with("6,200.10", "es") == "6200.10");
}

TEST_CASE("several amounts in one text") {
  CHECK(values("$512.30 (Paid during 2009) Pending: $88.70") == std::vector<std::string>{"512.30", "88.70"});
  CHECK(values("$9,100.00\n(18/05/2009)\n$9,200.00\n(02/12/2009)") == std::vector<std::string>{"9100.00", "9200.00"});
  CHECK(values("$1,500.00 - $2,000.00") == std::vector<std::string>{"1500.00", "2000.00"});
  CHECK(values("between 6%, 11% and 45%") == std::vector<std::string>{"6", "11", "45"});
  CHECK(values("280 ( - 8)") == std::vector<std::string>{"280", "-8"});
  CHECK(read_amounts("Pendiente: $88.70").front().state == "pending");
  CHECK(read_amounts("(Pending: $88.70)").front().state == "pending");
  CHECK(read_amounts("Contributions pending 2017").front().state.empty());
}

TEST_CASE("numbers in words") {
  const auto [text, value] = GENERATE(table<std::string, std::string>({
      {"seven hundred and nine thousand", "709000"},
      {"forty-two", "42"},
      {"three point one four", "3.14"},
      {"cuatro mil doscientos dos", "4202"},
      {"dos millones y medio", "2500000"},
      {"two and a half million", "2500000"},
      {"2 millones y medio", "2500000"},
      {"veinti\u00fan mil pesos", "21000"},
      {"mil doscientos d\u00f3lares con 50/100", "1200.50"},
      {"soixante-dix-sept", "77"},
      {"quatre-vingt-onze mille", "91000"},
      {"dois mil e quinhentos", "2500"},
      {"dreihundertsiebenundzwanzigtausendvierzig", "327040"},
      {"6 thousand 5 hundred and 2", "6502"},
      {"minus ten percent", "-10"},
  }));
  CAPTURE(text);
  CHECK(first_value(text) == value);
}

TEST_CASE("what is no amount") {
  const std::string text = GENERATE(
      "", " ", "n/a", "ND", "No aplica", "...", "14/06/2016", "(14/06/2016)", "1/01/2010 to 31/12/2010", "09:45",
      "3.2.1", "2.1 Activities", "3. Suministros de oficina", "tel. 2551-0430", "+506 2551-0430", "A320-200", "CO2e",
      "2nd", "Q3 2016", "Nota 7", "No. 12", "page 3 of 20", "(paid during 2007)", "III.", "\u2020", "4x4");
  CAPTURE(text);
  CHECK(read_amounts(text).empty());
}

TEST_CASE("a number too long to be exact is no reading") {
  CHECK(read_amounts("1234567890123456789012345678901234567890").empty());
  CHECK(first_value("123456789012345678901234567890") == "123456789012345678901234567890");
  CHECK(read_amounts("123456789012345678901234567890 trillion").empty());
}

TEST_CASE("spans point at the printed bytes") {
  const std::string text = "Saldo: \u2212 \u20ac1.250,00\u00b9 al cierre";
  const auto amounts = read_amounts(text);
  REQUIRE(amounts.size() == 1);
  CHECK(text.substr(amounts[0].begin, amounts[0].end - amounts[0].begin).find("1.250,00\u00b9") != std::string::npos);
}

}  // namespace
}  // namespace crossfoot::normalize

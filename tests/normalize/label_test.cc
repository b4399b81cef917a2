#include <catch2/catch.hpp>
#include <string>
#include <tuple>

#include "normalize/normalize.h"

namespace crossfoot::normalize {
namespace {

std::string parts(const std::string& text) {
  std::string all;
  for (const LabelPart& part : read_label(text).parts) all += "[" + part.language + " " + part.text + "]";
  return all;
}

TEST_CASE("two languages divide, one does not") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"Hospedaje / Lodging", "[es Hospedaje][en Lodging]"},
      {"Lodging / Hospedaje", "[en Lodging][es Hospedaje]"},
      {"Ma\u00edz/Corn", "[es Ma\u00edz][en Corn]"},
      {"Fecha l\u00edmite | Deadline", "[es Fecha l\u00edmite][en Deadline]"},
      {"Riesgo cambiario \u2013 Currency risk", "[es Riesgo cambiario][en Currency risk]"},
      {"Soporte t\u00e9cnico (Technical support)", "[es Soporte t\u00e9cnico][en Technical support]"},
      {"Correo\nMail", "[es Correo][en Mail]"},
      {"Espa\u00f1a / Spain", "[es Espa\u00f1a][en Spain]"},
      {"Reserva legal / Legal reserve", "[es Reserva legal][en Legal reserve]"},
      {"Seed capital / Capital semilla", "[en Seed capital][es Capital semilla]"},
      {"Income and/or gains", "[en Income and/or gains]"},
      {"Ingresos y/o ganancias", "[es Ingresos y/o ganancias]"},
      {"Coordinador/a regional", "[es Coordinador/a regional]"},
      {"Budget 2016/2017", "[en Budget 2016/2017]"},
      {"Oil / gas", "[en Oil / gas]"},
      {"Sueldos / salarios", "[es Sueldos / salarios]"},
      {"Net\n\nIncome", "[en Net Income]"},
      {"Gastos de viaje (nacionales)", "[es Gastos de viaje (nacionales)]"},
      {"Personalkosten / Staff costs", "[de Personalkosten][en Staff costs]"},
  }));
  CAPTURE(text);
  CHECK(parts(text) == expected);
}

TEST_CASE("outline numbers and note marks are no part of the words") {
  const auto [text, outline, key, note] = GENERATE(table<std::string, std::string, std::string, std::string>({
      {"II. Gastos de oficina / Office expenses", "II", "office expenses", ""},
      {"2.3.1 Equipo menor", "2.3.1", "equipo menor", ""},
      {"a) Travel", "a", "travel", ""},
      {"10) Publications", "10", "publications", ""},
      {"XI - Reserve", "XI", "reserve", ""},
      {"\u2022 Workshops", "", "workshops", ""},
      {"Donations \u00b2", "", "donations", "2"},
      {"European Union **", "", "european union", "**"},
      {"Other income [3]", "", "other income", "3"},
      {"Other payables2", "", "other payables", "2"},
      {"Area in m\u00b2", "", "area in m2", ""},
      {"24/7 support", "", "24/7 support", ""},
  }));
  CAPTURE(text);
  const LabelReading label = read_label(text);
  CHECK(label.outline == outline);
  CHECK(label.key == key);
  CHECK((label.notes.empty() ? "" : label.notes.front()) == note);
}

TEST_CASE("the lexicon names concepts in both languages") {
  const auto [text, term] = GENERATE(table<std::string, std::string>({
      {"TOTAL", "total"},
      {"Total general de gastos", "total"},
      {"Sub-total", "subtotal"},
      {"Saldo inicial", "opening-balance"},
      {"Balance at end of year", "closing-balance"},
      {"Contribuciones recibidas / Contributions received", "contributions-received"},
      {"Gastos operativos", "expenses"},
      {"Of which: salaries", "of-which"},
      {"Wheat", ""},
  }));
  CAPTURE(text);
  CHECK(read_label(text).term == term);
}

TEST_CASE("a percentage named in a label is kept") {
  const LabelReading label = read_label("Costos de administraci\u00f3n (5%) / Overhead costs (5%)");
  REQUIRE(label.percent.has_value());
  CHECK(label.percent->to_string() == "5");
  CHECK(label.key == "overhead costs (5%)");
}

}  // namespace
}  // namespace crossfoot::normalize

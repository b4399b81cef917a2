#include "extractors/common/lead_words.h"

#include <catch2/catch.hpp>

namespace crossfoot::extractors {
namespace {

TEST_CASE("numbered captions, and what only sounds like one") {
  for (const char* text :
       {"Table 3", "Table A.1: Staff", "TABLA 2. Ingresos", "Cuadro IV – Gastos", "Gráfico 3", "GRÁFICO 3.",
        "**Table 3** Income", "Cuadro n.º 5", "Annex table 2", "Fig. 4a", "Recuadro 1 El fondo"}) {
    INFO(text);
    CHECK(opens_numbered_caption(text));
  }
  for (const char* text : {"The table shows", "Table of contents", "Tables 3", "Figure out", "Annexation I",
                           "Cuadro de mando", "Total 3", "", "Table"}) {
    INFO(text);
    CHECK_FALSE(opens_numbered_caption(text));
  }
}

TEST_CASE("notes under a table, and rows that begin like one") {
  for (const char* text :
       {"Source: Secretariat", "Fuentes: CEPAL", "Source and notes: see annex", "Nota 1. Cifras", "N.B. Rounded",
        "Notes — figures are rounded", "Fuente/Source: Banco", "Observaciones: ninguna"}) {
    INFO(text);
    CHECK(opens_note(text));
    CHECK(resembles_note(text));
  }
  for (const char* text : {"sources 19.1 97,832", "Source of funds 5,000", "Notes payable 1,204.50", "Notebooks: 5",
                           "Notas de crédito 12.5"}) {
    INFO(text);
    CHECK_FALSE(opens_note(text));
  }
}

}  // namespace
}  // namespace crossfoot::extractors

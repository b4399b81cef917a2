// What the rules on references flag in either language, and what real reports write that they must not flag.
#include <algorithm>
#include <utility>

#include "normalize/normalize.h"
#include "tests/validate/document/text_findings.h"

namespace crossfoot::validate {
namespace {

struct Case {
  const char* id;
  const char* what;
  const char* text;
};

const std::string kTwoTables = R"(
Table 1: Offices

Member | Office
Alba   | North
Borea  | South

Table 2: Streets

Member | Street
Alba   | Main
Borea  | Hill
)";

const std::string kDosCuadros = R"(
Cuadro 1: Oficinas

Miembro | Oficina
Alba    | Norte
Borea   | Sur

Cuadro 2: Calles

Miembro | Calle
Alba    | Mayor
Borea   | Loma
)";

const Case kNearMisses[] = {
    {"X101", "the table named stands in the same section",
     R"(2.1 Contributions

Table 2 below shows the contributions, Table 1 the offices.

Table 1

Offices

Member | Office
Alba   | North
Borea  | South

Table 2

Contributions

Member | Scale
Alba   | yearly
Borea  | monthly
)"},
    {"X101", "a table of another document",
     R"(2.1 Contributions

Table 3 of the previous report shows the contributions of earlier years.

Table 1

Contributions

Member | Scale
Alba   | yearly
Borea  | monthly
)"},
    {"X101", "la oración anterior presenta el cuadro",
     R"(2.1 Contribuciones

El Cuadro 1 muestra las contribuciones. El Cuadro 4, en el anexo, presenta las cuentas.

Cuadro 1

Contribuciones

Miembro | Escala
Alba    | anual
Borea   | mensual

2.2 Anexo

Cuadro 4

Cuentas

Miembro | Cuenta
Alba    | norte
Borea   | sur
)"},
    {"X102", "a section of a law",
     "1. Purpose\n\nSee Section 13 of the Act and Section 401(k).\n\n2. Scope\n\nText.\n\n3. Terms\n\nText.\n"},
    {"X102", "parties to a convention",
     "Annex I Parties reported; see Annex 1.\n\nAnnex 1: List\n\nText of the list.\n"},
    {"X103", "parts of one table",
     "Cuadro 1: Oficinas\n\nMiembro | Oficina\nAlba | Norte\nBorea | Sur\n\nCuadro 2a: Calles\n\nMiembro | Calle\nAlba "
     "| Mayor\nBorea | Loma\n\nCuadro 2b: Calles\n\nMiembro | Calle\nAlba | Mayor\nBorea | Loma\n\nCuadro 3: "
     "Salas\n\nMiembro | Sala\nAlba | primera\nBorea | segunda\n"},
    {"X103", "chapters count anew",
     "Table 1.1: Offices\n\nMember | Office\nAlba | North\nBorea | South\n\nTable 1.2: Streets\n\nMember | "
     "Street\nAlba | Main\nBorea | Hill\n\nTable 3.1: Rooms\n\nMember | Room\nAlba | first\nBorea | second\n"},
    {"X103", "an excerpt starts late",
     "Table 7: Offices\n\nMember | Office\nAlba | North\nBorea | South\n\nTable 8: Streets\n\nMember | Street\nAlba | "
     "Main\nBorea | Hill\n"},
    {"X104", "continuación en otra página",
     "Cuadro 1: Oficinas\n\nMiembro | Oficina\nAlba | Norte\nBorea | Sur\n\nCuadro 1: Oficinas "
     "(continuación)\n\nMiembro | Oficina\nCeres | Oeste\nDione | Este\n"},
    {"X104", "the list of tables comes first",
     "Contents\n\nTable 1: Offices .... 2\n\nTable 2: Streets .... 3\n\nTable 1: Offices\n\nMember | Office\nAlba | "
     "North\nBorea | South\n\nTable 2: Streets\n\nMember | Street\nAlba | Main\nBorea | Hill\n"},
    {"X104", "tables and figures count apart",
     "Table 1: Offices\n\nMember | Office\nAlba | North\nBorea | South\n\nFigure 1: Streets of the region\n\nText on "
     "the figure.\n"},
    {"X105", "a unit, not a mark",
     "The office has 40 m² and the region 51.100 km².\n\n¹ A note.\n\nIt was measured.¹\n"},
    {"X105", "the note is a row of the table",
     "Member | Office\nAlba* | North\nBorea | South\n* Alba shares its office. |\n"},
    {"X105", "nota en el pie del mismo cuadro",
     "Cuadro 1: Oficinas\n\nMiembro | Oficina\nAlba* | Norte\nBorea | Sur\n\n* Alba comparte su oficina.\n"},
    {"X106", "the mark is an ordinary digit behind the word", "The members met.2 They agreed.\n\n² They met twice.\n"},
    {"X106", "every note has its mark", "The members met.¹ They agreed.²\n\n¹ They met twice.\n\n² On the plan.\n"},
    {"X106", "una nota del cuadro", "Miembro | Oficina\nAlba³ | Norte\nBorea | Sur\n\n³ Alba comparte su oficina.\n"},
    {"X107", "a list that goes on under another heading",
     "1.1 First\n\n1. One thing was done here.\n\n1.2 Second\n\n2. Another thing was done.\n\n3. A third thing was "
     "done.\n"},
    {"X107", "la lista corre desde su introducción",
     "Notas: (1) Según las normas internacionales.\n\n(2) A tipos de cambio constantes.\n\n(3) Sin incluir "
     "intereses.\n"},
    {"X107", "two items alone", "Activities\n\nThe members met in spring.\n\n2. Meetings of the members in autumn.\n"},
    {"X108", "the rows of the group have no numbers",
     "Item | Office\nI. Meetings | North\n1. Written | North\n2. Spoken | South\n3. Other | South\nII. Supplies | "
     "North\nRent | North\nPaper | South\n"},
    {"X108", "the numbers are of the rows themselves",
     "Item | Office\nTotal | North\n2. Spoken | South\n3. Other | South\n4. Paper | South\n"},
    {"X108", "una fila numerada de otra manera",
     "Rubro | Oficina\nI. Reuniones | Norte\n1. Escritas | Norte\n2. Orales | Sur\n3. Otras | Sur\nII. Insumos | "
     "Norte\n1) Renta | Norte\n2. Papel | Sur\n3. Tinta | Sur\n"},
};

TEST_CASE("references that are right are left alone") {
  for (const Case& each : kNearMisses) {
    INFO(each.id << ": " << each.what);
    CHECK(test::findings_of(each.id, each.text).empty());
  }
}

TEST_CASE("references to other numbers, in the forms of real reports") {
  struct Mention {
    const char* lead;
    bool found;
  };
  const Mention mentions[] = {
      {"The streets are in Table 5.\n", true},
      {"Streets and rooms (Tables 2 and 3) are listed.\n", true},
      {"See Table 2.1 of the World Bank report.\n", false},
      {"Compare Table 5 of the Conclusions of the last meeting.\n", false},
      {"The round table 5 years ago was useful.\n", false},
      {"Tables 1 and 2 list them.\n", false},
  };
  for (const Mention& mention : mentions) {
    INFO(mention.lead);
    CHECK(test::findings_of("X102", mention.lead + kTwoTables).size() == (mention.found ? 1u : 0u));
  }
  const Mention menciones[] = {
      {"Las calles están en el Cuadro 5.\n", true},
      {"Véanse los cuadros 1 a 2.\n", false},
      {"Véase el Cuadro N.º 2.\n", false},
      {"Véase el Cuadro 5 del informe anterior.\n", false},
  };
  for (const Mention& mention : menciones) {
    INFO(mention.lead);
    CHECK(test::findings_of("X102", mention.lead + kDosCuadros).size() == (mention.found ? 1u : 0u));
  }
}

TEST_CASE("the contents against the headings") {
  const auto with = [](const std::string& entry, const std::string& heading) {
    return "Contenido\n\n1. Introducción al informe .... 2\n2. Oficinas de los miembros .... 3\n" + entry +
           "\n\n1. Introducción al informe\n\nTexto.\n\n2. Oficinas de los miembros\n\nTexto.\n\n" + heading +
           "\n\nTexto.\n";
  };
  CHECK(test::findings_of(
            "X109", with("3. Presupuesto de los miembros para 2017 .... 5", "3. Presupuesto de los miembros para 2018"))
            .size() == 1);
  CHECK(test::findings_of(
            "X109", with("3. Presupuesto de los miembros para 2018 .... 5", "3. PRESUPUESTO DE LOS MIEMBROS PARA 2018"))
            .empty());
  CHECK(test::findings_of("X109", with("3. Presupuesto de los miembros .... 5", "Anexos varios del informe")).empty());
  CHECK(
      test::findings_of("X109", "Prices\n\nBread of the day .... 2\nButter from the farm .... 3\n\nBread of the week\n")
          .empty());
}

TEST_CASE("an announcement in Spanish of another table than follows") {
  const auto findings = test::findings_of("X101", R"(2.4 Contribuciones

El Cuadro 5 a continuación muestra las contribuciones de los miembros.

Cuadro 4

Contribuciones de los miembros

Miembro | Escala
Alba    | anual
Borea   | mensual

2.5 Fondo

Cuadro 5

Aportes al fondo

Miembro | Aporte
Alba    | anual
Borea   | mensual
)");
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].severity == Severity::warning);
  CHECK(findings[0].stated == "Cuadro 5");
  CHECK(findings[0].expected == "Cuadro 4");
  CHECK(findings[0].message.es.find("«Cuadro 5»") != std::string::npos);
}

TEST_CASE("one finding for a missing number, however often it is referred to") {
  const auto findings = test::findings_in("See Table 7, and Table 7 again, and again Table 7.\n" + kTwoTables);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].id == "X102");
}

TEST_CASE("a gap is told once, not for its references as well") {
  const auto findings = test::findings_in(R"(The rooms are in Table 2.

Table 1: Offices

Member | Office
Alba   | North
Borea  | South

Table 3: Streets

Member | Street
Alba   | Main
Borea  | Hill
)");
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].id == "X103");
  CHECK(findings[0].expected == "Table 2");
}

TEST_CASE("many references in one long line are read in linear time") {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "Table 1 below shows Table " + std::to_string(i % 900 + 1) + " ";
  CHECK_NOTHROW(test::findings_in(text + "\n" + kTwoTables));
}

TEST_CASE("the head of a page that ends with its number is no second chapter") {
  Document document;
  const auto add = [&](int page, BlockKind kind, const char* text) {
    document.blocks.push_back({});
    document.blocks.back().kind = kind;
    document.blocks.back().page = page;
    document.blocks.back().text = text;
  };
  for (const auto& [page, head] :
       {std::pair(6, "Chapter 2: Costs of the year 3"), std::pair(7, "Chapter 2: Costs of the year 4"),
        std::pair(8, "Chapter 3: Income 5"), std::pair(9, "Chapter 3: Income 6")}) {
    add(page, BlockKind::heading, head);
    add(page, BlockKind::paragraph, "The secretariat rented two offices in the capital.");
  }
  const auto doubled = [&] {
    const auto findings = check_statement(normalize::read_statement(document, {}), {}).findings;
    return std::count_if(findings.begin(), findings.end(), [](const Finding& f) { return f.id == "X104"; });
  };
  CHECK(doubled() == 0);
  document.blocks[2].text = "Chapter 2: Costs of the year 19";  // no page has this number
  document.blocks[6].text = "Chapter 3: Income 40";
  CHECK(doubled() == 2);
}

}  // namespace
}  // namespace crossfoot::validate

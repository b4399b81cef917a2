// What the rules on periods and dates flag, and the comparatives, plans and history that they must not flag.
#include "tests/validate/document/text_findings.h"

namespace crossfoot::validate {
namespace {

struct Case {
  const char* id;
  const char* what;
  const char* text;
};

const std::string kTable = "\nMember | Office\nAlba | North\nBorea | South\n";

const std::string kReport =
    "Introduction\n\nThis report describes the activities of the members from March to May 2018.\n\n1.1 Activities\n\n"
    "1. Workshop (San José, March 13th, 2018)\n\nThe members met.\n\n2. Virtual meeting (April 12th, 2018)\n\nThe "
    "members met.\n\n";
const std::string kInforme =
    "Introducción\n\nEste informe describe las actividades de los miembros de marzo a mayo de 2018.\n\n1.1 "
    "Actividades\n\n"
    "1. Taller (San José, 13 de marzo de 2018)\n\nLos miembros se reunieron.\n\n2. Reunión virtual (12 de abril de "
    "2018)\n\nSe reunieron.\n\n";

struct Heading {
  const char* lead;
  const char* heading;
  bool found;
};

TEST_CASE("headings of another period than the sentence that announces them") {
  const Heading headings[] = {
      {"The following table shows the budget execution for the period from March to May 2018.",
       "Table 1: Budget execution (May – August 2017)", true},
      {"The following table shows the budget execution for the period from March to May 2018.",
       "Table 1: Budget execution (March – May 2017)", true},
      {"El siguiente cuadro muestra la ejecución del período de marzo a mayo de 2018.",
       "Cuadro 1: Ejecución presupuestaria (mayo – agosto de 2017)", true},
      {"The following table shows the budget execution for the period from March to May 2018.",
       "Table 1: Budget execution (January – May 2018)", false},
      {"The following table shows the budget execution for the period from March to May 2018.",
       "Table 1: Budget execution of the previous year (March – May 2017)", false},
      {"The following table compares March to May 2018 with the previous year.",
       "Table 1: Budget execution (March – May 2017)", false},
      {"El siguiente cuadro muestra la ejecución del período de marzo a mayo de 2018.",
       "Cuadro 1: Presupuesto aprobado (enero – diciembre de 2019)", false},
      {"The following table shows the contributions from 2007 to 2012.", "Table 1: Contributions (October 2012)",
       false},
  };
  for (const Heading& each : headings) {
    INFO(each.lead << " / " << each.heading);
    const auto findings = test::findings_of(
        "T101", std::string("Financial report\n\n") + each.lead + "\n\n" + each.heading + "\n" + kTable);
    CHECK(findings.size() == (each.found ? 1u : 0u));
  }
}

struct Activity {
  const char* item;
  bool found;
};

TEST_CASE("activities outside the period of the report") {
  const Activity activities[] = {
      {"3. Plenary meeting (Panama City, June 1st, 2018)\n\nThe members took leave.\n", true},
      {"3. Plenary meeting (Panama City, March 1st, 2017)\n\nThe members took leave.\n", true},
      {"3. Plenary meeting (Panama City, May 31st, 2018)\n\nThe members took leave.\n", false},
      {"3. Plenary meeting (Panama City, June 1st, 2018)\n\nThe meeting will be held in the North Office.\n", false},
      {"3. Next plenary meeting (Panama City, June 1st, 2018)\n\nThe members prepared it.\n", false},
      {"For this reason on June 21st, 2017, the members met in San Salvador and agreed on a plan.\n", false},
      {"3. Follow-up to the meeting of 2006 (San Salvador, May 12th, 2006)\n\nThe members reported.\n", false},
  };
  for (const Activity& each : activities) {
    INFO(each.item);
    CHECK(test::findings_of("T102", kReport + each.item).size() == (each.found ? 1u : 0u));
  }
  const Activity actividades[] = {
      {"3. Reunión plenaria (Ciudad de Panamá, 1 de junio de 2018)\n\nLos miembros se despidieron.\n", true},
      {"3. Reunión plenaria (Ciudad de Panamá, 1 de junio de 2018)\n\nLa reunión se realizará en la sede.\n", false},
      {"3. Próxima reunión (Ciudad de Panamá, 1 de junio de 2018)\n\nLos miembros la prepararon.\n", false},
      {"El 21 de junio de 2017 los miembros se reunieron en San Salvador.\n", false},
  };
  for (const Activity& each : actividades) {
    INFO(each.item);
    CHECK(test::findings_of("T102", kInforme + each.item).size() == (each.found ? 1u : 0u));
  }
}

TEST_CASE("payments and the closing of the report") {
  const auto with = [](const char* last) {
    return std::string(
               "Cuadro 1\nContribuciones de los miembros\n(octubre de 2012)\n\nMiembro | Escala | 2011 | 2012\n"
               "Alba | $5,000 | $5,000 (23/02/2011) | $5,000 (23/02/2012)\nBorea | $6,010 | $6,010 (16/07/2011) | "
               "$6,010 (16/07/2012)\n"
               "Ceres | $7,300 | $7,300 (18/08/2011) | $7,300 (") +
           last + ")\nDione | $8,020 | $8,020 (29/10/2011) | $8,020 (28/03/2012)\n";
  };
  CHECK(test::findings_of("T103", with("06/11/2012")).size() == 1);
  CHECK(test::findings_of("T103", with("31/10/2012")).empty());
  CHECK(test::findings_of("T103", with("06/11/2009")).empty());
  CHECK(test::findings_of("T103", with("pagado en 2013")).empty());
}

TEST_CASE("dates that the calendar does not have") {
  const Activity dates[] = {
      {"The members met on June 31, 2018 in San José.\n", true},
      {"Los miembros se reunieron el 30 de febrero de 2018.\n", true},
      {"The members met on February 29, 2016 in San José.\n", false},
      {"The ratio of 31 to 6 was kept; version 2.30 was used.\n", false},
      {"Se reunieron el 31 de mayo de 2018 y el 30 de junio de 2018.\n", false},
  };
  for (const Activity& each : dates) {
    INFO(each.item);
    CHECK(test::findings_of("T104", each.item).size() == (each.found ? 1u : 0u));
  }
}

TEST_CASE("weekdays beside dates") {
  const Activity dates[] = {
      {"The members met on Monday, March 13, 2018.\n", true},
      {"Se reunieron el lunes 13 de marzo de 2018.\n", true},
      {"The members met on Tuesday, March 13, 2018.\n", false},
      {"Se reunieron el martes 13 de marzo de 2018.\n", false},
      {"The draft is due by Friday, March 4, as agreed.\n", false},
      {"On Monday the members went home; on March 13, 2018 they met again.\n", false},
  };
  for (const Activity& each : dates) {
    INFO(each.item);
    CHECK(test::findings_of("T105", each.item).size() == (each.found ? 1u : 0u));
  }
}

TEST_CASE("years at the head of columns") {
  const auto with = [](const std::string& report, const std::string& heads) {
    return report + "Table 1: Status\n\nMember | " + heads +
           "\nAlba | 5,530.10 | 1,210.07\nBorea | 7,405.20 | 3,318.15\nCeres | 8,201.30 | 2,977.41\n";
  };
  CHECK(test::findings_of("T106", with(kReport, "Received 2017 | Received 2019")).size() == 1);
  CHECK(test::findings_of("T106", with(kInforme, "Ejecutado 2017 | Ejecutado 2019")).size() == 1);
  CHECK(test::findings_of("T106", with(kReport, "Amount budgeted from 2017 | Contribution pending 2017")).size() == 1);
  CHECK(test::findings_of("T106", with(kReport, "Amount budgeted 2018 | Contribution pending 2017")).empty());
  CHECK(test::findings_of("T106", with(kReport, "Received 2017 | Approved budget 2019")).empty());
  CHECK(test::findings_of("T106", with(kInforme, "Ejecutado 2017 | Ejecutado 2018")).empty());
  CHECK(test::findings_of("T106", with(kReport, "Amount budgeted 2017 | Received 2017")).empty());
}

TEST_CASE("events told before they were") {
  const Activity sentences[] = {
      {"The plenary meeting was held on July 5th, 2018 in San José.\n", true},
      {"La reunión plenaria se realizó el 5 de julio de 2018 en San José.\n", true},
      {"The plenary meeting is to be held on July 5th, 2018 in San José.\n", false},
      {"La reunión plenaria se realizará el 5 de julio de 2018 en San José.\n", false},
      {"After the period, on July 5th, 2018, the members met again.\n", false},
      {"The plenary meeting was held on July 5th, 2016 in San José.\n", false},
  };
  for (const Activity& each : sentences) {
    INFO(each.item);
    CHECK(test::findings_of("T107", kReport + each.item).size() == (each.found ? 1u : 0u));
  }
}

TEST_CASE("sentences with the report's months and another year") {
  const Activity sentences[] = {
      {"Section 2 includes the budget execution for the period of March to May 2017.\n", true},
      {"La sección 2 incluye la ejecución del período de marzo a mayo de 2017.\n", true},
      {"Section 2 compares it with the previous period, March to May 2017.\n", false},
      {"Section 2 includes the plan for the period of March to May 2019, which will be discussed.\n", false},
      {"La sección 2 compara con el período anterior, marzo a mayo de 2017.\n", false},
      {"Section 2 includes the history of the period from July 2016 to May 2017.\n", false},
  };
  for (const Activity& each : sentences) {
    INFO(each.item);
    CHECK(test::findings_of("T108", kReport + each.item).size() == (each.found ? 1u : 0u));
  }
}

TEST_CASE("a report that names no period has none") {
  CHECK(test::ids_in(
            "First meeting of the members\n\nFebruary 19, 2016\n\nNotes\n\n1. Meeting (San José, March 1st, "
            "2015)\n\nText.\n\n"
            "2. Meeting (San José, March 2nd, 2016)\n\nText.\n\n3. Meeting (San José, March 3rd, 2016)\n\nText.\n")
            .empty());
}

}  // namespace
}  // namespace crossfoot::validate

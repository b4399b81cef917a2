// Arithmetic in sentences: what is wrong in either language, and the round figures and other quantities that agree.
#include <ctime>

#include "tests/validate/document/text_findings.h"

namespace crossfoot::validate {
namespace {

struct Sentence {
  const char* text;
  bool found;
};

void check_all(const char* id, std::initializer_list<Sentence> sentences) {
  for (const Sentence& sentence : sentences) {
    INFO(id << ": " << sentence.text);
    CHECK(test::findings_of(id, std::string(sentence.text) + "\n").size() == (sentence.found ? 1u : 0u));
  }
}

TEST_CASE("products") {
  check_all("W101", {
                        {"US$4,000 (which is the fee they pay) multiplied by 5 million equals US$20 million.", true},
                        {"US$4,000 multiplicado por 5 millones es igual a US$20 millones.", true},
                        {"The 25 participants at US$40 each, a total of US$10,000, were paid.", true},
                        {"US$4,000 multiplied by 5 million equals US$20 billion.", false},
                        {"The remittances are 3 times higher than official aid, a total of 90 million.", false},
                        {"The 25 participants at US$40 each, a total of US$1,000, were paid.", false},
                        {"Unos 320 miembros a 40 dólares cada uno, un total de cerca de 13.000 dólares.", false},
                    });
}

TEST_CASE("a rate in the sentence before") {
  check_all(
      "W101",
      {
          {"The fee is US$350 per participant. The 42 participants paid US$147,000 in all.", true},
          {"The hotel costs US$85 per night. For 12 nights this makes US$1,200.", true},
          {"La cuota es de 4.000 dólares por país. Los 11 países pagan 440.000 dólares en total.", true},
          {"The fee is US$350 per participant. The 42 participants paid US$14,700 in all.", false},
          {"The fee is US$350 per participant. The 42 participants paid US$14,000 by May.", false},
          {"The fee is US$350 per participant. The 42 participants of 9 countries paid US$12,600 in all.", false},
          {"The fee is US$350 per participant. The 42 participants and other guests paid US$16,450 in all.", false},
          {"The fee is US$350 per participant. It was set in May. The 42 participants paid US$147,000 in all.", false},
          {"The fee is US$350 per participant. The 42 members paid US$147,000 in all.", false},
          {"La cuota es de 4.000 dólares por país. Los 11 países pagan 44.000 dólares en total.", false},
          {"The hotel costs about US$85 per night. For 12 nights this makes US$1,200.", false},
      });
}

TEST_CASE("parts of a whole") {
  check_all("W102", {
                        {"Of the 120 delegates, 70 women and 40 men spoke.", true},
                        {"De las 120 personas delegadas, 70 mujeres y 40 hombres hablaron.", true},
                        {"The workshop had 55 participants (30 women and 15 men).", true},
                        {"Of the 110 delegates, 70 women and 40 men spoke.", false},
                        {"Of the 120 delegates, 70 were women and 40 came from the south.", false},
                        {"De las 110 personas delegadas, 70 mujeres y 40 hombres hablaron.", false},
                        {"The project reached 500 families; 70 women and 40 men were trained.", false},
                    });
}

TEST_CASE("what remains of a whole") {
  check_all(
      "W102",
      {
          {"Of the 120 delegates, 70 came and the remaining 40 sent a message.", true},
          {"Of the 120 delegates, 70 came on the first day, 15 on the second and the other 25 did not come.", true},
          {"De los 120 delegados, 70 vinieron y los 40 restantes enviaron un mensaje.", true},
          {"There are 64 stations, of which 38 were repaired and the remaining 36 stations are closed.", true},
          {"Of the US$ 120,000, US$ 70,000 was paid in May and the remaining US$ 40,000 in June.", true},
          {"Of 64 stations 38 were repaired; the remaining 36 are closed.", true},
          {"A total of 64 stations were inspected, 38 of them were repaired, leaving 36 to be done.", true},
          {"Participaron 64 personas, de las cuales 38 eran mujeres y el resto, 36, hombres.", true},
          {"Of the 120 delegates, 70 came and the remaining 50 sent a message.", false},
          {"The remaining 36 of the 64 stations, of which 38 were repaired, are closed.", false},
          {"Article 120: 70 members are elected and the remaining 40 appointed.", false},
          {"Of the 120 delegates from 9 countries, 70 came on 3 May and 50 did not.", false},
          {"De los 120 delegados, 70 vinieron, 12 de ellos en tren, y 50 no.", false},
          {"Of the 120 delegates, 70 came, 12 of them by boat, and the remaining 50 sent a message.", false},
          {"Of the 120 delegates from 9 countries, 70 came on 3 May and the remaining 50 on 4 May.", false},
          {"De los 120 delegados, 70 vinieron (30 de ellos en tren) y los otros 50 no.", false},
          {"Of the 120 delegates, 70 came and the remaining 40 seats were given to guests.", false},
          {"Of the 120 delegates, more than 70 came and the remaining 40 sent a message.", false},
          {"Of the 120 delegates, 70 came. The remaining 40 guests were invited by the host.", false},
          {"Of the 120 delegates, 70 came in May; the remaining 40 days passed without a meeting.", false},
          {"The 120 delegates spent 70 days in Lima and the remaining 40 in Quito.", false},
          {"Of the US$ 120,000, some US$ 70,000 was paid in May and the remaining US$ 40,000 in June.", false},
      });
}

TEST_CASE("parts of a whole in the sentence before") {
  check_all("W102",
            {
                {"The workshop of 3 May had 64 participants. Of these, 31 were women and 43 men.", true},
                {"Participaron 64 personas. De ellas, 31 eran mujeres y 43 hombres.", true},
                {"The Fund has 64 stations. Of these stations 38 were repaired and the remaining 36 are closed.", true},
                {"The workshop had 64 participants. Of these, 31 were women and 33 men.", false},
                {"The 9 workshops had 64 participants. Of these, 31 were women and 43 men.", false},
                {"The workshop had 64 participants. Of those villages 31 have 12 women and 43 men as leaders.", false},
                {"The workshop had 64 participants. A second one brought together 31 women and 43 men.", false},
                {"The workshop had 64 participants. It was repeated. Of these, 31 were women and 43 men.", false},
                {"The workshop had about 64 participants. Of these, 31 were women and 43 men.", false},
                {"El Fondo tiene 64 estaciones. De estas, 38 se repararon y las 26 restantes están cerradas.", false},
            });
  check_all("W103", {
                        {"The Fund has 64 stations. Of these, 38 (68 %) were repaired.", true},
                        {"El Fondo tiene 64 estaciones. De estas, 38 (68 %) fueron reparadas.", true},
                        {"The Fund has 64 stations. Of these, 38 (59 %) were repaired.", false},
                        {"The Fund has 64 stations in 56 districts. Of these, 38 (68 %) were visited.", false},
                        {"The Fund has 64 stations. Of these, 38 have a manager (68 % women).", false},
                    });
}

TEST_CASE("shares") {
  check_all("W103", {
                        {"The survey was answered by 70 of the 120 delegates (68 %).", true},
                        {"Respondieron 70 de las 120 personas (68 %).", true},
                        {"The survey was answered by 70 of the 120 delegates (58 %).", false},
                        {"Respondieron 70 de las 120 personas, es decir, el 58,3 %.", false},
                        {"Votes of 70 of the 120 delegates were counted, 12 % more than before.", false},
                        {"Some 70 of the 120 delegates, or nearly 60 %, answered.", false},
                    });
}

TEST_CASE("changes") {
  check_all(
      "W104",
      {
          {"There was an increase of 21 % from 250 to 280.", true},
          {"Hubo un aumento del 21 % de 250 a 280.", true},
          {"Membership rose from 250 to 280 (21 %).", true},
          {"There was an increase of 12 % from 250 to 280.", false},
          {"Hubo un aumento del 12 % de 250 a 280 miembros.", false},
          {"Revenue increased $6.5 million, or 7.3%, from $89.5 million for 2018 to $96.0 million for 2019.", false},
          {"There was an increase of 30 % among persons from 18 to 25 years.", false},
          {"Close to 2.1 billion people will work, and only 1.1 billion will find jobs.", false},
      });
}

TEST_CASE("fractions in words") {
  check_all(
      "W105",
      {
          {"Today one in every seven persons (41 %) is a migrant.", true},
          {"Hoy una de cada siete personas (41 %) es migrante.", true},
          {"Today one in every seven persons (14 %) is a migrant.", false},
          {"Hoy dos tercios de las personas (66 %) votan.", false},
          {"One in every seven persons in the world; South-South migration accounts for 38% of all migration.", false},
      });
}

TEST_CASE("counts of lists") {
  check_all("W106",
            {
                {"They agreed on two activities:\n\na) The first one\n\nb) The second one\n\nc) The third one", true},
                {"Se acordaron dos actividades:\n\na) La primera\n\nb) La segunda\n\nc) La tercera", true},
                {"They agreed on three main axes:\n\n1) Information\n\n2) Coordination\n\n3) Cooperation", false},
                {"They agreed on two activities and three goals:\n\na) The first one\n\nb) The second one\n\nc) The "
                 "third one",
                 false},
                {"Se acordaron tres actividades:\n\na) La primera\n\nb) La segunda\n\nc) La tercera", false},
                {"They met two members. The results are:\n\na) The first one\n\nb) The second one\n\nc) The third one",
                 false},
            });
}

TEST_CASE("figures that repeat a table's") {
  const std::string table =
      "\nItem | 2019 | 2018\nSales | 849.8 | 670.7\nOperating income | 77.2 | 60.4\nReserves | 110.5 | 73.3\n";
  const Sentence sentences[] = {
      {"Operating income was $72.7 million in 2019.\n", true},
      {"Operating income was $77.3 million in 2019.\n", true},
      {"Operating income was $77.2 million in 2019.\n", false},
      {"Operating income rose to about $75 million in 2019.\n", false},
      {"Operating income increased by $16.8 million in 2019.\n", false},
      {"Operating income of the north was $72.7 million in 2017.\n", false},
      {"Income from offices was $72.7 million in 2019.\n", false},
      {"Operating income was initially recorded at $72.7 million in 2019.\n", false},
  };
  for (const Sentence& sentence : sentences) {
    INFO(sentence.text);
    CHECK(test::findings_of("W201", sentence.text + table).size() == (sentence.found ? 1u : 0u));
  }
  const std::string cuadro =
      "\nConcepto | 2019 | 2018\nVentas | 849,8 | 670,7\nIngreso operativo | 77,2 | 60,4\nReservas | 110,5 | 73,3\n";
  CHECK(test::findings_of("W201", "El ingreso operativo fue de 72,7 millones de dólares en 2019.\n" + cuadro).size() ==
        1);
  CHECK(test::findings_of("W201", "El ingreso operativo fue de 77,2 millones de dólares en 2019.\n" + cuadro).empty());
}

TEST_CASE("labels") {
  check_all("L101", {
                        {"The council of Darién met.\n\nDarien thanked them.", true},
                        {"El Grupo Ad Hoc se reunió.\n\nEl Grupo Ad-Hoc acordó el plan.", true},
                        {"The council of Darién met.\n\nThe DARIEN COUNCIL thanked them.", false},
                        {"The council of Darién met, see http://example.org/Darien for more.", false},
                        {"Paper and paper are the same word in small letters; Papers differ.", false},
                    });
  check_all("L104",
            {
                {"The RCM met. The RCM agreed. The RCM closed.\n\nThe CRM thanked them.", true},
                {"La TS informó. La TS, la TS, la TS, la TS, la TS, la TS y la TS.\n\nLa ST agradeció.", true},
                {"The RCM met. The RCM agreed. The RCM closed.\n\nThe Centre (CRM) thanked them.", false},
                {"The RCM met with the CRM. The CRM agreed with the RCM.", false},
                {"The RCM met. The RCM agreed. The RCM closed.\n\nCRM ROAD 5 IN THE NORTH, SECOND FLOOR", false},
            });
}

TEST_CASE("bilingual labels") {
  const std::string rows =
      "Rubro / Item | Oficina\nGastos de oficina / Office expenses | Norte\nServicios comunes / Common services | "
      "Norte\n"
      "Suministros de oficina / Office supplies | Sur\nTraducción escrita / Written translation | Sur\n"
      "Viajes y viáticos / Travel and per diem | Sur\n";
  CHECK(test::findings_of("L102", rows + "Documentos y traducción | Norte\nTotal | Sur\n").size() == 1);
  CHECK(
      test::findings_of(
          "L102",
          rows +
              "Documentos y traducción / Documents and translation | Norte\nApoyo para reuniones y seminarios | Sur\n")
          .size() == 1);
  CHECK(test::findings_of("L102", rows + "Internet | Norte\nSubtotal | Sur\n").empty());
  CHECK(test::findings_of("L102", rows + "Honduras | Norte\nCosta Rica | Sur\n").empty());
  CHECK(test::findings_of("L103", rows + "Gastos de oficina / Office costs | Norte\n").size() == 1);
  CHECK(test::findings_of("L103", rows + "3. Gastos de Oficina / Office Expenses | Norte\n").empty());
  CHECK(test::findings_of("L103", rows + "Total / Total | Norte\nSubtotal / Subtotal | Norte\n").empty());
  CHECK(test::findings_of("L103", "Team / Country | Points\nAlba / Borea | 3\nAlba / Ceres | 4\n").empty());
}

double processor_seconds(std::size_t copies, const std::string& piece) {
  std::string text = "Figures\n";
  for (std::size_t i = 0; i < copies; ++i) text += piece;
  const std::clock_t begin = std::clock();
  test::findings_in(text);
  return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

TEST_CASE("the cost of a long sentence grows no faster than its figures") {
  const double small = processor_seconds(50'000, "1 and "), large = processor_seconds(200'000, "1 and ");
  CHECK(large < 8 * small + 0.5);  // four times the figures; at worst it would be sixteen-fold
}

}  // namespace
}  // namespace crossfoot::validate

#include <fmt/format.h>

#include "validate/relations/wording.h"
#include "validate/rule.h"

namespace crossfoot::validate {
namespace {

bool applies(const Case& c) { return c.diagnosis.reading >= 0; }

void word(const Case& c, Finding& finding) {
  const Bilingual name = cell_name(c, c.diagnosis.suspect);
  const Bilingual total = cell_name(c, c.equation().target);
  const std::string text = printed(c, c.diagnosis.suspect);
  const std::string right = right_figure(c);
  finding.message = {fmt::format("{} is printed {}, which reads as another number; {} holds only with {}.", name.en,
                                 text, total.en, right),
                     fmt::format("{} está impreso {}, que se lee como otro número; {} solo se cumple con {}.", name.es,
                                 text, total.es, right)};
  finding.suggestion = {fmt::format("Print {}.", right), fmt::format("Imprima {}.", right)};
}

constexpr char kFailing[] = R"(Donor     | 2009    | 2010
Alba      | 15,000  | 15,250
Borea     | 31.500  | 31,750
Ceres     |  7,080  |  7,080
Total     | 53,580  | 54,080
)";

constexpr char kPassing[] = R"(Donor     | 2009    | 2010
Alba      | 15,000  | 15,250
Borea     | 31,500  | 31,750
Ceres     |  7,080  |  7,080
Total     | 53,580  | 54,080
)";

}  // namespace

extern const Rule kSeparatorMisread = {
    {"R101", "separator-misread", "A separator makes another number of a figure",
     "Un separador convierte la cifra en otro número",
     "40.116 in a table of whole thousands reads as forty; its total says that forty thousand is meant. The reader who "
     "does not add up cannot know.",
     "40.116 en un cuadro de miles se lee como cuarenta; su total dice que son cuarenta mil. Quien no suma no puede "
     "saberlo.",
     kFailing, kPassing, Severity::error, "0.1.0"},
    OnRelation{applies, word}};

}  // namespace crossfoot::validate

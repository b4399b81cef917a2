#include "validate/relations/wording.h"
#include "validate/rule.h"

namespace crossfoot::validate {
namespace {

bool applies(const Case& c) { return c.relation().kind == RelationKind::average; }

void word(const Case& c, Finding& finding) {
  finding.message = contrast(c, {"the figures that it averages give", "las cifras que promedia dan"});
}

constexpr char kFailing[] = R"(Visitors a month

Month    | Library | Museum | Pool
January  |   1,104 |    887 | 1,355
February |   1,188 |    913 | 1,412
March    |   1,236 |    940 | 1,399
April    |   1,340 |    902 | 1,450
Average  | 1,217.0 |  910.5 | 1,504.0
)";

constexpr char kPassing[] = R"(Visitors a month

Month    | Library | Museum | Pool
January  |   1,104 |    887 | 1,355
February |   1,188 |    913 | 1,412
March    |   1,236 |    940 | 1,399
April    |   1,340 |    902 | 1,450
Average  | 1,217.0 |  910.5 | 1,404.0
)";

}  // namespace

extern const Rule kFiguresDoNotAverage = {
    {"P106", "average-does-not-match", "An average is not that of the figures before it",
     "Un promedio no es el de las cifras que lo preceden",
     "The line called the average is the sum of the figures printed before it, divided by how many there are. Where it "
     "is "
     "so in the other columns and not in this one, one of the figures is wrong.",
     "La línea llamada promedio es la suma de las cifras impresas antes de ella entre cuántas son. Si así es en las "
     "demás "
     "columnas y en esta no, una de las cifras está mal.",
     kFailing, kPassing, Severity::warning, "0.1.0"},
    OnRelation{applies, word}};

}  // namespace crossfoot::validate

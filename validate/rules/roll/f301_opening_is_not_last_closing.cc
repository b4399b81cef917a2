#include "validate/relations/wording.h"
#include "validate/rule.h"

namespace crossfoot::validate {
namespace {

bool applies(const Case& c) { return c.relation().kind == RelationKind::carry; }

void word(const Case& c, Finding& finding) {
  finding.message = contrast(c, {"the period before closes with", "el período anterior cierra con"});
}

constexpr char kFailing[] = R"(Item              | 2019   | 2018   | 2017   | 2016
Opening balance   | 15,990 | 11,041 | 10,248 | 9,870
Additions         |  4,963 |  6,851 |  2,000 | 1,203
Releases          | -1,300 | -2,262 |   -847 |  -825
Closing balance   | 19,653 | 15,990 | 11,401 | 10,248
)";

constexpr char kPassing[] = R"(Item              | 2019   | 2018   | 2017   | 2016
Opening balance   | 15,990 | 11,401 | 10,248 | 9,870
Additions         |  4,963 |  6,851 |  2,000 | 1,203
Releases          | -1,300 | -2,262 |   -847 |  -825
Closing balance   | 19,653 | 15,990 | 11,401 | 10,248
)";

}  // namespace

extern const Rule kOpeningIsNotLastClosing = {
    {"F301", "opening-is-not-last-closing", "An opening balance is not the closing balance before",
     "Un saldo inicial no es el saldo final anterior",
     "What one period closes with the next one opens with. Side by side in one table, the two must be "
     "the same figure.",
     "Con lo que cierra un período abre el siguiente. En un mismo cuadro deben ser la misma cifra.", kFailing, kPassing,
     Severity::error, "0.1.0"},
    OnRelation{applies, word}};

}  // namespace crossfoot::validate

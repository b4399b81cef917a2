#include <fmt/format.h>

#include "validate/relations/wording.h"
#include "validate/rule.h"

namespace crossfoot::validate {
namespace {

// A total below its items that another total shows to have left one out.
bool leaves_out(const Case& c) {
  return c.diagnosis.cause == Diagnosis::Cause::cell && c.diagnosis.slip == Slip::omitted && c.suspects_target() &&
         c.diagnosis.mended.size() > 1 && c.relation().axis == Axis::rows &&
         c.relation().target > c.relation().terms.back().line;
}

bool applies(const Case& c) { return c.diagnosis.cause == Diagnosis::Cause::lines_skipped || leaves_out(c); }

void word(const Case& c, Finding& finding) {
  if (leaves_out(c)) {
    finding.message = contrast(c, {"the lines of its section sum to", "las líneas de su sección suman"});
    return;
  }
  const Bilingual subtotal = cell_name(c, c.diagnosis.suspect);
  const std::string stated = printed(c, c.diagnosis.suspect);
  const std::string right = right_figure(c);
  finding.message = Bilingual{fmt::format("{} is {}; the lines of its section sum to {}.", subtotal.en, stated, right),
                              fmt::format("{} es {}; las líneas de su sección suman {}.", subtotal.es, stated, right)} +
                    slip_sentence(c);
  if (c.diagnosis.vouching.empty()) return;
  const int whole = c.equations.at(c.diagnosis.vouching.front()).target;
  const Bilingual total = line_name(c, whole);
  finding.message =
      finding.message + Bilingual{fmt::format(" {} below, {}, agrees with {}.", total.en, printed(c, whole), right),
                                  fmt::format(" {}, abajo, {}, concuerda con {}.", total.es, printed(c, whole), right)};
}

constexpr char kFailing[] = R"(Staff                   |
Coordinator             | 20,347.65
Specialist              | 18,936.59
Subtotal                | 39,284.24
Operations              |
I. Seminars             |    310.00
II. Office              |    820.80
III. Equipment          |  2,202.20
IV. Documents           |  1,006.00
V. Travel               |  1,992.25
Subtotal                |  5,200.45
Total                   | 45,615.49
)";

constexpr char kPassing[] = R"(Staff                   |
Coordinator             | 20,347.65
Specialist              | 18,936.59
Subtotal                | 39,284.24
Operations              |
I. Seminars             |    310.00
II. Office              |    820.80
III. Equipment          |  2,202.20
IV. Documents           |  1,006.00
V. Travel               |  1,992.25
Subtotal                |  6,331.25
Total                   | 45,615.49
)";

}  // namespace

extern const Rule kSubtotalSkipsLines = {
    {"F107", "subtotal-skips-lines", "A subtotal leaves out lines of its section",
     "Un subtotal deja fuera líneas de su sección",
     "A subtotal can be the exact sum of some of its lines and still be wrong: the first lines of its section are not "
     "in it, or one in the middle is passed over, and only the grand total counts them.",
     "Un subtotal puede ser la suma exacta de algunas de sus líneas y aun así estar mal: faltan en él las primeras de "
     "su "
     "sección, o una del medio, y solo el total general las cuenta.",
     kFailing, kPassing, Severity::error, "0.1.0"},
    OnRelation{applies, word}};

}  // namespace crossfoot::validate

#include <fmt/format.h>

#include <algorithm>

#include "validate/document/document_view.h"
#include "validate/document/numbering.h"
#include "validate/rule.h"

namespace crossfoot::validate {
namespace {

// What the caption says behind its number; where that stands on lines of its own, the table's caption has it all.
std::string title_of(const DocumentView& view, const Caption& caption) {
  if (!caption.title.empty() || caption.table < 0) return caption.title;
  const std::string& whole = view.document.tables[static_cast<std::size_t>(caption.table)].caption;
  const std::size_t line = whole.find('\n');
  return line == std::string::npos ? std::string() : folded(std::string_view(whole).substr(line + 1));
}

// A line of the contents that no leader gives away: "2.3.7.1 IMPAIRMENT 17".
std::string without_page(std::string title) {
  const std::size_t end = title.find_last_not_of("0123456789");
  if (end != std::string::npos && end + 1 < title.size() && title[end] == ' ') title.resize(end);
  return title;
}

bool are_one_thing(const DocumentView& view, const Caption& a, const Caption& b) {
  const std::string left = title_of(view, a), right = title_of(view, b);
  const bool same_title =
      left == right || without_page(left) == right || left == without_page(right) || left.empty() || right.empty();
  return a.number.suffix != b.number.suffix || same_title;
}

// Annexes number their tables anew, and each part of a report its sections.
bool begins_anew_in_annex(const DocumentView& view, const Caption& before, const Caption& caption) {
  const bool plain_section = caption.noun.kind == ReferenceKind::section && caption.number.prefix.empty();
  if (plain_section && caption.number.value == 1) return true;
  return caption.number.value == 1 && caption.noun.kind != ReferenceKind::annex &&
         std::any_of(view.captions.begin(), view.captions.end(), [&](const Caption& other) {
           return other.noun.kind == ReferenceKind::annex && other.block > before.block && other.block < caption.block;
         });
}

void check(const DocumentView& view, std::vector<Finding>& findings) {
  for (const Series& series : caption_series(view)) {
    for (std::size_t i = 1; i < series.members.size(); ++i) {
      const Caption& before = *series.members[i - 1];
      const Caption& caption = *series.members[i];
      if (before.number.value != caption.number.value || are_one_thing(view, before, caption) ||
          begins_anew_in_annex(view, before, caption))
        continue;
      const std::size_t length = view.block(caption.block).text.size();
      Finding finding = finding_at(view, caption.block, 0, std::min<std::size_t>(length, 160), Severity::warning);
      const Bilingual number = named_in(series, caption.number.value),
                      next = named_in(series, caption.number.value + 1);
      finding.stated = number.en;
      finding.expected = next.en;
      finding.message = {fmt::format("The number {} stands twice: “{}” and “{}”.", number.en,
                                     view.block(before.block).text, view.block(caption.block).text),
                         fmt::format("El número «{}» se repite: «{}» y «{}».", number.es, view.block(before.block).text,
                                     view.block(caption.block).text)};
      finding.suggestion = {fmt::format("The second may be {}; check what refers to it.", next.en),
                            fmt::format("El segundo puede ser «{}»; revise las referencias.", next.es)};
      findings.push_back(std::move(finding));
    }
  }
}

constexpr char kFailing[] = R"(Table 1: Offices

Member | Office
Alba   | North
Borea  | South

Table 1: Streets

Member | Street
Alba   | Main
Borea  | Hill
)";

constexpr char kPassing[] = R"(Table 1: Offices

Member | Office
Alba   | North
Borea  | South

Table 1: Offices (continued)

Member | Office
Ceres  | West
Dione  | East
)";

}  // namespace

extern const Rule kNumberingDoubled = {
    {"X104", "numbering-doubled", "One number for two captions", "Un número para dos títulos",
     "Two tables with one number make every reference to it ambiguous. A caption that is repeated over the pages of "
     "one "
     "table, one marked as continued, and “2a” beside “2b” are not two.",
     "Dos cuadros con un mismo número hacen ambigua toda referencia. Un título repetido en las páginas de un mismo "
     "cuadro, "
     "uno marcado como continuación y «2a» junto a «2b» no son dos.",
     kFailing, kPassing, Severity::note, "0.1.0"},
    OnDocument{check}};

}  // namespace crossfoot::validate

#include <fmt/format.h>

#include "validate/document/document_view.h"
#include "validate/rule.h"

namespace crossfoot::validate {
namespace {

std::string in_quotes(const std::string& text) { return text.empty() ? text : ", “" + text + "”,"; }

// The caption's own words behind its number, on one line.
std::string title_of(const DocumentView& view, const Caption& caption) {
  std::string title;
  if (caption.table >= 0) title = view.document.tables[static_cast<std::size_t>(caption.table)].caption;
  const std::size_t line = title.find('\n');
  if (line == std::string::npos) return "";
  title.erase(0, line + 1);
  for (char& c : title)
    if (c == '\n') c = ' ';
  return title;
}

void check(const DocumentView& view, std::vector<Finding>& findings) {
  for (const Mention& mention : view.mentions) {
    const Caption* next = misnamed_caption(view, mention);
    if (next == nullptr) continue;
    const bool certain = mention.direction == Direction::below || caption_of(view, mention) == nullptr;
    Finding finding =
        finding_at(view, mention.block, mention.begin, mention.end, certain ? Severity::error : Severity::warning);
    const Bilingual stated = named(mention.noun.series, mention.number.printed);
    const Bilingual expected = named(next->noun.series, next->number.printed);
    finding.stated = stated.en;
    finding.expected = expected.en;
    const std::string title = in_quotes(title_of(view, *next));
    finding.message = {
        fmt::format(
            "The text announces {}, but what follows it in this section is {}{} which nothing else here refers to.",
            stated.en, expected.en, title.empty() ? "," : title),
        fmt::format(
            "El texto anuncia «{}», pero lo que sigue en esta sección es «{}»{} y nada más remite aquí a ese título.",
            stated.es, expected.es, title.empty() ? "," : title)};
    const Caption* meant = caption_of(view, mention);
    if (meant == nullptr)
      finding.evidence.push_back({fmt::format("There is no {} in the document.", stated.en),
                                  fmt::format("En el documento no hay «{}».", stated.es)});
    finding.suggestion = {fmt::format("Write {} here, or check the numbers of the captions.", expected.en),
                          fmt::format("Escriba «{}» aquí o revise la numeración de los títulos.", expected.es)};
    findings.push_back(std::move(finding));
  }
}

constexpr char kFailing[] = R"(2.1 Contributions

Table 3 below shows the contributions of the members.

Table 2

Contributions of the members

Member | Scale | Office
Alba   | yearly | North
Borea  | yearly | South

2.2 Offices

Table 3

Offices of the members

Member | Office | Street
Alba   | North  | Main
Borea  | South  | Hill
)";

constexpr char kPassing[] = R"(2.1 Contributions

Table 2 below shows the contributions of the members, Table 3 in the next section their offices.

Table 2

Contributions of the members

Member | Scale | Office
Alba   | yearly | North
Borea  | yearly | South

2.2 Offices

Table 3

Offices of the members

Member | Office | Street
Alba   | North  | Main
Borea  | South  | Hill
)";

}  // namespace

extern const Rule kReferenceToAnotherNumber = {
    {"X101",
     "reference-to-another-number",
     "A sentence announces another table than the one that follows",
     "Una oración anuncia un cuadro distinto del que sigue",
     "When a table is added or dropped, captions are renumbered and the sentences above them are forgotten. A "
     "sentence that announces a table “below” is compared with the next caption of its section. It is left alone "
     "where the table that it names stands in the same section (unless it stands right above another one and "
     "describes that one's title), where another sentence presents the next table, and where it names a table of "
     "another document.",
     "Cuando se agrega o se quita un cuadro, los títulos se renumeran y las oraciones que los anuncian se olvidan. La "
     "oración que anuncia un cuadro «a continuación» se compara con el siguiente título de su sección. No se señala "
     "si el cuadro que nombra está en la misma sección (salvo que preceda justo a otro y describa el título de este), "
     "si otra oración presenta el que sigue, o si nombra un cuadro de otro documento.",
     kFailing,
     kPassing,
     Severity::warning,
     "0.1.0",
     {},
     Severity::note},
    OnDocument{check}};

}  // namespace crossfoot::validate

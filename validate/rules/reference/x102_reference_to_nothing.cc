#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <set>

#include "validate/document/document_view.h"
#include "validate/document/numbering.h"
#include "validate/document/printed_numbers.h"
#include "validate/rule.h"

namespace crossfoot::validate {
namespace {

// A document that begins with Table 7.1 or Figure 12 is a part of a larger one, which may have the number.
bool begins_at_the_start(const Caption& first) {
  const int chapter = first.number.prefix.empty() ? 1 : std::atoi(first.number.prefix.c_str());
  return first.number.value == 1 && chapter <= 2;
}

// A report that numbers its tables in another way, or whose captions were not found, says nothing about a number.
bool is_counted_here(const DocumentView& view, const Mention& mention) {
  int siblings = 0;
  const Caption* first = nullptr;
  for (const Caption& c : view.captions) {
    if (c.noun.kind != mention.noun.kind || c.number.style != mention.number.style ||
        c.number.prefix != mention.number.prefix)
      continue;
    if (first == nullptr) first = &c;
    ++siblings;
  }
  // Many reports number only some of their headings, so a section needs more company than a table.
  return siblings >= (mention.noun.kind == ReferenceKind::section ? 3 : 1) && begins_at_the_start(*first);
}

// "Section 28 of the standard", "under section 501": far beyond the report's own sections it is another document's.
bool is_of_another(const DocumentView& view, const Mention& mention) {
  constexpr int kMostBeyond = 3;
  if (mention.noun.kind != ReferenceKind::section) return false;
  int last = 0;
  for (const Caption& caption : view.captions)
    if (caption.noun.kind == mention.noun.kind && caption.number.prefix == mention.number.prefix)
      last = std::max(last, caption.number.value);
  return mention.number.value > last + kMostBeyond;
}

bool captions_are_complete(const DocumentView& view) {
  const auto captioned =
      std::count_if(view.captions.begin(), view.captions.end(), [](const Caption& c) { return c.table >= 0; });
  return static_cast<std::size_t>(captioned) == view.document.tables.size();
}

Severity severity_of(const DocumentView& view, ReferenceKind kind) {
  return kind == ReferenceKind::table && captions_are_complete(view) ? Severity::error : Severity::warning;
}

void check(const DocumentView& view, std::vector<Finding>& findings) {
  std::set<std::string> said;
  for (const Mention& mention : view.mentions) {
    if (mention.foreign || is_of_another(view, mention) ||
        heads_something(view, view.block(mention.block).text.substr(mention.begin, mention.end - mention.begin)) ||
        !is_counted_here(view, mention) || caption_of(view, mention) != nullptr)
      continue;
    const Bilingual name = named(mention.noun.series, mention.number.printed);
    if (said.count(name.en) != 0 || misnamed_caption(view, mention) != nullptr || is_in_gap(view, mention)) continue;
    said.insert(name.en);
    Finding finding = finding_at(view, mention.block, mention.begin, mention.end, severity_of(view, mention.noun.kind));
    finding.stated = name.en;
    const Bilingual last = last_number(view, mention);
    finding.message = {
        fmt::format("The text refers to {}, but the document has no such number; the last one is {}.", name.en,
                    last.en),
        fmt::format("El texto se refiere a «{}», pero el documento no tiene ese número; el último es «{}».", name.es,
                    last.es)};
    finding.suggestion = {"Correct the number, or say which document it belongs to.",
                          "Corrija el número o indique a qué documento pertenece."};
    findings.push_back(std::move(finding));
  }
}

constexpr char kFailing[] = R"(The offices are listed in Table 1, the streets in Table 4.

Table 1: Offices

Member | Office
Alba   | North
Borea  | South

Table 2: Streets

Member | Street
Alba   | Main
Borea  | Hill
)";

constexpr char kPassing[] =
    R"(The offices are listed in Table 1, the streets in Table 2; compare Table 4 of the report of the previous year.

Table 1: Offices

Member | Office
Alba   | North
Borea  | South

Table 2: Streets

Member | Street
Alba   | Main
Borea  | Hill
)";

}  // namespace

extern const Rule kReferenceToNothing = {
    {"X102",
     "reference-to-nothing",
     "A reference to a number that does not exist",
     "Una referencia a un número que no existe",
     "A reference to Table 6 in a document whose last table is Table 5 sends the reader nowhere. Tables, figures, "
     "annexes "
     "and numbered sections are looked up among the captions and headings of the same series. References to other "
     "documents (“Table 3 of the Conclusions”, “Section 13 of the Act”) are left alone, and so is everything in a "
     "document "
     "that does not number that kind of thing.",
     "Una referencia al Cuadro 6 en un documento cuyo último cuadro es el 5 no lleva a ninguna parte. Cuadros, "
     "gráficos, "
     "anexos y secciones numeradas se buscan entre los títulos de la misma serie. No se señalan las referencias a "
     "otros "
     "documentos («Cuadro 3 de las Conclusiones», «artículo de la Ley») ni lo que el documento no numera.",
     kFailing,
     kPassing,
     Severity::warning,
     "0.1.0",
     {},
     Severity::note},
    OnDocument{check}};

}  // namespace crossfoot::validate

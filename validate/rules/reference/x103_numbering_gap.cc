#include <fmt/format.h>

#include <algorithm>

#include "validate/document/document_view.h"
#include "validate/document/item_series.h"
#include "validate/document/numbering.h"
#include "validate/document/printed_numbers.h"
#include "validate/rule.h"

namespace crossfoot::validate {
namespace {

// A table without a numbered caption may be the one that is missing; then the page shows it and the number is lost.
bool has_table_between(const DocumentView& view, const Gap& gap) {
  for (int i = gap.before->block + 1; i < gap.after->block; ++i) {
    const Block& block = view.block(i);
    if (block.kind == BlockKind::table && block.table != gap.before->table) return true;
  }
  return false;
}

bool names_number(const std::vector<Word>& words, std::size_t at, const Series& series, const std::string& number) {
  const auto noun = reference_noun(words[at]);
  return noun && noun->series == series.members.front()->noun.series && at + 1 < words.size() &&
         words[at + 1].is(number);
}

// The number stands there after all: a heading that was taken for a paragraph, or two captions side by side in a line.
bool stands_in_text(const DocumentView& view, const Series& series, const Gap& gap) {
  const std::string number = printed_in(series, gap.first);
  const std::string& caption = view.block(gap.before->block).text;
  const std::size_t at = caption.find(gap.before->number.printed);
  if (gap.before->noun.kind == ReferenceKind::section && gap.before->number.prefix.empty())
    for (const char* mark : {".", ")", ":"})
      if (heads_something(view, gap.before->block, gap.after->block, number + mark)) return true;
  // A plain "2" stands anywhere.
  const bool told_apart = at != std::string::npos && (at > 0 || !gap.before->number.prefix.empty());
  if (told_apart && heads_something(view, caption.substr(0, at) + number)) return true;
  for (int i = gap.before->block; i <= gap.after->block; ++i) {
    const std::vector<Word>& words = view.text(i).words;
    if (words.empty()) continue;
    if (gap.after->noun.kind == ReferenceKind::section && words[0].is(number)) return true;
    const std::size_t reach = i == gap.before->block || i == gap.after->block ? words.size() : 1;
    for (std::size_t w = 0; w < reach; ++w)
      if (names_number(words, w, series, number)) return true;
  }
  return false;
}

// The number of a caption or heading that stands twice is X104's.
bool is_doubled_caption(const DocumentView& view, const ItemSlip& slip) {
  const auto of_block = [](int block) { return [block](const Caption& caption) { return caption.block == block; }; };
  const auto own = std::find_if(view.captions.begin(), view.captions.end(), of_block(slip.item.block));
  if (own == view.captions.end()) return false;
  return std::count_if(view.captions.begin(), view.captions.end(), [&](const Caption& other) {
           return other.noun.series == own->noun.series && other.number.same_as(own->number);
         }) > 1;
}

void check_captions(const DocumentView& view, std::vector<Finding>& findings) {
  for (const Series& series : caption_series(view)) {
    for (const Gap& gap : gaps_of(series)) {
      if (stands_in_text(view, series, gap)) continue;
      const Caption& after = *gap.after;
      const std::size_t length = view.block(after.block).text.size();
      Finding finding = finding_at(view, after.block, 0, std::min<std::size_t>(length, 160), Severity::warning);
      const Bilingual from = named_in(series, gap.before->number.value), to = named_in(series, after.number.value);
      const Bilingual missing = named_in(series, gap.first), last = named_in(series, gap.last);
      const bool several = gap.first != gap.last;
      finding.stated = to.en;
      finding.expected = missing.en;
      finding.message = {fmt::format("{} is followed by {}: {}{} is missing.", from.en, to.en, missing.en,
                                     several ? " to " + last.en : ""),
                         fmt::format("A «{}» le sigue «{}»: falta «{}»{}.", from.es, to.es, missing.es,
                                     several ? " a «" + last.es + "»" : "")};
      if (after.noun.kind == ReferenceKind::table && has_table_between(view, gap))
        finding.evidence.push_back({"There is a table between the two without a numbered caption.",
                                    "Entre ambos hay un cuadro sin título numerado."});
      finding.suggestion = {"Number them anew, and the references with them, or put back what was left out.",
                            "Vuelva a numerarlos, junto con las referencias, o reponga lo que falta."};
      findings.push_back(std::move(finding));
    }
  }
}

// Items of lists, paragraphs and rows; what is said of a caption or heading is not said again.
void check_items(const DocumentView& view, std::vector<Finding>& findings) {
  const auto said = [&](const ItemSlip& slip) {
    return std::any_of(findings.begin(), findings.end(),
                       [&](const Finding& finding) { return finding.block == slip.item.block && !finding.cell; });
  };
  for (const ItemSlip& slip : item_slips(view)) {
    const bool row = slip.item.cell.table >= 0;
    if (!row && (said(slip) || is_doubled_caption(view, slip))) continue;
    const std::size_t length = view.block(slip.item.block).text.size();
    Finding finding = row ? finding_at_cell(view, slip.item.cell, Severity::warning)
                          : finding_at(view, slip.item.block, 0, std::min<std::size_t>(length, 160), Severity::warning);
    const std::string &stated = slip.item.printed, &before = slip.before.printed, &right = slip.expected;
    finding.stated = stated;
    finding.expected = right;
    if (slip.skipped)
      finding.message = {fmt::format("“{}” is followed by “{}”: “{}” is missing.", before, stated, right),
                         fmt::format("A «{}» le sigue «{}»: falta «{}».", before, stated, right)};
    else
      finding.message = {
          fmt::format("“{}” stands between “{}” and “{}”, where “{}” should.", stated, before, slip.after, right),
          fmt::format("«{}» está entre «{}» y «{}», donde debería ir «{}».", stated, before, slip.after, right)};
    finding.suggestion = {"Number them anew, and the references with them, or put back what was left out.",
                          "Vuelva a numerarlos, junto con las referencias, o reponga lo que falta."};
    findings.push_back(std::move(finding));
  }
}

void check(const DocumentView& view, std::vector<Finding>& findings) {
  check_captions(view, findings);
  check_items(view, findings);
}

constexpr char kFailing[] = R"(Table 1: Offices

Member | Office
Alba   | North
Borea  | South

Table 2: Streets

Member | Street
Alba   | Main
Borea  | Hill

Table 4: Telephones

Member | Desk
Alba   | left
Borea  | right
)";

constexpr char kPassing[] = R"(Table 1: Offices

Member | Office
Alba   | North
Borea  | South

Table 2a: Streets

Member | Street
Alba   | Main
Borea  | Hill

Table 2b: Streets in winter

Member | Street
Alba   | Lake
Borea  | Wood

Table 3: Telephones

Member | Desk
Alba   | left
Borea  | right
)";

}  // namespace

extern const Rule kNumberingGap = {
    {"X103",
     "numbering-gap",
     "A number is left out of a series",
     "Falta un número en una serie",
     "Captions, annexes, headings, paragraphs, items and rows that carry numbers count upwards without gaps; a gap is "
     "a table that was dropped, or a caption that was not renumbered. Each series is counted by itself: “Table 2.1” "
     "starts anew in chapter 2, “Table 2a” and “2b” are one number, and a caption “(continued)” does not count again. "
     "A document that starts at 5 is an excerpt.",
     "Los títulos de cuadros, los anexos, los apartados, los párrafos, los puntos y las filas con número se cuentan "
     "sin saltos; un salto es un cuadro que se quitó o un título que no se renumeró. Cada serie se cuenta por "
     "separado: «Cuadro 2.1» empieza de nuevo en el capítulo 2, «Cuadro 2a» y «2b» son un solo número, y un título "
     "«(continuación)» no cuenta otra vez. Un documento que empieza en 5 es un extracto.",
     kFailing,
     kPassing,
     Severity::warning,
     "0.1.0",
     {},
     Severity::note},
    OnDocument{check}};

}  // namespace crossfoot::validate

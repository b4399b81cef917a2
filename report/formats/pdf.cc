// A copy of a PDF with the findings as highlights on the very words, each with a note that opens.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "report/finding_text.h"
#include "report/formats/formats.h"
#include "report/html/page_view.h"
#include "report/pdf/highlighter.h"
#include "report/pdf/word_boxes.h"

namespace crossfoot::report {
namespace {

constexpr double kPadding = 1;  // points around the words

struct Color {
  double red, green, blue;
};

// By severity: light enough under black text when multiplied, and apart for the colour-blind.
constexpr std::array<Color, 3> kColors = {{{0.62, 0.83, 1.0}, {1.0, 0.84, 0.35}, {1.0, 0.62, 0.55}}};

// The figure compared and those in doubt, not the other addends; for prose the quoted words, else their block.
std::map<int, std::vector<Box>> places(const CheckedDocument& checked, const Finding& finding, const WordBoxes& words) {
  std::map<int, std::vector<Box>> boxes;
  if (finding.table < 0 && finding.page > 0) {
    std::vector<Box> found = words.find(finding.page, finding.box, finding.quote);
    if (found.empty() && !finding.box.empty()) found.push_back(finding.box);
    if (!found.empty()) boxes[finding.page] = std::move(found);
    return boxes;
  }
  for (const auto& [page, marks] : placed_marks(*checked.document, finding, 0))
    for (const PlacedMark& mark : marks)
      if (mark.kind != MarkKind::addend) boxes[page].push_back(mark.box);
  return boxes;
}

// For a finding without a place of its own, such as a blank cell: its table, or the corner of the page.
std::pair<int, Box> stand_in(const Document& document, const Finding& finding) {
  const auto index = static_cast<std::size_t>(finding.table);
  if (finding.table >= 0 && index < document.tables.size() && !document.tables[index].box.empty())
    return {document.tables[index].page, document.tables[index].box};
  return {std::max(finding.page, 1), {12, 12, 36, 24}};
}

Highlight highlight_of(int page, const std::vector<Box>& boxes, const Finding& finding) {
  Highlight made;
  made.page = page;
  for (const Box& box : boxes)
    made.boxes.push_back({box.x0 - kPadding, box.y0 - kPadding, box.x1 + kPadding, box.y1 + kPadding});
  const Color& color = kColors[static_cast<std::size_t>(finding.severity)];
  made.red = color.red;
  made.green = color.green;
  made.blue = color.blue;
  return made;
}

Error refusal(HighlightedPdf::Refusal why) {
  switch (why) {
    case HighlightedPdf::Refusal::encrypted:
      return {Outcome::encrypted, "no copy with highlights: the file is encrypted; save it without a password"};
    case HighlightedPdf::Refusal::is_signed:
      return {Outcome::unsupported,
              "no copy with highlights: the file is signed, and a highlight would break the signature"};
    default: return {Outcome::corrupt, "no copy with highlights: the file is damaged"};
  }
}

}  // namespace

Result<Piece> pdf_piece(const CheckedDocument& checked, const ReportContext& context) {
  if (checked.document->source.media_type != "application/pdf")
    return Error{Outcome::unsupported, "no copy with highlights: only a PDF can take them"};
  const WordBoxes words(checked.bytes);
  std::vector<Highlight> highlights;
  for (const Finding& finding : checked.result->findings) {
    const std::string note = finding_note(finding, context.language);
    std::map<int, std::vector<Box>> found = places(checked, finding, words);
    if (found.empty()) {
      const auto [page, box] = stand_in(*checked.document, finding);
      found[page].push_back(box);
    }
    for (const auto& [page, boxes] : found) {
      Highlight made = highlight_of(page, boxes, finding);
      made.subject = note.substr(0, note.find('\n'));
      made.note = note;
      made.name = fmt::format("crossfoot-{}-{}", finding.fingerprint, highlights.size() + 1);
      highlights.push_back(std::move(made));
    }
  }
  HighlightedPdf copy = highlight_pdf(checked.bytes, highlights);
  if (copy.refusal != HighlightedPdf::Refusal::none) return refusal(copy.refusal);
  Piece piece;
  piece.files.push_back({"", std::move(copy.bytes)});
  return piece;
}

}  // namespace crossfoot::report

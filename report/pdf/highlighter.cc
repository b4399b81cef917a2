#include "report/pdf/highlighter.h"

#include <algorithm>
#include <cstdio>
#include <exception>
#include <optional>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>
#include <set>

#include "report/pdf/incremental_update.h"

namespace crossfoot::report {
namespace {

using Handle = QPDFObjectHandle;

struct Point {
  double x = 0, y = 0;
};

struct Rectangle {
  double x0 = 0, y0 = 0, x1 = 612, y1 = 792;
};

std::string number(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.3f", value);
  return text;
}

std::optional<Rectangle> rectangle(Handle array) {
  if (!array.isArray() || array.getArrayNItems() != 4) return std::nullopt;
  double v[4];
  for (int i = 0; i < 4; ++i) v[i] = array.getArrayItem(i).getNumericValue();
  return Rectangle{std::min(v[0], v[2]), std::min(v[1], v[3]), std::max(v[0], v[2]), std::max(v[1], v[3])};
}

// From points as displayed to the page's own space: the inverse of the crop box turned by /Rotate.
class PageSpace {
 public:
  explicit PageSpace(Handle page) {
    QPDFPageObjectHelper helper(page);
    const Rectangle media = rectangle(helper.getAttribute("/MediaBox", false)).value_or(Rectangle{});
    crop_ = media;
    if (const auto crop = rectangle(helper.getAttribute("/CropBox", false))) {
      const Rectangle both{std::max(crop->x0, media.x0), std::max(crop->y0, media.y0), std::min(crop->x1, media.x1),
                           std::min(crop->y1, media.y1)};
      if (both.x1 > both.x0 && both.y1 > both.y0) crop_ = both;
    }
    const Handle rotate = helper.getAttribute("/Rotate", false);
    if (Handle(rotate).isInteger()) turn_ = static_cast<int>(((Handle(rotate).getIntValue() % 360) + 360) % 360);
  }

  Point at(double x, double y) const {
    switch (turn_) {
      case 90: return {y + crop_.x0, x + crop_.y0};
      case 180: return {crop_.x1 - x, y + crop_.y0};
      case 270: return {crop_.x1 - y, crop_.y1 - x};
      default: return {x + crop_.x0, crop_.y1 - y};
    }
  }
  const Rectangle& crop() const { return crop_; }

 private:
  Rectangle crop_;
  int turn_ = 0;
};

struct Quad {
  Point top_left, top_right, bottom_left, bottom_right;  // as the reader sees them
};

std::vector<Quad> quads(const Highlight& highlight, const PageSpace& space) {
  std::vector<Quad> made;
  for (const HighlightBox& box : highlight.boxes)
    made.push_back(
        {space.at(box.x0, box.y0), space.at(box.x1, box.y0), space.at(box.x0, box.y1), space.at(box.x1, box.y1)});
  return made;
}

Rectangle bounds(const std::vector<Quad>& list) {
  Rectangle r{list[0].top_left.x, list[0].top_left.y, list[0].top_left.x, list[0].top_left.y};
  for (const Quad& quad : list)
    for (const Point& p : {quad.top_left, quad.top_right, quad.bottom_left, quad.bottom_right})
      r = {std::min(r.x0, p.x), std::min(r.y0, p.y), std::max(r.x1, p.x), std::max(r.y1, p.y)};
  return r;
}

std::string text_of(const Rectangle& r) {
  return "[ " + number(r.x0) + " " + number(r.y0) + " " + number(r.x1) + " " + number(r.y1) + " ]";
}
std::string text_of(const Point& p) { return number(p.x) + " " + number(p.y) + " "; }

// Text markup needs the order of Acrobat, top left first, not the one that 12.5.6.10 draws; all viewers follow it.
std::string quad_points(const std::vector<Quad>& list) {
  std::string text = "[ ";
  for (const Quad& quad : list)
    text += text_of(quad.top_left) + text_of(quad.top_right) + text_of(quad.bottom_left) + text_of(quad.bottom_right);
  return text + "]";
}

std::string fill(const std::vector<Quad>& list, const Highlight& highlight) {
  std::string text =
      "/G gs " + number(highlight.red) + " " + number(highlight.green) + " " + number(highlight.blue) + " rg\n";
  for (const Quad& quad : list)
    text += text_of(quad.top_left) + "m " + text_of(quad.top_right) + "l " + text_of(quad.bottom_right) + "l " +
            text_of(quad.bottom_left) + "l h f\n";
  return text;
}

class Annotator {
 public:
  explicit Annotator(QPDF& pdf) : pdf_(pdf), pages_(pdf.getAllPages()) {}

  void add(const Highlight& highlight) {
    if (highlight.page < 1 || static_cast<std::size_t>(highlight.page) > pages_.size() || highlight.boxes.empty())
      return;
    Handle page = pages_[static_cast<std::size_t>(highlight.page - 1)];
    const PageSpace space(page);
    const std::vector<Quad> list = quads(highlight, space);
    Handle annotation = pdf_.makeIndirectObject(annotation_of(highlight, list, page));
    // The note opens at the right edge, beside its words.
    const Rectangle at = bounds(list);
    const Rectangle popup{space.crop().x1 - 190, at.y1 - 120, space.crop().x1, at.y1};
    Handle note = pdf_.makeIndirectObject(
        Handle::parse(&pdf_, "<< /Type /Annot /Subtype /Popup /F 28 /Open false /Rect " + text_of(popup) + " >>"));
    note.replaceKey("/Parent", annotation);
    annotation.replaceKey("/Popup", note);
    changed.push_back(annotation);
    changed.push_back(note);
    Handle annotations = annotations_of(page);
    annotations.appendItem(annotation);
    annotations.appendItem(note);
  }

  std::vector<Handle> changed;

 private:
  Handle annotation_of(const Highlight& highlight, const std::vector<Quad>& list, const Handle& page) {
    const std::string color =
        "[ " + number(highlight.red) + " " + number(highlight.green) + " " + number(highlight.blue) + " ]";
    Handle made =
        Handle::parse(&pdf_, "<< /Type /Annot /Subtype /Highlight /F 4 /T (crossfoot) /C " + color + " /Rect " +
                                 text_of(bounds(list)) + " /QuadPoints " + quad_points(list) + " >>");
    made.replaceKey("/P", page);
    made.replaceKey("/NM", Handle::newUnicodeString(highlight.name));
    made.replaceKey("/Subj", Handle::newUnicodeString(highlight.subject));
    made.replaceKey("/Contents", Handle::newUnicodeString(highlight.note));
    Handle form = pdf_.newStream(fill(list, highlight));
    form.replaceDict(
        Handle::parse(&pdf_, "<< /Type /XObject /Subtype /Form /BBox " + text_of(bounds(list)) +
                                 " /Group << /S /Transparency >> /Resources << /ExtGState << /G << /Type /ExtGState "
                                 "/BM /Multiply /ca 0.6 >> >> >> >>"));
    changed.push_back(form);
    Handle appearance = Handle::newDictionary();
    appearance.replaceKey("/N", form);
    made.replaceKey("/AP", appearance);
    return made;
  }

  // The page's own array of annotations, made or taken out of an indirect object, so that only the page changes.
  Handle annotations_of(Handle& page) {
    if (!touched_.insert(page.getObjGen()).second) return page.getKey("/Annots");
    Handle annotations = Handle::newArray();
    Handle before = page.getKey("/Annots");
    if (before.isArray())
      for (int i = 0; i < before.getArrayNItems(); ++i) annotations.appendItem(before.getArrayItem(i));
    page.replaceKey("/Annots", annotations);
    changed.push_back(page);
    return page.getKey("/Annots");
  }

  QPDF& pdf_;
  std::vector<Handle> pages_;
  std::set<QPDFObjGen> touched_;
};

// The signature fields of a form, filled in and still empty. /SigFlags alone does not tell them apart (12.7.2), and
// not every program writes it.
class SignatureFields {
 public:
  explicit SignatureFields(Handle fields) { visit(fields, false, 0); }
  int filled() const { return filled_; }
  int empty() const { return empty_; }

 private:
  static constexpr int kDeepest = 32;
  static constexpr int kMost = 100000;

  void visit(Handle fields, bool inherited, int depth) {
    if (!fields.isArray() || depth > kDeepest) return;
    for (int i = 0; i < fields.getArrayNItems() && seen_ < kMost; ++i, ++seen_) {
      Handle field = fields.getArrayItem(i);
      if (!field.isDictionary()) continue;
      Handle type = field.getKey("/FT");  // inheritable
      const bool signature = type.isName() ? type.getName() == "/Sig" : inherited;
      Handle value = field.getKey("/V");
      const bool filled = value.isDictionary() && (signature || value.hasKey("/ByteRange"));
      if (filled || signature) ++(filled ? filled_ : empty_);
      visit(field.getKey("/Kids"), signature, depth + 1);
    }
  }

  int filled_ = 0, empty_ = 0, seen_ = 0;
};

bool is_signed(QPDF& pdf) {
  Handle root = pdf.getRoot();
  if (root.getKey("/Perms").isDictionary()) return true;  // certification and usage rights (12.8.4)
  Handle form = root.getKey("/AcroForm");
  if (!form.isDictionary()) return false;
  const SignatureFields fields(form.getKey("/Fields"));
  Handle flags = form.getKey("/SigFlags");
  const bool says_so = flags.isInteger() && (flags.getIntValue() & 1) != 0;  // SignaturesExist
  return fields.filled() > 0 || (says_so && fields.empty() == 0);
}

std::string rewritten(QPDF& pdf) {
  QPDFWriter writer(pdf);
  writer.setOutputMemory();
  writer.setDeterministicID(true);
  writer.write();
  const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

HighlightedPdf highlighted(std::string_view bytes, const std::vector<Highlight>& highlights) {
  QPDF pdf;
  pdf.setSuppressWarnings(true);
  pdf.processMemoryFile("pdf", bytes.data(), bytes.size());
  if (pdf.isEncrypted()) return {HighlightedPdf::Refusal::encrypted, false, {}};
  if (is_signed(pdf)) return {HighlightedPdf::Refusal::is_signed, false, {}};
  const std::size_t objects_before = pdf.getObjectCount();
  Annotator annotator(pdf);
  // Reading the page tree can make new objects of misplaced pages; such a file and a repaired one are written anew.
  const bool regular = pdf.getObjectCount() == objects_before && !pdf.anyWarnings();
  for (const Highlight& highlight : highlights) annotator.add(highlight);
  HighlightedPdf result;
  if (regular && !pdf.anyWarnings()) {
    if (annotator.changed.empty()) return {HighlightedPdf::Refusal::none, true, std::string(bytes)};
    if (auto updated = incremental_update(bytes, pdf.getTrailer(), annotator.changed))
      return {HighlightedPdf::Refusal::none, true, std::move(*updated)};
  }
  result.bytes = rewritten(pdf);
  return result;
}

}  // namespace

HighlightedPdf highlight_pdf(std::string_view bytes, const std::vector<Highlight>& highlights) {
  try {
    return highlighted(bytes, highlights);
  } catch (const QPDFExc& problem) {
    const bool password = problem.getErrorCode() == qpdf_e_password;
    return {password ? HighlightedPdf::Refusal::encrypted : HighlightedPdf::Refusal::damaged, false, {}};
  } catch (const std::exception&) {
    return {HighlightedPdf::Refusal::damaged, false, {}};
  }
}

}  // namespace crossfoot::report

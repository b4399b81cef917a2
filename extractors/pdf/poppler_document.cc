#include "extractors/pdf/poppler_document.h"

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstdint>
#include <ctime>
#include <mutex>
#include <utility>

#include "extractors/layout/text.h"

namespace crossfoot::extractors::pdf {
namespace {

// Poppler's error callback is one for the process; it is set once, to nothing, so that nothing is ever printed.
void silence_poppler() {
  static std::once_flag once;
  std::call_once(once, [] { poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr); });
}

// Poppler reads its tables of glyph names and character maps for the first document and drops them with the last. One
// that stays open keeps them: 0.7 ms a document, and the files need not be opened inside the sandbox.
void keep_tables() {
  static constexpr std::string_view kEmpty =
      "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
      "2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n"
      "xref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n0000000058 00000 n \n"
      "trailer\n<< /Size 3 /Root 1 0 R >>\nstartxref\n110\n%%EOF\n";
  static const std::unique_ptr<poppler::document> kept(
      poppler::document::load_from_raw_data(kEmpty.data(), static_cast<int>(kEmpty.size())));
}

// poppler-cpp's own to_utf8() opens a converter for each word. It writes UTF-16 with a byte order mark.
std::string utf8(const poppler::ustring& text) {
  constexpr poppler::ustring::value_type kByteOrderMark = 0xFEFF;
  std::size_t begin = !text.empty() && text.front() == kByteOrderMark ? 1 : 0, end = text.size();
  while (end > begin && text[end - 1] == 0) --end;
  const icu::UnicodeString units(false, icu::ConstChar16Ptr(text.data() + begin),
                                 static_cast<std::int32_t>(end - begin));
  std::string result;
  return units.toUTF8String(result);
}

std::string iso_time(std::time_t time) {
  // poppler-cpp says (time_t)-1 for "absent".
  if (time == static_cast<std::time_t>(-1)) return {};
  std::tm parts{};
  if (gmtime_r(&time, &parts) == nullptr) return {};
  char buffer[32];
  const std::size_t length = std::strftime(buffer, sizeof buffer, "%Y-%m-%dT%H:%M:%SZ", &parts);
  return {buffer, length};
}

// Private-use values (symbol fonts aside), U+FFFD and controls: the marks of a font without a sensible Unicode map.
bool is_unmapped(char32_t c) {
  if (c == 0xFFFD || (c < 0x20 && c != '\t') || (c >= 0x7F && c < 0xA0)) return true;
  // U+F020..F0FF is where Symbol and Wingdings keep bullets and ticks.
  return c >= 0xE000 && c <= 0xF8FF && !(c >= 0xF020 && c <= 0xF0FF);
}

Box box_of(const poppler::rectf& r) { return {r.left(), r.top(), r.right(), r.bottom()}; }

std::vector<double> character_edges(const poppler::text_box& box, std::size_t characters) {
  std::vector<double> edges;
  edges.reserve(characters + 1);
  for (std::size_t i = 0; i < characters; ++i) edges.push_back(box.char_bbox(i).left());
  if (characters > 0) edges.push_back(box.char_bbox(characters - 1).right());
  return edges;
}

void add_word(const poppler::text_box& box, PageText& page) {
  layout::Word word;
  word.text = utf8(box.text());
  word.box = box_of(box.bbox());
  word.turns = box.rotation() & 3;
  const std::u32string characters = layout::code_points(word.text);
  page.characters += static_cast<int>(characters.size());
  page.unmapped += static_cast<int>(std::count_if(characters.begin(), characters.end(), is_unmapped));
  if (characters.empty() || !(word.box.width() > 0) || !(word.box.height() > 0)) return;
  // Until the font is known: boxes reach from ascent to descent, about 1.2 ems.
  constexpr double kBoxHeight = 1.2;
  word.size = (word.turns % 2 == 0 ? word.box.height() : word.box.width()) / kBoxHeight;
  if (word.turns == 0) word.edges = character_edges(box, characters.size());
  page.words.push_back(std::move(word));
}

}  // namespace

PopplerDocument::PopplerDocument(std::unique_ptr<poppler::document> document) : document_(std::move(document)) {}
PopplerDocument::PopplerDocument(PopplerDocument&&) noexcept = default;
PopplerDocument& PopplerDocument::operator=(PopplerDocument&&) noexcept = default;
PopplerDocument::~PopplerDocument() = default;

Result<PopplerDocument> PopplerDocument::open(std::string_view bytes) {
  silence_poppler();
  keep_tables();
  std::unique_ptr<poppler::document> document(
      poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
  if (!document) return Error{Outcome::corrupt, "the PDF is damaged beyond what can be repaired"};
  if (document->is_locked()) return Error{Outcome::encrypted, "the PDF is encrypted and needs a password to open"};
  return PopplerDocument(std::move(document));
}

int PopplerDocument::pages() const { return document_->pages(); }

Metadata PopplerDocument::metadata() const {
  Metadata data;
  data.title = utf8(document_->get_title());
  data.subject = utf8(document_->get_subject());
  data.created = iso_time(document_->get_creation_date_t());
  data.modified = iso_time(document_->get_modification_date_t());
  return data;
}

PageText PopplerDocument::page_text(int index) const {
  PageText text;
  const std::unique_ptr<poppler::page> page(document_->create_page(index));
  if (!page) return text;
  const poppler::rectf rect = page->page_rect(poppler::crop_box);
  text.width = rect.width();
  text.height = rect.height();
  // page_rect() is the box as written in the file: on a page turned by a quarter the sides change places.
  const auto orientation = page->orientation();
  if (orientation == poppler::page::landscape || orientation == poppler::page::seascape)
    std::swap(text.width, text.height);
  const auto boxes = page->text_list();
  text.words.reserve(boxes.size());
  for (const poppler::text_box& box : boxes) add_word(box, text);
  return text;
}

}  // namespace crossfoot::extractors::pdf

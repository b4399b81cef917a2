#include "extractors/docx/docx_extractor.h"

#include "extractors/common/package.h"
#include "extractors/common/table_context.h"
#include "extractors/docx/body_reader.h"
#include "extractors/flow/blocks.h"
#include "extractors/flow/set_tables.h"

namespace crossfoot::extractors {
namespace docx {
namespace {

using flow::append_items;
using flow::append_note;
using flow::drop_empty_tables;
using flow::take_set_tables;

void append_notes(const Notes& notes, Document& document) {
  for (const Notes::Note* note : notes.in_order()) append_note(note->mark, note->content, document);
}

std::string what_it_is(const Package& package) {
  if (package.has("xl/workbook.bin")) return "a binary Excel workbook (.xlsb); save it as .xlsx";
  if (package.has("ppt/presentation.xml")) return "a PowerPoint presentation; save it as PDF";
  if (package.has("content.xml")) return "a damaged OpenDocument file, without its type; save it again";
  return "a zip archive without a Word document; unpack it first";
}

class DocumentReader {
 public:
  DocumentReader(Package& package, const Limits& limits) : package_(package), limits_(limits) {}

  Result<Document> read() {
    const auto root = read_relationships(package_, "");
    if (!root) return root.error();
    main_part_ = target_of(root.value(), "officeDocument", "word/document.xml");
    if (!package_.has(main_part_)) return Error{Outcome::unsupported, what_it_is(package_)};
    const auto relationships = read_relationships(package_, main_part_);
    if (!relationships) return relationships.error();
    relationships_ = relationships.value();

    Styles styles;
    Numbering numbering;
    if (auto done = read_part("styles", [&](XmlReader& xml) { styles.read(xml); }); !done) return done.error();
    if (auto done = read_part("numbering", [&](XmlReader& xml) { numbering.read(xml); }); !done) return done.error();
    return read_body(styles, numbering, root.value());
  }

 private:
  using Visitor = std::function<void(XmlReader&)>;

  static std::string target_of(const std::map<std::string, Relationship>& relationships, std::string_view type,
                               const std::string& fallback) {
    for (const auto& [id, relationship] : relationships)
      if (relationship.type == type && !relationship.target.empty()) return relationship.target;
    return fallback;
  }

  // A part that the document may do without.
  Result<bool> read_part(std::string_view type, const Visitor& visit) {
    const std::string part = target_of(relationships_, type, "");
    if (part.empty() || !package_.has(part)) return true;
    return package_.with_part(part, visit);
  }

  Result<Document> read_body(const Styles& styles, Numbering& numbering,
                             const std::map<std::string, Relationship>& root) {
    Document document;
    Notes notes;
    BodyReader body(styles, numbering, notes, document, limits_);
    std::vector<Item> items;
    bool is_word = false;
    const auto done = package_.with_part(main_part_, [&](XmlReader& xml) {
      is_word = xml.name() == "document";
      xml.for_each_child([&] {
        if (xml.at_start() && xml.name() == "body") items = body.read_content(xml);
      });
      body.end_part(xml);
    });
    if (!done) return done.error();
    if (!is_word) return Error{Outcome::corrupt, main_part_ + " is no Word document"};
    take_set_tables(items, document, limits_);
    if (auto read = read_notes(NoteKind::footnote, body, notes); !read) return read.error();
    if (auto read = read_notes(NoteKind::endnote, body, notes); !read) return read.error();
    const std::vector<std::string> headers = body.header_ids, footers = body.footer_ids;
    if (auto read = append_edges(headers, BlockKind::header, body, document); !read) return read.error();
    append_items(std::move(items), BlockKind::paragraph, document);
    append_notes(notes, document);
    if (auto read = append_edges(footers, BlockKind::footer, body, document); !read) return read.error();
    if (auto read = read_metadata(target_of(root, "core-properties", ""), document); !read) return read.error();
    drop_empty_tables(document);
    complete_tables(document);
    return document;
  }

  Result<bool> read_notes(NoteKind kind, BodyReader& body, Notes& notes) {
    const bool footnotes = kind == NoteKind::footnote;
    return read_part(footnotes ? "footnotes" : "endnotes", [&](XmlReader& xml) {
      xml.for_each_child([&] {
        if (!xml.at_start() || xml.name() != (footnotes ? "footnote" : "endnote")) return;
        // Separators (17.11.10 ST_FtnEdn) are drawn lines, not notes.
        if (const std::string type = xml.attribute_or("type", "normal"); type != "normal") return;
        const int id = to_int(xml.attribute_or("id", "0"), 0);
        notes.add(kind, id, body.read_content(xml));
      });
      body.end_part(xml);
    });
  }

  Result<bool> append_edges(const std::vector<std::string>& ids, BlockKind kind, BodyReader& body, Document& document) {
    for (const std::string& id : ids) {
      const auto found = relationships_.find(id);
      if (found == relationships_.end() || !package_.has(found->second.target)) continue;
      std::vector<Item> items;
      const auto done = package_.with_part(found->second.target, [&](XmlReader& xml) {
        items = body.read_content(xml);
        body.end_part(xml);
      });
      if (!done) return done.error();
      append_items(std::move(items), kind, document);
    }
    return true;
  }

  Result<bool> read_metadata(const std::string& part, Document& document) {
    if (part.empty() || !package_.has(part)) return true;
    Metadata& metadata = document.source.metadata;
    return package_.with_part(part, [&](XmlReader& xml) {
      xml.for_each_child([&] {
        if (!xml.at_start()) return;
        const std::string name(xml.name());
        const std::string text = xml.text_inside();
        if (name == "title") metadata.title = text;
        if (name == "subject") metadata.subject = text;
        if (name == "created") metadata.created = text;
        if (name == "modified") metadata.modified = text;
      });
    });
  }

  Package& package_;
  Limits limits_;
  std::string main_part_;
  std::map<std::string, Relationship> relationships_;
};

// Word 2003 keeps everything in one tree: w:wordDocument with styles, lists, body and notes in place.
Result<Document> read_word2003(std::string_view bytes, const Limits& limits) {
  Document document;
  Styles styles;
  Numbering numbering;
  Notes notes;
  BodyReader body(styles, numbering, notes, document, limits);
  std::vector<Item> items;
  XmlReader xml(bytes, limits);
  if (xml.next())
    xml.for_each_child([&] {
      if (!xml.at_start()) return;
      if (xml.name() == "styles")
        styles.read(xml);
      else if (xml.name() == "lists")
        numbering.read(xml);
      else if (xml.name() == "body")
        items = body.read_content(xml);
    });
  while (xml.next()) {
  }
  if (xml.failed()) return Error{Outcome::corrupt, xml.error()};
  take_set_tables(items, document, limits);
  append_items(std::move(items), BlockKind::paragraph, document);
  append_notes(notes, document);
  drop_empty_tables(document);
  complete_tables(document);
  return document;
}

// The local name of the root element if the bytes are well-formed XML up to it.
std::string root_element(std::string_view bytes) {
  constexpr std::size_t kEnough = 64 * 1024;  // a prolog with comments and declarations
  Limits limits;
  XmlReader xml(bytes.substr(0, kEnough), limits);
  return xml.next() && xml.at_start() ? std::string(xml.name()) : std::string();
}

bool may_be_xml(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return true;
  const std::size_t first = bytes.find_first_not_of(" \t\r\n");
  return first != std::string_view::npos && bytes[first] == '<';
}

}  // namespace
}  // namespace docx

int bid_docx(const Input& input) {
  // The local file header signature; what the archive holds is the extractor's to say, better than "unsupported".
  return input.bytes.starts_with("PK\x03\x04") || input.bytes.starts_with("PK\x05\x06") ? 32 : 0;
}

Result<Document> extract_docx(const Input& input, const Limits& limits) {
  auto package = open_zip_package(input.bytes, limits);
  if (!package) return package.error();
  return docx::DocumentReader(*package.value(), limits).read();
}

int bid_wordprocessing_xml(const Input& input) {
  if (!docx::may_be_xml(input.bytes)) return 0;
  const std::string root = docx::root_element(input.bytes);
  return root == "package" || root == "wordDocument" || root == "document" ? 8 * static_cast<int>(root.size()) : 0;
}

Result<Document> extract_wordprocessing_xml(const Input& input, const Limits& limits) {
  const std::string root = docx::root_element(input.bytes);
  if (root == "wordDocument" || root == "document") return docx::read_word2003(input.bytes, limits);
  auto package = open_flat_package(input.bytes, limits);
  if (!package) return package.error();
  return docx::DocumentReader(*package.value(), limits).read();
}

}  // namespace crossfoot::extractors

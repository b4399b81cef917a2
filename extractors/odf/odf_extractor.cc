#include "extractors/odf/odf_extractor.h"

#include <fmt/format.h>

#include <functional>

#include "extractors/common/package.h"
#include "extractors/common/table_context.h"
#include "extractors/common/zip_file.h"
#include "extractors/flow/blocks.h"
#include "extractors/flow/set_tables.h"
#include "extractors/odf/sheet_reader.h"
#include "extractors/odf/text_reader.h"

namespace crossfoot::extractors {
namespace odf {
namespace {

constexpr std::string_view kMimetype = "mimetypeapplication/vnd.oasis.opendocument.";
constexpr std::string_view kNamespace = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
constexpr std::size_t kLocalHeader = 30;  // of the first member of a zip archive, before its name
constexpr std::size_t kHead = 4096;

bool is_package(std::string_view bytes) {
  return bytes.starts_with("PK\x03\x04") && bytes.substr(std::min(bytes.size(), kLocalHeader)).starts_with(kMimetype);
}

bool is_flat(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, kHead);
  return head.find("<office:document") != std::string_view::npos && head.find(kNamespace) != std::string_view::npos;
}

class DocumentReader {
 public:
  explicit DocumentReader(const Limits& limits) : limits_(limits), text_(styles_, document_, limits) {}

  Result<Document> read_package(Package& package) {
    if (is_encrypted(package)) return Error{Outcome::encrypted, "encrypted; save the document without a password"};
    const auto visit = [&](XmlReader& xml) { read_document(xml); };
    if (package.has("styles.xml"))
      if (auto done = package.with_part("styles.xml", visit); !done) return done.error();
    if (auto done = package.with_part("content.xml", visit); !done) return done.error();
    if (package.has("meta.xml"))
      if (auto done = package.with_part("meta.xml", visit); !done) return done.error();
    return finished();
  }

  Result<Document> read_flat(std::string_view bytes) {
    XmlReader xml(bytes, limits_);
    if (xml.next()) read_document(xml);
    while (xml.next()) {
    }
    if (xml.failed()) return Error{Outcome::corrupt, xml.error()};
    return finished();
  }

 private:
  static bool is_encrypted(Package& package) {
    bool encrypted = false;
    if (!package.has("META-INF/manifest.xml")) return false;
    (void)package.with_part("META-INF/manifest.xml", [&](XmlReader& xml) {
      while (xml.next()) encrypted = encrypted || (xml.at_start() && xml.name() == "encryption-data");
    });
    return encrypted;
  }

  // The parts of a package have the same root with fewer children each.
  void read_document(XmlReader& xml) {
    xml.for_each_child([&] {
      if (!xml.at_start()) return;
      const std::string name(xml.name());
      if (name == "styles" || name == "automatic-styles") styles_.read(xml);
      if (name == "master-styles") read_edges(xml);
      if (name == "meta") read_metadata(xml);
      if (name == "body")
        xml.for_each_child([&] {
          if (xml.at_start()) read_body(xml);
        });
    });
  }

  void read_body(XmlReader& xml) {
    if (xml.name() == "text") {
      known_ = is_text_ = true;
      items_ = text_.read_content(xml);
    } else if (xml.name() == "spreadsheet") {
      known_ = true;
      xml.for_each_child([&] {
        if (xml.at_start() && xml.name() == "table") read_sheet(xml);
      });
    }
  }

  void read_sheet(XmlReader& xml) {
    const std::string name = xml.attribute_or("name", "");
    if (styles_.find("table", xml.attribute_or("style-name", "")).hidden) {
      hidden_.append(hidden_.empty() ? "" : ", ").append(name);
      return;
    }
    SheetReader reader(styles_, document_, limits_);
    sheets::Sheet sheet = reader.read(xml);
    if (reader.too_large())
      document_.warnings.push_back(
          {Outcome::too_large, fmt::format("sheet {} has more cells than the limit", name), 0});
    sheets::append_sheet(std::move(sheet), document_, limits_);
  }

  // Headers and footers of the pages, each text once.
  void read_edges(XmlReader& xml) {
    xml.for_each_child([&] {
      if (!xml.at_start() || xml.name() != "master-page") return;
      xml.for_each_child([&] {
        if (!xml.at_start()) return;
        const bool header = xml.name() == "header";
        if (header || xml.name() == "footer") {
          std::vector<flow::Item> items = text_.read_content(xml);
          flow::append_items(std::move(items), header ? BlockKind::header : BlockKind::footer,
                             header ? headers_ : footers_);
        }
      });
    });
  }

  void read_metadata(XmlReader& xml) {
    Metadata& metadata = document_.source.metadata;
    xml.for_each_child([&] {
      if (!xml.at_start()) return;
      const std::string name(xml.name());
      const std::string text = xml.text_inside();
      if (name == "title") metadata.title = text;
      if (name == "subject") metadata.subject = text;
      if (name == "creation-date") metadata.created = text;
      if (name == "date") metadata.modified = text;
    });
  }

  Result<Document> finished() {
    if (!known_)
      return Error{Outcome::unsupported, "an OpenDocument file that is neither text nor spreadsheet; save it as PDF"};
    if (is_text_) add_blocks(std::move(headers_));
    flow::take_set_tables(items_, document_, limits_);
    flow::append_items(std::move(items_), BlockKind::paragraph, document_);
    for (const TextReader::Note& note : text_.notes) flow::append_note(note.mark, note.content, document_);
    if (is_text_) add_blocks(std::move(footers_));
    if (!hidden_.empty())
      document_.warnings.push_back({Outcome::partial, "hidden sheets were left out: " + hidden_, 0});
    flow::drop_empty_tables(document_);
    flow::tell_notes(document_);
    complete_tables(document_);
    return std::move(document_);
  }

  // Their tables are of the document already. Pages of spreadsheets show only the program's own words there.
  void add_blocks(Document&& edges) {
    for (Block& block : edges.blocks) document_.blocks.push_back(std::move(block));
  }

  Limits limits_;
  Styles styles_;
  Document document_, headers_, footers_;
  TextReader text_;
  std::vector<flow::Item> items_;
  std::string hidden_;
  bool known_ = false;
  bool is_text_ = false;
};

}  // namespace
}  // namespace odf

int bid_odf(const Input& input) {
  constexpr int kBitsPerByte = 8;
  if (odf::is_package(input.bytes)) return kBitsPerByte * static_cast<int>(odf::kMimetype.size());
  return odf::is_flat(input.bytes) ? kBitsPerByte * static_cast<int>(odf::kNamespace.size()) : 0;
}

Result<Document> extract_odf(const Input& input, const Limits& limits) {
  if (!odf::is_package(input.bytes)) return odf::DocumentReader(limits).read_flat(input.bytes);
  auto package = open_zip_package(input.bytes, limits);
  if (!package) return package.error();
  return odf::DocumentReader(limits).read_package(*package.value());
}

}  // namespace crossfoot::extractors

#include "extractors/xlsx/xlsx_extractor.h"

#include <fmt/format.h>

#include "extractors/common/package.h"
#include "extractors/common/table_context.h"
#include "extractors/common/zip_file.h"
#include "extractors/flow/blocks.h"
#include "extractors/xlsx/sheet_reader.h"

namespace crossfoot::extractors {
namespace xlsx {
namespace {

constexpr const char* kWorkbook = "xl/workbook.xml";
constexpr int kSignatureBits = 32;

using Relationships = std::map<std::string, Relationship>;

class WorkbookReader {
 public:
  WorkbookReader(Package& package, const Limits& limits) : package_(package), limits_(limits) {}

  Result<Document> read() {
    const auto root = read_relationships(package_, "");
    if (!root) return root.error();
    for (const auto& [id, relationship] : root.value())
      if (relationship.type == "officeDocument" && package_.has(relationship.target)) main_ = relationship.target;
    auto relationships = read_relationships(package_, main_);
    if (!relationships) return relationships.error();
    relationships_ = std::move(relationships.value());
    if (auto done = package_.with_part(main_, [&](XmlReader& xml) { read_list(xml); }); !done) return done.error();
    if (auto done = read_shared("styles", [&](XmlReader& xml) { workbook_.styles.read(xml); }); !done)
      return done.error();
    if (auto done = read_shared("sharedStrings", [&](XmlReader& xml) { read_strings(xml); }); !done)
      return done.error();
    for (const Listed& listed : sheets_)
      if (auto done = read_sheet(listed); !done) return done.error();
    if (!hidden_.empty())
      document_.warnings.push_back({Outcome::partial, "hidden sheets were left out: " + hidden_, 0});
    flow::tell_notes(document_);
    complete_tables(document_);
    return std::move(document_);
  }

 private:
  struct Listed {
    std::string name, id;
  };

  void read_list(XmlReader& xml) {
    xml.for_each_child([&] {
      if (!xml.at_start()) return;
      if (xml.name() == "workbookPr") {
        const std::string system = xml.attribute_or("date1904", "0");
        workbook_.from_1904 = system == "1" || system == "true";
      }
      if (xml.name() != "sheets") return;
      xml.for_each_child([&] {
        if (!xml.at_start() || xml.name() != "sheet") return;
        const Listed listed{xml.attribute_or("name", ""), xml.attribute_or("id", "")};
        if (xml.attribute_or("state", "visible") == "visible") return sheets_.push_back(listed);
        hidden_.append(hidden_.empty() ? "" : ", ").append(listed.name);
      });
    });
  }

  void read_strings(XmlReader& xml) {
    xml.for_each_child([&] {
      if (xml.at_start() && xml.name() == "si") workbook_.strings.push_back(read_string(xml));
    });
  }

  // A part that a workbook may do without.
  Result<bool> read_shared(std::string_view type, const std::function<void(XmlReader&)>& visit) {
    for (const auto& [id, relationship] : relationships_)
      if (relationship.type == type && package_.has(relationship.target))
        return package_.with_part(relationship.target, visit);
    return true;
  }

  Result<bool> read_sheet(const Listed& listed) {
    const auto found = relationships_.find(listed.id);
    // Sheets of charts and of dialogs hold no cells.
    if (found == relationships_.end() || found->second.type != "worksheet") return true;
    SheetContent content;
    auto done = package_.with_part(found->second.target,
                                   [&](XmlReader& xml) { content = SheetReader(workbook_, limits_).read(xml); });
    if (!done) return done;
    content.sheet.name = listed.name;
    if (content.without_result > 0)
      warn(Outcome::partial,
           fmt::format("sheet {}: {} formulas have no stored result; save the workbook in a spreadsheet "
                       "program",
                       listed.name, content.without_result));
    if (content.too_large) warn(Outcome::too_large, fmt::format("sheet {} has more cells than the limit", listed.name));
    sheets::append_sheet(std::move(content.sheet), document_, limits_);
    return true;
  }

  void warn(Outcome outcome, std::string message) { document_.warnings.push_back({outcome, std::move(message), 0}); }

  Package& package_;
  Limits limits_;
  std::string main_ = kWorkbook;
  Relationships relationships_;
  Workbook workbook_;
  std::vector<Listed> sheets_;
  std::string hidden_;
  Document document_;
};

}  // namespace
}  // namespace xlsx

int bid_xlsx(const Input& input) {
  if (!input.bytes.starts_with("PK\x03\x04")) return 0;
  // More than any package's signature, by the name of the part that makes it a workbook.
  const Limits limits;
  const Result<ZipFile> file = ZipFile::open(input.bytes, limits, limits.max_zip_entries);
  const bool workbook = file && file.value().has(xlsx::kWorkbook);
  return workbook ? xlsx::kSignatureBits + 8 : 0;
}

Result<Document> extract_xlsx(const Input& input, const Limits& limits) {
  auto package = open_zip_package(input.bytes, limits);
  if (!package) return package.error();
  return xlsx::WorkbookReader(*package.value(), limits).read();
}

}  // namespace crossfoot::extractors

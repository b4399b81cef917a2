#include "tests/support/word_package.h"

#include <zip.h>

#include <algorithm>
#include <stdexcept>

namespace crossfoot::testing {
namespace {

constexpr std::string_view kNamespaces =
    R"( xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main")"
    R"( xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships")"
    R"( xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006")"
    R"( xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape")"
    R"( xmlns:v="urn:schemas-microsoft-com:vml")";

struct KnownPart {
  const char *name, *id, *type;
};
constexpr KnownPart kKnown[] = {
    {"word/styles.xml", "rIdStyles", "styles"},          {"word/numbering.xml", "rIdNumbering", "numbering"},
    {"word/footnotes.xml", "rIdFootnotes", "footnotes"}, {"word/endnotes.xml", "rIdEndnotes", "endnotes"},
    {"word/header1.xml", "rIdHeader1", "header"},        {"word/footer1.xml", "rIdFooter1", "footer"}};

bool holds(const Parts& parts, std::string_view name) {
  return std::any_of(parts.begin(), parts.end(), [&](const auto& part) { return part.first == name; });
}

std::string relationships(const std::string& inner) {
  return R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)" + inner +
         "</Relationships>";
}

std::string relationship(const std::string& id, const std::string& type, const std::string& target) {
  return R"(<Relationship Id=")" + id +
         R"(" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/)" + type + R"(" Target=")" +
         target + R"("/>)";
}

}  // namespace

Parts word_parts(std::string_view body, const Parts& further) {
  std::string links;
  for (const KnownPart& part : kKnown)
    if (holds(further, part.name)) links += relationship(part.id, part.type, std::string(part.name).substr(5));
  Parts parts = {
      {"[Content_Types].xml",
       R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>)"},
      {"_rels/.rels", relationships(relationship("rId1", "officeDocument", "word/document.xml"))},
      {"word/_rels/document.xml.rels", relationships(links)},
      {"word/document.xml",
       "<w:document" + std::string(kNamespaces) + "><w:body>" + std::string(body) + "</w:body></w:document>"}};
  for (const auto& [name, content] : further) {
    // Parts may be written without their namespace declarations; the root element gets them here.
    std::string text = content;
    const std::size_t end = text.find_first_of(" >");
    if (text.starts_with("<w:") && text.find("xmlns:w") == std::string::npos) text.insert(end, kNamespaces);
    parts.emplace_back(name, text);
  }
  return parts;
}

std::string flat_opc(const Parts& parts) {
  std::string out =
      R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?><?mso-application progid="Word.Document"?>)"
      R"(<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">)";
  for (const auto& [name, content] : parts)
    out += R"(<pkg:part pkg:name="/)" + name + R"("><pkg:xmlData>)" + content + "</pkg:xmlData></pkg:part>";
  return out + "</pkg:package>";
}

std::string zipped(const Parts& parts) {
  zip_error_t problem;
  zip_error_init(&problem);
  zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &problem);
  zip_source_keep(target);
  zip_t* archive = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, &problem);
  bool packed = true;
  for (const auto& [name, content] : parts) {
    zip_source_t* source = zip_source_buffer(archive, content.data(), content.size(), 0);
    packed = zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8) >= 0;
    if (packed) continue;
    zip_source_free(source);
    break;
  }
  if (!packed || zip_close(archive) != 0) {
    zip_discard(archive);
    zip_source_free(target);
    throw std::runtime_error("these parts cannot be packed");
  }
  zip_stat_t stat;
  zip_source_stat(target, &stat);
  std::string bytes(stat.size, '\0');
  zip_source_open(target);
  zip_source_read(target, bytes.data(), bytes.size());
  zip_source_close(target);
  zip_source_free(target);
  return bytes;
}

std::string paragraph(std::string_view text, std::string_view style) {
  std::string properties;
  if (!style.empty()) properties = R"(<w:pPr><w:pStyle w:val=")" + std::string(style) + R"("/></w:pPr>)";
  return "<w:p>" + properties + "<w:r><w:t xml:space=\"preserve\">" + std::string(text) + "</w:t></w:r></w:p>";
}

std::string table(const std::vector<std::vector<std::string>>& rows) {
  std::string out = "<w:tbl>";
  for (const auto& row : rows) {
    out += "<w:tr>";
    for (const std::string& cell : row) out += "<w:tc>" + paragraph(cell) + "</w:tc>";
    out += "</w:tr>";
  }
  return out + "</w:tbl>";
}

}  // namespace crossfoot::testing

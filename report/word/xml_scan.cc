#include "report/word/xml_scan.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include <exception>
#include <limits>
#include <memory>

namespace crossfoot::report {
namespace {

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view() : std::string_view(reinterpret_cast<const char*>(text));
}

struct Scan {
  std::string_view bytes;
  XmlVisitor* visitor = nullptr;
  xmlParserCtxtPtr context = nullptr;
  std::string problem;

  void fail(std::string what) {
    if (problem.empty()) problem = std::move(what);
    xmlStopParser(context);
  }

  // The tag that the parser stands in or has just left; it must look like one, or positions cannot be trusted.
  bool locate(std::size_t end, ByteRange& range) {
    if (end == 0 || end > bytes.size() || bytes[end - 1] != '>') return false;
    const std::size_t begin = bytes.rfind('<', end - 1);  // attribute values hold no '<'
    if (begin == std::string_view::npos) return false;
    range = {begin, end};
    return true;
  }

  std::size_t position() const {
    const long consumed = xmlByteConsumed(context);
    return consumed < 0 ? 0 : static_cast<std::size_t>(consumed);
  }
};

Scan& scan_of(void* context) { return *static_cast<Scan*>(static_cast<xmlParserCtxtPtr>(context)->_private); }

void on_start(void* context, const xmlChar* name, const xmlChar* prefix, const xmlChar* uri, int, const xmlChar**,
              int attribute_count, int, const xmlChar** attributes) {
  Scan& scan = scan_of(context);
  // The parser stands before ">" or "/>".
  std::size_t at = scan.position();
  const bool self_closing = at < scan.bytes.size() && scan.bytes[at] == '/';
  ScannedTag tag{.name = view(name),
                 .prefix = view(prefix),
                 .uri = view(uri),
                 .bytes = {},
                 .self_closing = self_closing,
                 .attributes = attributes,
                 .attribute_count = attribute_count};
  if (!scan.locate(at + (self_closing ? 2 : 1), tag.bytes)) return scan.fail("a tag cannot be located");
  scan.visitor->start(tag);
}

void on_end(void* context, const xmlChar* name, const xmlChar* prefix, const xmlChar* uri) {
  Scan& scan = scan_of(context);
  ScannedTag tag{.name = view(name), .prefix = view(prefix), .uri = view(uri), .bytes = {}};
  if (!scan.locate(scan.position(), tag.bytes)) return scan.fail("a tag cannot be located");
  tag.self_closing = scan.bytes[tag.bytes.begin + 1] != '/';
  scan.visitor->end(tag);
}

void on_text(void* context, const xmlChar* text, int length) {
  scan_of(context).visitor->text({reinterpret_cast<const char*>(text), static_cast<std::size_t>(length)});
}

void on_document_type(void* context, const xmlChar*, const xmlChar*, const xmlChar*) {
  scan_of(context).fail("a document type declaration is not allowed");
}

class RootFinder : public XmlVisitor {
 public:
  void start(const ScannedTag& tag) override {
    if (depth_++ == 0) name_ = std::string(tag.prefix) + (tag.prefix.empty() ? "" : ":") + std::string(tag.name);
  }
  void end(const ScannedTag& tag) override {
    if (--depth_ == 0) end_tag_ = tag;
  }

  std::string appended(std::string_view bytes, std::string_view fragment) const {
    const ByteRange end = end_tag_.bytes;
    std::string out(bytes.substr(0, end_tag_.self_closing ? end.end - 2 : end.begin));  // without "/>"
    if (end_tag_.self_closing) out += ">";
    out += fragment;
    out += "</" + name_ + ">";
    return out += bytes.substr(end.end);
  }

 private:
  int depth_ = 0;
  std::string name_;
  ScannedTag end_tag_;
};

}  // namespace

std::string ScannedTag::attribute(std::string_view local_name) const {
  for (int i = 0; i < attribute_count; ++i) {
    const xmlChar** entry = attributes + 5 * i;
    if (view(entry[0]) == local_name)
      return {reinterpret_cast<const char*>(entry[3]), reinterpret_cast<const char*>(entry[4])};
  }
  return {};
}

std::string append_to_root(std::string_view bytes, std::string_view fragment) {
  RootFinder finder;
  return scan_xml(bytes, finder).empty() ? finder.appended(bytes, fragment) : std::string();
}

std::string scan_xml(std::string_view bytes, XmlVisitor& visitor) {
  if (bytes.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) return "the part is too large";
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"))
    return "the part is not in UTF-8; save the document again in Word or LibreOffice";
  const std::unique_ptr<xmlParserCtxt, decltype(&xmlFreeParserCtxt)> context(
      xmlCreateMemoryParserCtxt(bytes.data(), static_cast<int>(bytes.size())), &xmlFreeParserCtxt);
  if (!context) return "the part is empty";
  xmlSAXHandler handler{};
  handler.initialized = XML_SAX2_MAGIC;
  handler.startElementNs = on_start;
  handler.endElementNs = on_end;
  handler.characters = on_text;
  handler.ignorableWhitespace = on_text;
  handler.cdataBlock = on_text;
  handler.internalSubset = on_document_type;
  Scan scan{.bytes = bytes, .visitor = &visitor, .context = context.get(), .problem = {}};
  const xmlSAXHandler own = *context->sax;
  *context->sax = handler;
  context->_private = &scan;
  xmlCtxtUseOptions(context.get(), XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  xmlParseDocument(context.get());
  *context->sax = own;
  if (!scan.problem.empty()) return scan.problem;
  const std::string_view encoding = view(context->encoding);
  if (!encoding.empty() && encoding != "UTF-8" && encoding != "utf-8")
    return "the part is not in UTF-8; save the document again in Word or LibreOffice";
  return context->wellFormed == 1 ? "" : "the part is not well-formed XML";
}

}  // namespace crossfoot::report

#include "extractors/common/xml_reader.h"

#include <libxml/xmlreader.h>

#include <charconv>
#include <limits>

namespace crossfoot::extractors {
namespace {

const char* as_char(const xmlChar* text) { return reinterpret_cast<const char*>(text); }

// libxml2 compares each attribute of an element with all before it: 100,000 of them are half a minute. Word's own
// elements have a few dozen, namespaces included.
constexpr int kMaxAttributes = 1000;

bool has_crowded_element(std::string_view bytes) {
  bool in_tag = false;
  char quote = 0;
  int attributes = 0;
  for (const char c : bytes) {
    if (!in_tag) {
      in_tag = c == '<';
      attributes = 0;
    } else if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '>') {
      in_tag = false;
    } else if (c == '=' && ++attributes > kMaxAttributes) {
      return true;
    }
  }
  return false;
}

}  // namespace

int to_int(const std::string& text, int fallback) {
  int value = fallback;
  const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
  return result.ec == std::errc() ? value : fallback;
}

struct XmlReader::Impl {
  xmlTextReaderPtr reader = nullptr;
  int max_depth = 0;
  std::string error;

  ~Impl() { xmlFreeTextReader(reader); }

  void fail(int line, std::string_view what) {
    if (!error.empty()) return;
    while (!what.empty() && (what.back() == '\n' || what.back() == ' ')) what.remove_suffix(1);
    error = "line " + std::to_string(line) + ": " + std::string(what);
  }

  static void on_error(void* self, xmlErrorPtr problem) {
    if (problem == nullptr || problem->level < XML_ERR_ERROR) return;
    static_cast<Impl*>(self)->fail(problem->line, problem->message == nullptr ? "malformed XML" : problem->message);
  }
};

XmlReader::XmlReader(std::string_view bytes, const Limits& limits) : impl_(std::make_unique<Impl>()) {
  impl_->max_depth = limits.max_xml_depth;
  if (bytes.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) {
    impl_->fail(0, "the part is too large");
    return;
  }
  if (has_crowded_element(bytes)) {
    impl_->fail(0, "an element has too many attributes");
    return;
  }
  impl_->reader = xmlReaderForMemory(bytes.data(), static_cast<int>(bytes.size()), nullptr, nullptr,
                                     XML_PARSE_NONET | XML_PARSE_NOCDATA);
  if (impl_->reader == nullptr) {
    impl_->fail(0, "the part cannot be read");
    return;
  }
  xmlTextReaderSetStructuredErrorHandler(impl_->reader, &Impl::on_error, impl_.get());
}

XmlReader::~XmlReader() = default;
XmlReader::XmlReader(XmlReader&&) noexcept = default;

bool XmlReader::next() {
  kind_ = Kind::none;
  while (impl_->error.empty() && xmlTextReaderRead(impl_->reader) == 1) {
    xmlTextReaderPtr reader = impl_->reader;
    depth_ = xmlTextReaderDepth(reader);
    switch (xmlTextReaderNodeType(reader)) {
      case XML_READER_TYPE_ELEMENT:
        if (depth_ >= impl_->max_depth) {
          impl_->fail(xmlTextReaderGetParserLineNumber(reader), "elements are nested too deeply");
          return false;
        }
        kind_ = Kind::start;
        empty_element_ = xmlTextReaderIsEmptyElement(reader) == 1;
        name_ = as_char(xmlTextReaderConstLocalName(reader));
        if (name_ == "p") ++paragraphs_;
        return true;
      case XML_READER_TYPE_END_ELEMENT:
        kind_ = Kind::end;
        empty_element_ = false;
        name_ = as_char(xmlTextReaderConstLocalName(reader));
        return true;
      case XML_READER_TYPE_TEXT:
      case XML_READER_TYPE_CDATA:
      case XML_READER_TYPE_WHITESPACE:
      case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
        kind_ = Kind::text;
        empty_element_ = false;
        return true;
      case XML_READER_TYPE_DOCUMENT_TYPE:
        impl_->fail(xmlTextReaderGetParserLineNumber(reader), "a document type declaration is not allowed");
        return false;
      default: break;
    }
  }
  return false;
}

std::string_view XmlReader::text() const {
  const xmlChar* value = impl_->reader == nullptr ? nullptr : xmlTextReaderConstValue(impl_->reader);
  return value == nullptr ? std::string_view() : std::string_view(as_char(value));
}

std::optional<std::string> XmlReader::attribute(std::string_view local_name) const {
  xmlTextReaderPtr reader = impl_->reader;
  std::optional<std::string> found;
  for (int more = xmlTextReaderMoveToFirstAttribute(reader); more == 1 && !found;
       more = xmlTextReaderMoveToNextAttribute(reader)) {
    if (local_name == as_char(xmlTextReaderConstLocalName(reader))) {
      const xmlChar* value = xmlTextReaderConstValue(reader);
      found = value == nullptr ? std::string() : std::string(as_char(value));
    }
  }
  xmlTextReaderMoveToElement(reader);
  return found;
}

std::string XmlReader::attribute_or(std::string_view local_name, std::string_view fallback) const {
  return attribute(local_name).value_or(std::string(fallback));
}

bool XmlReader::failed() const { return !impl_->error.empty(); }
std::string XmlReader::error() const { return impl_->error; }

}  // namespace crossfoot::extractors

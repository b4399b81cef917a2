#include "report/xml_writer.h"

#include <libxml/xmlwriter.h>

#include <new>

#include "report/safe_text.h"

namespace crossfoot::report {
namespace {

const xmlChar* xml(const std::string& text) { return reinterpret_cast<const xmlChar*>(text.c_str()); }

}  // namespace

struct XmlWriter::Impl {
  xmlBufferPtr buffer = xmlBufferCreate();
  xmlTextWriterPtr writer = buffer == nullptr ? nullptr : xmlNewTextWriterMemory(buffer, 0);

  Impl() = default;
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;
  ~Impl() {
    if (writer != nullptr) xmlFreeTextWriter(writer);
    if (buffer != nullptr) xmlBufferFree(buffer);
  }
};

XmlWriter::XmlWriter() : impl_(std::make_unique<Impl>()) {
  if (impl_->writer == nullptr) throw std::bad_alloc();
}

XmlWriter::~XmlWriter() = default;

XmlWriter& XmlWriter::declaration() {
  xmlTextWriterStartDocument(impl_->writer, "1.0", "UTF-8", nullptr);
  return *this;
}

XmlWriter& XmlWriter::start(const std::string& name) {
  xmlTextWriterStartElement(impl_->writer, xml(name));
  return *this;
}

XmlWriter& XmlWriter::attribute(const std::string& name, std::string_view value) {
  xmlTextWriterWriteAttribute(impl_->writer, xml(name), xml(visible(value)));
  return *this;
}

XmlWriter& XmlWriter::text(std::string_view value) {
  xmlTextWriterWriteString(impl_->writer, xml(visible(value)));
  return *this;
}

XmlWriter& XmlWriter::end() {
  xmlTextWriterEndElement(impl_->writer);
  return *this;
}

std::string XmlWriter::finish() {
  xmlTextWriterEndDocument(impl_->writer);
  xmlTextWriterFlush(impl_->writer);
  const char* content = reinterpret_cast<const char*>(xmlBufferContent(impl_->buffer));
  return {content, static_cast<std::size_t>(xmlBufferLength(impl_->buffer))};
}

}  // namespace crossfoot::report

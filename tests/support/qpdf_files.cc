#include "tests/support/qpdf_files.h"

#include <memory>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

namespace crossfoot::testing {
namespace {

void open(QPDF& pdf, const std::string& bytes) {
  pdf.setSuppressWarnings(true);
  pdf.processMemoryFile("test", bytes.data(), bytes.size());
}

std::string written(QPDFWriter& writer) {
  writer.setOutputMemory();
  writer.write();
  const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

}  // namespace

std::vector<PdfHighlight> pdf_highlights(const std::string& bytes, bool& warned) {
  QPDF pdf;
  open(pdf, bytes);
  std::vector<PdfHighlight> found;
  int number = 0;
  for (QPDFObjectHandle page : pdf.getAllPages()) {
    ++number;
    QPDFObjectHandle list = page.getKey("/Annots");
    for (int i = 0; list.isArray() && i < list.getArrayNItems(); ++i) {
      QPDFObjectHandle annotation = list.getArrayItem(i);
      if (!annotation.getKey("/Subtype").isNameAndEquals("/Highlight")) continue;
      QPDFObjectHandle quad = annotation.getKey("/QuadPoints");
      PdfHighlight made;
      made.page = number;
      made.x0 = quad.getArrayItem(0).getNumericValue();
      made.y0 = quad.getArrayItem(1).getNumericValue();
      made.x1 = quad.getArrayItem(6).getNumericValue();
      made.y1 = quad.getArrayItem(7).getNumericValue();
      made.page_height = QPDFPageObjectHelper(page).getAttribute("/MediaBox", false).getArrayItem(3).getNumericValue();
      made.contents = annotation.getKey("/Contents").getUTF8Value();
      made.has_appearance = annotation.getKey("/AP").getKey("/N").isStream();
      made.has_popup = annotation.getKey("/Popup").isDictionary();
      found.push_back(made);
    }
  }
  warned = pdf.anyWarnings();
  return found;
}

std::vector<std::string> pdf_notes(const std::string& bytes) {
  QPDF pdf;
  open(pdf, bytes);
  std::vector<std::string> notes;
  for (QPDFObjectHandle page : pdf.getAllPages()) {
    QPDFObjectHandle list = page.getKey("/Annots");
    for (int i = 0; list.isArray() && i < list.getArrayNItems(); ++i)
      if (list.getArrayItem(i).getKey("/Subtype").isNameAndEquals("/Text"))
        notes.push_back(list.getArrayItem(i).getKey("/Contents").getUTF8Value());
  }
  return notes;
}

std::string turned_pdf(const std::string& bytes, int degrees) {
  QPDF pdf;
  open(pdf, bytes);
  for (QPDFObjectHandle page : pdf.getAllPages()) {
    page.replaceKey("/Rotate", QPDFObjectHandle::newInteger(degrees));
    page.replaceKey("/CropBox", QPDFObjectHandle::parse("[10 20 580 780]"));
  }
  QPDFWriter writer(pdf);
  writer.setObjectStreamMode(qpdf_o_generate);
  writer.setDeterministicID(true);
  return written(writer);
}

std::string encrypted_pdf(const std::string& bytes, const std::string& password) {
  QPDF pdf;
  open(pdf, bytes);
  QPDFWriter writer(pdf);
  writer.setR6EncryptionParameters(password.c_str(), "owner", true, true, true, true, true, true, qpdf_r3p_full, true);
  return written(writer);
}

std::string pdf_with_form(const std::string& bytes, const std::string& form) {
  QPDF pdf;
  open(pdf, bytes);
  pdf.getRoot().replaceKey("/AcroForm", QPDFObjectHandle::parse(form));
  QPDFWriter writer(pdf);
  return written(writer);
}

}  // namespace crossfoot::testing

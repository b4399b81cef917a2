#include "extractors/unsupported.h"

namespace crossfoot::extractors {
namespace {

struct Signature {
  std::string_view bytes;
  std::string_view advice;
};

using namespace std::string_view_literals;

constexpr Signature kSignatures[] = {
    {"\xD0\xCF\x11\xE0"sv,
     "an old file of Word, Excel or PowerPoint (.doc, .xls, .ppt) or one with a password; "
     "save it as DOCX, XLSX or PDF without a password"},
    {"{\\rtf"sv, "rich text (RTF); save it as DOCX"},
    {"\x89PNG"sv, "a picture; reports are read from PDF, DOCX, XLSX, OpenDocument, HTML or text"},
    {"\xFF\xD8\xFF"sv, "a picture; reports are read from PDF, DOCX, XLSX, OpenDocument, HTML or text"},
    {"GIF8"sv, "a picture; reports are read from PDF, DOCX, XLSX, OpenDocument, HTML or text"},
    {"II*\0"sv, "a scanned picture (TIFF); turn it into a PDF with a text layer"},
    {"MM\0*"sv, "a scanned picture (TIFF); turn it into a PDF with a text layer"},
    {"\x1F\x8B"sv, "a compressed file; unpack it first"},
    {"7z\xBC\xAF"sv, "a compressed file; unpack it first"},
    {"Rar!"sv, "a compressed file; unpack it first"},
    {"%!PS"sv, "PostScript; turn it into PDF"},
    {"\x7F"
     "ELF"sv,
     "a program, not a report"},
};

}  // namespace

std::string_view unsupported_format(std::string_view bytes) {
  for (const Signature& signature : kSignatures)
    if (bytes.starts_with(signature.bytes)) return signature.advice;
  return {};
}

}  // namespace crossfoot::extractors

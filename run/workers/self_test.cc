#include "run/workers/self_test.h"

#include <fmt/format.h>
#include <iconv.h>

#include <array>
#include <string_view>
#include <vector>

namespace crossfoot::run {
namespace {

constexpr std::string_view kWord = "Contrapartida";

// One page with one word in a font that every reader has built in; offsets are computed, so that the file is sound.
std::string small_pdf() {
  const std::string content = fmt::format("BT /F1 12 Tf 72 720 Td ({}) Tj ET", kWord);
  const std::array<std::string, 5> objects = {
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
      fmt::format("<< /Length {} >>\nstream\n{}\nendstream", content.size(), content),
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"};
  std::string pdf = "%PDF-1.4\n";
  std::vector<std::size_t> offsets;
  for (std::size_t i = 0; i < objects.size(); ++i) {
    offsets.push_back(pdf.size());
    pdf += fmt::format("{} 0 obj\n{}\nendobj\n", i + 1, objects[i]);
  }
  const std::size_t table = pdf.size();
  pdf += fmt::format("xref\n0 {}\n0000000000 65535 f \n", objects.size() + 1);
  for (const std::size_t offset : offsets) pdf += fmt::format("{:010} 00000 n \n", offset);
  pdf += fmt::format("trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{}\n%%EOF\n", objects.size() + 1, table);
  return pdf;
}

// Converters that Poppler's C++ layer and libxml2 ask for.
void load_converters() {
  static constexpr std::pair<const char*, const char*> kPairs[] = {
      {"UTF-8", "UTF-16"}, {"UTF-16", "UTF-8"}, {"UTF-8", "ISO-8859-1"}, {"UTF-8", "UTF-16LE"}, {"UTF-8", "UTF-16BE"}};
  for (const auto& [to, from] : kPairs) {
    const iconv_t converter = iconv_open(to, from);
    if (converter != reinterpret_cast<iconv_t>(-1)) iconv_close(converter);
  }
}

}  // namespace

std::string self_test(const extractors::Limits& limits) {
  const std::string pdf = small_pdf();
  const auto document = extractors::extract({"self-test.pdf", pdf}, limits);
  // Without converters Poppler gives no error, only empty texts.
  if (!document && document.error().outcome != Outcome::no_text_layer)
    return "the self-test could not read a small PDF: " + document.error().message;
  if (document)
    for (const Block& block : document.value().blocks)
      if (block.text.find(kWord) != std::string::npos) return {};
  return "the self-test read a small PDF without its text; are the character converters (gconv) of the C library "
         "installed?";
}

std::string warm_up(const extractors::Limits& limits) {
  load_converters();
  return self_test(limits);
}

}  // namespace crossfoot::run

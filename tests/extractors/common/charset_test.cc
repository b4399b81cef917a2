#include "extractors/common/charset.h"

#include <random>

#include "extractors/text/text_extractor.h"
#include "tests/extractors/text/text_testing.h"

namespace crossfoot::extractors {
namespace {

std::string utf16(std::u16string_view text, bool little) {
  std::string bytes;
  for (const char16_t unit : text) {
    const char low = static_cast<char>(unit & 0xFF);
    const char high = static_cast<char>(unit >> 8);
    bytes.push_back(little ? low : high);
    bytes.push_back(little ? high : low);
  }
  return bytes;
}

constexpr std::u16string_view kSpanish = u"Año\tMonto\r\n2012\t1.250,00 €\r\n2013\t900,50 €\r\n";
constexpr std::string_view kSpanishUtf8 = "Año\tMonto\r\n2012\t1.250,00 €\r\n2013\t900,50 €\r\n";

TEST_CASE("the same text in every charset") {
  const std::string bytes =
      GENERATE(as<std::string>{}, std::string(kSpanishUtf8), "\xEF\xBB\xBF" + std::string(kSpanishUtf8),
               "\xFF\xFE" + utf16(kSpanish, true), "\xFE\xFF" + utf16(kSpanish, false), utf16(kSpanish, true),
               utf16(kSpanish, false), "A\xF1o\tMonto\r\n2012\t1.250,00 \x80\r\n2013\t900,50 \x80\r\n");
  const Charset charset = detect_charset(bytes);
  REQUIRE(charset != Charset::unknown);
  const DecodedText decoded = decode_text(bytes, charset);
  CHECK(decoded.text == kSpanishUtf8);
  CHECK_FALSE(decoded.damaged);
  CHECK(bid_text({"report", bytes}) > 0);
  CHECK(extracted(bytes).tables.size() == 1);
}

TEST_CASE("Latin-1 is read as Windows-1252") {
  const DecodedText decoded = decode_text("Situaci\xF3n al 31 de mayo \x96 \x93resumen\x94", Charset::windows1252);
  CHECK(decoded.text == "Situación al 31 de mayo – “resumen”");
}

TEST_CASE("a replacement character in valid UTF-8 stays") {
  const std::string text = "\xEF\xBF\xBD As agreed in 2001, salaries follow the scale.\n";
  REQUIRE(detect_charset(text) == Charset::utf8);
  const Document document = extracted(text);
  REQUIRE(document.blocks.size() == 1);
  CHECK(document.blocks[0].text == "\xEF\xBF\xBD As agreed in 2001, salaries follow the scale.");
  CHECK(document.blocks[0].kind == BlockKind::footnote);
  CHECK(document.warnings.empty());
}

TEST_CASE("a damaged byte in UTF-8 is replaced and named") {
  std::string text = "Año, niñez, situación, resumen, señal, otoño, leñador, caña, peña, niño, ";
  text += "\xF1o";
  const Document document = extracted(text);
  REQUIRE(document.blocks.size() == 1);
  CHECK(document.blocks[0].text.find("\xEF\xBF\xBDo") != std::string::npos);
  REQUIRE(document.warnings.size() == 1);
  CHECK(document.warnings[0].outcome == Outcome::garbled_text);
}

TEST_CASE("stray zero bytes are left out and named") {
  const std::string rows = "Ingresos\t100,00\nGastos\t200,00\n", text = "Texto del informe de 2012.\n";
  const std::string zero(1, '\0');
  const auto [bytes, zeros] = GENERATE_COPY(table<std::string, std::string>({
      {zero + rows + text, "1"},
      {rows + zero + text, "1"},
      {rows + text + zero, "1"},
      {rows + rows + rows + zero + text + zero + text, "2"},
      {"\xEF\xBB\xBF" + rows + zero + text, "1"},
      {rows + "Situaci\xF3n.\n\n" + zero + text, "1"},
  }));
  CHECK(bid_text({"report", bytes}) > 0);
  const Document document = extracted(bytes);
  CHECK(document.tables.size() == 1);
  CHECK(document.blocks.back().text == "Texto del informe de 2012.");
  REQUIRE(document.warnings.size() == 1);
  CHECK(document.warnings[0].outcome == Outcome::garbled_text);
  CHECK(document.warnings[0].message == "bytes that are zero were left out: " + zeros);
}

TEST_CASE("a head of text does not make a text of what has zero bytes behind it") {
  std::string bytes;
  for (int i = 0; i < 4000; ++i) bytes += "A line of a script that unpacks itself.\n";
  CHECK(bid_text({"script", bytes}) > 0);
  bytes += std::string(bytes.size() / 40, '\0');
  CHECK(bid_text({"script", bytes}) == 0);
}

TEST_CASE("what is no text gets no bid") {
  const std::string bytes =
      GENERATE(as<std::string>{}, "%PDF-1.7\n%\xE2\xE3", "PK\x03\x04rest", "<?xml version=\"1.0\"?><w:wordDocument/>",
               "{\\rtf1 text}", std::string("ELF\x7F\0\x01\x02text", 12), std::string("\xFF\xFE\0\0A\0\0\0", 8));
  CHECK(bid_text({"report.txt", bytes}) == 0);
}

TEST_CASE("binary noise gets no bid") {
  const unsigned seed = GENERATE(1u, 2u, 3u);
  INFO("seed " << seed);
  std::mt19937 random(seed);
  std::string bytes(20'000, '\0');
  for (char& c : bytes) c = static_cast<char>(random() & 0xFF);
  CHECK(bid_text({"noise.txt", bytes}) == 0);
}

TEST_CASE("line ends of all kinds") {
  const Document document = extracted(
      "One.\rTwo.\nThree.\r\nFour.\xC2\x85"
      "Five.\xE2\x80\xA8Six.\fSeven.");
  REQUIRE(document.blocks.size() == 7);
  CHECK(document.blocks[4].text == "Five.");
  CHECK(document.blocks[4].line == 5);
  CHECK(document.blocks[5].page == 1);
  CHECK(document.blocks[6].page == 2);
  CHECK(document.source.pages == 2);
}

}  // namespace
}  // namespace crossfoot::extractors

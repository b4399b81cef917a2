// Broken and hostile packages: each gives its named outcome and one line, never a crash.
#include <catch2/catch.hpp>
#include <random>

#include "extractors/extractor.h"
#include "tests/support/word_package.h"

using namespace crossfoot;
using namespace crossfoot::extractors;
using namespace crossfoot::testing;

namespace {

Error failure(const std::string& bytes, const extractors::Limits& limits = {}) {
  const auto result = extractors::extract({"test", bytes}, limits);
  REQUIRE_FALSE(result);
  CHECK(result.error().message.find('\n') == std::string::npos);
  return result.error();
}

}  // namespace

TEST_CASE("a truncated archive is corrupt") {
  const std::string bytes = zipped(word_parts(paragraph("texto")));
  CHECK(failure(bytes.substr(0, bytes.size() / 2)).outcome == Outcome::corrupt);
}

TEST_CASE("a part with a wrong checksum is corrupt, not half a document") {
  const std::string text(4000, 'x');
  std::string bytes = zipped(word_parts(paragraph(text)));
  // The last local file is document.xml; its stored CRC-32 stands 14 bytes into the local header, and again in the
  // central directory, 16 bytes into the entry.
  const std::size_t central = bytes.rfind("PK\x01\x02");
  bytes[central + 16] = static_cast<char>(bytes[central + 16] ^ 0x55);
  const std::size_t local = bytes.rfind("PK\x03\x04");
  bytes[local + 14] = bytes[central + 16];
  CHECK(failure(bytes).outcome == Outcome::corrupt);
}

TEST_CASE("two headers of one entry may differ in its time, and in nothing that decides its content") {
  struct Difference {
    const char* of;
    std::size_t local, central;  // where it stands in the two headers
    bool is_read;
  };
  const Difference difference = GENERATE(values<Difference>({
      {"version needed", 4, 6, true},
      {"flags: encrypted", 6, 8, false},
      {"flags: their second byte", 7, 9, false},
      {"method", 8, 10, false},
      {"time", 10, 12, true},
      {"date", 12, 14, true},
      {"checksum", 14, 16, false},
      {"packed size", 18, 20, false},
      {"size", 22, 24, false},
      {"name", 30, 46, false},
  }));
  CAPTURE(difference.of);
  const std::string sound = zipped(word_parts(paragraph("texto")));
  std::string other_local = sound, other_central = sound;
  char& local = other_local[sound.rfind("PK\x03\x04") + difference.local];
  local = static_cast<char>(local ^ 1);
  char& central = other_central[sound.rfind("PK\x01\x02") + difference.central];
  central = static_cast<char>(central ^ 1);
  for (const std::string& bytes : {other_local, other_central}) {
    const auto result = extractors::extract({"test", bytes});
    CHECK(bool(result) == difference.is_read);
    if (result) CHECK(result.value().blocks.at(0).text == "texto");
    if (!result) CHECK(result.error().outcome == Outcome::corrupt);
  }
}

TEST_CASE("broken XML names the part and the line") {
  Parts parts = word_parts("");
  parts.back().second = "<w:document xmlns:w=\"x\">\n<w:body><w:p></w:body>";
  const Error error = failure(zipped(parts));
  CHECK(error.outcome == Outcome::corrupt);
  CHECK(error.message.find("word/document.xml, line 2") != std::string::npos);
}

TEST_CASE("document types and deep nesting are refused") {
  Parts entity = word_parts("");
  entity.back().second =
      "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\">]><w:document xmlns:w=\"x\"><w:body>&a;</w:body></w:document>";
  CHECK(failure(zipped(entity)).outcome == Outcome::corrupt);
  std::string deep;
  for (int i = 0; i < 5000; ++i) deep += "<w:tbl><w:tr><w:tc>";
  for (int i = 0; i < 5000; ++i) deep += "</w:tc></w:tr></w:tbl>";
  CHECK(failure(flat_opc(word_parts(deep))).outcome == Outcome::corrupt);
}

TEST_CASE("bombs are too large") {
  CHECK(failure(zipped(word_parts(paragraph(std::string(3'000'000, 'a'))))).outcome == Outcome::too_large);
  Parts many = word_parts(paragraph("texto"));
  for (int i = 0; i < 1001; ++i) many.emplace_back("media/" + std::to_string(i), "x");
  CHECK(failure(zipped(many)).outcome == Outcome::too_large);
  extractors::Limits small;
  small.max_part_bytes = 1000;
  CHECK(failure(zipped(word_parts(paragraph(std::string(2000, 'a')))), small).outcome == Outcome::too_large);
}

TEST_CASE("a Word table beyond the limit is left out and named") {
  extractors::Limits small;
  small.max_table_cells = 10;
  const std::string bytes =
      flat_opc(word_parts(table(std::vector<std::vector<std::string>>(6, {"a", "1"})) + paragraph("después")));
  const auto result = extractors::extract({"test", bytes}, small);
  REQUIRE(result);
  CHECK(result.value().tables.empty());
  REQUIRE(result.value().warnings.size() == 1);
  CHECK(result.value().warnings[0].outcome == Outcome::too_large);
  CHECK(result.value().blocks.at(0).text == "después");
}

TEST_CASE("other formats are told what to do") {
  CHECK(failure(zipped({{"xl/workbook.bin", "x"}})).message.find("Excel") != std::string::npos);
  CHECK(failure(zipped({{"content.xml", "<x/>"}})).message.find("OpenDocument") != std::string::npos);
  CHECK(failure("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 old").message.find(".doc") != std::string::npos);
  CHECK(failure("").outcome == Outcome::corrupt);
}

TEST_CASE("a part that is there twice is corrupt") {
  const Parts parts = word_parts(paragraph("uno"));
  std::string twice = flat_opc(parts);
  const std::string again =
      R"(<pkg:part pkg:name="/word/document.xml"><pkg:xmlData><x/></pkg:xmlData></pkg:part></pkg:package>)";
  twice.replace(twice.find("</pkg:package>"), std::string("</pkg:package>").size(), again);
  CHECK(failure(twice).outcome == Outcome::corrupt);
}

TEST_CASE("random damage never does worse than an error") {
  const std::string sound = zipped(word_parts(paragraph("texto") + table({{"a", "1"}, {"b", "2"}})));
  const unsigned seed = 4711;
  INFO("seed " << seed);
  std::mt19937 random(seed);
  for (int round = 0; round < 400; ++round) {
    std::string bytes = sound;
    for (unsigned i = 0; i <= random() % 8; ++i) bytes[random() % bytes.size()] = static_cast<char>(random());
    const auto result = extractors::extract({"test", bytes});
    if (!result) CHECK_FALSE(result.error().message.empty());
  }
}

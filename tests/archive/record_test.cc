#include "archive/record.h"

#include <catch2/catch.hpp>

namespace crossfoot::archive {

TEST_CASE("a record survives the way from the worker to the parent") {
  DocumentRecord record;
  record.outcome = "partial";
  record.title = std::string("zero \0 byte and \xff", 17);
  record.pages = 3;
  record.blocks.push_back({"heading", "Informe", 1, 2, -1});
  record.tables.push_back(
      {"t1", "Table 1", "Annex", 2, 1, 2, 0, {{0, 0, 1, 1, "Total", ""}, {0, 1, 1, 1, "5.00", "[]"}}});
  record.facts.push_back({"total", "2024", "2024-01-01", "2024-12-31", "USD", "5.00", 0, 0, 1, 2});
  record.findings.push_back(
      {"f", "F101", "column-does-not-foot", "error", "document", "page 2", "5.00", "6.00", {"en", "es"}, {"a", "b"}});
  const auto back = decode_record(encode(record));
  REQUIRE(back);
  CHECK(back->outcome == "partial");
  CHECK(back->title == "zero \uFFFD byte and \uFFFD");
  CHECK(back->pages == 3);
  CHECK(back->blocks.at(0).text == "Informe");
  CHECK(back->tables.at(0).cells.at(1).text == "5.00");
  CHECK(back->facts.at(0).value == "5.00");
  CHECK(back->findings.at(0).message.es == "es");
  CHECK(encode(*back) == encode(*decode_record(encode(*back))));
}

TEST_CASE("what a worker should not send is refused") {
  DocumentRecord record;
  record.blocks.push_back({"heading", "Informe", 1, 2, -1});
  record.tables.push_back({"t1", "", "", 0, 1, 1, 0, {{0, 0, 1, 1, "first", ""}}});
  const std::string sound = encode(record);
  REQUIRE(decode_record(sound));
  for (std::size_t length = 0; length < sound.size(); ++length) CHECK_FALSE(decode_record(sound.substr(0, length)));
  CHECK_FALSE(decode_record(sound + '\0'));
  CHECK_FALSE(decode_record(std::string(sound.size(), '\xff')));
  // A length or a number of items that nobody should believe, wherever it stands.
  for (std::size_t at = 0; at + 4 <= sound.size(); ++at) {
    std::string lying = sound;
    lying.replace(at, 4, "\xff\xff\xff\x7f");
    if (const auto read = decode_record(lying)) CHECK(read->blocks.size() <= 1);
  }
}

TEST_CASE("two cells in one place cannot refuse a document its row") {
  DocumentRecord record;
  record.tables.push_back({"t1", "", "", 0, 1, 1, 0, {{0, 0, 1, 1, "first", ""}, {0, 0, 1, 1, "second", ""}}});
  CHECK(decode_record(encode(record))->tables.at(0).cells.size() == 1);
}

}  // namespace crossfoot::archive

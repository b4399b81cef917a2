#include "archive/path_text.h"

#include <catch2/catch.hpp>
#include <random>
#include <set>

namespace crossfoot::archive {

TEST_CASE("a path of clean UTF-8 stays, any other is escaped, and each is found again") {
  const auto [path, text] = GENERATE(table<std::string, std::string>({
      {"/srv/informe año 2024.pdf", "/srv/informe año 2024.pdf"},
      {"/srv/\xff.pdf", "/srv/\\xff.pdf"},
      {"/srv/a\nb.pdf", "/srv/a\\x0ab.pdf"},
      {"/srv/a\\x41.pdf", "/srv/a\\x5cx41.pdf"},
      {"/srv/\xc2\x85.pdf", "/srv/\\xc2\\x85.pdf"},   // a control character although valid UTF-8
      {"/srv/\xed\xa0\x80", "/srv/\\xed\\xa0\\x80"},  // a surrogate
  }));
  CHECK(path_to_text(path) == text);
  CHECK(text_to_path(text) == path);
}

TEST_CASE("different paths have different texts") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random(seed);
  const std::string alphabet("\\x41\xff\xc3\xa9\n/a", 10);
  for (int i = 0; i < 20'000; ++i) {
    std::string path;
    for (std::size_t length = random() % 9; path.size() < length;) path.push_back(alphabet[random() % alphabet.size()]);
    const std::string text = path_to_text(path);
    CAPTURE(text);
    REQUIRE(text_to_path(text) == path);
    for (const char c : text) REQUIRE((static_cast<unsigned char>(c) >= 0x20));
  }
}

TEST_CASE("a member of an archive and a file are never taken for one another") {
  const auto [place, text] = GENERATE(table<MemberPath, std::string>({
      {{"/srv/a.zip", "2024/q1.pdf"}, "/srv/a.zip!/2024/q1.pdf"},
      {MemberPath("/srv/a.zip!/2024/q1.pdf"), "/srv/a.zip\\x21/2024/q1.pdf"},
      {{"/srv/new!/a.zip", "b!/c.pdf"}, "/srv/new\\x21/a.zip!/b\\x21/c.pdf"},
      {{"/srv/a!", "b.pdf"}, "/srv/a!!/b.pdf"},
      {{"/srv/a.zip", "/b.pdf"}, "/srv/a.zip!//b.pdf"},
      {{"/srv/\xff.zip", "b\n.pdf"}, "/srv/\\xff.zip!/b\\x0a.pdf"},
  }));
  CHECK(place_to_text(place) == text);
  CHECK(text_to_place(text) == place);
}

TEST_CASE("different places have different texts") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random(seed);
  const std::string alphabet = "!/\\x2a";
  const auto name = [&](std::size_t least) {
    std::string text;
    for (std::size_t length = least + random() % 6; text.size() < length;) text += alphabet[random() % alphabet.size()];
    return text;
  };
  for (int i = 0; i < 20'000; ++i) {
    const MemberPath place(name(1), name(0));
    const std::string text = place_to_text(place);
    CAPTURE(text);
    REQUIRE(text_to_place(text) == place);
  }
}

TEST_CASE("names that lead out of an archive are refused, odd ones are not") {
  for (const char* name : {"../a.txt", "a/../../b.txt", "a/..", "..", "/etc/passwd", "a\\..\\b.txt", "\\a.txt", ""})
    CHECK_FALSE(objection_to_member(name).empty());
  for (const char* name : {"a.txt", "2024/q1.pdf", "a..b/c...txt", "..a", "!/x"})
    CHECK(objection_to_member(name).empty());
  CHECK_FALSE(objection_to_member(std::string("a\0b", 3)).empty());
}

TEST_CASE("shards divide paths evenly, and the same on every machine") {
  // Written down once: a task that is submitted again years later must get the same documents.
  CHECK(path_hash("/srv/reports/a.pdf") == 539535831);
  std::vector<int> counts(7);
  for (int i = 0; i < 7000; ++i)
    ++counts[static_cast<std::size_t>(path_hash("/srv/reports/" + std::to_string(i) + ".pdf") % 7)];
  for (const int count : counts) {
    CHECK(count > 850);
    CHECK(count < 1150);
  }
}

TEST_CASE("issues and language versions of one report are a series") {
  const auto [path, series] = GENERATE(table<std::string, std::string>({
      {"/a/Informe_T3_2024_es.pdf", "informe"},
      {"/b/Informe T4 2024 (en).docx", "informe"},
      {"/a/2023-12 Budget execution.pdf", "budget execution"},
      {"/a/Budget execution March 2024 rev.2.pdf", "budget execution"},
      {"/a/2024.pdf", ""},
  }));
  CHECK(series_of(path) == series);
}

}  // namespace crossfoot::archive

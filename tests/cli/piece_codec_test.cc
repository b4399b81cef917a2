#include "run/piece_codec.h"

#include <catch2/catch.hpp>
#include <random>

namespace crossfoot::cli {

TEST_CASE("a piece comes out as it went in") {
  const report::Piece piece{std::string("line\0\n", 6),
                            {{"page-1.svg", "<svg/>"}, {"", std::string(3, '\0')}, {"empty", ""}}};
  for (const bool with_files : {false, true}) {
    report::Piece sent = piece;
    if (!with_files) sent.files.clear();
    const auto back = run::unpack(run::pack(sent));
    REQUIRE(back);
    CHECK(back->text == piece.text);
    REQUIRE(back->files.size() == sent.files.size());
    for (std::size_t i = 0; i < sent.files.size(); ++i) {
      CHECK(back->files[i].name == sent.files[i].name);
      CHECK(back->files[i].bytes == sent.files[i].bytes);
    }
  }
  CHECK(run::unpack(run::pack({}))->text.empty());
}

TEST_CASE("what is no packed piece is refused") {
  const std::string good = run::pack({"text", {{"a", "b"}}});
  for (std::size_t length = 0; length < good.size(); ++length) CHECK_FALSE(run::unpack(good.substr(0, length)));
  CHECK_FALSE(run::unpack(good + std::string(8, '\0')));
  CHECK_FALSE(run::unpack(std::string(64, '\xff')));
  // Any bytes are refused or hold no more than they have.
  const auto seed = static_cast<unsigned>(std::random_device{}());
  CAPTURE(seed);
  std::mt19937 random(seed);
  for (int i = 0; i < 2000; ++i) {
    std::string bytes = good;
    for (int k = 0; k < 3; ++k) bytes[random() % bytes.size()] = static_cast<char>(random() % 6);
    const auto piece = run::unpack(bytes);
    if (!piece) continue;
    std::size_t held = piece->text.size();
    for (const report::OutputFile& file : piece->files) held += file.name.size() + file.bytes.size();
    CHECK(held <= bytes.size());
  }
}

}  // namespace crossfoot::cli

#include "language/number_words.h"

#include <catch2/catch.hpp>

namespace crossfoot::language {
namespace {

struct Count {
  int value = 0;
  std::size_t after = 0;
};

Count count_in(std::string_view text) {
  std::size_t at = 0;
  const int value = spelled_count_at(words_of(text), at);
  return {value, at};
}

}  // namespace

TEST_CASE("counts from two to ninety-nine are read in every language") {
  const auto [text, value, after] = GENERATE(table<const char*, int, std::size_t>({{"two delegates", 2, 1},
                                                                                   {"twenty-two delegates", 22, 3},
                                                                                   {"ninety nine", 90, 1},
                                                                                   {"doce miembros", 12, 1},
                                                                                   {"treinta y un países", 31, 3},
                                                                                   {"veintidós", 22, 1},
                                                                                   {"vingt et un pays", 21, 3},
                                                                                   {"vingt-deux pays", 22, 3},
                                                                                   {"soixante-dix", 70, 3},
                                                                                   {"soixante-dix-sept", 77, 5},
                                                                                   {"quatre-vingts pays", 80, 3},
                                                                                   {"quatre-vingt-onze", 91, 5},
                                                                                   {"vinte e dois membros", 22, 3},
                                                                                   {"dezasseis", 16, 1},
                                                                                   {"sete países", 7, 1},
                                                                                   {"two-thirds", 2, 1},
                                                                                   {"cinco y seis", 5, 1},
                                                                                   {"twenty-ten", 20, 1}}));
  INFO(text);
  const Count count = count_in(text);
  CHECK(count.value == value);
  CHECK(count.after == after);
}

TEST_CASE("what is no count stays unread") {
  for (const char* text : {"one delegate", "un país", "thousand", "Sept", "elf", "and", "2", ""}) {
    INFO(text);
    const Count count = count_in(text);
    CHECK(count.value == 0);
    CHECK(count.after == 0);
  }
}

TEST_CASE("German compounds fall into their pieces") {
  CHECK(german_number_pieces("zweihundertsechsundfunfzig").size() == 5);
  CHECK(german_number_pieces("haushalt").empty());
}

}  // namespace crossfoot::language

#include "language/number_words.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "language/tables.h"

namespace crossfoot::language {
namespace {

using Role = NumberWord::Role;

constexpr std::array<std::pair<std::string_view, Role>, 6> kRoles{{{"add", Role::add},
                                                                   {"times", Role::times},
                                                                   {"dozen", Role::dozen},
                                                                   {"half", Role::half},
                                                                   {"and", Role::conjunction},
                                                                   {"point", Role::point}}};

struct Table {
  StringMap<NumberWord> words;
  StringMap<NumberWord> german;

  Table() {
    for (const auto& [of, row] : table_rows("number_words")) {
      if (row.size() < 3) continue;
      NumberWord word;
      // "tens-and" joins whatever "and" does, and tens with ones besides.
      word.joins_tens = row[0] == "tens-and";
      const std::string_view role_name = word.joins_tens ? "and" : row[0];
      const auto role = std::find_if(kRoles.begin(), kRoles.end(), [&](const auto& r) { return r.first == role_name; });
      if (role == kRoles.end()) continue;
      word.role = role->second;
      word.value = number_in(row[1]);
      word.languages = 1u << of;
      for (std::string_view form : split(row[2], '|')) {
        word.everyday = form.front() == '?';
        if (word.everyday) form.remove_prefix(1);
        add(form, word, kLanguages[of] == "de");
      }
    }
  }

  void add(std::string_view form, const NumberWord& word, bool is_german) {
    const auto [known, is_new] = words.emplace(std::string(form), word);
    const bool same = known->second.role == word.role && known->second.value == word.value;
    if (!is_new && same) known->second.languages |= word.languages;
    if (is_german) german.emplace(std::string(form), word);
  }
};

const Table& table() {
  static const Table kTable;
  return kTable;
}

const NumberWord* added_at(const std::vector<Word>& words, std::size_t at) {
  if (at >= words.size() || words[at].kind != WordKind::word) return nullptr;
  const NumberWord* word = number_word(words[at].folded);
  return word != nullptr && word->role == Role::add && word->value > 0 && word->value < 100 ? word : nullptr;
}

// Behind a hyphen or the "y" of "treinta y un".
const NumberWord* joined_at(const std::vector<Word>& words, std::size_t at) {
  if (at + 1 >= words.size()) return nullptr;
  if (words[at].is("-")) return added_at(words, at + 1);
  const NumberWord* joint = number_word(words[at].folded);
  return joint != nullptr && joint->joins_tens ? added_at(words, at + 1) : nullptr;
}

const unsigned kFrench = 1u << (std::find(kLanguages.begin(), kLanguages.end(), "fr") - kLanguages.begin());

bool is_tens(int value) { return value >= 20 && value % 10 == 0; }

// "soixante-dix", "quatre-vingt-onze": French counts on to nineteen.
bool fits_behind(int tens, int value) { return value < 10 || ((tens == 60 || tens == 80) && value < 20); }

}  // namespace

const NumberWord* number_word(std::string_view folded) {
  const auto it = table().words.find(folded);
  return it == table().words.end() ? nullptr : &it->second;
}

int named_power(const std::vector<Word>& words) {
  constexpr int kThousands = 3;
  for (const Word& word : words) {
    const NumberWord* said = number_word(word.folded);
    if (said != nullptr && said->role == NumberWord::Role::times && said->value >= kThousands) return said->value;
  }
  return 0;
}

std::vector<NumberWord> german_number_pieces(std::string_view folded) {
  constexpr std::size_t kShortestWord = 7, kLongestPiece = 12, kLongestWord = 120;
  std::vector<NumberWord> pieces;
  if (folded.size() < kShortestWord || folded.size() > kLongestWord) return pieces;
  while (!folded.empty()) {
    std::size_t length = std::min(folded.size(), kLongestPiece);
    for (; length > 0; --length) {
      const auto it = table().german.find(folded.substr(0, length));
      if (it == table().german.end()) continue;
      pieces.push_back(it->second);
      break;
    }
    if (length == 0) return {};
    folded.remove_prefix(length);
  }
  return pieces;
}

int spelled_count_at(const std::vector<Word>& words, std::size_t& at) {
  constexpr int kFour = 4, kScore = 20;
  const NumberWord* first = added_at(words, at);
  if (first == nullptr || first->value < 2 || first->everyday) return 0;
  int value = first->value;
  ++at;
  if (const NumberWord* score = joined_at(words, at);
      value == kFour && score != nullptr && score->value == kScore && words[at].is("-") &&
      (first->languages & score->languages & kFrench) != 0) {  // quatre-vingts
    value *= kScore;
    at += 2;
  }
  if (!is_tens(value)) return value;
  const NumberWord* ones = joined_at(words, at);
  if (ones == nullptr || !fits_behind(value, ones->value)) return value;
  at += 2;
  value += ones->value;
  if (ones->value == 10) {  // soixante-dix-sept
    const NumberWord* last = joined_at(words, at);
    if (last != nullptr && last->value >= 7 && last->value < 10) value += last->value, at += 2;
  }
  return value;
}

}  // namespace crossfoot::language

#include "normalize/terms.h"

#include <algorithm>
#include <string>
#include <vector>

#include "language/tables.h"

namespace crossfoot::normalize {
namespace {

using language::split;
using language::StringMap;

constexpr std::size_t kLongestForm = 6;  // words

struct Entry {
  std::string concept_id;
  int rank = 2;
  LabelReading::Side side = LabelReading::Side::none;
};

struct Table {
  StringMap<Entry> forms;

  Table() {
    for (const auto& [of, row] : language::table_rows("terms")) {
      if (row.size() < 4) continue;
      Entry entry;
      entry.concept_id = std::string(row[0]);
      entry.rank = row[1] == "1" ? 1 : 2;
      entry.side = row[2] == "debit"    ? LabelReading::Side::debit
                   : row[2] == "credit" ? LabelReading::Side::credit
                                        : LabelReading::Side::none;
      for (const std::string_view form : split(row[3], '|')) forms.emplace(std::string(form), entry);
    }
  }
};

const Table& table() {
  static const Table instance;
  return instance;
}

bool is_word_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9');
}

std::vector<std::string_view> words_of(std::string_view text) {
  constexpr std::size_t kMostWords = 40;
  std::vector<std::string_view> words;
  std::size_t i = 0;
  while (i < text.size() && words.size() < kMostWords) {
    while (i < text.size() && !is_word_byte(text[i])) ++i;
    const std::size_t begin = i;
    while (i < text.size() && is_word_byte(text[i])) ++i;
    if (i > begin) words.push_back(text.substr(begin, i - begin));
  }
  return words;
}

}  // namespace

Term find_term(std::string_view folded) {
  const std::vector<std::string_view> words = words_of(folded);
  const Entry* best = nullptr;
  std::size_t best_length = 0, best_begin = 0;
  std::string key;
  for (std::size_t begin = 0; begin < words.size(); ++begin) {
    key.clear();
    for (std::size_t n = 1; n <= kLongestForm && begin + n <= words.size(); ++n) {
      if (n > 1) key.push_back(' ');
      key += words[begin + n - 1];
      const auto it = table().forms.find(std::string_view(key));
      if (it == table().forms.end()) continue;
      const bool better =
          best == nullptr || it->second.rank < best->rank || (it->second.rank == best->rank && n > best_length);
      if (better) best = &it->second, best_length = n, best_begin = begin;
    }
  }
  if (best == nullptr) return {};
  const double coverage = static_cast<double>(best_length) / static_cast<double>(words.size());
  // A concept leads or ends a label; in the middle it may be part of something else.
  const bool edge = best_begin == 0 || best_begin + best_length == words.size();
  const double confidence = coverage == 1 ? 1.0 : (edge ? 0.55 : 0.25) + 0.4 * coverage;
  return {best->concept_id, std::min(confidence, 1.0), best->side};
}

}  // namespace crossfoot::normalize

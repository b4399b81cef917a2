#include "normalize/word_table.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "language/tables.h"

namespace crossfoot::normalize {
namespace {

using language::split;
using language::StringMap;

constexpr std::size_t kLongestForm = 24;

constexpr std::array<std::pair<std::string_view, WordKind>, 15> kKinds{{{"scale", WordKind::scale},
                                                                        {"percent", WordKind::percent},
                                                                        {"per_mille", WordKind::per_mille},
                                                                        {"credit", WordKind::credit},
                                                                        {"debit", WordKind::debit},
                                                                        {"minus", WordKind::minus},
                                                                        {"cents", WordKind::cents},
                                                                        {"and", WordKind::conjunction},
                                                                        {"of", WordKind::of},
                                                                        {"reference", WordKind::reference},
                                                                        {"phone", WordKind::phone},
                                                                        {"unit", WordKind::unit},
                                                                        {"ordinal", WordKind::ordinal},
                                                                        {"state", WordKind::state},
                                                                        {"nil", WordKind::nil}}};

char32_t usual_decimal(std::string_view language) {
  if (language == "en") return U'.';
  return U',';
}

struct Table {
  StringMap<std::vector<AmountWord>> forms;
  // Per kind, which ASCII bytes begin a form: most words are refused without a look-up.
  std::array<std::array<bool, 128>, kKinds.size()> begins{};

  Table() {
    for (const auto& [of, row] : language::table_rows("amount_words")) {
      if (row.size() < 3) continue;
      const std::string_view name = row[0];
      const auto kind = std::find_if(kKinds.begin(), kKinds.end(), [&](const auto& k) { return k.first == name; });
      if (kind == kKinds.end()) continue;
      AmountWord word;
      word.kind = kind->second;
      word.decimal = usual_decimal(language::kLanguages[of]);
      if (word.kind == WordKind::scale) {
        word.exponent = language::number_in(row[1]);
      } else {
        word.concept_id = std::string(row[1]);
      }
      for (std::string_view form : split(row[2], '|')) {
        word.doubtful = form.front() == '?';
        if (word.doubtful) form.remove_prefix(1);
        add(form, word);
      }
    }
  }

  void add(std::string_view form, const AmountWord& word) {
    const auto first = static_cast<unsigned char>(form.front());
    if (first < 128) begins[static_cast<std::size_t>(word.kind)][first] = true;
    auto& words = forms[std::string(form)];
    for (AmountWord& known : words) {
      if (known.kind != word.kind) continue;
      if (known.exponent != word.exponent) known.other_exponent = word.exponent;
      // "million" is English, French and German, and their separators differ.
      if (known.decimal != word.decimal) known.decimal = 0;
      return;
    }
    words.push_back(word);
  }
};

const Table& table() {
  static const Table instance;
  return instance;
}

bool can_begin(char32_t c, WordKind kind) {
  return c >= 0x80 || table().begins[static_cast<std::size_t>(kind)][static_cast<std::size_t>(fold(c))];
}

const AmountWord* find(std::string_view key, WordKind kind) {
  const auto it = table().forms.find(key);
  if (it == table().forms.end()) return nullptr;
  for (const AmountWord& word : it->second) {
    if (word.kind == kind) return &word;
  }
  return nullptr;
}

bool inside_word(const Glyphs& glyphs, std::size_t i) { return i < glyphs.size() && is_letter(glyphs[i].ch); }

bool starts_word(char32_t before) {
  return is_space(before) || before == U'(' || before == U'[' || before == U':' || before == U'/';
}

void append_key(const Glyphs& glyphs, std::size_t i, std::string& key) {
  if (is_space(glyphs[i].ch)) {
    if (!key.empty() && key.back() != ' ') key.push_back(' ');
  } else {
    append_fold(glyphs, i, i + 1, key);
  }
}

}  // namespace

std::optional<WordMatch> word_at(const Glyphs& glyphs, std::size_t begin, WordKind kind) {
  std::optional<WordMatch> best;
  if (begin >= glyphs.size() || is_space(glyphs[begin].ch) || !can_begin(glyphs[begin].ch, kind)) return best;
  std::string key;
  const std::size_t limit = std::min(glyphs.size(), begin + kLongestForm);
  for (std::size_t end = begin + 1; end <= limit; ++end) {
    append_key(glyphs, end - 1, key);
    if (is_space(glyphs[end - 1].ch) || (is_letter(glyphs[end - 1].ch) && inside_word(glyphs, end))) continue;
    if (is_digit(glyphs[end - 1].ch) && kind != WordKind::nil) break;
    if (const AmountWord* word = find(key, kind)) best = WordMatch{word, begin, end};
  }
  return best;
}

std::optional<WordMatch> word_before(const Glyphs& glyphs, std::size_t end, WordKind kind) {
  std::optional<WordMatch> best;
  const std::size_t lowest = end > kLongestForm ? end - kLongestForm : 0;
  std::size_t begin = end;
  int words = 0;
  while (begin > lowest && words < 3) {
    --begin;
    const char32_t c = glyphs[begin].ch;
    if (is_digit(c) || c == U'\n') break;
    if (is_space(c) || (begin > 0 && !starts_word(glyphs[begin - 1].ch))) continue;
    ++words;
    std::string key;
    for (std::size_t i = begin; i < end; ++i) append_key(glyphs, i, key);
    if (const AmountWord* word = find(key, kind)) best = WordMatch{word, begin, end};
  }
  return best;
}

}  // namespace crossfoot::normalize

#include "normalize/currency.h"

#include <algorithm>
#include <array>

#include "language/tables.h"

namespace crossfoot::normalize {
namespace {

using language::split;
using language::StringMap;

constexpr std::size_t kLongestForm = 40;

// '£' and "$" are signs; so is everything that is neither letter, digit nor space.
bool is_sign(char32_t c) { return !is_letter(c) && !is_digit(c) && !is_space(c); }

// Lower case, no accents, one space between words and none beside a sign: "U.S. $" and "u.s.$" are one key.
// With `exact` the case is kept and marked, so that "L" is found and "l" is not.
void append_key(const Glyphs& glyphs, std::size_t begin, std::size_t end, bool exact, std::string& key) {
  if (exact) key.push_back('=');
  for (std::size_t i = begin; i < end; ++i) {
    const char32_t c = glyphs[i].ch;
    if (is_space(c)) {
      const bool inner = i > begin && i + 1 < end && !is_space(glyphs[i + 1].ch) && !is_sign(glyphs[i - 1].ch) &&
                         !is_sign(glyphs[i + 1].ch);
      if (inner) key.push_back(' ');
    } else if (exact) {
      append_utf8(key, c);
    } else {
      append_fold(glyphs, i, i + 1, key);
    }
  }
}

struct Table {
  StringMap<Currency> forms;
  StringMap<int> decimals;

  Table() {
    forms.reserve(1'000);
    for (const auto& row : language::common_rows("currencies")) {
      if (row.size() < 3) continue;
      Currency currency;
      std::string_view code = row[0];
      const bool everyday = code.front() == '~';
      if (everyday) code.remove_prefix(1);
      currency.code = std::string(code);
      currency.decimals = row[1].empty() ? 2 : row[1].front() - '0';
      decimals.emplace(currency.code, currency.decimals);
      Currency by_code = currency;
      by_code.by_code = by_code.word = true;
      by_code.everyday = everyday;
      forms.emplace(everyday ? std::string(1, '=').append(code) : fold(code), by_code);
      for (std::string_view form : split(row[2], '|')) add_form(form, currency);
    }
  }

  void add_form(std::string_view form, Currency currency) {
    if (form.empty()) return;
    currency.ambiguous = form.front() == '?';
    const bool exact = form.front() == '=';
    if (currency.ambiguous || exact) form.remove_prefix(1);
    const Glyphs glyphs = clean_text(form);
    currency.word = is_letter(glyphs.front().ch) && (is_letter(glyphs.back().ch) || glyphs.back().ch == U'.');
    std::string key;
    append_key(glyphs, 0, glyphs.size(), exact, key);
    forms.emplace(std::move(key), currency);
  }
};

const Table& table() {
  static const Table instance;
  return instance;
}

const Currency* find(const Glyphs& glyphs, std::size_t begin, std::size_t end) {
  std::string key;
  append_key(glyphs, begin, end, true, key);
  if (const auto it = table().forms.find(std::string_view(key)); it != table().forms.end()) return &it->second;
  key.clear();
  append_key(glyphs, begin, end, false, key);
  const auto it = table().forms.find(std::string_view(key));
  return it == table().forms.end() ? nullptr : &it->second;
}

bool can_be_part(char32_t c) {
  return is_letter(c) || c == U'.' || c == U'/' || c == U'\'' || c == U'"' || c == U'״' || c == U'ʻ';
}

bool is_currency_sign(char32_t c) {
  if (c < 0x80) return c == U'$';
  return c == U'£' || c == U'¥' || c == U'¢' || c == U'§' || (c >= 0x20A0 && c <= 0x20CF) || c == 0x058F ||
         c == 0x060B || c == 0x09F3 || c == 0x0E3F || c == 0x17DB || c == 0xFDFC || c == 0xFFE5;
}

// "MUSD", "kEUR", "TUSD": a code with a scale letter before it.
std::optional<CurrencyMatch> scaled_code(const Glyphs& glyphs, std::size_t begin, std::size_t end) {
  if (end - begin != 4) return std::nullopt;
  int exponent = 0;
  switch (glyphs[begin].ch) {
    case U'M': exponent = 6; break;
    case U'k':
    case U'K':
    case U'T': exponent = 3; break;
    default: return std::nullopt;
  }
  for (std::size_t i = begin + 1; i < end; ++i) {
    if (!is_upper(glyphs[i].ch)) return std::nullopt;
  }
  const Currency* currency = find(glyphs, begin + 1, end);
  if (currency == nullptr || !currency->by_code) return std::nullopt;
  return CurrencyMatch{currency, begin, end, exponent};
}

// The starts of words in [lowest, end), nearest first: where a form that ends at `end` may begin.
std::vector<std::size_t> word_starts_before(const Glyphs& glyphs, std::size_t end) {
  const std::size_t lowest = end > kLongestForm ? end - kLongestForm : 0;
  std::vector<std::size_t> starts;
  std::size_t i = end;
  while (i > lowest && starts.size() < 8) {
    const char32_t c = glyphs[i - 1].ch;
    if (is_digit(c) || c == U'\n' || c == U'(' || c == U')' || c == U',' || c == U':' || c == U';') break;
    --i;
    if (is_space(c)) continue;
    const bool starts_word = i == 0 || !can_be_part(glyphs[i - 1].ch) || is_currency_sign(c);
    if (starts_word) starts.push_back(i);
  }
  return starts;
}

// "a $ 98", "a share": a small letter set off from the sign is a word, but for "c $", which is none in our languages.
bool stray_letter(const Glyphs& glyphs, std::size_t begin, std::size_t end) {
  return begin + 2 < end && is_letter(glyphs[begin].ch) && !is_upper(glyphs[begin].ch) && glyphs[begin].ch != U'c' &&
         is_space(glyphs[begin + 1].ch);
}

}  // namespace

std::optional<CurrencyMatch> currency_before(const Glyphs& glyphs, std::size_t end) {
  if (end == 0) return std::nullopt;
  const char32_t last = glyphs[end - 1].ch;
  if (!is_currency_sign(last) && !can_be_part(last)) return std::nullopt;
  std::optional<CurrencyMatch> best;
  for (const std::size_t begin : word_starts_before(glyphs, end)) {
    if (const auto scaled = scaled_code(glyphs, begin, end)) return scaled;
    if (stray_letter(glyphs, begin, end)) continue;
    if (const Currency* currency = find(glyphs, begin, end)) best = CurrencyMatch{currency, begin, end, 0};
  }
  return best;
}

std::optional<CurrencyMatch> currency_at(const Glyphs& glyphs, std::size_t begin) {
  if (begin >= glyphs.size() || (!is_currency_sign(glyphs[begin].ch) && !is_letter(glyphs[begin].ch)))
    return std::nullopt;
  const std::size_t limit = std::min(glyphs.size(), begin + kLongestForm);
  std::optional<CurrencyMatch> best;
  for (std::size_t end = begin + 1; end <= limit; ++end) {
    const char32_t c = glyphs[end - 1].ch;
    if (is_digit(c) || c == U'\n' || c == U'(' || c == U')' || c == U',' || c == U';' || c == U':') break;
    if (is_space(c)) continue;
    // A sign may touch what follows ("€m"); a word may not.
    const bool ends_form = is_currency_sign(c) || end == glyphs.size() || !is_letter(glyphs[end].ch);
    if (!ends_form) continue;
    if (const auto scaled = scaled_code(glyphs, begin, end)) return scaled;
    if (const Currency* currency = find(glyphs, begin, end)) best = CurrencyMatch{currency, begin, end, 0};
  }
  return best;
}

int currency_decimals(std::string_view code) {
  const auto it = table().decimals.find(code);
  return it == table().decimals.end() ? 2 : it->second;
}

bool is_currency_code(std::string_view upper_case) {
  return table().decimals.find(upper_case) != table().decimals.end();
}

}  // namespace crossfoot::normalize

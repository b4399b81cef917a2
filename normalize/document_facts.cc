#include "normalize/document_facts.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "normalize/clean_text.h"
#include "normalize/dates.h"
#include "normalize/language.h"

namespace crossfoot::normalize {
namespace {

template <typename Visit>
void for_each_amount(Statement& statement, Visit visit) {
  for (TableStatement& table : statement.tables) {
    for (CellReading& cell : table.cells) {
      for (Amount& amount : cell.amounts) visit(amount);
    }
  }
  for (BlockStatement& block : statement.blocks) {
    for (Amount& amount : block.amounts) visit(amount);
  }
}

template <typename Visit>
void for_each_dates(Statement& statement, Visit visit) {
  for (TableStatement& table : statement.tables) {
    for (CellReading& cell : table.cells) visit(cell.dates);
  }
  for (BlockStatement& block : statement.blocks) visit(block.dates);
}

bool has_evidence(const AmountReading& reading, std::string_view what) {
  return std::find(reading.evidence.begin(), reading.evidence.end(), what) != reading.evidence.end();
}

// Currencies that call themselves dollar or peso and write "$".
bool writes_dollar_sign(const std::string& code) {
  static constexpr std::array<std::string_view, 22> kCodes{"USD", "MXN", "CAD", "AUD", "NZD", "COP", "ARS", "CLP",
                                                           "UYU", "DOP", "CUP", "HKD", "SGD", "TWD", "JMD", "TTD",
                                                           "BBD", "BSD", "BZD", "XCD", "NIO", "BRL"};
  return std::find(kCodes.begin(), kCodes.end(), code) != kCodes.end();
}

// Optimal string alignment distance, given up beyond `most`.
std::size_t distance(std::string_view a, std::string_view b, std::size_t most) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > most) return most + 1;
  std::vector<std::size_t> before(a.size() + 1), row(a.size() + 1), older(a.size() + 1);
  for (std::size_t i = 0; i <= a.size(); ++i) row[i] = i;
  for (std::size_t k = 1; k <= b.size(); ++k) {
    older.swap(before);
    before.swap(row);
    row[0] = k;
    std::size_t least = k;
    for (std::size_t i = 1; i <= a.size(); ++i) {
      const std::size_t change = before[i - 1] + (a[i - 1] == b[k - 1] ? 0 : 1);
      row[i] = std::min({change, before[i] + 1, row[i - 1] + 1});
      const bool swapped = i > 1 && k > 1 && a[i - 1] == b[k - 2] && a[i - 2] == b[k - 1];
      if (swapped) row[i] = std::min(row[i], older[i - 2] + 1);
      least = std::min(least, row[i]);
    }
    if (least > most) return most + 1;
  }
  return row[a.size()];
}

struct KeyUse {
  std::string folded;
  int count = 0;
  std::set<int> tables;
  std::vector<LabelReading*> labels;
};

// A slip changes one letter in eight at most, never the first, never a digit; and one table does not print the same row
// twice in two spellings.
bool one_label(const KeyUse& a, const KeyUse& b) {
  constexpr std::size_t kShortest = 8;
  const std::size_t shorter = std::min(a.folded.size(), b.folded.size());
  if (shorter < kShortest || a.folded.front() != b.folded.front()) return false;
  const auto digits = [](const std::string& text) {
    std::string found;
    std::copy_if(text.begin(), text.end(), std::back_inserter(found), [](char c) { return c >= '0' && c <= '9'; });
    return found;
  };
  if (digits(a.folded) != digits(b.folded)) return false;
  for (const int table : a.tables) {
    if (b.tables.count(table) != 0) return false;
  }
  const std::size_t most = shorter < 16 ? 1 : 2;
  return distance(a.folded, b.folded, most) <= most;
}

}  // namespace

std::vector<std::string> document_languages(const Document& document) {
  constexpr std::size_t kSample = 30'000;  // bytes: enough to know
  std::map<std::string, std::size_t> letters;
  std::size_t taken = 0, total = 0;
  const auto add = [&](const std::string& text) {
    if (taken > kSample || text.size() < 12) return;
    taken += text.size();
    const Glyphs glyphs = clean_text(text);
    const std::string language(best_language(language_scores(glyphs, 0, glyphs.size())));
    if (language == "und") return;
    letters[language] += glyphs.size();
    total += glyphs.size();
  };
  for (const Block& block : document.blocks) add(block.text);
  for (const Table& table : document.tables) {
    for (const Cell& cell : table.cells) add(cell.text);
  }
  std::vector<std::pair<std::size_t, std::string>> ranked;
  for (const auto& [language, n] : letters) {
    if (n * 20 >= total) ranked.emplace_back(n, language);
  }
  std::sort(ranked.begin(), ranked.end(),
            [](const auto& a, const auto& b) { return a.first != b.first ? a.first > b.first : a.second < b.second; });
  std::vector<std::string> languages;
  for (auto& [n, language] : ranked) languages.push_back(std::move(language));
  return languages;
}

void settle_date_order(Statement& statement) {
  int day_first = 0, month_first = 0;
  for_each_dates(statement, [&](const std::vector<Date>& dates) {
    for (const Date& date : dates) {
      const DateOrder order = settled_order(date);
      day_first += order == DateOrder::day_first;
      month_first += order == DateOrder::month_first;
    }
  });
  if ((day_first > 0) == (month_first > 0)) return;
  const DateOrder order = day_first > 0 ? DateOrder::day_first : DateOrder::month_first;
  for_each_dates(statement, [&](std::vector<Date>& dates) { prefer_order(dates, order); });
}

void settle_currency(Statement& statement) {
  std::set<std::string> named;
  const auto name = [&](const std::string& code) {
    if (writes_dollar_sign(code)) named.insert(code);
  };
  for_each_amount(statement, [&](const Amount& amount) {
    if (!has_evidence(amount.readings.front(), "shared-sign")) name(amount.readings.front().currency);
  });
  if (named.size() != 1 || *named.begin() == "USD") return;
  for_each_amount(statement, [&](Amount& amount) {
    for (AmountReading& reading : amount.readings) {
      if (reading.currency != "USD" || !has_evidence(reading, "shared-sign") ||
          has_evidence(reading, "currency-of-heading"))
        continue;
      reading.currency = *named.begin();
      reading.evidence.emplace_back("currency-of-document");
    }
  });
}

void join_misspelt_labels(Statement& statement) {
  constexpr std::size_t kMostKeys = 3000, kMostCompared = 60;
  std::map<std::string, KeyUse> keys;
  for (TableStatement& table : statement.tables) {
    for (auto* labels : {&table.row_labels, &table.column_labels}) {
      for (LabelReading& label : *labels) {
        if (label.key.empty() || label.key.size() > 120) continue;
        KeyUse& use = keys[fold(label.key)];
        ++use.count;
        use.tables.insert(table.table);
        use.labels.push_back(&label);
      }
    }
  }
  if (keys.size() > kMostKeys) return;
  std::vector<KeyUse*> uses;
  for (auto& [folded, use] : keys) {
    use.folded = folded;
    uses.push_back(&use);
  }
  // Sorted by key, labels that begin alike are neighbours; a slip in the first letters goes unnoticed.
  for (std::size_t i = 0; i < uses.size(); ++i) {
    for (std::size_t k = i + 1; k < uses.size() && k - i <= kMostCompared; ++k) {
      if (uses[i]->folded.substr(0, 3) != uses[k]->folded.substr(0, 3)) break;
      if (!one_label(*uses[i], *uses[k])) continue;
      KeyUse& rare = uses[i]->count < uses[k]->count ? *uses[i] : *uses[k];
      const KeyUse& usual = &rare == uses[i] ? *uses[k] : *uses[i];
      const std::string key = usual.labels.front()->key;
      for (LabelReading* label : rare.labels) label->key = key;
    }
  }
}

}  // namespace crossfoot::normalize

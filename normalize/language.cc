#include "normalize/language.h"

#include <unicode/uloc.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "language/tables.h"

namespace crossfoot::normalize {
namespace {

using language::split;
using language::StringMap;

constexpr std::size_t kEnglish = 0, kSpanish = 1;
// What a report of ours is written in before anything is read.
constexpr LanguageScores kPrior{0, 0, -4, -4, -4};

struct WordEntry {
  std::uint8_t languages = 0;  // bit per language
  bool function = false;
  bool noun = false;  // ends like an adjective and is none: "capital", "material"
};

// A weight per language for each three letters, with '_' before and after a word. Every process that reads a label
// needs them, so that they are a plain array: 7,000 strings in a map took a millisecond to make.
class Trigrams {
 public:
  using Weights = std::array<std::int8_t, kLanguages.size()>;

  // "_aa", a tab and a letter for each language, 'm' for nothing: every line is as long as the next.
  Trigrams() : weights_(kLetters * kLetters * kLetters) {
    constexpr std::size_t kLine = 3 + 1 + kLanguages.size() + 1;
    std::string_view lines = language::table_text("common/trigrams.tsv");
    for (lines.remove_prefix(lines.find('\n') + 1); lines.size() >= kLine; lines.remove_prefix(kLine)) {
      Weights& weights = weights_[place(lines)];
      for (std::size_t i = 0; i < weights.size(); ++i) weights[i] = static_cast<std::int8_t>(lines[4 + i] - 'm');
    }
  }

  const Weights& of(std::string_view three) const { return weights_[place(three)]; }

 private:
  static constexpr std::size_t kLetters = 28;

  // a–z, '_', and one for all others, which have no weight.
  static std::size_t place(char letter) {
    if (letter >= 'a' && letter <= 'z') return static_cast<std::size_t>(letter - 'a');
    return letter == '_' ? kLetters - 2 : kLetters - 1;
  }
  static std::size_t place(std::string_view three) {
    return (place(three[0]) * kLetters + place(three[1])) * kLetters + place(three[2]);
  }

  std::vector<Weights> weights_;
};

struct Model {
  StringMap<WordEntry> words;
  StringMap<std::uint8_t> suffixes;  // bit per language
  Trigrams trigrams;
  StringMap<std::uint8_t> countries;  // folded name → bit 1 English, bit 2 Spanish

  Model() {
    load_words();
    load_countries();
  }

  void load_words() {
    words.reserve(4'000);
    for (const auto& [of, row] : language::table_rows("words")) {
      if (row.size() < 2) continue;
      for (const std::string_view word : split(row[1], ' ')) {
        if (row[0] == "suffix") {
          auto& bits = suffixes[std::string(word)];
          bits = static_cast<std::uint8_t>(bits | (1u << of));
          continue;
        }
        WordEntry& entry = words[fold(word)];
        if (row[0] == "noun") {
          entry.noun = true;
          continue;
        }
        entry.languages = static_cast<std::uint8_t>(entry.languages | (1u << of));
        entry.function = entry.function || row[0] == "function";
      }
    }
  }

  // ICU knows every country's name in both languages.
  void load_countries() {
    for (const char* const* country = uloc_getISOCountries(); *country != nullptr; ++country) {
      std::string locale("und_");
      locale += *country;
      for (const std::size_t language : {kEnglish, kSpanish}) {
        UErrorCode error = U_ZERO_ERROR;
        UChar buffer[96];
        const std::int32_t n =
            uloc_getDisplayCountry(locale.c_str(), language == kEnglish ? "en" : "es", buffer, 96, &error);
        if (U_FAILURE(error) || n <= 0) continue;
        std::string name;
        icu::UnicodeString(buffer, n).toUTF8String(name);
        auto& bits = countries[name];
        bits = static_cast<std::uint8_t>(bits | (1u << language));
      }
    }
  }
};

const Model& model() {
  static const Model instance;
  return instance;
}

// Letters that only some of the languages have.
void add_accent(char32_t c, LanguageScores& scores) {
  const auto speak = [&](double en, double es, double fr, double pt, double de) {
    scores[0] += en, scores[1] += es, scores[2] += fr, scores[3] += pt, scores[4] += de;
  };
  switch (c < 0x80 ? 0 : c) {
    case U'ñ':
    case U'Ñ': return speak(-3, 4, -3, -3, -3);
    case U'á':
    case U'í':
    case U'ó':
    case U'ú':
    case U'Á':
    case U'Í':
    case U'Ó':
    case U'Ú': return speak(-3, 2, -2, 1.5, -3);
    case U'é':
    case U'É': return speak(-2, 1, 1.5, 1, -2);
    case U'ã':
    case U'õ':
    case U'Ã':
    case U'Õ': return speak(-3, -4, -3, 5, -3);
    case U'ç':
    case U'Ç': return speak(-3, -4, 2, 4, -3);
    case U'è':
    case U'à':
    case U'ù':
    case U'û':
    case U'î':
    case U'œ': return speak(-3, -4, 4, -2, -3);
    case U'ê':
    case U'ô':
    case U'â': return speak(-3, -4, 3, 3, -3);
    case U'ä':
    case U'ö':
    case U'ß':
    case U'Ä':
    case U'Ö': return speak(-2, -4, -4, -4, 5);
    case U'ü':
    case U'Ü': return speak(-2, -1, -3, -3, 4);
    default: return;
  }
}

void add_word(std::string_view word, LanguageScores& scores) {
  constexpr double kFunctionWeight = 7, kTopicWeight = 6, kTrigramWeight = 0.16, kMost = 3.5;
  const auto known = model().words.find(word);
  if (known != model().words.end() && known->second.languages != 0) {
    const double weight = known->second.function ? kFunctionWeight : kTopicWeight;
    for (std::size_t i = 0; i < scores.size(); ++i) {
      if ((known->second.languages >> i & 1u) == 0) scores[i] -= weight;
    }
    return;
  }
  if (word.size() < 2) return;
  std::string padded(1, '_');
  padded.append(word).push_back('_');
  LanguageScores sum{};
  for (std::size_t i = 0; i + 3 <= padded.size(); ++i) {
    const Trigrams::Weights& weights = model().trigrams.of(std::string_view(padded).substr(i, 3));
    for (std::size_t k = 0; k < sum.size(); ++k) sum[k] += weights[k] * kTrigramWeight;
  }
  constexpr std::size_t kLongestSuffix = 7, kShortestStem = 3;
  for (std::size_t n = std::min(kLongestSuffix, word.size() - std::min(word.size(), kShortestStem)); n >= 3; --n) {
    const auto suffix = model().suffixes.find(word.substr(word.size() - n));
    if (suffix == model().suffixes.end()) continue;
    for (std::size_t k = 0; k < sum.size(); ++k) sum[k] -= (suffix->second >> k & 1u) == 0 ? 1.5 : 0;
    break;
  }
  for (std::size_t k = 0; k < sum.size(); ++k) scores[k] += std::clamp(sum[k], -kMost, kMost);
}

// "Plan regional" against "regional plan": Spanish puts adjectives last, English first.
void add_word_order(const std::vector<std::string>& words, LanguageScores& scores) {
  if (words.size() != 2) return;
  const auto adjective = [](const std::string& word) {
    const auto known = model().words.find(word);
    if (known != model().words.end() && known->second.noun) return false;
    const std::string_view tail = std::string_view(word).substr(word.size() < 3 ? 0 : word.size() - 2);
    return word.size() > 4 && (tail == "al" || tail == "ar" || tail == "le" || tail == "vo" || tail == "co");
  };
  const bool first = adjective(words[0]), last = adjective(words[1]);
  if (first == last) return;
  scores[kSpanish] += last ? 1.2 : -1.2;
}

}  // namespace

LanguageScores language_scores(const Glyphs& glyphs, std::size_t begin, std::size_t end) {
  constexpr std::size_t kLongestSample = 4000;
  end = std::min(end, begin + kLongestSample);
  LanguageScores scores = kPrior;
  std::vector<std::string> words;
  std::string phrase;
  bool last_is_acronym = false;
  for (std::size_t i = begin; i < end;) {
    if (!is_letter(glyphs[i].ch)) {
      append_utf8(phrase, glyphs[i].ch);
      ++i;
      continue;
    }
    std::size_t last = i;
    std::string word;
    bool acronym = true;
    while (last < end && is_letter(glyphs[last].ch)) {
      add_accent(glyphs[last].ch, scores);
      acronym = acronym && is_upper(glyphs[last].ch);
      append_utf8(phrase, glyphs[last].ch);
      ++last;
    }
    append_fold(glyphs, i, last, word);
    acronym = acronym && last - i <= 4;
    last_is_acronym = acronym && last - i <= 3;
    // "IOM", "IVA", "USD" say nothing unless the table knows them.
    if (!(acronym && model().words.find(word) == model().words.end())) add_word(word, scores);
    words.push_back(std::move(word));
    i = last;
  }
  // "UN" alone is no article.
  if (words.size() == 1 && last_is_acronym) {
    const auto known = model().words.find(words.front());
    if (known == model().words.end() || known->second.function) return kPrior;
  }
  add_word_order(words, scores);
  const auto country = model().countries.find(phrase);
  if (country != model().countries.end()) {
    scores = kPrior;
    if (country->second == 1u << kEnglish) scores[kSpanish] -= 6;
    if (country->second == 1u << kSpanish) scores[kEnglish] -= 6;
  }
  return scores;
}

std::string_view best_language(const LanguageScores& scores) {
  constexpr double kClear = 0.5;
  std::size_t best = 0, second = 1;
  for (std::size_t i = 1; i < scores.size(); ++i) {
    if (scores[i] > scores[best]) {
      second = best;
      best = i;
    } else if (second == best || scores[i] > scores[second]) {
      second = i;
    }
  }
  return scores[best] - scores[second] >= kClear ? kLanguages[best] : std::string_view("und");
}

}  // namespace crossfoot::normalize

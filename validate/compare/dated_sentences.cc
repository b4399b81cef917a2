#include "validate/compare/dated_sentences.h"

#include <algorithm>
#include <utility>

#include "validate/document/figures.h"

namespace crossfoot::validate {
namespace {

bool shares_sentence(const DocumentView& view, const DatedText& a, const DatedText& b) {
  return a.block == b.block && in_one_sentence(view, a.block, a.begin, b.begin);
}

DatedSentence sentence_of(const DocumentView& view, const DatedText& date) {
  DatedSentence sentence;
  sentence.date = date;
  sentence.text = view.block(date.block).text;
  const std::string_view told = view.sentence(date.block, date.begin);
  sentence.begin = static_cast<std::size_t>(told.data() - sentence.text.data());
  const std::size_t end = sentence.begin + told.size();
  const auto first_at = [](const std::vector<Word>& words, std::size_t byte) {
    return std::lower_bound(words.begin(), words.end(), byte,
                            [](const Word& word, std::size_t at) { return word.begin < at; });
  };
  const std::vector<Word>& all = view.text(date.block).words;
  for (auto word = first_at(all, sentence.begin); word != all.end() && word->end <= end; ++word)
    sentence.words.push_back(*word);
  const auto index_at = [&](std::size_t byte) {
    return static_cast<std::size_t>(first_at(sentence.words, byte) - sentence.words.begin());
  };
  sentence.date_first = index_at(date.begin);
  sentence.date_after = index_at(date.end);
  return sentence;
}

}  // namespace

std::vector<Interval> days_of(const Date& date, int year) {
  std::vector<Interval> days;
  for (const DateReading& reading : date.readings) {
    Date one = date;
    one.readings = {reading};
    if (const auto interval = interval_of(one, year); interval && interval->days() <= kLongestEvent)
      days.push_back(*interval);
  }
  return days;
}

std::vector<DatedSentence> dated_sentences(const DocumentView& view, int year) {
  constexpr std::size_t kMost = 2000;
  std::vector<DatedText> dates;
  for (const DatedText& date : dated_texts(view, year))
    if (date.interval.days() <= kLongestEvent) dates.push_back(date);
  std::vector<DatedSentence> sentences;
  for (std::size_t i = 0; i < dates.size() && sentences.size() < kMost; ++i) {
    if (i > 0 && shares_sentence(view, dates[i - 1], dates[i])) continue;
    if (i + 1 < dates.size() && shares_sentence(view, dates[i], dates[i + 1])) continue;
    DatedSentence sentence = sentence_of(view, dates[i]);
    for (const Date& date : view.statement.blocks[static_cast<std::size_t>(dates[i].block)].dates)
      if (date.begin == dates[i].begin) sentence.days = days_of(date, year);
    if (!sentence.days.empty()) sentences.push_back(std::move(sentence));
  }
  return sentences;
}

}  // namespace crossfoot::validate

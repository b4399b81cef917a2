#include "validate/compare/name_runs.h"

#include <algorithm>

namespace crossfoot::validate {
namespace {

bool joins_names(const Word& word) {
  static const Concept kSmall("joins-names");
  return kSmall.has(word) || word.is(",") || word.is("-");
}

NameRun run_at(std::string_view text, const std::vector<Word>& words, std::size_t first) {
  NameRun run;
  run.first = run.after = first;
  constexpr std::size_t kLongest = 24;
  for (std::size_t i = first; i < words.size() && run.telling.size() < kLongest; ++i) {
    if (is_capitalised(text, words[i])) {
      run.telling.push_back(words[i].folded);
      run.after = i + 1;
    } else if (!joins_names(words[i])) {
      break;
    }
  }
  return run;
}

}  // namespace

std::vector<NameRun> name_runs(const DocumentView& view, std::size_t fewest) {
  constexpr std::size_t kMost = 3000;
  std::vector<NameRun> runs;
  for (int block = 0; block < view.size() && runs.size() < kMost; ++block) {
    if (view.block(block).kind == BlockKind::table || view.text(block).contents_entry) continue;
    const std::vector<Word>& words = view.text(block).words;
    const std::string_view text = view.block(block).text;
    for (std::size_t i = 0; i < words.size();) {
      if (!is_capitalised(text, words[i])) {
        ++i;
        continue;
      }
      NameRun run = run_at(text, words, i);
      i = run.after;
      if (run.telling.size() < fewest) continue;
      run.block = block;
      run.begin = words[run.first].begin;
      run.end = words[run.after - 1].end;
      runs.push_back(std::move(run));
    }
  }
  return runs;
}

}  // namespace crossfoot::validate

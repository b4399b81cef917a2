#include "extractors/layout/page_layout.h"

#include <algorithm>
#include <map>
#include <set>

namespace crossfoot::layout {
namespace {

double usual_size(const std::vector<Word>& words) {
  std::map<int, std::size_t> characters;
  for (const Word& word : words) characters[static_cast<int>(word.size * 2 + 0.5)] += word.text.size();
  const auto most = std::max_element(characters.begin(), characters.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == characters.end() ? 0 : most->first / 2.0;
}

void add_table(const Candidate& candidate, int page, PageLayout& layout) {
  layout.tables.push_back(make_table(candidate, page));
  std::vector<double> columns;
  for (const Separator& separator : candidate.grid.columns) columns.push_back(separator.at);
  layout.table_columns.push_back(std::move(columns));
}

}  // namespace

PageLayout lay_out_page(PageContent& page, LayoutTrace* trace) {
  PageLayout layout;
  tidy_words(page);
  layout.body_size = usual_size(page.words);
  const PageRules rules = page_rules(page);
  std::vector<Box> charts = chart_areas(page);
  std::vector<Candidate> candidates = find_latticed(page, rules, charts);
  std::set<const Word*> taken;
  const auto take = [&](const Candidate& candidate) { taken.insert(candidate.region.words.begin(), candidate.region.words.end()); };
  for (const Candidate& candidate : candidates) take(candidate);
  std::vector<const Word*> rest;
  for (const Word& word : page.words)
    if (word.turns == 0 && taken.count(&word) == 0) rest.push_back(&word);
  for (const Stream& stream : split_streams(rest, rules.horizontal)) {
    for (Candidate& candidate : find_aligned(stream, rules, charts)) {
      take(candidate);
      candidates.push_back(std::move(candidate));
    }
  }
  rest.erase(std::remove_if(rest.begin(), rest.end(), [&](const Word* word) { return taken.count(word) != 0; }), rest.end());
  for (const Stream& stream : split_streams(rest)) add_blocks(stream, page.number, layout.body_size, layout.blocks);
  std::stable_sort(candidates.begin(), candidates.end(),
                   [](const Candidate& a, const Candidate& b) { return a.region.box.y0 < b.region.box.y0; });
  for (const Candidate& candidate : candidates) add_table(candidate, page.number, layout);
  attach_tables(layout, page.number);
  if (trace != nullptr) {
    trace->rules = rules;
    for (Candidate& candidate : candidates) {
      trace->candidates.push_back(candidate.region.box);
      trace->grids.push_back(std::move(candidate.grid));
    }
  }
  return layout;
}

}  // namespace crossfoot::layout

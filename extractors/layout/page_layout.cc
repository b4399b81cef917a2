#include "extractors/layout/page_layout.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "extractors/layout/turned.h"

namespace crossfoot::extractors::layout {
namespace {

// Font sizes are told apart by half points.
constexpr double kSizeSteps = 2;

double usual_size(const std::vector<Word>& words) {
  std::map<int, std::size_t> characters;
  for (const Word& word : words) characters[static_cast<int>(word.size * kSizeSteps + 0.5)] += word.text.size();
  const auto most = std::max_element(characters.begin(), characters.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == characters.end() ? 0 : most->first / kSizeSteps;
}

Block block_of(const StrayRow& row, int page) {
  Block block;
  for (const Cell& cell : row.cells) block.text += (block.text.empty() ? "" : " ") + cell.text;
  block.page = page;
  block.box = row.box;
  return block;
}

PageLayout lay_out_upright(PageContent& page, LayoutTrace* trace) {
  PageLayout layout;
  tidy_words(page);
  layout.body_size = usual_size(page.words);
  const PageRules rules = page_rules(page);
  std::vector<Box> charts = chart_areas(page);
  std::vector<Candidate> candidates = find_declared(page, rules);
  for (Candidate& candidate : find_latticed(page, rules, charts, candidates))
    candidates.push_back(std::move(candidate));
  std::set<const Word*> taken;
  const auto take = [&](const Candidate& candidate) {
    taken.insert(candidate.region.words.begin(), candidate.region.words.end());
    taken.insert(candidate.repeated.begin(), candidate.repeated.end());
  };
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
  rest.erase(std::remove_if(rest.begin(), rest.end(), [&](const Word* word) { return taken.count(word) != 0; }),
             rest.end());
  layout.stray = take_stray_rows(page, rest);
  for (const Stream& stream : split_streams(rest)) add_blocks(stream, page, layout.body_size, layout.blocks);
  for (const StrayRow& row : layout.stray) insert_block(layout.blocks, block_of(row, page.number));
  std::stable_sort(candidates.begin(), candidates.end(),
                   [](const Candidate& a, const Candidate& b) { return a.region.box.y0 < b.region.box.y0; });
  for (const Candidate& candidate : candidates) {
    layout.tables.push_back(make_table(candidate, page.number));
    layout.declared.push_back(candidate.declared);
  }
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

// Text turned against the rest of the page is laid out by itself from this many words on; fewer are labels of an axis
// or heads set upright in a table.
constexpr int kMinTurned = 25;

void turn_back(PageLayout& layout, const Turn& turn) {
  for (Block& block : layout.blocks) block.box = turn.back(block.box);
  for (Table& table : layout.tables) {
    table.box = turn.back(table.box);
    for (TablePart& part : table.parts) part.box = turn.back(part.box);
    for (Cell& cell : table.cells) cell.box = turn.back(cell.box);
  }
}

void append(PageLayout& whole, PageLayout part) {
  const int first = static_cast<int>(whole.tables.size());
  for (Block& block : part.blocks) {
    if (block.table >= 0) block.table += first;
    whole.blocks.push_back(std::move(block));
  }
  for (Table& table : part.tables) whole.tables.push_back(std::move(table));
  whole.declared.insert(whole.declared.end(), part.declared.begin(), part.declared.end());
}

}  // namespace

PageLayout lay_out_page(PageContent& page, LayoutTrace* trace) {
  std::array<int, 4> words{};
  for (const Word& word : page.words) ++words[static_cast<std::size_t>(word.turns & 3)];
  const int most = static_cast<int>(std::max_element(words.begin(), words.end()) - words.begin());
  std::vector<int> groups{most};
  for (int turns = 0; turns < 4; ++turns)
    if (turns != most && words[static_cast<std::size_t>(turns)] >= kMinTurned) groups.push_back(turns);
  if (groups.size() == 1 && most == 0) return lay_out_upright(page, trace);
  PageLayout whole;
  for (const int turns : groups) {
    const Turn turn(turns, page.width, page.height);
    PageContent part = turn.upright(page);
    const auto other = [&](const Word& word) {
      const int own = (word.turns + turns) % 4;
      return word.turns != 0 && (turns != most || std::find(groups.begin(), groups.end(), own) != groups.end());
    };
    part.words.erase(std::remove_if(part.words.begin(), part.words.end(), other), part.words.end());
    PageLayout laid_out = lay_out_upright(part, turns == most ? trace : nullptr);
    turn_back(laid_out, turn);
    if (turns == most) whole.body_size = laid_out.body_size;
    append(whole, std::move(laid_out));
  }
  return whole;
}

}  // namespace crossfoot::extractors::layout

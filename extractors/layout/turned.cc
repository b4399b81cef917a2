#include "extractors/layout/turned.h"

namespace crossfoot::extractors::layout {

Box Turn::upright(const Box& b) const {
  switch (turns_) {
    case 1: return {b.y0, width_ - b.x1, b.y1, width_ - b.x0};
    case 2: return {width_ - b.x1, height_ - b.y1, width_ - b.x0, height_ - b.y0};
    case 3: return {height_ - b.y1, b.x0, height_ - b.y0, b.x1};
    default: return b;
  }
}

Box Turn::back(const Box& b) const {
  switch (turns_) {
    case 1: return {width_ - b.y1, b.x0, width_ - b.y0, b.x1};
    case 2: return {width_ - b.x1, height_ - b.y1, width_ - b.x0, height_ - b.y0};
    case 3: return {b.y0, height_ - b.x1, b.y1, height_ - b.x0};
    default: return b;
  }
}

PageContent Turn::upright(const PageContent& page) const {
  PageContent turned;
  turned.number = page.number;
  turned.cells = page.cells;
  turned.width = turns_ % 2 == 0 ? page.width : page.height;
  turned.height = turns_ % 2 == 0 ? page.height : page.width;
  for (Word word : page.words) {
    word.box = upright(word.box);
    word.turns = (word.turns + 4 - turns_) % 4;
    word.edges.clear();
    turned.words.push_back(std::move(word));
  }
  const auto add_rules = [&](const std::vector<Rule>& rules, bool horizontal) {
    for (const Rule& rule : rules) {
      const Box line =
          upright(horizontal ? Box{rule.from, rule.at, rule.to, rule.at} : Box{rule.at, rule.from, rule.at, rule.to});
      const bool across = horizontal == (turns_ % 2 == 0);
      (across ? turned.horizontal : turned.vertical)
          .push_back({.at = across ? line.y0 : line.x0,
                      .from = across ? line.x0 : line.y0,
                      .to = across ? line.x1 : line.y1,
                      .thickness = rule.thickness,
                      .edge = rule.edge});
    }
  };
  add_rules(page.horizontal, true);
  add_rules(page.vertical, false);
  for (const Fill& fill : page.fills) turned.fills.push_back({upright(fill.box), fill.color});
  for (const Box& drawing : page.drawings) turned.drawings.push_back(upright(drawing));
  return turned;
}

}  // namespace crossfoot::extractors::layout

#include "validate/document/lists.h"

namespace crossfoot::validate {

std::optional<ItemLabel> item_label(std::string_view text) {
  ItemLabel label;
  std::size_t at = 0;
  const auto peek = [&](std::size_t i) { return i < text.size() ? text[i] : '\0'; };
  while (peek(at) == ' ') ++at;
  if (peek(at) == '-' && peek(at + 1) == ' ') {
    label.style = "- ";
    at += 2;
  }
  if (peek(at) == '(') {
    label.style += "(";
    ++at;
  }
  const std::size_t begin = at;
  while (peek(at) >= '0' && peek(at) <= '9' && at - begin < 3) label.value = label.value * 10 + (text[at++] - '0');
  if (at == begin) {
    if (peek(at) < 'a' || peek(at) > 'z') return std::nullopt;
    label.value = text[at++] - 'a' + 1;
    label.style += "a";
  } else {
    label.style += "#";
  }
  if (peek(at) != '.' && peek(at) != ')') return std::nullopt;
  label.style += text[at++];
  if (peek(at) == '-') label.style += text[at++];  // "1.-" in Spanish
  if (peek(at) != ' ' && peek(at) != '\t' && peek(at) != '\n') return std::nullopt;
  if (label.value == 0) return std::nullopt;
  label.end = at;
  label.printed = text.substr(begin, at - begin);
  return label;
}

std::vector<ListItem> list_items(const DocumentView& view) {
  std::vector<ListItem> items;
  for (int i = 0; i < view.size(); ++i) {
    if (!view.is_prose(i) || view.block(i).kind == BlockKind::footnote) continue;
    if (auto label = item_label(view.block(i).text)) items.push_back({*label, i});
  }
  return items;
}

namespace {

// "a)" and "b)" are of one list, and so are two bullets: the label with its number or letter taken out.
std::string list_style(const Block& block) {
  if (const auto label = item_label(block.text)) return label->style;
  return block.kind == BlockKind::list_item ? block.label : std::string();
}

}  // namespace

int list_lead(const DocumentView& view, int block) {
  constexpr int kFarthest = 40;
  constexpr std::size_t kLongest = 10;  // words
  const std::string own = list_style(view.block(block));
  if (own.empty()) return -1;
  for (int i = block - 1; i >= 0 && i >= block - kFarthest; --i) {
    const std::vector<Word>& words = view.text(i).words;
    if (!view.is_prose(i) || words.empty() || list_style(view.block(i)) == own) continue;
    const bool line = words.size() <= kLongest && words.back().kind == WordKind::word;
    if (line || words.back().is(":") || view.block(i).kind == BlockKind::heading) return i;
  }
  return -1;
}

}  // namespace crossfoot::validate

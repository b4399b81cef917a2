#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "validate/document/document_view.h"
#include "validate/document/lists.h"
#include "validate/document/printed_numbers.h"
#include "validate/rule.h"

namespace crossfoot::validate {
namespace {

// How alike the heads and tails of two items are: both end in a bracket, both are short, both open with the same word.
int likeness(const DocumentView& view, int candidate, int item, std::size_t label_end) {
  const std::string& text = view.block(candidate).text;
  const std::string& model = view.block(item).text;
  if (text.size() < 4 || view.block(candidate).kind == BlockKind::table || view.text(candidate).running_head) return -1;
  int points = 0;
  if (text.back() == model.back()) points += text.back() == ')' ? 3 : 1;
  const std::size_t body = model.size() - label_end;
  if (text.size() < 2 * body + 20 && body < 2 * text.size() + 20) ++points;
  const auto words = words_of(std::string_view(model).substr(label_end));
  if (!words.empty() && !view.text(candidate).words.empty() && words[0].is(view.text(candidate).words[0].folded))
    points += 2;
  return points;
}

// The paragraph above the item that looks most like it, nearest to the start of its section; -1 if there is none.
int unnumbered_first(const DocumentView& view, const ListItem& second) {
  constexpr int kFarthest = 40;
  int best = -1, most = 0;
  for (int i = second.block - 1; i >= 0 && i > second.block - kFarthest; --i) {
    if (view.block(i).kind == BlockKind::heading && !view.text(i).running_head) break;
    const int points = likeness(view, i, second.block, second.label.end);
    if (points >= most && points > 0) {
      most = points;
      best = i;
    }
  }
  return best;
}

// "Notes: (1) Based on … " just above: the first item runs on from its lead.
bool runs_on_from(const DocumentView& view, int block, std::string_view one) {
  const std::vector<Word>& words = view.text(block).words;
  for (std::size_t w = 1; w + 1 < words.size(); ++w)
    if (words[w].is(one) && words[w + 1].is(")") && words[w].end == words[w + 1].begin) return true;
  return false;
}

// Whether "1" stands at the head of anything since the section began: the list has its first item, in another dress.
bool has_a_one(const DocumentView& view, const ListItem& second) {
  const std::string_view one = second.label.style.find('a') != std::string::npos ? "a" : "1";
  for (int i = second.block - 1; i >= 0; --i) {
    const std::vector<Word>& words = view.text(i).words;
    std::size_t first = 0;
    while (first < words.size() && words[first].kind == WordKind::mark) ++first;
    if (first < words.size() && words[first].is(one)) return true;
    if (i + 3 >= second.block && runs_on_from(view, i, one)) return true;
    if (view.block(i).kind == BlockKind::heading && !view.text(i).running_head) return false;
  }
  return false;
}

// "(a) Name and title | (b) Average hours": in a cell, or at the side.
bool is_printed_above(const DocumentView& view, const ListItem& second) {
  constexpr int kReach = 12;  // blocks
  const std::string one = second.label.style.find('a') != std::string::npos ? "a" : "1";
  return is_printed(view, second.block - kReach, second.block, one + second.label.printed.substr(1));
}

// Notes to the accounts begin with the first that a table calls for.
bool are_notes(const DocumentView& view, int block) {
  static const Concept kNotes("notes-heading");
  const int lead = lead_line(view, block);
  const auto& words = view.text(lead >= 0 ? lead : block).words;
  return lead >= 0 && words.size() <= 5 && kNotes.is_among(words);
}

bool has_text_above(const DocumentView& view, int block) {
  for (int i = 0; i < block; ++i)
    if (view.block(i).kind == BlockKind::paragraph && view.is_prose(i)) return true;
  return false;
}

void say(const DocumentView& view, const ListItem& second, std::vector<Finding>& findings) {
  const int first = unnumbered_first(view, second);
  if (first < 0 && !has_text_above(view, second.block)) return;  // an excerpt that begins at 2
  const int block = first >= 0 ? first : second.block;
  Finding finding = finding_at(view, block, 0, view.block(block).text.size(), Severity::warning);
  const std::string one = second.label.style.find('a') != std::string::npos ? "a" : "1";
  finding.expected = one + second.label.printed.substr(1);
  const std::string item = shortened(view.block(second.block).text);
  const std::string two = second.label.printed.substr(0, 1);
  finding.stated = second.label.printed;
  finding.message = {fmt::format("The list starts at {}: there is no item {} above “{}”.", two, one, item),
                     fmt::format("La lista empieza en {}: antes de «{}» no hay ningún punto {}.", two, item, one)};
  if (first >= 0)
    finding.evidence.push_back(
        {fmt::format("The first item is probably “{}”, without its number.", shortened(view.block(first).text)),
         fmt::format("El primer punto es probablemente «{}», sin su número.", shortened(view.block(first).text))});
  finding.suggestion = {fmt::format("Put “{}” before the first item.", finding.expected),
                        fmt::format("Anteponga «{}» al primer punto.", finding.expected)};
  findings.push_back(std::move(finding));
}

void check(const DocumentView& view, std::vector<Finding>& findings) {
  const std::vector<ListItem> items = list_items(view);
  std::map<std::string, int> last;  // value of the last item by style
  for (std::size_t i = 0; i < items.size(); ++i) {
    const ListItem& item = items[i];
    const auto before = last.find(item.label.style);
    const bool continues = before != last.end() && before->second == item.label.value - 1;
    last[item.label.style] = item.label.value;
    if (item.label.value != 2 || continues || has_a_one(view, item) || are_notes(view, item.block) ||
        says_continued(view.text(item.block).words, 0) || is_printed_above(view, item))
      continue;
    const auto next = std::find_if(items.begin() + static_cast<std::ptrdiff_t>(i) + 1, items.end(),
                                   [&](const ListItem& other) { return other.label.style == item.label.style; });
    if (next != items.end() && next->label.value == 3) say(view, item, findings);
  }
}

constexpr char kFailing[] = R"(1.1 Activities of the members

Workshop on plans and budgets of the members (North Office)

The members met and spoke about their plans.

2. Virtual meeting on the plans of the members (South Office)

The members met again and agreed.

3. Plenary meeting of the members (North Office)

The members took leave.
)";

constexpr char kPassing[] = R"(1.1 Activities of the members

1. Workshop on plans and budgets of the members (North Office)

The members met and spoke about their plans.

1.2 Other activities of the members

2. Virtual meeting on the plans of the members (South Office)

The members met again and agreed.

3. Plenary meeting of the members (North Office)

The members took leave.
)";

}  // namespace

extern const Rule kListNumberingLacksFirst = {
    {"X107", "list-numbering-lacks-first", "A list whose first item lost its number",
     "Una lista cuyo primer punto perdió el número",
     "When an item is put before a list by hand, its number is easily left out, and the list begins with 2. A list "
     "that "
     "goes on from an earlier one, under another heading or on another page, has its first item there; two items "
     "alone, "
     "and numbers that belong to the sentence, are left alone.",
     "Cuando se antepone un punto a mano, es fácil olvidar su número, y la lista empieza en 2. Una lista que continúa "
     "otra "
     "anterior, bajo otro título o en otra página, tiene allí su primer punto; no se señalan dos puntos sueltos ni los "
     "números que son parte de la oración.",
     kFailing, kPassing, Severity::note, "0.1.0"},
    OnDocument{check}};

}  // namespace crossfoot::validate

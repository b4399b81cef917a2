#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "validate/document/document_view.h"
#include "validate/document/lists.h"
#include "validate/rule.h"

namespace crossfoot::validate {
namespace {

const Concept kListed("listed-things");

int announced_number(const Word& word) {
  struct Name {
    std::string_view en, es;
  };
  constexpr std::array<Name, 9> kNames = {{{"two", "dos"},
                                           {"three", "tres"},
                                           {"four", "cuatro"},
                                           {"five", "cinco"},
                                           {"six", "seis"},
                                           {"seven", "siete"},
                                           {"eight", "ocho"},
                                           {"nine", "nueve"},
                                           {"ten", "diez"}}};
  for (std::size_t i = 0; i < kNames.size(); ++i)
    if (word.is(kNames[i].en) || word.is(kNames[i].es)) return static_cast<int>(i) + 2;
  return word.kind == WordKind::number && word.folded.size() == 1 && word.folded[0] >= '2' ? word.folded[0] - '0' : 0;
}

// "The following four varieties", "las cuatro variedades siguientes": whatever they are, they are listed.
bool is_pointed_at(const std::vector<Word>& words, std::size_t number) {
  static const Concept kFollowing("following-things");
  return (number > 0 && kFollowing.has(words[number - 1])) ||
         (number + 2 < words.size() && kFollowing.has(words[number + 2]));
}

struct Announcement {
  int count = 0;
  std::size_t begin = 0, end = 0;  // "two specific activities"
};

// The only number of listed things in a paragraph that ends in a colon; two such numbers announce nothing certain.
Announcement announcement_in(const DocumentView& view, int block) {
  const std::vector<Word>& words = view.text(block).words;
  Announcement found;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const int count = announced_number(words[i]);
    if (count == 0) continue;
    for (std::size_t n = i + 1; n < words.size() && n <= i + 3; ++n) {
      if (words[n].kind != WordKind::word) break;
      if (!kListed.has(words[n]) && !(n == i + 1 && is_pointed_at(words, i))) continue;
      if (found.count != 0) return {};
      found = {count, words[i].begin, words[n].end};
      break;
    }
  }
  return found;
}

// The items 1, 2, 3 … or a, b, c … that follow the paragraph at once, sub-lists between them included.
int items_below(const DocumentView& view, const std::vector<ListItem>& items, int block) {
  auto item = std::find_if(items.begin(), items.end(), [&](const ListItem& i) { return i.block > block; });
  if (item == items.end() || item->block != block + 1 || item->label.value != 1) return 0;
  const std::string style = item->label.style;
  int count = 0;
  int last_block = item->block;
  for (; item != items.end(); ++item) {
    if (item->label.style != style) continue;
    if (item->label.value != count + 1) break;
    const auto section_of = [&](int b) { return view.block(b).kind == BlockKind::heading ? view.block(b).level : 0; };
    for (int b = last_block + 1; b < item->block; ++b)
      if (section_of(b) > 0 && !item_label(view.block(b).text)) return count;
    last_block = item->block;
    ++count;
  }
  return count;
}

void check(const DocumentView& view, std::vector<Finding>& findings) {
  const std::vector<ListItem> items = list_items(view);
  for (int block = 0; block < view.size(); ++block) {
    const std::vector<Word>& words = view.text(block).words;
    if (!view.is_prose(block) || words.empty() || !words.back().is(":")) continue;
    const Announcement announced = announcement_in(view, block);
    if (announced.count == 0) continue;
    const int count = items_below(view, items, block);
    if (count < 2 || count == announced.count) continue;
    Finding finding = finding_at(view, block, announced.begin, announced.end, Severity::note);
    finding.stated = finding.quote;
    finding.expected = std::to_string(count);
    finding.message = {fmt::format("The text announces “{}”; {} items follow.", finding.quote, count),
                       fmt::format("El texto anuncia «{}»; siguen {} puntos.", finding.quote, count)};
    finding.suggestion = {"Correct the number, or the list.", "Corrija el número o la lista."};
    findings.push_back(std::move(finding));
  }
}

constexpr char kFailing[] = R"(The members agreed on two specific activities, which are described below:

a) Regional work meeting of the members

b) Seminar on the plans of the members

c) Dialogue of the members with their neighbours
)";

constexpr char kPassing[] = R"(The members agreed on three specific activities, which are described below:

a) Regional work meeting of the members

b) Seminar on the plans of the members

c) Dialogue of the members with their neighbours, which had four topics
)";

}  // namespace

extern const Rule kCountOfListDiffers = {
    {"W106", "count-of-list-differs", "A sentence announces another number of items than follow",
     "Una oración anuncia un número de puntos distinto del que sigue",
     "“Two specific activities” above a list of four says that two were added, or forgotten. Only the one number of a "
     "paragraph that ends in a colon is compared, with a numbered list that follows it at once.",
     "«Dos actividades» sobre una lista de cuatro indica que se agregaron dos, o se olvidaron. Solo se compara el "
     "único "
     "número de un párrafo que termina en dos puntos con la lista numerada que lo sigue.",
     kFailing, kPassing, Severity::note, "0.1.0"},
    OnDocument{check}};

}  // namespace crossfoot::validate

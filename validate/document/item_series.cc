#include "validate/document/item_series.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <optional>

#include "language/roman.h"
#include "validate/document/lists.h"
#include "validate/document/printed_numbers.h"

namespace crossfoot::validate {
namespace {

struct Series {
  std::string head, tail;  // "(" and ")" of "(4)"; "Note " of "Note 5"
  enum class Style { digits, letters, roman } style = Style::digits;
  std::vector<NumberedItem> items;
};

constexpr int kMostRoman = 20;  // more sections are lettered, or "L." is an initial

std::string shown(const Series& series, int value) {
  std::string number = std::to_string(value);
  if (series.style == Series::Style::letters) number = std::string(1, static_cast<char>('a' + value - 1));
  if (series.style == Series::Style::roman && value >= 1) number = language::roman_of(value);
  return series.head + number + series.tail;
}

class SeriesReader {
 public:
  explicit SeriesReader(const DocumentView& view) : view_(view) {}

  std::map<std::string, Series> read() {
    for (int i = 0; i < view_.size(); ++i) {
      const bool table = view_.block(i).kind == BlockKind::table;
      if (table && view_.block(i).table >= 0) read_rows(i, view_.block(i).table);
      if (!table && !view_.text(i).running_head && !view_.text(i).contents_entry &&
          view_.block(i).kind != BlockKind::footnote)
        read_text(view_.block(i).text, "", {i, {-1, -1, -1}, 0, {}});
    }
    return std::move(series_);
  }

 private:
  void read_rows(int block, int table) {
    const Table& rows = view_.document.tables[static_cast<std::size_t>(table)];
    for (const Cell& cell : rows.cells)
      if (cell.column == 0) read_text(cell.text, "t" + std::to_string(table), {block, {table, cell.row, 0}, 0, {}});
  }

  void read_text(const std::string& text, const std::string& where, NumberedItem item) {
    if (typed_label(text, where, item) || roman_label(text, where, item) || decimal_label(text, where, item)) return;
    if (where.empty()) noun_label(text, item);
  }

  void add(const std::string& key, Series series, NumberedItem item, int value) {
    item.value = value;
    item.printed = shown(series, value);
    series_.try_emplace(key, std::move(series)).first->second.items.push_back(std::move(item));
  }

  bool typed_label(const std::string& text, const std::string& where, const NumberedItem& item) {
    const auto label = item_label(text);
    if (!label) return false;
    const bool letter = label->style.find('a') != std::string::npos;
    const std::size_t place = label->style.find(letter ? 'a' : '#');
    Series series{label->style.substr(0, place),
                  label->style.substr(place + 1),
                  letter ? Series::Style::letters : Series::Style::digits,
                  {}};
    add(where + label->style, std::move(series), item, label->value);
    return true;
  }

  // "IV. ACTIVITIES"
  bool roman_label(const std::string& text, const std::string& where, const NumberedItem& item) {
    const std::size_t end = text.find_first_not_of("IVX");
    if (end == 0 || end == std::string::npos || end + 1 >= text.size() || text[end + 1] != ' ') return false;
    if (text[end] != '.' && text[end] != ')') return false;
    const int value = language::roman_value(std::string_view(text).substr(0, end), 'X');
    if (value == 0 || value > kMostRoman) return false;
    const std::string tail(1, text[end]);
    add(where + "I" + tail, {"", tail, Series::Style::roman, {}}, item, value);
    return true;
  }

  // "2.4 Support", "2.4. Support": counted under its chapter.
  bool decimal_label(const std::string& text, const std::string& where, const NumberedItem& item) {
    const std::size_t end = text.find_first_not_of("0123456789.");
    if (end == std::string::npos || end < 3 || end > 8 || text[end] != ' ') return false;
    if (end + 1 >= text.size() || std::isupper(static_cast<unsigned char>(text[end + 1])) == 0) return false;
    std::string number = text.substr(0, end);
    const bool stop = number.back() == '.';
    if (stop) number.pop_back();
    const std::size_t point = number.rfind('.');
    if (point == std::string::npos || point == 0 || number.size() - point > 3 || point + 1 == number.size())
      return false;
    const std::string head = number.substr(0, point + 1);
    add(where + head, {head, stop ? "." : "", Series::Style::digits, {}}, item, std::stoi(number.substr(point + 1)));
    return true;
  }

  // "Note 5. Payables", "Agenda item 4: Budget": one or two words, a number and a mark.
  void noun_label(const std::string& text, const NumberedItem& item) {
    const std::vector<Word>& words = view_.text(item.block).words;
    std::size_t n = 0;
    while (n < words.size() && n < 3 && words[n].kind == WordKind::word) ++n;
    if (n == 0 || n > 2 || n + 1 >= words.size() || words[n].kind != WordKind::number) return;
    const std::string& number = words[n].folded;
    const bool whole = number.size() <= 2 && number.find_first_not_of("0123456789") == std::string::npos;
    const bool named = std::isupper(static_cast<unsigned char>(text[words[0].begin])) != 0;
    if (!whole || !named || !words[n + 1].is_one_of(".:-)") || words[n].begin == words[n - 1].end) return;
    const std::string head = text.substr(words[0].begin, words[n].begin - words[0].begin);
    add("n" + folded(head), {head, "", Series::Style::digits, {}}, item, std::stoi(number));
  }

  const DocumentView& view_;
  std::map<std::string, Series> series_;
};

class SlipFinder {
 public:
  SlipFinder(const DocumentView& view, const Series& series) : view_(view), series_(series) {}

  std::vector<ItemSlip> find() {
    for (std::size_t i = 1; i < series_.items.size(); ++i) {
      if (stands_out(i))
        slips_.push_back(slip(i, false));
      else if (leaves_out(i))
        slips_.push_back(slip(i, true));
    }
    // Two and more numbers left out are an excerpt.
    const auto skips = std::count_if(slips_.begin(), slips_.end(), [](const ItemSlip& s) { return s.skipped; });
    if (skips > 1) std::erase_if(slips_, [](const ItemSlip& s) { return s.skipped; });
    return std::move(slips_);
  }

 private:
  int value(std::size_t i) const { return i < series_.items.size() ? series_.items[i].value : 0; }
  bool counts_up_to(std::size_t i) const { return value(i) == 1 || (i > 0 && value(i - 1) == value(i) - 1); }
  bool goes_on_from(std::size_t i) const {
    return i + 1 >= series_.items.size() || value(i + 1) == value(i) + 1 || value(i + 1) == 1;
  }

  // 5, 8, 7: the neighbours leave one number for it.
  bool stands_out(std::size_t i) const {
    return value(i) != value(i - 1) + 1 && value(i) != 1 && i + 1 < series_.items.size() &&
           value(i + 1) == value(i - 1) + 2 && counts_up_to(i - 1) && goes_on_from(i + 1) &&
           !stands_between(series_.items[i - 1].block, series_.items[i + 1].block, value(i - 1) + 1);
  }

  // 7, 8, 10, 11: the number stands at the head of nothing between the two.
  bool leaves_out(std::size_t i) const {
    const int before = value(i - 1);
    if (value(i) != before + 2 || before < 2 || !counts_up_to(i - 1) || !goes_on_from(i)) return false;
    const bool ends = i + 1 >= series_.items.size() || value(i + 1) == 1;
    if (ends && before < 3) return false;
    if (series_.style != Series::Style::digits && before < 3) return false;
    const NumberedItem &first = series_.items[i - 1], &second = series_.items[i];
    constexpr int kFarthest = 400;  // blocks
    if (second.block - first.block > kFarthest) return false;
    if (has_heading_between(first.block, second.block) && !runs_through_headings(i)) return false;
    const std::string number = shown({"", "", series_.style, {}}, before + 1);
    for (int b = first.block; b <= second.block; ++b)
      if (names(view_.text(b).words, number)) return false;
    return !stands_between(first.block, second.block, before + 1);
  }

  bool stands_between(int first, int last, int value) const {
    Series padded = series_;
    padded.head += "0";  // "07.23.05"
    return is_printed(view_, first, last, shown(series_, value)) ||
           is_printed(view_, first, last, shown(padded, value));
  }

  // Paragraphs numbered from the first to the last, whatever headings stand between.
  bool runs_through_headings(std::size_t i) const {
    int passed = 0;
    for (std::size_t k = 1; k < i; ++k)
      if (value(k) == value(k - 1) + 1 && series_.items[k].block - series_.items[k - 1].block < 40)
        passed += has_heading_between(series_.items[k - 1].block, series_.items[k].block);
    return passed > 1;
  }

  bool has_heading_between(int first, int second) const {
    for (int b = first + 1; b < second; ++b)
      if (view_.block(b).kind == BlockKind::heading && !view_.text(b).running_head) return true;
    return false;
  }

  // A number that was set apart from its text, or two items that run on in one paragraph.
  static bool names(const std::vector<Word>& words, const std::string& number) {
    for (std::size_t w = 0; w + 1 < words.size(); ++w)
      if (words[w].folded == folded_word(number) && words[w + 1].kind == WordKind::mark) return true;
    return words.size() == 1 && words[0].folded == folded_word(number);
  }

  ItemSlip slip(std::size_t i, bool skipped) const {
    const bool next = i + 1 < series_.items.size() && value(i + 1) != 1;
    return {series_.items[i - 1], series_.items[i], shown(series_, value(i - 1) + 1),
            next ? series_.items[i + 1].printed : std::string(), skipped};
  }

  const DocumentView& view_;
  const Series& series_;
  std::vector<ItemSlip> slips_;
};

}  // namespace

std::vector<ItemSlip> item_slips(const DocumentView& view) {
  std::vector<ItemSlip> all;
  for (const auto& [key, series] : SeriesReader(view).read())
    for (ItemSlip& slip : SlipFinder(view, series).find()) all.push_back(std::move(slip));
  std::stable_sort(all.begin(), all.end(),
                   [](const ItemSlip& a, const ItemSlip& b) { return a.item.block < b.item.block; });
  return all;
}

}  // namespace crossfoot::validate

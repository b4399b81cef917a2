// The words of natural languages stand in language/, where a translator finds them, and not in the rules.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "language/tables.h"

namespace fs = std::filesystem;
using namespace crossfoot;

namespace {

// file:name → why its words may stand there.
const std::map<std::string, std::string> kExempt = {
    {"validate/document/calendar.cc:kMonthsEs", "months as findings print them"},
    {"validate/rules/period/t105_weekday_does_not_match.cc:kWeekdays", "weekdays as findings print them"},
    {"validate/rules/prose/w105_prose_arithmetic_fraction.cc:kNames", "number words, with their values"},
    {"validate/rules/prose/w106_count_of_list_differs.cc:kNames", "number words, with their values"},
    {"validate/compare/event_words.cc:kKinds", "names of kinds of event"},
    {"validate/compare/event_words.cc:kActions", "names of actions"},
    {"validate/relations/balances.cc:kTerms", "names of terms of the lexicon"},
    {"validate/relations/line_view.cc:kTerms", "names of terms of the lexicon"},
    {"validate/rules/signs/s101_concept_on_the_other_side.cc:kOneSided", "names of terms of the lexicon"},
};

const std::set<std::string_view>& known_words() {
  static const std::set<std::string_view> kWords = [] {
    std::set<std::string_view> words;
    language::each_concept_row([&](std::string_view, std::string_view row) {
      for (const std::string_view word : language::split(row, '|')) words.insert(word);
    });
    return words;
  }();
  return kWords;
}

struct Initializer {
  std::string name;  // kMonthsEs
  std::vector<std::string> words;
};

// From `{` to its own `}`, without what stands in the quotation marks.
std::size_t end_of_braces(const std::string& text, std::size_t open) {
  int depth = 0;
  bool quoted = false;
  for (std::size_t i = open; i < text.size(); ++i) {
    if (text[i] == '"' && text[i - 1] != '\\') quoted = !quoted;
    if (quoted) continue;
    depth += text[i] == '{' ? 1 : text[i] == '}' ? -1 : 0;
    if (depth == 0) return i;
  }
  return text.size();
}

std::vector<Initializer> initializers_in(const std::string& text) {
  static const std::regex kBegins("\\b(\\w+)(?:\\[\\])? ?=? ?\\{(?=[\\s{]*(?:\\w+\\{)?\")");
  static const std::regex kConcept("Concept\\(\"[^\"]*\"\\)"), kWord("\"([a-z]+)\"");
  std::vector<Initializer> found;
  for (std::sregex_iterator at(text.begin(), text.end(), kBegins), end; at != end; ++at) {
    const auto open = static_cast<std::size_t>(at->position() + at->length()) - 1;
    const std::string inside =
        std::regex_replace(text.substr(open, end_of_braces(text, open) - open), kConcept, std::string());
    Initializer initializer{(*at)[1], {}};
    for (std::sregex_iterator word(inside.begin(), inside.end(), kWord); word != end; ++word)
      initializer.words.push_back((*word)[1]);
    found.push_back(std::move(initializer));
  }
  return found;
}

std::string code_of(const fs::path& path) {
  std::ifstream in(path);
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  static const std::regex kRemark("//[^\\n]*");
  return std::regex_replace(text, kRemark, std::string());
}

}  // namespace

TEST_CASE("no rule holds a list of natural words") {
  constexpr std::size_t kFewest = 3;
  const fs::path root = CROSSFOOT_SOURCE_DIR;
  std::set<std::string> used;
  for (const auto& entry : fs::recursive_directory_iterator(root / "validate")) {
    if (entry.path().extension() != ".h" && entry.path().extension() != ".cc") continue;
    for (const Initializer& initializer : initializers_in(code_of(entry.path()))) {
      std::set<std::string> known;
      for (const std::string& word : initializer.words)
        if (known_words().contains(word)) known.insert(word);
      if (known.size() < kFewest) continue;
      const std::string place = fs::relative(entry.path(), root).string() + ":" + initializer.name;
      used.insert(place);
      INFO(place << " has " << *known.begin() << " and " << known.size() - 1
                 << " more: put them into language/<language>/concepts.tsv and ask for a Concept");
      CHECK(kExempt.contains(place));
    }
  }
  for (const auto& [place, reason] : kExempt) {
    INFO(place << " (" << reason << ") needs no exemption");
    CHECK(used.contains(place));
  }
}

// The rows of the concepts and the sources that ask for them, held against one another.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "language/concept.h"
#include "language/tables.h"
#include "language/words.h"

namespace fs = std::filesystem;
using namespace crossfoot;

namespace {

std::string text_of(const fs::path& path) {
  std::ifstream in(path);
  return {std::istreambuf_iterator<char>(in), {}};
}

// Every source of the rooms that may ask, by its path.
const std::map<std::string, std::string>& sources() {
  static const std::map<std::string, std::string> kSources = [] {
    std::map<std::string, std::string> texts;
    const fs::path root = CROSSFOOT_SOURCE_DIR;
    for (const char* room : {"archive", "cli", "extractors", "normalize", "report", "run", "validate"})
      for (const auto& entry : fs::recursive_directory_iterator(root / room))
        if (entry.path().extension() == ".h" || entry.path().extension() == ".cc")
          texts[fs::relative(entry.path(), root).string()] = text_of(entry.path());
    return texts;
  }();
  return kSources;
}

// `Concept kOf("of-a-count")`, `Concept("half-women")`: the names, each with the files that ask for it.
std::map<std::string, std::set<std::string>> asked_for() {
  static const std::regex kConcept("\\bConcept(?: k\\w+)?\\(\"([^\"]+)\"\\)");
  std::map<std::string, std::set<std::string>> names;
  for (const auto& [path, text] : sources())
    for (std::sregex_iterator at(text.begin(), text.end(), kConcept), end; at != end; ++at)
      names[(*at)[1].str()].insert(path);
  return names;
}

bool is_named(std::string_view name) {
  const std::string quoted = "\"" + std::string(name) + "\"";
  return std::any_of(sources().begin(), sources().end(),
                     [&](const auto& source) { return source.second.find(quoted) != std::string::npos; });
}

// Of what rules ask for; the tables of other readers have forms of their own.
struct Row {
  std::string_view table, name;
  std::vector<std::string_view> words;
};

std::vector<Row> rows() {
  std::vector<Row> all;
  for (const std::string_view table : language::table_text_names()) {
    if (!table.ends_with("/concepts.tsv")) continue;
    for (const std::string_view line : language::split(language::table_text(table), '\n')) {
      if (line.empty() || line.starts_with('#')) continue;
      const std::size_t tab = line.find('\t');
      INFO(table << ": " << line);
      REQUIRE(tab != std::string_view::npos);
      all.push_back({table, line.substr(0, tab), language::split(line.substr(tab + 1), '|')});
    }
  }
  return all;
}

}  // namespace

TEST_CASE("every concept that a source asks for has rows, and every row is asked for") {
  const auto asked = asked_for();
  REQUIRE(asked.size() > 100);
  const auto names = language::concept_names();
  for (const auto& [name, files] : asked) {
    INFO(name << ", asked for in " << *files.begin());
    CHECK(std::binary_search(names.begin(), names.end(), std::string_view(name)));
  }
  for (const std::string_view name : names) {
    INFO(name);
    CHECK(is_named(name));
  }
}

// Two rules that share a list would be tied to one another's exceptions.
TEST_CASE("a concept belongs to one file") {
  for (const auto& [name, files] : asked_for()) {
    INFO(name);
    CHECK(files.size() == 1);
  }
}

TEST_CASE("a table has a concept once, and a row has each word once") {
  std::set<std::pair<std::string_view, std::string_view>> seen;
  for (const Row& row : rows()) {
    INFO(row.table << ": " << row.name);
    CHECK(seen.insert({row.table, row.name}).second);
    const std::set<std::string_view> once(row.words.begin(), row.words.end());
    CHECK(once.size() == row.words.size());
    CHECK(!once.contains(""));
  }
}

TEST_CASE("the words of a concept are folded, but for printed forms") {
  for (const Row& row : rows()) {
    if (row.name.starts_with("printed")) continue;
    for (const std::string_view word : row.words) {
      INFO(row.table << ": " << row.name << ": " << word);
      CHECK(language::folded_word(word) == word);
    }
  }
}

TEST_CASE("a concept is looked up in all languages at once") {
  static const language::Concept kShareOf("share-of");
  CHECK(kShareOf.has("of"));
  CHECK(kShareOf.has("del"));
  CHECK(!kShareOf.has("to"));
  CHECK(std::is_sorted(kShareOf.words().begin(), kShareOf.words().end()));
}

TEST_CASE("a concept is found at the beginning, at the end and inside of a text") {
  static const language::Concept kLess("deduction-beginning");
  CHECK(kLess.has_beginning_of("less: reserves"));
  CHECK(!kLess.has_beginning_of("reserves, less"));
  static const language::Concept kPast("past-ending");
  CHECK(kPast.has_ending_of("votaron"));
  static const language::Concept kPercent("percent-in-label");
  CHECK(kPercent.has_part_of("in percent of gdp"));
  CHECK(!kPercent.has_part_of("in parts of gdp"));
}

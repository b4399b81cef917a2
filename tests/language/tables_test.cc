#include "language/tables.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <set>
#include <string>

#include "language/concept.h"
#include "language/words.h"

namespace crossfoot::language {
namespace {

// The fields of a row of each table, and which one holds its forms; a mark before a form says how it is used.
struct Shape {
  std::string_view name;
  std::size_t fields = 0, forms = 0;
  std::string_view marks;
  char separator = '|';
};

constexpr Shape kShapes[] = {{"terms", 4, 3, ""},          {"date_words", 3, 2, "?!"}, {"number_words", 3, 2, "?"},
                             {"amount_words", 3, 2, "?"},  {"period_words", 3, 2, ""}, {"words", 2, 1, "", ' '},
                             {"reference_nouns", 5, 1, ""}};

bool is_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// Every form once, without its mark.
std::vector<std::string_view> forms_of(const Shape& shape, const std::vector<std::string_view>& row) {
  std::vector<std::string_view> forms = split(row[shape.forms], shape.separator);
  for (std::string_view& form : forms)
    if (!form.empty() && shape.marks.find(form.front()) != std::string_view::npos) form.remove_prefix(1);
  return forms;
}

bool is_lower_case(std::string_view form) {
  return std::none_of(form.begin(), form.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

}  // namespace

TEST_CASE("every folder of tables is a language that is read") {
  for (const std::string_view name : table_text_names()) {
    INFO(name);
    const std::string_view folder = name.substr(0, name.find('/'));
    CHECK((folder == "common" || std::find(kLanguages.begin(), kLanguages.end(), folder) != kLanguages.end()));
  }
}

TEST_CASE("every language has every table") {
  for (const Shape& shape : kShapes) {
    std::set<std::size_t> languages;
    for (const TableRow& row : table_rows(shape.name)) languages.insert(row.language);
    INFO(shape.name);
    CHECK(languages.size() >= (shape.name == "reference_nouns" ? 4u : kLanguages.size()));
  }
}

TEST_CASE("rows have their fields, and forms that are there once, in lower case") {
  for (const Shape& shape : kShapes) {
    for (const TableRow& row : table_rows(shape.name)) {
      INFO(shape.name << ' ' << kLanguages[row.language] << ' ' << row.fields.front() << ' ' << row.fields.back());
      REQUIRE(row.fields.size() == shape.fields);
      const std::vector<std::string_view> forms = forms_of(shape, row.fields);
      for (const std::string_view form : forms) {
        INFO(form);
        CHECK(!form.empty());
        CHECK(is_lower_case(form));
        CHECK((form.front() != ' ' && form.back() != ' '));
      }
      if (shape.separator == '|') CHECK(std::set<std::string_view>(forms.begin(), forms.end()).size() == forms.size());
    }
  }
}

TEST_CASE("months, weekdays and spans have the numbers of the calendar") {
  std::map<std::pair<std::size_t, std::string_view>, std::set<int>> values;
  for (const auto& [of, row] : table_rows("date_words")) {
    INFO(kLanguages[of] << ' ' << row[0] << ' ' << row[2]);
    REQUIRE(is_digits(row[1]));
    values[{of, row[0]}].insert(number_in(row[1]));
  }
  for (std::size_t i = 0; i < kLanguages.size(); ++i) {
    INFO(kLanguages[i]);
    CHECK(values[{i, "month"}].size() == 12);
    CHECK(*values[{i, "month"}].rbegin() == 12);
    CHECK(values[{i, "weekday"}].size() == 7);
    CHECK(*values[{i, "weekday"}].rbegin() == 6);
  }
}

TEST_CASE("English, Spanish, French and Portuguese name the same kinds and concepts") {
  for (const std::string_view name : {"terms", "date_words", "number_words", "period_words"}) {
    std::map<std::size_t, std::set<std::string_view>> kinds;
    for (const TableRow& row : table_rows(name)) {
      const std::string_view kind = row.fields[0] == "tens-and" ? "and" : row.fields[0];
      kinds[row.language].insert(kind);
    }
    INFO(name);
    for (std::size_t language = 1; language < 4; ++language) {
      INFO(kLanguages[language]);
      CHECK(kinds[language] == kinds[0]);
    }
  }
}

TEST_CASE("the number of a field is what its digits spell") {
  CHECK(number_in("0") == 0);
  CHECK(number_in("120") == 120);
  CHECK(split("a|b||c", '|') == std::vector<std::string_view>{"a", "b", "", "c"});
  CHECK(split("", '|') == std::vector<std::string_view>{""});
  CHECK(table_rows("no-such-table").empty());
  CHECK(common_rows("currencies").size() > 150);
}

TEST_CASE("a row of concepts lists each word once") {
  each_concept_row([](std::string_view name, std::string_view words) {
    INFO(name << ' ' << words);
    const auto list = split(words, '|');
    CHECK(std::set<std::string_view>(list.begin(), list.end()).size() == list.size());
    CHECK(std::none_of(list.begin(), list.end(), [](std::string_view word) { return word.empty(); }));
  });
}

}  // namespace crossfoot::language

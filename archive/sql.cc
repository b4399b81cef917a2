#include "archive/sql.h"

#include <algorithm>
#include <charconv>

namespace crossfoot {
namespace {

std::string values_list(std::size_t rows, std::size_t columns) {
  std::string list;
  std::size_t parameter = 0;
  for (std::size_t row = 0; row < rows; ++row) {
    list += row == 0 ? "(" : ",(";
    for (std::size_t column = 0; column < columns; ++column)
      list += (column == 0 ? "$" : ",$") + std::to_string(++parameter);
    list += ")";
  }
  return list;
}

}  // namespace

std::int64_t number(const SqlValue& value) {
  std::int64_t result = 0;
  if (value) std::from_chars(value->data(), value->data() + value->size(), result);
  return result;
}

std::string text(const SqlValue& value) { return value.value_or(""); }

void SqlConnection::insert(std::string_view into, const std::vector<SqlRow>& rows, std::string_view tail) {
  std::string statement;
  std::size_t of_statement = 0;
  for (std::size_t begin = 0; begin < rows.size();) {
    // Few sizes, so that few statements have to be prepared.
    const std::size_t rest = rows.size() - begin, most = most_rows_per_insert();
    const std::size_t count = rest >= most ? most : rest >= 10 && most > 10 ? 10 : 1;
    if (count != of_statement) {
      statement = "INSERT INTO " + std::string(into) + " VALUES " + values_list(count, rows[begin].size());
      if (!tail.empty()) statement += " " + std::string(tail);
      of_statement = count;
    }
    if (count == 1) {
      execute(statement, rows[begin]);
    } else {
      SqlRow parameters;
      parameters.reserve(count * rows[begin].size());
      for (std::size_t i = 0; i < count; ++i)
        parameters.insert(parameters.end(), rows[begin + i].begin(), rows[begin + i].end());
      execute(statement, parameters);
    }
    begin += count;
  }
}

}  // namespace crossfoot

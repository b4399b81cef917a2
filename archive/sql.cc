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

void SqlConnection::insert(std::string_view into, std::size_t count,
                           const std::function<void(std::size_t, SqlRow&)>& fill, std::string_view tail) {
  SqlRow row, parameters;
  std::string statement;
  std::size_t of_statement = 0;
  const std::size_t most = most_rows_per_insert();
  for (std::size_t begin = 0; begin < count;) {
    // Few sizes, so that few statements have to be prepared.
    const std::size_t rest = count - begin, now = rest >= most ? most : rest >= 10 && most > 10 ? 10 : 1;
    parameters.clear();
    for (std::size_t i = begin; i < begin + now; ++i) {
      fill(i, row);
      if (now > 1) parameters.insert(parameters.end(), row.begin(), row.end());
    }
    if (now != of_statement) {
      statement = "INSERT INTO " + std::string(into) + " VALUES " + values_list(now, row.size());
      if (!tail.empty()) statement += " " + std::string(tail);
      of_statement = now;
    }
    execute(statement, now > 1 ? parameters : row);
    begin += now;
  }
}

}  // namespace crossfoot

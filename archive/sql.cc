#include "archive/sql.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <iterator>
#include <utility>

namespace crossfoot::archive {
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

// Few sizes, so that few statements have to be prepared; and few steps from any of them to nothing.
std::size_t rows_at_once(std::size_t rest, std::size_t most) {
  for (const std::size_t size : {most, std::size_t{20}, std::size_t{5}, std::size_t{2}})
    if (rest >= size && size <= most) return size;
  return 1;
}

}  // namespace

ArchiveError system_trouble(const std::string& what, int error_number) {
  static constexpr int kPassing[] = {ENOSPC, EDQUOT, EFBIG, EIO,    EMFILE,    ENFILE,
                                     ENOMEM, EAGAIN, EINTR, ESTALE, ETIMEDOUT, ENOLCK};
  const bool passing = std::find(std::begin(kPassing), std::end(kPassing), error_number) != std::end(kPassing);
  return ArchiveError(what + ": " + std::strerror(error_number), passing ? Trouble::passing : Trouble::lasting);
}

std::int64_t number(const SqlValue& value) {
  std::int64_t result = 0;
  if (value) std::from_chars(value->data(), value->data() + value->size(), result);
  return result;
}

std::string text(const SqlValue& value) { return value.value_or(""); }

void SqlConnection::insert(std::string_view into, std::size_t count,
                           const std::function<void(std::size_t, SqlSlots)>& fill, std::string_view tail) {
  const auto columns = static_cast<std::size_t>(std::count(into.begin(), into.end(), ',')) + 1;
  std::vector<SqlSlot> parameters;
  for (std::size_t begin = 0; begin < count;) {
    const std::size_t now = rows_at_once(count - begin, most_rows_per_insert());
    parameters.resize(now * columns);
    for (std::size_t i = 0; i < now; ++i) fill(begin + i, SqlSlots(parameters).subspan(i * columns, columns));
    write(insert_statement(into, now, columns, tail), parameters);
    begin += now;
  }
}

// An import makes the same dozen statements for each of its documents; one for 50 rows of 8 columns has 2 KB.
const std::string& SqlConnection::insert_statement(std::string_view into, std::size_t rows, std::size_t columns,
                                                   std::string_view tail) {
  const auto known = std::find_if(inserts_.begin(), inserts_.end(), [&](const Insert& insert) {
    return insert.rows == rows && insert.into == into && insert.tail == tail;
  });
  if (known != inserts_.end()) return known->statement;
  std::string statement = "INSERT INTO " + std::string(into) + " VALUES " + values_list(rows, columns);
  if (!tail.empty()) statement += " " + std::string(tail);
  return inserts_.emplace_back(Insert{std::string(into), std::string(tail), rows, std::move(statement)}).statement;
}

}  // namespace crossfoot::archive

// The small interface behind which SQLite and PostgreSQL look alike. SQL text is the same for both: parameters are
// $1, $2, … in order, and the few words that differ are {tokens}, replaced as dialect.cc says.
#pragma once

#include <concepts>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

namespace crossfoot::archive {

enum class Trouble {
  passing,  // disk full, connection lost, locked too long: the same command may succeed later
  lasting,  // no archive, a damaged or a newer one, no permission: somebody has to do something first
};

// The archive cannot be read or written. The one exception that leaves this library: it concerns no document, and
// every caller up to main could only hand it on.
struct ArchiveError : std::runtime_error {
  explicit ArchiveError(const std::string& message, Trouble kind = Trouble::passing)
      : std::runtime_error(message), trouble(kind) {}
  Trouble trouble;
};

// "cannot write /a/b: Permission denied", with the trouble that the system's error number means.
ArchiveError system_trouble(const std::string& what, int error_number);

// Text, number or NULL. Numbers travel as their decimal text, which both databases convert by the column's type.
using SqlValue = std::optional<std::string>;

inline SqlValue sql(std::integral auto value) { return std::to_string(value); }
inline SqlValue sql(std::string_view value) { return std::string(value); }
inline SqlValue sql(const std::string& value) { return value; }
inline SqlValue sql(const char* value) { return std::string(value); }
inline SqlValue sql_or_null(const std::string& value) { return value.empty() ? SqlValue() : SqlValue(value); }

using SqlRow = std::vector<SqlValue>;
std::int64_t number(const SqlValue& value);  // 0 for NULL
std::string text(const SqlValue& value);     // empty for NULL

// Of a row to be inserted: NULL, a number, or a text that stays where it is until it is written. An import writes
// millions.
using SqlSlot = std::variant<std::monostate, std::int64_t, std::string_view>;
using SqlSlots = std::span<SqlSlot>;

template <typename Value>
SqlSlot slot(const Value& value) {
  if constexpr (std::is_same_v<Value, SqlValue>)
    return value ? SqlSlot(std::string_view(*value)) : SqlSlot();
  else if constexpr (std::integral<Value>)
    return static_cast<std::int64_t>(value);
  else
    return std::string_view(value);
}

template <typename... Values>
void set_row(SqlSlots row, const Values&... values) {
  std::size_t i = 0;
  ((row[i++] = slot(values)), ...);
}

class SqlConnection {
 public:
  virtual ~SqlConnection() = default;

  virtual std::vector<SqlRow> execute(std::string_view statement, const SqlRow& parameters = {}) = 0;
  // Rows one after another; memory does not grow with their number.
  virtual void stream(std::string_view statement, const SqlRow& parameters,
                      const std::function<void(const SqlRow&)>& row) = 0;
  virtual void begin() = 0;
  virtual void commit() = 0;
  virtual void rollback() noexcept = 0;

  // Locks that the system frees when their holder dies, however it dies. A lock is named by a number.
  // Waits for whoever holds it; it is held as long as the connection lives.
  virtual void hold_lock(std::int64_t name) = 0;
  virtual bool is_lock_held(std::int64_t name) = 0;

  virtual bool has_table(const std::string& name) = 0;
  // Nothing can be written: another user's archive, or a disk that is mounted so.
  virtual bool is_read_only() const { return false; }

  // The database's own opinion of its soundness; empty: sound.
  virtual std::string integrity_problem() = 0;

  // Inserts `count` rows into the columns that `into` names: "blocks (document, number)". `fill` writes one row after
  // another into the slots that it is given. `tail` follows the values ("ON CONFLICT …").
  void insert(std::string_view into, std::size_t count, const std::function<void(std::size_t, SqlSlots)>& fill,
              std::string_view tail = {});

 private:
  struct Insert {
    std::string into, tail;
    std::size_t rows = 0;
    std::string statement;
  };

  virtual std::size_t most_rows_per_insert() const = 0;
  // A statement without an answer.
  virtual void write(std::string_view statement, SqlSlots parameters) = 0;
  const std::string& insert_statement(std::string_view into, std::size_t rows, std::size_t columns,
                                      std::string_view tail);

  std::vector<Insert> inserts_;
};

// Rolls back unless committed.
class Transaction {
 public:
  explicit Transaction(SqlConnection& connection) : connection_(&connection) { connection.begin(); }
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  ~Transaction() {
    if (connection_ != nullptr) connection_->rollback();
  }
  void commit() {
    connection_->commit();
    connection_ = nullptr;
  }

 private:
  SqlConnection* connection_;
};

// With `read_suffices` an archive that cannot be written is opened nevertheless.
std::unique_ptr<SqlConnection> open_sqlite(const std::string& directory, bool read_suffices = false);
std::unique_ptr<SqlConnection> open_postgres(const std::string& url);

}  // namespace crossfoot::archive

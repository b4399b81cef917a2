// The small interface behind which SQLite and PostgreSQL look alike. SQL text is the same for both: parameters are
// $1, $2, … in order, and the few words that differ are {tokens}, replaced as dialect.cc says.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace crossfoot {

// The archive cannot be read or written (disk full, connection lost, locked too long). The one exception that leaves
// this library: it concerns no document, and every caller up to main could only hand it on.
struct ArchiveError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// Text, number or NULL. Numbers travel as their decimal text, which both databases convert by the column's type.
using SqlValue = std::optional<std::string>;

inline SqlValue sql(std::int64_t value) { return std::to_string(value); }
inline SqlValue sql(int value) { return std::to_string(value); }
inline SqlValue sql(std::size_t value) { return std::to_string(value); }
inline SqlValue sql(std::string_view value) { return std::string(value); }
inline SqlValue sql(const std::string& value) { return value; }
inline SqlValue sql(const char* value) { return std::string(value); }
inline SqlValue sql_or_null(const std::string& value) { return value.empty() ? SqlValue() : SqlValue(value); }

using SqlRow = std::vector<SqlValue>;
std::int64_t number(const SqlValue& value);  // 0 for NULL
std::string text(const SqlValue& value);     // empty for NULL

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
  virtual void hold_lock(std::int64_t name) = 0;
  virtual bool is_lock_held(std::int64_t name) = 0;

  // The database's own opinion of its soundness; empty: sound.
  virtual std::string integrity_problem() = 0;

  // Inserts rows of equal length. `tail` follows the values ("ON CONFLICT …").
  void insert(std::string_view into, const std::vector<SqlRow>& rows, std::string_view tail = {});

 private:
  // A server is asked seldom and for much; a library has nothing to gain from long statements.
  virtual std::size_t most_rows_per_insert() const = 0;
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

std::unique_ptr<SqlConnection> open_sqlite(const std::string& directory);
std::unique_ptr<SqlConnection> open_postgres(const std::string& url);

}  // namespace crossfoot

// The small interface behind which SQLite and PostgreSQL look alike. SQL text is the same for both: parameters are
// $1, $2, … in order, and the few words that differ are {tokens}, replaced as dialect.cc says.
#pragma once

#include <array>
#include <charconv>
#include <concepts>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace crossfoot {

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

// Text, number or NULL. Numbers travel as their decimal text, which PostgreSQL converts by the column's type; SQLite
// would take them for fractions first, and is given them as numbers.
class SqlValue {
 public:
  SqlValue() = default;
  SqlValue(std::string text) : text_(std::move(text)) {}
  explicit SqlValue(std::integral auto number) : text_(std::to_string(number)), is_integer_(true) {}

  explicit operator bool() const { return text_.has_value(); }
  const std::string& operator*() const { return *text_; }
  const std::string* operator->() const { return &*text_; }
  bool is_integer() const { return is_integer_; }
  void reset() { *this = SqlValue(); }
  // Their memory is used again.
  void assign(std::string_view text) {
    if (!text_) text_.emplace();
    text_->assign(text);
    is_integer_ = false;
  }
  void assign(std::integral auto number) {
    std::array<char, 24> digits{};
    const char* end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    assign(std::string_view(digits.data(), static_cast<std::size_t>(end - digits.data())));
    is_integer_ = true;
  }

 private:
  std::optional<std::string> text_;
  bool is_integer_ = false;
};

inline SqlValue sql(std::integral auto value) { return SqlValue(value); }
inline SqlValue sql(std::string_view value) { return std::string(value); }
inline SqlValue sql(const std::string& value) { return value; }
inline SqlValue sql(const char* value) { return std::string(value); }
inline SqlValue sql_or_null(const std::string& value) { return value.empty() ? SqlValue() : SqlValue(value); }

using SqlRow = std::vector<SqlValue>;
std::int64_t number(const SqlValue& value);  // 0 for NULL
std::string text(const SqlValue& value);     // empty for NULL

// A row among the parameters of a statement; its memory is used again, because an import writes millions.
using SqlSlots = std::span<SqlValue>;

template <typename... Values>
void set_row(SqlSlots row, const Values&... values) {
  std::size_t i = 0;
  (row[i++].assign(values), ...);
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

}  // namespace crossfoot

// The module that speaks to PostgreSQL; see module.h.
#include <algorithm>
#include <atomic>
#include <iterator>
#include <pqxx/pqxx>
#include <unordered_map>

#include "archive/dialect.h"
#include "archive/postgres/module.h"
#include "archive/sql.h"

namespace crossfoot::archive {
namespace {

// What the server refuses will be refused again, but for the classes of the standard (and of PostgreSQL) that tell of
// its state: connection, rollback, resources, objects in use, an operator's intervention, the system.
Trouble trouble_of(const std::exception& error) {
  // To this one libpqxx gives no state.
  if (dynamic_cast<const pqxx::insufficient_privilege*>(&error) != nullptr) return Trouble::lasting;
  const auto* refused = dynamic_cast<const pqxx::sql_error*>(&error);
  if (refused == nullptr || refused->sqlstate().size() < 2) return Trouble::passing;
  static constexpr std::string_view kPassing[] = {"08", "40", "53", "55", "57", "58"};
  const std::string state_class = refused->sqlstate().substr(0, 2);
  return std::find(std::begin(kPassing), std::end(kPassing), state_class) == std::end(kPassing) ? Trouble::lasting
                                                                                                : Trouble::passing;
}

// "the archive cannot be used: …" on one line: the server's messages may have several, with the statement in them.
ArchiveError archive_error(const std::exception& error) {
  std::string message = error.what();
  message.erase(std::min(message.find('\n'), message.size()));
  return ArchiveError("the archive cannot be used: " + message, trouble_of(error));
}

class PostgresConnection : public SqlConnection {
 public:
  explicit PostgresConnection(const std::string& url) : connection_(url), work_(connection_) {
    // What two transactions do to the same document is made safe by upserts; no row is locked for longer than a commit.
    execute("SET client_min_messages = warning", {});
    execute("SET standard_conforming_strings = on", {});
    // In any other a report with one strange letter could not be stored.
    if (const auto rows = execute("SHOW server_encoding", {}); text(rows.at(0).at(0)) != "UTF8")
      throw ArchiveError("the database's encoding is " + text(rows.at(0).at(0)) +
                             "; createdb --encoding UTF8 makes one "
                             "that holds every report",
                         Trouble::lasting);
  }

  std::vector<SqlRow> execute(std::string_view statement, const SqlRow& parameters) override {
    return rows_of([&] { return run(statement, parameters); });
  }

  void stream(std::string_view statement, const SqlRow& parameters,
              const std::function<void(const SqlRow&)>& take) override {
    // A cursor lives in a transaction; one that is already open will do.
    const bool own = !in_transaction_;
    if (own) begin();
    try {
      const std::string cursor = "rows_" + std::to_string(++cursors_);
      execute("DECLARE " + cursor + " NO SCROLL CURSOR FOR " + std::string(statement), parameters);
      while (true) {
        const auto rows = execute_plain("FETCH 500 FROM " + cursor);
        for (const SqlRow& row : rows) take(row);
        if (rows.empty()) break;
      }
      execute_plain("CLOSE " + cursor);
    } catch (...) {
      if (own) rollback();
      throw;
    }
    if (own) commit();
  }

  void begin() override {
    execute_plain("BEGIN");
    in_transaction_ = true;
  }
  void commit() override {
    execute_plain("COMMIT");
    in_transaction_ = false;
  }
  void rollback() noexcept override {
    in_transaction_ = false;
    try {
      execute_plain("ROLLBACK");
    } catch (const std::exception&) {  // the connection is gone, and the transaction with it
    }
  }

  void hold_lock(std::int64_t name) override { execute("SELECT pg_advisory_lock($1::bigint)", {sql(name)}); }

  bool is_lock_held(std::int64_t name) override {
    const auto rows = execute("SELECT pg_try_advisory_lock($1::bigint)::int", {sql(name)});
    if (number(rows.at(0).at(0)) == 0) return true;
    execute("SELECT pg_advisory_unlock($1::bigint)", {sql(name)});
    return false;
  }

  bool has_table(const std::string& name) override {
    return text(execute("SELECT to_regclass($1)::text", {sql(name)}).at(0).at(0)) != "";
  }

  // PostgreSQL checks its keys as it writes; broken pages show when they are read.
  std::string integrity_problem() override { return {}; }

 private:
  // What libpqxx says of a connection that went away is what it could not do without it.
  [[noreturn]] void fail(const std::exception& error) const {
    if (!connection_.is_open()) throw ArchiveError("the connection to the archive's server is lost");
    throw crossfoot::archive::archive_error(error);
  }

  void write(std::string_view statement, SqlSlots parameters) override {
    SqlRow row;
    row.reserve(parameters.size());
    for (const SqlSlot& value : parameters) row.push_back(as_text(value));
    execute(statement, row);
  }

  static SqlValue as_text(const SqlSlot& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value)) return sql(*number);
    if (const auto* text = std::get_if<std::string_view>(&value)) return sql(*text);
    return {};
  }

  // Well under the 65,535 parameters of a statement for our widest table.
  std::size_t most_rows_per_insert() const override { return 100; }

  static SqlRow converted(const pqxx::row& row) {
    SqlRow values;
    values.reserve(row.size());
    for (const auto& field : row)
      values.push_back(field.is_null() ? SqlValue() : SqlValue(std::string(field.c_str(), field.size())));
    return values;
  }

  static std::vector<const char*> pointers(const SqlRow& parameters) {
    std::vector<const char*> list;
    list.reserve(parameters.size());
    for (const SqlValue& value : parameters) list.push_back(value ? value->c_str() : nullptr);
    return list;
  }

  pqxx::result run(std::string_view statement, const SqlRow& parameters) {
    const auto values = pointers(parameters);
    // A cursor's declaration has a new name each time and is not worth preparing.
    if (statement.starts_with("DECLARE"))
      return work_.exec_params(in_dialect(statement, Dialect::postgres), pqxx::prepare::make_dynamic_params(values));
    auto known = prepared_.find(std::string(statement));
    if (known == prepared_.end()) {
      const std::string name = "s" + std::to_string(prepared_.size());
      connection_.prepare(name, in_dialect(statement, Dialect::postgres));
      known = prepared_.emplace(statement, name).first;
    }
    return work_.exec_prepared(known->second, pqxx::prepare::make_dynamic_params(values));
  }

  // What takes no parameters and is not worth preparing.
  std::vector<SqlRow> execute_plain(const std::string& statement) {
    return rows_of([&] { return work_.exec(statement); });
  }

  template <typename Run>
  std::vector<SqlRow> rows_of(Run run) try {
    std::vector<SqlRow> rows;
    const pqxx::result result = run();
    for (const auto& row : result) rows.push_back(converted(row));
    return rows;
  } catch (const pqxx::failure& error) {
    fail(error);
  } catch (const std::logic_error& error) {
    fail(error);
  }

  pqxx::connection connection_;
  pqxx::nontransaction work_;
  std::unordered_map<std::string, std::string> prepared_;
  bool in_transaction_ = false;
  long cursors_ = 0;
};

}  // namespace

}  // namespace crossfoot::archive

crossfoot::archive::SqlConnection* crossfoot_open_postgres(const char* url) try {
  return new crossfoot::archive::PostgresConnection(url);
} catch (const pqxx::failure& error) {
  throw crossfoot::archive::archive_error(error);
}

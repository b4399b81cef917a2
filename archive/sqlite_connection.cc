#include <fcntl.h>
#include <sqlite3.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <iterator>
#include <map>
#include <optional>
#include <unordered_map>
#include <utility>

#include "archive/dialect.h"
#include "archive/private_files.h"
#include "archive/sql.h"

namespace crossfoot::archive {
namespace {

constexpr int kBusyMilliseconds = 60'000;

struct StatementCloser {
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};

class LockFile {
 public:
  // Not held when another process holds it and `operation` does not wait.
  LockFile(std::string path, int operation) : path_(std::move(path)) {
    struct stat status {};
    do {
      if (fd_ >= 0) close(fd_);
      fd_ = open(path_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
      if (fd_ < 0) throw system_trouble("cannot open " + path_, errno);
      held_ = flock(fd_, operation) == 0;
      // Whoever held it may have removed the name while we waited: the next one would lock another file.
    } while (held_ && fstat(fd_, &status) == 0 && status.st_nlink == 0);
  }
  LockFile(LockFile&& other) noexcept
      : path_(std::move(other.path_)), fd_(std::exchange(other.fd_, -1)), held_(other.held_) {}
  LockFile& operator=(LockFile&&) = delete;
  ~LockFile() {
    if (fd_ >= 0) close(fd_);
  }
  bool held() const { return held_; }
  // While it is held, so that nobody locks a file that is about to lose its name.
  void remove() const { unlink(path_.c_str()); }

 private:
  std::string path_;
  int fd_ = -1;
  bool held_ = false;
};

class SqliteConnection : public SqlConnection {
 public:
  SqliteConnection(const std::string& directory, bool read_suffices) : directory_(directory) {
    read_only_ = read_suffices && (access(directory.c_str(), W_OK) != 0 || access(file().c_str(), W_OK) != 0);
    try {
      if (read_only_)
        open_to_read();
      else
        open_to_write();
    } catch (...) {
      close_handle();
      throw;
    }
  }

  ~SqliteConnection() override {
    close_handle();
    for (const auto& [name, lock] : locks_) lock.remove();
  }

  std::vector<SqlRow> execute(std::string_view statement, const SqlRow& parameters) override {
    std::vector<SqlRow> rows;
    stream(statement, parameters, [&](const SqlRow& row) { rows.push_back(row); });
    return rows;
  }
  std::vector<SqlRow> execute(std::string_view statement) { return execute(statement, {}); }

  void stream(std::string_view statement, const SqlRow& parameters,
              const std::function<void(const SqlRow&)>& take) override {
    sqlite3_stmt* prepared = prepare(statement);
    for (std::size_t i = 0; i < parameters.size(); ++i) bind(prepared, i, slot(parameters[i]));
    run(prepared, take);
  }

  void write(std::string_view statement, SqlSlots parameters) override {
    sqlite3_stmt* prepared = prepare(statement);
    for (std::size_t i = 0; i < parameters.size(); ++i) bind(prepared, i, parameters[i]);
    run(prepared, [](const SqlRow&) {});
  }

  void run(sqlite3_stmt* prepared, const std::function<void(const SqlRow&)>& take) {
    int result = SQLITE_OK;
    try {
      for (result = sqlite3_step(prepared); result == SQLITE_ROW; result = sqlite3_step(prepared))
        take(current_row(prepared));
    } catch (...) {
      sqlite3_reset(prepared);
      throw;
    }
    const std::optional<ArchiveError> failure = result == SQLITE_DONE ? std::nullopt : std::optional(error());
    sqlite3_reset(prepared);
    sqlite3_clear_bindings(prepared);
    if (failure) throw *failure;
  }

  void begin() override { execute("{begin}"); }
  void commit() override { execute("COMMIT"); }
  void rollback() noexcept override {
    if (sqlite3_get_autocommit(handle_) == 0) sqlite3_exec(handle_, "ROLLBACK", nullptr, nullptr, nullptr);
  }

  void hold_lock(std::int64_t name) override {
    LockFile lock(lock_path(name), LOCK_EX);
    if (!lock.held()) throw ArchiveError("stopped while waiting for another run on the archive");
    locks_.emplace(name, std::move(lock));
  }

  bool is_lock_held(std::int64_t name) override {
    if (locks_.contains(name)) return true;
    const std::string path = lock_path(name);
    if (access(path.c_str(), F_OK) != 0) return false;
    const LockFile lock(path, LOCK_EX | LOCK_NB);
    if (lock.held()) lock.remove();  // its holder is gone
    return !lock.held();
  }

  bool has_table(const std::string& name) override {
    return !execute("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = $1", {sql(name)}).empty();
  }

  bool is_read_only() const override { return read_only_; }

  std::string integrity_problem() override {
    const auto rows = execute("PRAGMA integrity_check(1)");
    if (rows.empty() || text(rows[0][0]) != "ok") return rows.empty() ? "no answer" : text(rows[0][0]);
    return execute("PRAGMA foreign_key_check").empty() ? "" : "a row refers to one that does not exist";
  }

 private:
  std::string file() const { return directory_ + "/archive.sqlite3"; }

  void open_to_write() {
    create_private_directories(directory_ + "/importers");
    // Two that create the archive at once would both switch it to WAL.
    const LockFile opening(directory_ + "/importers/opening.lock", LOCK_EX);
    create_private_file(file());
    open(file(), SQLITE_OPEN_READWRITE);
    // In WAL mode NORMAL can lose the last transactions at a power cut, never half of one: the import does them again.
    for (const char* pragma : {"PRAGMA journal_mode=WAL", "PRAGMA synchronous=NORMAL", "PRAGMA foreign_keys=ON",
                               "PRAGMA temp_store=MEMORY", "PRAGMA cache_size=-4000"})
      execute(pragma);
  }

  // Beside a database in WAL mode its readers, too, make files. Where they cannot, nobody else writes either, unless
  // the archive belongs to another user who imports: his files are there then, and the first way succeeds.
  void open_to_read() {
    constexpr std::string_view kProbe = "SELECT count(*) FROM sqlite_master";
    try {
      open(as_uri(file()) + "?mode=ro", SQLITE_OPEN_READONLY | SQLITE_OPEN_URI);
      execute(kProbe);
    } catch (const ArchiveError&) {
      close_handle();
      open(as_uri(file()) + "?immutable=1", SQLITE_OPEN_READONLY | SQLITE_OPEN_URI);
      execute(kProbe);
    }
  }

  void open(const std::string& name, int flags) {
    // One thread, and nobody asks how much memory SQLite has: otherwise it locks and counts at each allocation.
    static const int kConfigured =
        sqlite3_config(SQLITE_CONFIG_SINGLETHREAD) | sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    (void)kConfigured;  // without effect the library is slower and no less right
    if (sqlite3_open_v2(name.c_str(), &handle_, flags | SQLITE_OPEN_NOMUTEX, nullptr) != SQLITE_OK) throw error();
    sqlite3_busy_timeout(handle_, kBusyMilliseconds);
  }

  void close_handle() {
    statements_.clear();
    sqlite3_close(std::exchange(handle_, nullptr));
  }

  // Of a path, as RFC 3986 wants it: what has a meaning in an address is written as its number.
  static std::string as_uri(const std::string& path) {
    std::string uri = "file:";
    for (const char c : std::filesystem::absolute(path).string())
      uri += c == '%' ? "%25" : c == '?' ? "%3f" : c == '#' ? "%23" : std::string(1, c);
    return uri;
  }

  ArchiveError error() const {
    static constexpr int kPassing[] = {SQLITE_FULL,  SQLITE_BUSY,      SQLITE_LOCKED,   SQLITE_IOERR,
                                       SQLITE_NOMEM, SQLITE_INTERRUPT, SQLITE_CANTOPEN, SQLITE_PROTOCOL};
    const int code = sqlite3_errcode(handle_) & 0xFF;
    const bool damaged = code == SQLITE_CORRUPT || code == SQLITE_NOTADB;
    const bool passing = std::find(std::begin(kPassing), std::end(kPassing), code) != std::end(kPassing);
    return ArchiveError("the archive " + directory_ + " cannot be used: " + sqlite3_errmsg(handle_) +
                            (damaged ? "; restore it from a backup, or import into a new one" : ""),
                        passing ? Trouble::passing : Trouble::lasting);
  }

  // Each statement opens the table anew.
  std::size_t most_rows_per_insert() const override { return 50; }

  std::string lock_path(std::int64_t name) const { return directory_ + "/importers/" + std::to_string(name) + ".lock"; }

  sqlite3_stmt* prepare(std::string_view statement) {
    const auto known = statements_.find(std::string(statement));
    if (known != statements_.end()) return known->second.get();
    sqlite3_stmt* prepared = nullptr;
    const std::string native = in_dialect(statement, Dialect::sqlite);
    if (sqlite3_prepare_v3(handle_, native.data(), static_cast<int>(native.size()), SQLITE_PREPARE_PERSISTENT,
                           &prepared, nullptr) != SQLITE_OK)
      throw error();
    return statements_.emplace(statement, prepared).first->second.get();
  }

  static void bind(sqlite3_stmt* prepared, std::size_t i, const SqlSlot& value) {
    const int place = static_cast<int>(i + 1);
    if (place > sqlite3_bind_parameter_count(prepared)) return;
    if (const auto* number = std::get_if<std::int64_t>(&value))
      sqlite3_bind_int64(prepared, place, *number);
    else if (const auto* text = std::get_if<std::string_view>(&value))
      sqlite3_bind_text(prepared, place, text->data(), static_cast<int>(text->size()), SQLITE_STATIC);
    else
      sqlite3_bind_null(prepared, place);
  }

  static SqlRow current_row(sqlite3_stmt* prepared) {
    SqlRow row(static_cast<std::size_t>(sqlite3_column_count(prepared)));
    for (int i = 0; i < static_cast<int>(row.size()); ++i) {
      if (sqlite3_column_type(prepared, i) == SQLITE_NULL) continue;
      const auto* characters = reinterpret_cast<const char*>(sqlite3_column_text(prepared, i));
      row[static_cast<std::size_t>(i)].emplace(characters, static_cast<std::size_t>(sqlite3_column_bytes(prepared, i)));
    }
    return row;
  }

  std::string directory_;
  bool read_only_ = false;
  sqlite3* handle_ = nullptr;
  std::unordered_map<std::string, std::unique_ptr<sqlite3_stmt, StatementCloser>> statements_;
  std::map<std::int64_t, LockFile> locks_;
};

}  // namespace

std::unique_ptr<SqlConnection> open_sqlite(const std::string& directory, bool read_suffices) {
  return std::make_unique<SqliteConnection>(directory, read_suffices);
}

}  // namespace crossfoot::archive

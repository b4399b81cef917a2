#include "run/workers/pool.h"

#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <set>
#include <thread>

#include "run/workers/landlock.h"
#include "run/workers/sandbox.h"
#include "run/workers/serve.h"
#include "tests/workers/deeds.h"

namespace crossfoot::run {
namespace {

namespace fs = std::filesystem;

// Neither gone nor a zombie that waits for init to take notice.
bool is_running(pid_t pid) {
  std::ifstream file("/proc/" + std::to_string(pid) + "/stat");
  std::string stat;
  if (!std::getline(file, stat)) return false;
  const std::size_t name_end = stat.rfind(')');
  return name_end + 2 < stat.size() && stat[name_end + 2] != 'Z' && stat[name_end + 2] != 'X';
}

// A folder of documents that each tell the worker what to do.
class Documents {
 public:
  Documents() : folder_(fs::temp_directory_path() / ("crossfoot-pool-" + std::to_string(getpid()))) {
    fs::create_directories(folder_);
  }
  ~Documents() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
  }
  std::string add(const std::string& text) {
    paths.push_back((folder_ / std::to_string(paths.size())).string());
    std::ofstream(paths.back()) << text;
    return paths.back();
  }
  std::vector<std::string> paths;

 private:
  fs::path folder_;
};

PoolOptions options(std::size_t workers = 2) {
  PoolOptions options;
  options.workers = workers;
  options.limits.timeout_seconds = 1;
  options.limits.max_memory_mb = 600;
  options.limits.max_output_mb = 4;
  options.worker_arguments = {"1", "600"};
  options.program = MISBEHAVING_WORKER;
  return options;
}

// Workers begin afresh or as copies of the test.
PoolOptions options(std::size_t workers, bool copies) {
  PoolOptions made = options(workers);
  if (copies) made.serve = [limits = made.limits] { return serve(misbehave, limits, {}); };
  return made;
}

std::string output_of(const Reply& reply) {
  return reply ? std::get<ReportReply>(reply.value()).piece.text : std::string();
}
std::int64_t pid_of(const Reply& reply) { return std::get<ReportReply>(reply.value()).counts.errors; }

void submit(Pool& pool, std::size_t id, const std::string& path) {
  pool.submit({.id = id, .path = path, .file = std::move(open_document(path, {}).value()), .what = ReadJob{}});
}

std::vector<Reply> replies(const std::vector<std::string>& paths, const PoolOptions& pool_options,
                           const std::string& settings = "") {
  Pool pool(pool_options);
  std::vector<Reply> all(paths.size(), Error{});
  std::set<std::size_t> answered;
  std::size_t next = 0;
  for (std::size_t finished = 0; finished < paths.size();) {
    for (; next < paths.size() && pool.has_room(); ++next) {
      auto document = open_document(paths[next], pool_options.document_limits);
      if (document) {
        pool.submit({.id = next,
                     .path = paths[next],
                     .file = std::move(document.value()),
                     .what = ReadJob{.member = "", .settings = settings}});
      } else {
        all[next] = document.error();
        ++finished;
      }
    }
    if (auto done = pool.wait(std::chrono::seconds(20))) {
      if (!answered.insert(done->id).second) FAIL("document " << done->id << " was answered twice");
      all[done->id] = std::move(done->reply);
      ++finished;
    }
  }
  CHECK(pool.idle());
  return all;
}

std::string outcome_of(const Reply& reply) {
  return reply ? "ok: " + output_of(reply).substr(0, 40) : std::string(to_string(reply.error().outcome));
}

// The next document has been sent already when the deed is done, and the one after it has not.
std::string outcome_of(const std::string& deed) {
  Documents documents;
  for (const std::string& text : {deed, std::string("the next one is read"), std::string("and the one after it")})
    documents.add(text);
  const bool copies = GENERATE(false, true);
  CAPTURE(copies);
  const auto all = replies(documents.paths, options(1, copies));
  CHECK(output_of(all[1]) == "the next one is read");
  CHECK(output_of(all[2]) == "and the one after it");
  return outcome_of(all[0]);
}

}  // namespace

TEST_CASE("a document that goes wrong gets a named outcome, and the next one is read") {
  const auto [deed, outcome] = GENERATE(table<std::string, std::string>({
      {"plain text", "ok: plain text"},
      {"crash", "crash"},
      {"crash with fonts", "ok: read without fonts"},
      {"spin", "timeout"},  // by its processor time
      {"hang", "timeout"},  // by the clock
      {"work slowly", "ok: slowly"},
      {"die of memory", kAddressSanitizer ? "crash" : "out-of-memory"},
      {"flood", "too-large"},
      {"lie about length", "too-large"},
      {"chatter", "ok: still here"},
      {"signal parent", "ok: refused"},
      {"start process", "ok: refused"},
      {"connect out", "ok: refused"},
      {"write files", "ok: refused"},
      {"open descriptors", "ok: 2"},  // the channel and the document
      {"limits on files", "ok: 0 0"},
      {"answer and die", "ok: last words"},
  }));
  if (kAddressSanitizer && deed == "chatter") return;  // there standard error is not captured
  CAPTURE(deed);
  CHECK(outcome_of(deed) == outcome);
  CHECK_FALSE(fs::exists("/tmp/crossfoot-escaped"));
}

TEST_CASE("a worker can neither end its parent nor leave its limits, with Landlock or without") {
  const auto [deed, outcome] = GENERATE(table<std::string, std::string>({
      {"signal parent", "refused"},
      {"limit parent", "refused"},
      {"look at limits of parent", "refused"},
      {"own a channel", "refused"},
      {"choose a signal", "refused"},
      {"be told of arrivals", "refused"},
      {"raise own limits", "refused"},
      {"open a place", "refused"},
      {"write files", "refused"},
      {"connect out", "refused"},
      {"start process", "refused"},
      {"lower own processor time", "possible"},  // each document has its own
      {"duplicate", "possible"},
  }));
  CAPTURE(deed);
  Documents documents;
  documents.add(deed);
  PoolOptions pool_options = options(1);
  CHECK(outcome_of(replies(documents.paths, pool_options)[0]) == "ok: " + outcome);
  pool_options.worker_arguments.push_back("without-landlock");
  CHECK(outcome_of(replies(documents.paths, pool_options)[0]) == "ok: " + outcome);
}

TEST_CASE("a worker has no capabilities, whoever its parent is") {
  Documents documents;
  documents.add("document");
  Pool pool(options(1));
  submit(pool, 0, documents.paths[0]);
  std::ifstream status("/proc/" + std::to_string(pid_of(pool.wait(std::chrono::seconds(20))->reply)) + "/status");
  int sets = 0;
  for (std::string line; std::getline(status, line);) {
    if (!line.starts_with("CapPrm:") && !line.starts_with("CapEff:") && !line.starts_with("CapInh:")) continue;
    CHECK(line.substr(7) == "\t0000000000000000");
    ++sets;
  }
  CHECK(sets == 3);
}

TEST_CASE("a worker that takes too much memory is told so") {
  if (kAddressSanitizer) return;  // no address-space limit there
  CHECK(outcome_of("take memory") == "out-of-memory");
}

TEST_CASE("a worker reads no other file where the kernel has Landlock") {
  if (landlock_abi() == 0) {
    WARN("this kernel has no Landlock: skipped");
    return;
  }
  CHECK(outcome_of("read files") == "ok: refused");
}

TEST_CASE("of the environment workers have what reading needs, and no secrets") {
  const auto [variable, outcome] = GENERATE(table<std::string, std::string>({
      {"PGPASSWORD", "refused"},
      {"PGHOST", "refused"},
      {"CROSSFOOT_ARCHIVE", "refused"},
      {"DATABASE_URL", "refused"},
      {"AWS_SECRET_ACCESS_KEY", "refused"},
      {"SIGNING_KEY", "refused"},
      {"GITHUB_TOKEN", "refused"},
      {"github_pat", "refused"},
      {"ANYTHING", "refused"},
      {"LC_NUMERIC", "possible"},
      {"TZ", "possible"},
      {"CROSSFOOT_UI_LANG", "possible"},
  }));
  const bool copies = GENERATE(false, true);
  CAPTURE(variable, copies);
  Documents documents;
  documents.add("read variable");
  setenv(variable.c_str(), "postgresql://crossfoot:secret@db", 1);
  CHECK(outcome_of(replies(documents.paths, options(1, copies), variable)[0]) == "ok: " + outcome);
  unsetenv(variable.c_str());
}

TEST_CASE("every document gets its own reply whatever happens to the others") {
  Documents documents;
  for (int i = 0; i < 60; ++i) {
    if (i % 20 == 7)
      documents.add("crash");
    else
      documents.add("document " + std::to_string(i));
  }
  const auto all = replies(documents.paths, options(4));
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (i % 20 == 7)
      CHECK_FALSE(all[i]);
    else
      CHECK(output_of(all[i]) == "document " + std::to_string(i));
  }
}

TEST_CASE("nothing is lost or answered twice among documents that go wrong at random") {
  const auto seed = static_cast<unsigned>(std::random_device{}());
  CAPTURE(seed);
  std::mt19937 random(seed);
  const std::vector<std::pair<std::string, std::string>> deeds = {{"crash", "crash"},
                                                                  {"crash with fonts", "ok: read without fonts"},
                                                                  {"flood", "too-large"},
                                                                  {"lie about length", "too-large"},
                                                                  {"answer and die", "ok: last words"}};
  for (const std::size_t workers : {1u, 2u, 3u}) {
    Documents documents;
    std::vector<std::string> expected;
    for (int i = 0; i < 100; ++i) {
      const std::size_t what = random() % 40;
      const std::string text = "document " + std::to_string(i);
      documents.add(what < deeds.size() ? deeds[what].first : text);
      expected.push_back(what < deeds.size() ? deeds[what].second : "ok: " + text);
    }
    PoolOptions pool_options = options(workers, random() % 2 == 0);
    pool_options.limits.documents_per_worker = 1 + static_cast<int>(random() % 20);
    CAPTURE(workers, pool_options.limits.documents_per_worker);
    const auto all = replies(documents.paths, pool_options);
    for (std::size_t i = 0; i < all.size(); ++i) {
      CAPTURE(i);
      CHECK(outcome_of(all[i]) == expected[i]);
    }
  }
}

TEST_CASE("what waits behind a long document is read by a worker that has nothing to do") {
  Documents documents;
  for (const char* text : {"take a second", "a", "b", "c"}) documents.add(text);
  Pool pool(options(2));
  for (std::size_t i = 0; i < documents.paths.size(); ++i) {
    REQUIRE(pool.has_room());
    submit(pool, i, documents.paths[i]);
  }
  std::vector<std::string> finished;
  while (auto done = pool.wait(std::chrono::seconds(20))) finished.push_back(output_of(done->reply));
  REQUIRE(finished.size() == 4);
  CHECK(finished.back() == "slow");
}

TEST_CASE("a worker that answers more than it was asked costs what was sent to it and no more") {
  Documents documents;
  documents.add("answer twice");
  for (int i = 0; i < 9; ++i) documents.add("document");
  const auto all = replies(documents.paths, options(1));
  CHECK(output_of(all[0]) == "forged");
  for (std::size_t i = 3; i < all.size(); ++i) CHECK(output_of(all[i]) == "document");
}

TEST_CASE("a worker that answers without reading what it is sent does not stop the others") {
  Documents documents;
  documents.add("answer unseen");
  for (int i = 0; i < 300; ++i) documents.add("document");
  // Some dozen requests fill a channel of 208 KB.
  const auto all = replies(documents.paths, options(2), std::string(15'000, 's'));
  const auto forged =
      std::count_if(all.begin(), all.end(), [](const Reply& reply) { return output_of(reply) == "forged"; });
  const auto read =
      std::count_if(all.begin(), all.end(), [](const Reply& reply) { return output_of(reply) == "document"; });
  CHECK(forged + read == 301);
  CHECK(forged < 60);
  CHECK(output_of(all.back()) == "document");
}

TEST_CASE("settings as long as they may be and large replies pass each other") {
  Documents documents;
  for (int i = 0; i < 12; ++i) documents.add(i % 3 == 1 ? "document" : "answer largely");
  const std::size_t length = GENERATE(1u << 10, 16u << 10, 180u << 10);
  const auto all = replies(documents.paths, options(1), std::string(length, '\x01'));
  for (std::size_t i = 0; i < all.size(); ++i)
    CHECK(output_of(all[i]).size() == (i % 3 == 1 ? 8 : (2u << 20) + length));
}

TEST_CASE("a worker that cannot be replaced is an error of the run") {
  Documents documents;
  const std::string program = documents.add("") + ".program";
  fs::copy_file(MISBEHAVING_WORKER, program);
  PoolOptions pool_options = options(1);
  pool_options.program = program;
  Pool pool(pool_options);
  const auto submit_new = [&](const std::string& text) {
    const std::string path = documents.add(text);
    submit(pool, documents.paths.size(), path);
  };
  submit_new("document");
  REQUIRE(output_of(pool.wait(std::chrono::seconds(20))->reply) == "document");
  fs::remove(program);
  submit_new("crash");
  submit_new("behind it");
  CHECK_THROWS_AS(pool.wait(std::chrono::seconds(20)), WorkerError);
}

TEST_CASE("a worker is replaced after its share of documents") {
  Documents documents;
  for (int i = 0; i < 9; ++i) documents.add("document");
  PoolOptions pool_options = options(1);
  pool_options.limits.documents_per_worker = 3;
  std::set<std::int64_t> pids;
  for (const Reply& reply : replies(documents.paths, pool_options)) pids.insert(pid_of(reply));
  CHECK(pids.size() == 3);
}

TEST_CASE("only what has seen no document is copied into a worker") {
  Documents documents;
  for (int i = 0; i < 3; ++i) documents.add("document");
  PoolOptions pool_options = options(1, true);
  pool_options.limits.documents_per_worker = 1;
  const auto first_by_copy = [&] {
    Pool pool(pool_options);
    return pool.answer(documents.paths[0], std::move(open_document(documents.paths[0], {}).value()), ReadJob{});
  };
  pool_options.program = "/nonexistent";
  CHECK(outcome_of(first_by_copy()) == "ok: document");
  CHECK_THROWS_AS(replies(documents.paths, pool_options), WorkerError);
}

TEST_CASE("what is no document is refused without a worker") {
  Documents documents;
  const std::string fifo = documents.add("") + ".fifo";
  REQUIRE(mkfifo(fifo.c_str(), 0600) == 0);
  const std::string folder = fs::path(fifo).parent_path().string();
  const auto [path, outcome] = GENERATE_COPY(table<std::string, std::string>(
      {{fifo, "unsupported"}, {folder, "unsupported"}, {"/dev/zero", "unsupported"}, {fifo + ".absent", "not-found"}}));
  PoolOptions pool_options = options();
  pool_options.program = "/nonexistent";
  const auto all = replies({path}, pool_options);
  CHECK(outcome_of(all[0]) == outcome);
}

TEST_CASE("a worker that cannot start is an error of the run, not of the document") {
  Documents documents;
  documents.add("document");
  PoolOptions pool_options = options();
  pool_options.program = "/nonexistent";
  CHECK_THROWS_AS(replies(documents.paths, pool_options), WorkerError);
}

TEST_CASE("a worker dies with its parent, however the parent dies") {
  Documents documents;
  documents.add("hang");
  documents.add("first");
  int ends[2];
  REQUIRE(pipe(ends) == 0);
  const pid_t parent = fork();
  REQUIRE(parent >= 0);
  if (parent == 0) {  // reads one document, tells who read it, and never comes back from the next
    Pool pool(options(1));
    submit(pool, 0, documents.paths[1]);
    const std::int64_t pid = pid_of(pool.wait(std::chrono::seconds(20))->reply);
    submit(pool, 1, documents.paths[0]);
    if (write(ends[1], &pid, sizeof pid) < 0) _exit(1);
    while (true) pause();
  }
  std::int64_t worker = 0;
  REQUIRE(read(ends[0], &worker, sizeof worker) == sizeof worker);
  close(ends[0]);
  close(ends[1]);
  REQUIRE(kill(static_cast<pid_t>(worker), 0) == 0);
  kill(parent, SIGKILL);
  waitpid(parent, nullptr, 0);
  bool gone = false;
  for (int i = 0; i < 200 && !gone; ++i, std::this_thread::sleep_for(std::chrono::milliseconds(10)))
    gone = !is_running(static_cast<pid_t>(worker));
  CHECK(gone);
}

TEST_CASE("a worker whose converters cannot be loaded says so instead of reading empty texts") {
  std::FILE* pipe = popen((std::string(MISBEHAVING_WORKER) + " self-test").c_str(), "r");
  REQUIRE(pipe != nullptr);
  std::array<char, 512> line{};
  const char* read = std::fgets(line.data(), line.size(), pipe);
  CHECK(pclose(pipe) == 0);
  REQUIRE(read != nullptr);
  CHECK(std::string(line.data()).find("gconv") != std::string::npos);
}

TEST_CASE("walls that the system lacks are named in one line") {
  WorkerReady ready{"", 5, true, true};
  CHECK(missing_walls(ready).empty());
  ready.landlock_abi = 0;
  CHECK(missing_walls(ready).find("Landlock:") != std::string::npos);
  ready.seccomp = false;
  CHECK(missing_walls(ready).find("Landlock, seccomp:") != std::string::npos);
}

TEST_CASE("the pool leaves no process behind") {
  Documents documents;
  documents.add("hang");
  std::int64_t pid = 0;
  {
    Pool pool(options(1));
    submit(pool, 0, documents.add("first"));
    pid = pid_of(pool.wait(std::chrono::seconds(10))->reply);
    submit(pool, 1, documents.paths[0]);
  }
  CHECK(kill(static_cast<pid_t>(pid), 0) == -1);
}

}  // namespace crossfoot::run

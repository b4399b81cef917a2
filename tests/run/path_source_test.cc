#include "run/path_source.h"

#include <unistd.h>

#include <array>
#include <catch2/catch.hpp>

#include "tests/support/process.h"

namespace crossfoot::run {

using State = PathSource::State;

TEST_CASE("a list names a path a line, and the last line may lack its end") {
  const testing::TemporaryDirectory folder;
  PathSource source(folder.write("list", "a.pdf\n\n b.pdf\nc.pdf"), '\n');
  std::vector<std::string> paths;
  for (archive::MemberPath path; source.next(path, true) == State::path;) paths.push_back(path.file);
  CHECK(paths == std::vector<std::string>{"a.pdf", " b.pdf", "c.pdf"});
}

TEST_CASE("names in a list may hold line breaks where they end in a zero byte") {
  const testing::TemporaryDirectory folder;
  PathSource source(folder.write("list", std::string("a\nb.pdf\0c.pdf\0", 14)), '\0');
  archive::MemberPath path;
  REQUIRE(source.next(path, true) == State::path);
  CHECK(path.file == "a\nb.pdf");
  REQUIRE(source.next(path, true) == State::path);
  CHECK(path.file == "c.pdf");
  CHECK(source.next(path, true) == State::end);
}

TEST_CASE("a stream that has no line yet says later, unless it may wait") {
  std::array<int, 2> ends{};
  REQUIRE(pipe(ends.data()) == 0);
  PathSource source("/dev/fd/" + std::to_string(ends[0]), '\n');
  archive::MemberPath path;
  CHECK(source.next(path, false) == State::later);
  REQUIRE(write(ends[1], "a.pdf\nb", 7) == 7);
  CHECK(source.next(path, false) == State::path);
  CHECK(path.file == "a.pdf");
  CHECK(source.next(path, false) == State::later);
  close(ends[1]);
  CHECK(source.next(path, true) == State::path);
  CHECK(path.file == "b");
  CHECK(source.next(path, true) == State::end);
  close(ends[0]);
}

TEST_CASE("only wanted paths are handed out") {
  PathSource source(std::vector<std::string>{"a", "b", "a", "c"});
  source.keep_only([](const archive::MemberPath& path) { return path.file != "a"; });
  std::vector<std::string> paths;
  for (archive::MemberPath path; source.next(path, true) == State::path;) paths.push_back(path.file);
  CHECK(paths == std::vector<std::string>{"b", "c"});
}

}  // namespace crossfoot::run

#include "run/walk.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <map>

#include "tests/support/process.h"

namespace crossfoot::run {
namespace {

namespace fs = std::filesystem;
using testing::TemporaryDirectory;

// One of everything that a folder may hold.
class Tree {
 public:
  Tree() {
    for (const char* folder : {"/sub", "/old.archive", "/.hidden", "/elsewhere"})
      fs::create_directory(folder_.path() + folder);
    for (const char* file : {"b.txt", "a.PDF", "logo.png", "crossfoot.toml", "sub/c.docx", ".hidden/d.txt", ".e.txt",
                             "old.archive/archive.sqlite3", "old.archive/importers", "elsewhere/f.txt"})
      folder_.write(file, "x");
    REQUIRE(mkfifo(path("pipe.txt").c_str(), 0600) == 0);
    fs::create_symlink("b.txt", path("link.txt"));
    fs::create_symlink("elsewhere", path("away"));
    fs::create_symlink("nothing", path("dangling.txt"));
  }
  std::string path(const std::string& name) const { return folder_.path() + "/" + name; }
  const std::string& root() const { return folder_.path(); }
  // Without the folder.
  std::string name(const std::string& path) const { return path.substr(folder_.path().size() + 1); }

 private:
  TemporaryDirectory folder_;
};

}  // namespace

TEST_CASE("what a check is told to read, and every other thing with a reason") {
  const Tree tree;
  const bool follow = GENERATE(false, true);
  const FileList files = list_reports({tree.root()}, follow ? Links::follow : Links::leave_out);
  std::vector<std::string> found;
  for (const archive::MemberPath& place : files.found) found.push_back(tree.name(place.file));
  CHECK(found == (follow ? std::vector<std::string>{"a.PDF", "away/f.txt", "b.txt", "link.txt", "sub/c.docx"}
                         : std::vector<std::string>{"a.PDF", "b.txt", "elsewhere/f.txt", "sub/c.docx"}));
  std::map<std::string, std::string> left_out;
  for (const LeftOut& each : files.left_out) left_out[tree.name(each.path)] = each.why;
  std::map<std::string, std::string> expected = {
      {"logo.png", "its name is of no format that is looked for in directories"},
      {"old.archive", "an archive of crossfoot"},
      {"pipe.txt", "a pipe, socket or device"}};
  if (follow) expected["dangling.txt"] = "a symbolic link to nothing";
  for (const char* link : {"away", "dangling.txt", "link.txt"})
    if (!follow) expected[link] = "a symbolic link; --follow-links reads it";
  CHECK(left_out == expected);
}

TEST_CASE("an import takes files of any name, and links only where it is told to") {
  const Tree tree;
  const bool follow = GENERATE(false, true);
  std::vector<std::string> found, left_out;
  walk(tree.root(), {.links = follow ? Links::follow : Links::leave_out},
       {[&](const std::string& path, const std::string&) { found.push_back(tree.name(path)); },
        [&](const std::string& path, const std::string&) { left_out.push_back(tree.name(path)); }});
  std::sort(found.begin(), found.end());
  if (follow) {
    // The directory is met once, under whichever name comes first.
    CHECK(found == std::vector<std::string>{"a.PDF", "away/f.txt", "b.txt", "link.txt", "logo.png", "sub/c.docx"});
    CHECK(left_out == std::vector<std::string>{"crossfoot.toml", "dangling.txt", "pipe.txt", "old.archive"});
  } else {
    CHECK(found == std::vector<std::string>{"a.PDF", "b.txt", "elsewhere/f.txt", "logo.png", "sub/c.docx"});
    CHECK(left_out ==
          std::vector<std::string>{"away", "crossfoot.toml", "dangling.txt", "link.txt", "pipe.txt", "old.archive"});
  }
}

TEST_CASE("what is named is taken whatever its name, and spelled as it was") {
  const Tree tree;
  const FileList files = list_reports({tree.path("logo.png"), tree.path("absent.txt"), tree.path("sub/../sub")});
  REQUIRE(files.found.size() == 3);
  CHECK(files.found[0].file == tree.path("logo.png"));
  CHECK(files.found[1].file == tree.path("absent.txt"));
  CHECK(files.found[2].file == tree.path("sub/../sub/c.docx"));
  CHECK(files.left_out.empty());
}

}  // namespace crossfoot::run

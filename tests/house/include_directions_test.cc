// The architecture as a test: model ← language ← {extractors, normalize, validate, report, archive} ← run ← cli, and
// each package seen only where it belongs.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

const std::map<std::string, std::set<std::string>> kMayInclude = {
    {"model", {"model"}},
    {"language", {"model", "language"}},
    {"extractors", {"model", "language", "extractors"}},
    {"normalize", {"model", "language", "normalize"}},
    {"validate", {"model", "language", "validate"}},
    {"report", {"model", "language", "report"}},
    {"archive", {"model", "language", "archive"}},
    {"run", {"model", "language", "extractors", "normalize", "validate", "report", "archive", "run"}},
    {"cli", {"model", "language", "extractors", "normalize", "validate", "report", "archive", "run", "cli"}},
};

// A header's first path segment (or name) → the folders that may see the package.
const std::vector<std::pair<std::string, std::set<std::string>>> kPackages = {
    {"poppler", {"extractors", "report"}},  // report renders the pages that it marks
    {"libxml", {"extractors", "report"}},
    {"zip.h", {"extractors", "report"}},
    {"qpdf", {"extractors", "report"}},
    {"unicode", {"language", "normalize", "extractors"}},  // ICU: text decoding and readings
    {"re2", {"language", "normalize", "extractors"}},
    {"sqlite3.h", {"archive"}},
    {"pqxx", {"archive"}},
    {"CLI", {"cli"}},
    {"kainjow", {"report"}},
    {"xlsxwriter.h", {"report"}},
    {"png.h", {"report"}},
    {"toml++", {"run"}},
};

struct Include {
  fs::path file;
  std::string folder;
  std::string target;
};

std::vector<Include> includes() {
  std::vector<Include> found;
  const fs::path root = CROSSFOOT_SOURCE_DIR;
  for (const auto& [folder, allowed] : kMayInclude) {
    if (!fs::exists(root / folder)) continue;
    for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
      const auto extension = entry.path().extension();
      if (extension != ".h" && extension != ".cc") continue;
      std::ifstream in(entry.path());
      for (std::string line; std::getline(in, line);) {
        if (!line.starts_with("#include")) continue;
        const std::size_t begin = line.find_first_of("<\"");
        const std::size_t end = line.find_first_of(">\"", begin + 1);
        if (begin != std::string::npos && end != std::string::npos)
          found.push_back({fs::relative(entry.path(), root), folder, line.substr(begin + 1, end - begin - 1)});
      }
    }
  }
  return found;
}

std::string first_segment(const std::string& path) { return path.substr(0, path.find('/')); }

}  // namespace

TEST_CASE("no stage reaches back or sideways") {
  const std::vector<Include> all = includes();
  REQUIRE(all.size() > 100);
  for (const Include& include : all) {
    const std::string target = first_segment(include.target);
    if (!kMayInclude.contains(target) || include.target.find('/') == std::string::npos) continue;
    INFO(include.file.string() << " includes " << include.target);
    CHECK(kMayInclude.at(include.folder).contains(target));
  }
}

TEST_CASE("a package is seen only where it belongs") {
  for (const Include& include : includes())
    for (const auto& [package, folders] : kPackages) {
      if (first_segment(include.target) != package) continue;
      INFO(include.file.string() << " includes " << include.target);
      CHECK(folders.contains(include.folder));
    }
}

TEST_CASE("the model needs nothing but the standard library") {
  for (const Include& include : includes()) {
    if (include.folder != "model") continue;
    const bool ours = include.target.starts_with("model/");
    const bool standard =
        include.target.find('.') == std::string::npos && include.target.find('/') == std::string::npos;
    INFO(include.file.string() << " includes " << include.target);
    CHECK((ours || standard));
  }
}

TEST_CASE("no source file outgrows a reader's patience") {
  constexpr int kHardLimit = 600;
  const fs::path root = CROSSFOOT_SOURCE_DIR;
  for (const auto& [folder, allowed] : kMayInclude) {
    if (!fs::exists(root / folder)) continue;
    for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
      if (entry.path().extension() != ".h" && entry.path().extension() != ".cc") continue;
      std::ifstream in(entry.path());
      int lines = 0;
      for (std::string line; std::getline(in, line);) ++lines;
      INFO(fs::relative(entry.path(), root).string() << " has " << lines << " lines");
      CHECK(lines <= kHardLimit);
    }
  }
}

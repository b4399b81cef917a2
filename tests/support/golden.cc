#include "tests/support/golden.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <vector>

namespace crossfoot::testing {
namespace {

// Lines, and of a line of JSON its members.
std::vector<std::string> pieces(const std::string& text) {
  std::vector<std::string> found(1);
  for (std::size_t i = 0; i < text.size(); ++i) {
    found.back().push_back(text[i]);
    const bool member = text[i] == ',' && i + 1 < text.size() && text[i + 1] == '"';
    if (text[i] == '\n' || member) found.emplace_back();
  }
  return found;
}

}  // namespace

std::string file_text(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

void check_golden(const std::string& name, const std::string& actual) {
  const std::string path = std::string(CROSSFOOT_SOURCE_DIR) + "/tests/" + name;
  const char* update = std::getenv("CROSSFOOT_UPDATE_GOLDEN");
  if (update != nullptr && std::string(update) == "1") {
    std::filesystem::create_directories(std::filesystem::path(path).parent_path());
    std::ofstream(path, std::ios::binary) << actual;
    FAIL_CHECK("golden rewritten: " << path);
    return;
  }
  INFO("golden: " << path);
  CHECK(std::filesystem::exists(path));
  CHECK(actual == file_text(path));
}

void check_translated_golden(const std::string& name, const std::string& original, const std::string& translated) {
  std::map<std::string, int> known;
  for (const std::string& piece : pieces(original)) ++known[piece];
  std::string own;
  for (const std::string& piece : pieces(translated))
    if (--known[piece] < 0) own += piece + (piece.ends_with('\n') ? "" : "\n");
  check_golden(name, own);
}

}  // namespace crossfoot::testing

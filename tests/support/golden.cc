#include "tests/support/golden.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace crossfoot::testing {

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

}  // namespace crossfoot::testing

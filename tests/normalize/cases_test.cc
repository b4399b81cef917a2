// The rates that the normaliser promises, measured by the project's own scorer where its cases are at hand.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <tuple>

namespace {

TEST_CASE("rates on the shared cases") {
  const auto [kind, options] = GENERATE(table<std::string, std::string>({
      {"amounts", "--threshold 0.95 --floor no-amount=0.97"},
      {"amounts", "--metric any --threshold 0.97"},
      {"amounts", "--only origin=own --threshold 0.98"},
      {"amounts", "--only origin=seed --threshold 0.98"},
      {"dates", "--threshold 0.93"},
      {"dates", "--only origin=own --threshold 0.98"},
      {"dates", "--only origin=seed --threshold 0.98"},
      {"labels", "--metric full --threshold 0.95"},
      {"labels", "--only origin=seed --threshold 0.98"},
  }));
  const std::filesystem::path cases = std::filesystem::path(CROSSFOOT_SOURCE_DIR) / "../shared/bench/normalize";
  if (!std::filesystem::exists(cases / "score.py") || !std::filesystem::exists(CROSSFOOT_BINARY)) {
    WARN("skipped: no shared cases beside the source tree, or crossfoot is not built");
    return;
  }
  const std::string command = "python3 " + (cases / "score.py").string() + " --cases " +
                              (cases / (kind + ".dev.jsonl")).string() + " " + options + " --fails 5 -- " +
                              CROSSFOOT_BINARY + " normalize " + kind;
  CAPTURE(command);
  CHECK(std::system(command.c_str()) == 0);
}

}  // namespace

// Pages as pictures: what the walled-in worker paints is what a process without walls paints.
#include "report/html/page_picture.h"

#include <catch2/catch.hpp>
#include <filesystem>

#include "tests/support/golden.h"
#include "tests/support/process.h"

using namespace crossfoot;
using namespace crossfoot::report;
using namespace crossfoot::testing;

namespace {

std::string first_picture_in(const std::string& folder) {
  for (const auto& entry : std::filesystem::directory_iterator(folder + "/pictures"))
    return file_text(entry.path().string());
  return "";
}

}  // namespace

// The fixture names Helvetica without embedding it. Without the system's fonts only the ruling would be left of it.
TEST_CASE("a worker paints the letters of fonts that the file does not embed") {
  const std::string report = std::string(CROSSFOOT_SOURCE_DIR) + "/fixtures/pdf/roll-forward.pdf";
  const std::string bytes = file_text(report);
  const auto painted = report::PagePainter(bytes).paint(1);
  REQUIRE(painted);
  const TemporaryDirectory directory;
  run_crossfoot({"check", "--no-config", "--format", "html", "-o", directory.path(), report});
  CHECK(first_picture_in(directory.path()) == painted->png);
}

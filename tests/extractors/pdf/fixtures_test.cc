// Every PDF among the fixtures, as it is read: tables with spans and heads, captions, notes, blocks in order.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <vector>

#include "extractors/pdf/pdf_extractor.h"
#include "model/dump.h"
#include "tests/support/golden.h"

namespace crossfoot::extractors {
namespace {

TEST_CASE("each PDF of the fixtures is read as its golden shows") {
  namespace fs = std::filesystem;
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(CROSSFOOT_SOURCE_DIR "/fixtures/pdf"))
    if (entry.path().extension() == ".pdf") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  REQUIRE_FALSE(files.empty());
  for (const fs::path& file : files) {
    const std::string bytes = testing::file_text(file.string());
    const Result<Document> document = extract_pdf({file.filename().string(), bytes}, {});
    INFO(file);
    REQUIRE(document);
    CHECK(document.value().warnings.empty());
    testing::check_golden("extractors/pdf/golden/" + file.stem().string() + ".txt", dump(document.value()));
  }
}

}  // namespace
}  // namespace crossfoot::extractors

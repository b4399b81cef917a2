// Another program's word for it: LibreOffice opens the commented copy and prints it with its comments.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>

#include "tests/support/golden.h"
#include "tests/support/process.h"
#include "tests/support/qpdf_files.h"

using namespace crossfoot::testing;

namespace {

const char* office() {
  for (const char* path : {"/usr/bin/soffice", "/usr/bin/libreoffice"})
    if (std::filesystem::exists(path)) return path;
  return nullptr;
}

}  // namespace

TEST_CASE("LibreOffice prints the commented copy with its comments") {
  if (office() == nullptr) {
    WARN("skipped: LibreOffice is not installed (libreoffice-writer)");
    return;
  }
  const TemporaryDirectory directory;
  const std::string copy = directory.path() + "/copy.docx";
  const std::string report = std::string(CROSSFOOT_SOURCE_DIR) + "/fixtures/docx/quarterly-errors.docx";
  const ProcessResult made = run_crossfoot({"check", "--no-config", "--format", "docx", "-o", copy, report});
  REQUIRE(made.exit_code == 1);
  const std::string command =
      std::string("timeout 120 ") + office() + " -env:UserInstallation=file://" + directory.path() +
      "/profile --headless --convert-to "
      "'pdf:writer_pdf_Export:{\"ExportNotes\":{\"type\":\"boolean\",\"value\":\"true\"}}' --outdir " +
      directory.path() + " " + copy + " >/dev/null 2>&1";
  REQUIRE(std::system(command.c_str()) == 0);
  const std::vector<std::string> notes = pdf_notes(file_text(directory.path() + "/copy.pdf"));
  const auto tells = [&](const char* what) {
    return std::any_of(notes.begin(), notes.end(),
                       [&](const std::string& note) { return note.find(what) != std::string::npos; });
  };
  CHECK(notes.size() >= 4);
  CHECK(tells("F101 column-does-not-foot"));
  CHECK(tells("F201 row-does-not-cross-foot"));
}

#include "cli/commands/debug_layout.h"

#include <fmt/format.h>

#include <filesystem>

#include "cli/exit_codes.h"
#include "cli/output.h"
#include "cli/pipeline.h"
#include "extractors/pdf/debug_layout.h"
#include "extractors/pdf/pdf_extractor.h"

namespace crossfoot {
namespace {

Result<int> draw(const std::string& path, const std::string& folder, const Limits& limits) {
  const Result<std::string> bytes = file_bytes(path, limits);
  if (!bytes) return bytes.error();
  const Input input{path, bytes.value()};
  if (bid_pdf(input) == 0) return Error{Outcome::unsupported, "only the pages of a PDF can be drawn"};
  std::error_code failure;
  std::filesystem::create_directories(folder, failure);
  if (failure) throw OutputError{fmt::format("cannot make the folder {}: {}", folder, failure.message())};
  return write_debug_layout(input, limits, folder);
}

}  // namespace

int draw_layouts(const std::vector<std::string>& paths, const std::string& folder, const Limits& limits) {
  if (folder.empty()) {
    complain("--debug-layout needs a folder for its pictures: -o DIR");
    return kExitUsage;
  }
  int exit_code = kExitClean;
  for (const std::string& path : paths) {
    const std::string own =
        paths.size() == 1 ? folder : (std::filesystem::path(folder) / std::filesystem::path(path).filename()).string();
    const Result<int> pages = draw(path, own, limits);
    if (pages) {
      print(fmt::format("{}: drawn in {}, {} page(s)\n", path, own, pages.value()));
    } else {
      complain(path, pages.error());
      exit_code = kExitUnreadable;
    }
  }
  flush_output();
  return exit_code;
}

}  // namespace crossfoot

#include "cli/commands/debug_layout.h"

#include <fmt/format.h>

#include <charconv>
#include <filesystem>
#include <optional>
#include <utility>

#include "cli/exit_codes.h"
#include "cli/output.h"
#include "cli/output_file.h"
#include "extractors/pdf/debug_layout.h"
#include "extractors/pdf/pdf_extractor.h"
#include "report/html/page_picture.h"
#include "run/piece_codec.h"
#include "run/workers/document_file.h"
#include "run/workers/pool.h"
#include "run/workers/role.h"
#include "run/workers/serve.h"

namespace crossfoot::cli {
namespace {

namespace fs = std::filesystem;

// So many drawings with their pictures stay well below the limits on a worker's time and output.
constexpr int kPagesAtOnce = 16;

// In a worker: pages from the one that the settings name, each a drawing and its picture, which may be empty; the
// count is that of all pages.
run::Reply draw_pages(const run::JobInput& input, extractors::Limits limits) {
  limits.font_information = input.font_information;
  const extractors::Input document{input.path, input.bytes};
  if (extractors::bid_pdf(document) == 0)
    return {Error{Outcome::unsupported, "only the pages of a PDF can be drawn"}, {}, {}};
  int first = 0;
  std::from_chars(input.settings.data(), input.settings.data() + input.settings.size(), first);
  const Result<extractors::LayoutDrawings> drawn = extractors::draw_layouts(document, limits, first, kPagesAtOnce);
  if (!drawn) return {drawn.error(), {}, {}};
  const report::PagePainter painter(input.bytes);
  report::Piece pages;
  for (const std::string& svg : drawn.value().svgs) {
    const auto picture = painter.paint(++first);
    pages.files.push_back({"svg", svg});
    pages.files.push_back({"png", picture ? picture->png : ""});
  }
  return {std::nullopt, run::pack(std::move(pages)), {drawn.value().pages}};
}

int serve_drawings(const DrawingOptions& options) {
  return run::serve([&](const run::JobInput& input) { return draw_pages(input, options.limits); },
                    options.worker_limits, options.limits);
}

class DrawingRun {
 public:
  DrawingRun(const DrawingOptions& options, const Command& command)
      : options_(options), pool_(pool_options(options, command)) {}

  int run() {
    int exit_code = kExitClean;
    for (const std::string& path : options_.paths) {
      const fs::path own =
          options_.paths.size() == 1 ? fs::path(options_.folder) : options_.folder / fs::path(path).filename();
      if (const auto failure = draw(path, own)) {
        complain(path, *failure);
        exit_code = kExitUnreadable;
      }
    }
    flush_output();
    return exit_code;
  }

 private:
  run::PoolOptions pool_options(const DrawingOptions& options, const Command& command) {
    run::PoolOptions made{1, options.worker_limits, options.limits, run::worker_arguments(command)};
    made.settings_of = [this](const std::string&) { return std::to_string(next_page_); };
    made.serve = [&options] { return serve_drawings(options); };
    return made;
  }

  std::optional<Error> draw(const std::string& path, const fs::path& folder) {
    next_page_ = 0;
    for (int pages = 1; next_page_ < pages;) {
      Result<run::UniqueFd> file = run::open_document(path, options_.limits);
      if (!file) return file.error();
      run::Reply reply = pool_.answer(path, std::move(file.value()));
      if (reply.error) return reply.error;
      const std::optional<report::Piece> drawn = run::unpack(std::move(reply.output));
      if (!drawn || drawn->files.size() < 2 || reply.counts.size() != 1)
        return Error{Outcome::crash, "the worker sent no drawings"};
      std::error_code failure;
      fs::create_directories(folder, failure);
      if (failure) throw OutputError{fmt::format("cannot make the folder {}: {}", folder.string(), failure.message())};
      write(*drawn, folder);
      pages = static_cast<int>(reply.counts.front());
    }
    print(fmt::format("{}: drawn in {}, {} page(s)\n", path, folder.string(), next_page_));
    return std::nullopt;
  }

  void write(const report::Piece& drawn, const fs::path& folder) {
    for (std::size_t i = 0; i + 1 < drawn.files.size(); i += 2, ++next_page_) {
      const fs::path name = folder / extractors::page_file_name(next_page_);
      write_file(name.string() + ".svg", drawn.files[i].bytes);
      if (!drawn.files[i + 1].bytes.empty()) write_file(name.string() + ".png", drawn.files[i + 1].bytes);
    }
  }

  const DrawingOptions& options_;
  int next_page_ = 0;
  run::Pool pool_;
};

}  // namespace

int run_debug_layout(const DrawingOptions& options, const Command& command) {
  if (run::worker_role().worker) return serve_drawings(options);
  if (options.folder.empty()) {
    complain("--debug-layout needs a folder for its pictures: -o DIR");
    return kExitUsage;
  }
  return DrawingRun(options, command).run();
}

}  // namespace crossfoot::cli

#include "cli/commands/debug_layout.h"

#include <fmt/format.h>

#include <filesystem>
#include <optional>
#include <utility>

#include "cli/exit_codes.h"
#include "cli/output.h"
#include "cli/output_file.h"
#include "cli/worker_command.h"
#include "extractors/pdf/debug_layout.h"
#include "extractors/pdf/pdf_extractor.h"
#include "report/html/page_picture.h"
#include "run/workers/document_file.h"
#include "run/workers/pool.h"
#include "run/workers/role.h"
#include "run/workers/serve.h"

namespace crossfoot::cli {
namespace {

namespace fs = std::filesystem;

// So many drawings with their pictures stay well below the limits on a worker's time and output.
constexpr int kPagesAtOnce = 16;

// In a worker.
run::Reply draw_pages(const run::JobInput& input, extractors::Limits limits) {
  const auto* job = std::get_if<run::DrawJob>(&input.what);
  if (job == nullptr) return run::unexpected_job();
  limits.font_information = input.font_information;
  const extractors::Input document{input.path, input.bytes};
  if (extractors::bid_pdf(document) == 0) return Error{Outcome::unsupported, "only the pages of a PDF can be drawn"};
  int page = job->first_page;
  const Result<extractors::LayoutDrawings> drawn = extractors::draw_layouts(document, limits, page, kPagesAtOnce);
  if (!drawn) return drawn.error();
  const report::PagePainter painter(input.bytes);
  run::DrawingsReply reply;
  reply.all_pages = drawn.value().pages;
  for (const std::string& svg : drawn.value().svgs) {
    const auto picture = painter.paint(++page);
    reply.pages.push_back({svg, picture ? picture->png : ""});
  }
  return run::Answer(std::move(reply));
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
  static run::PoolOptions pool_options(const DrawingOptions& options, const Command& command) {
    return {.workers = 1,
            .limits = options.worker_limits,
            .document_limits = options.limits,
            .worker_arguments = worker_arguments(command),
            .serve = [&options] { return serve_drawings(options); }};
  }

  std::optional<Error> draw(const std::string& path, const fs::path& folder) {
    int next_page = 0;
    for (int pages = 1; next_page < pages;) {
      Result<run::UniqueFd> file = run::open_document(path, options_.limits);
      if (!file) return file.error();
      const run::Reply reply = pool_.answer(path, std::move(file.value()), run::DrawJob{next_page});
      if (!reply) return reply.error();
      const auto* drawn = std::get_if<run::DrawingsReply>(&reply.value());
      if (drawn == nullptr || drawn->pages.empty()) return run::damaged_answer();
      std::error_code failure;
      fs::create_directories(folder, failure);
      if (failure)
        throw run::StreamError{fmt::format("cannot make the folder {}: {}", folder.string(), failure.message())};
      for (const run::DrawingsReply::Page& page : drawn->pages) write(page, folder, next_page++);
      pages = drawn->all_pages;
    }
    print(fmt::format("{}: drawn in {}, {} page(s)\n", path, folder.string(), next_page));
    return std::nullopt;
  }

  static void write(const run::DrawingsReply::Page& page, const fs::path& folder, int number) {
    const fs::path name = folder / extractors::page_file_name(number);
    write_file(name.string() + ".svg", page.svg);
    if (!page.png.empty()) write_file(name.string() + ".png", page.png);
  }

  const DrawingOptions& options_;
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

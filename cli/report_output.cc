#include "cli/report_output.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <utility>

#include "cli/output.h"
#include "cli/output_file.h"
#include "report/safe_text.h"

namespace crossfoot::cli {

namespace fs = std::filesystem;

namespace {

bool stays_inside(const std::string& name) {
  const fs::path path(name);
  return !name.empty() && path.is_relative() && std::find(path.begin(), path.end(), "..") == path.end();
}

// A copy or report that would take the place of a report that is to be read.
std::string overwritten(const std::vector<std::string>& paths, const std::string& output) {
  for (const std::string& path : paths) {
    std::error_code different;
    if (fs::equivalent(path, output, different)) return path + " would be overwritten; give another name with -o";
  }
  return "";
}

}  // namespace

ReportOutput::ReportOutput(const report::Format& format, const report::ReportContext& context, std::string target)
    : format_(format), context_(context), target_(std::move(target)) {}

void ReportOutput::begin() {
  if (format_.destination == report::Destination::stream && !target_.empty()) file_ = open_unfinished(target_);
  if (format_.begin != nullptr) emit(format_.begin(context_));
}

void ReportOutput::flush() { flush_output(); }

std::string ReportOutput::objection(const std::vector<std::string>& paths, bool open_ended) const {
  if (std::string why = objection_to_target(paths.size() == 1 && !open_ended); !why.empty()) return why;
  return target_.empty() ? "" : overwritten(paths, target_);
}

std::string ReportOutput::objection_to_target(bool one_document) const {
  std::error_code ignored;
  switch (format_.destination) {
    case report::Destination::stream: break;
    case report::Destination::file:
      if (target_.empty()) return fmt::format("--format {} needs -o FILE", format_.name);
      break;
    case report::Destination::folder:
      if (target_.empty()) return fmt::format("--format {} needs -o FOLDER", format_.name);
      if (fs::exists(target_, ignored) && !fs::is_directory(target_, ignored)) return target_ + " is not a folder";
      return "";
    case report::Destination::copy:
      if (target_.empty()) return fmt::format("--format {} needs -o FILE for the copy", format_.name);
      if (!one_document) return fmt::format("--format {} makes a copy of one document; name exactly one", format_.name);
      break;
  }
  if (fs::is_directory(target_, ignored))
    return target_ + " is a folder; --format " + std::string(format_.name) + " writes a file";
  return "";
}

bool ReportOutput::accepts(const report::Piece& piece) const {
  const bool named_well =
      format_.destination != report::Destination::folder ||
      std::all_of(piece.files.begin(), piece.files.end(), [](const auto& file) { return stays_inside(file.name); });
  return named_well && report::is_plain(piece.text, context_.color);
}

void ReportOutput::add(const report::Piece& piece) {
  for (const report::OutputFile& file : piece.files) write(file);
  if (piece.text.empty()) return;
  if (!std::exchange(empty_, false)) emit(std::string(format_.separator));
  emit(piece.text);
}

void ReportOutput::add(const report::Failure& failure) {
  if (format_.failure != nullptr) add(report::Piece{format_.failure(failure, context_), {}});
}

void ReportOutput::finish(const report::Totals& totals) {
  if (format_.end != nullptr) emit(format_.end(totals, context_));
  if (format_.assemble != nullptr) {
    const Result<report::Piece> assembled = format_.assemble(stream_, totals, context_);
    if (!assembled) throw run::StreamError{assembled.error().message};
    for (const report::OutputFile& file : assembled.value().files) write(file);
  }
  if (file_.is_open()) put_in_place(file_, target_);
  flush_output();
}

void ReportOutput::emit(const std::string& text) {
  if (format_.assemble != nullptr)
    stream_ += text;
  else if (file_.is_open())
    write_to(file_, target_, text);
  else
    print(text);
}

void ReportOutput::write(const report::OutputFile& file) const {
  std::string path = target_;
  if (format_.destination == report::Destination::folder) {
    const fs::path inside = fs::path(target_) / file.name;
    std::error_code failure;
    fs::create_directories(inside.parent_path(), failure);
    path = inside.string();
  }
  write_file(path, file.bytes);
}

}  // namespace crossfoot::cli

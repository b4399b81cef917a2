// crossfoot status and crossfoot archive list|export|digest|verify: what an archive holds, and whether it is sound.
#include "archive/archive.h"

#include <fmt/format.h>

#include <memory>
#include <nlohmann/json.hpp>

#include "archive/path_text.h"
#include "archive/sha256.h"
#include "cli/commands/commands.h"
#include "cli/commands/import_options.h"
#include "cli/exit_codes.h"
#include "cli/output.h"
#include "report/safe_text.h"

namespace crossfoot::cli {
namespace {

using Json = nlohmann::ordered_json;

struct Help {
  std::string_view outcome, advice;
};

// What a person can do about each reason.
constexpr Help kHelp[] = {
    {"encrypted", "save it without a password (qpdf --decrypt) and import that"},
    {"no-text-layer", "add a text layer: apt install ocrmypdf tesseract-ocr-spa, then ocrmypdf -l spa+eng IN OUT"},
    {"garbled-text",
     "its fonts do not say which letters they draw; print it to PDF from the source, or use ocrmypdf --force-ocr"},
    {"unsupported", "no PDF, DOCX, WordprocessingML or plain text; convert it, or leave it out of the list"},
    {"corrupt", "get the file again, or repair it (qpdf IN OUT; open and save it in Word)"},
    {"too-large", "split it, or raise the limit that the message names"},
    {"timeout", "crossfoot retry --failed=timeout --timeout 120"},
    {"out-of-memory", "crossfoot retry --failed=out-of-memory --max-memory 4000"},
    {"crash", "repair it (qpdf IN OUT) and import that; please report the file if you may"},
    {"not-found", "import its new place, or crossfoot retry --failed=not-found once it is there and may be read"},
};

std::string_view advice_for(std::string_view outcome) {
  for (const Help& help : kHelp)
    if (help.outcome == outcome) return help.advice;
  return "";
}

std::string status_json(const archive::ArchiveStatus& status) {
  Json json = {{"documents", status.documents}, {"ok", status.ok},           {"failed", status.failed},
               {"pending", status.pending},     {"running", status.running}, {"skipped", status.skipped}};
  json["failures"] = Json::object();
  for (const auto& [outcome, count] : status.failures) json["failures"][outcome] = count;
  return json.dump();
}

void print_failures(archive::SqlConnection& connection, const archive::ArchiveStatus& status, std::size_t most) {
  for (const auto& [outcome, count] : status.failures) {
    print(fmt::format("\n{} {}: {}\n", count, outcome, advice_for(outcome)));
    std::size_t shown = 0;
    archive::each_file(connection, true, [&, &reason = outcome](const archive::ListedFile& file) {
      if (file.outcome == reason && shown++ < most)
        print(fmt::format("  {}: {}\n", report::one_line(archive::shown(file.path)), report::one_line(file.message)));
    });
    if (shown > most) print(fmt::format("  … and {} more; --all lists them\n", shown - most));
  }
}

int run_status(const std::string& location, const std::string& format, bool all) {
  const archive::Archive archive = archive::open_archive(location, archive::ArchiveUse::look);
  const archive::ArchiveStatus status =
      archive.begun ? archive::archive_status(*archive.connection) : archive::ArchiveStatus();
  if (format == "json") {
    print(status_json(status) + "\n");
  } else {
    print(fmt::format("{} documents: {} read, {} failed, {} still to be read; {} other entries skipped\n",
                      status.documents, status.ok, status.failed, status.pending, status.skipped));
    print_failures(*archive.connection, status, all ? SIZE_MAX : 10);
  }
  flush_output();
  return kExitClean;
}

void print_listed(const archive::ListedFile& file) {
  // A path of clean UTF-8 is printed as it is; any other with its bytes escaped.
  Json json = {{"path", archive::place_to_text(file.path)}, {"status", file.status}};
  if (!file.outcome.empty()) json["outcome"] = file.outcome;
  if (!file.message.empty()) json["message"] = file.message;
  if (!file.sha256.empty()) json["sha256"] = file.sha256;
  print(json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n");
}

int run_archive(const std::string& what, const std::string& location, const std::string& originals) {
  archive::Archive archive = archive::open_archive(location, archive::ArchiveUse::look);
  if (!archive.begun && what != "digest") return kExitClean;
  if (!originals.empty()) archive.originals_directory = originals;
  int exit_code = kExitClean;
  if (what == "list") {
    archive::each_file(*archive.connection, false, print_listed);
  } else if (what == "export") {
    archive::export_lines(*archive.connection, [](const std::string& line) { print(line + "\n"); });
  } else if (what == "digest") {
    archive::Sha256 hash;
    if (archive.begun)
      archive::export_lines(*archive.connection, [&](const std::string& line) { hash.add(line + "\n"); });
    print(hash.hex() + "\n");
  } else {
    for (const std::string& problem : archive::verify_archive(archive)) {
      complain(problem);
      exit_code = kExitFindings;
    }
  }
  flush_output();
  return exit_code;
}

}  // namespace

void add_status_command(const Command& program, int& exit_code) {
  auto location = std::make_shared<std::string>();
  auto format = std::make_shared<std::string>("text");
  auto all = std::make_shared<bool>(false);
  const Command command = program.add_command("status", "Say how far an archive is, what failed and what would help");
  add_archive_option(command, *location);
  command.add_option("--format", *format, "text or json").one_of({"text", "json"}).shows_default();
  command.add_flag("--all", *all, "List every failure");
  command.runs([=, &exit_code] { exit_code = run_status(*location, *format, *all); });
}

void add_archive_command(const Command& program, int& exit_code) {
  struct Verb {
    const char* name;
    const char* description;
  };
  static constexpr Verb kVerbs[] = {
      {"list", "Print every file with its state, one JSON object a line, by path"},
      {"export", "Print everything that was read, one JSON object a file and line, by path"},
      {"digest", "Print the SHA-256 of the export: equal archives have equal digests"},
      {"verify", "Check that the archive is sound: keys, counts, and the hashes of the originals"}};
  const Command group = program.add_command("archive", "List, export or verify an archive");
  group.requires_command();
  for (const Verb& verb : kVerbs) {
    auto location = std::make_shared<std::string>();
    const Command command = group.add_command(verb.name, verb.description);
    add_archive_option(command, *location);
    const std::string name = verb.name;
    auto originals = std::make_shared<std::string>();
    if (name == "verify")
      command.add_option("--originals", *originals,
                         "Directory of the originals, by their hash [default: in the archive]");
    command.runs([=, &exit_code] { exit_code = run_archive(name, *location, *originals); });
  }
}

}  // namespace crossfoot::cli

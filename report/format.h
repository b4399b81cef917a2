// What an output format is, and the one table of them.
//
// A report over many documents is made of pieces: one per document, made on any thread or in another process, joined
// in order by whoever runs the batch. So no format ever holds more than one document.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"
#include "model/finding.h"
#include "model/result.h"
#include "model/rule_info.h"
#include "model/statement.h"

namespace crossfoot::report {

struct ReportContext {
  std::string language = "en";  // of messages: "en" or "es"
  std::string version;          // of crossfoot
  std::span<const RuleInfo> rules;
  bool color = false;
  bool show_passed = false;  // relations that hold, and what could not be checked and why
};

// One document on its way into a report. All of it outlives the writing.
struct CheckedDocument {
  const Document* document = nullptr;
  const Statement* statement = nullptr;
  const CheckResult* result = nullptr;  // nullptr for `extract`
  std::string_view bytes;               // of the file, for copies and pictures
};

struct Failure {
  std::string path;
  Error error;
};

struct Totals {
  int documents = 0, skipped = 0;
  int errors = 0, warnings = 0, notes = 0;
  int accepted = 0;               // findings that the baseline accepts; in none of the counts above
  std::vector<Failure> failures;  // documents that could not be read

  void count(const CheckResult& result);
};

struct OutputFile {
  std::string name;  // relative to the report's folder
  std::string bytes;
};

struct Piece {
  std::string text;               // for the joined stream
  std::vector<OutputFile> files;  // beside it
};

enum class Destination {
  stream,  // standard output, or -o FILE
  file,    // -o FILE: bytes that no terminal should see
  folder,  // -o DIR; the joined stream is its index
  copy,    // -o FILE: a copy of the one document given
};

struct Format {
  std::string_view name;
  std::string_view summary;  // for --help
  Destination destination = Destination::stream;
  Result<Piece> (*document)(const CheckedDocument&, const ReportContext&) = nullptr;
  // The rest may be absent.
  std::string_view separator = {};  // between pieces that are not empty
  std::string (*begin)(const ReportContext&) = nullptr;
  std::string (*failure)(const Failure&, const ReportContext&) = nullptr;
  std::string (*end)(const Totals&, const ReportContext&) = nullptr;
  bool tells_reasons = false;  // why something could not be checked is part of it
  // Turns the joined stream into the file's bytes, for formats that are not text.
  Result<Piece> (*assemble)(const std::string& stream, const Totals&, const ReportContext&) = nullptr;
};

// The formats of `check` and of `extract`, in the order of --help.
std::span<const Format> check_formats();
std::span<const Format> extract_formats();
// nullptr if there is none.
const Format* find_format(std::span<const Format> formats, std::string_view name);

}  // namespace crossfoot::report

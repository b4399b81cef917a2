// Brings the pieces of a report to where its format belongs: standard output, a file or a folder.
#pragma once

#include <fstream>
#include <string>

#include "report/format.h"

namespace crossfoot::cli {

// Not thread-safe: pieces are added in the order in which they shall appear. Throws OutputError.
class ReportOutput {
 public:
  // `target` is -o, or empty. Format and context outlive the output.
  ReportOutput(const report::Format& format, const report::ReportContext& context, std::string target);

  // Why this format cannot go there, or empty: a folder format needs a folder, a copy exactly one document.
  static std::string objection(const report::Format& format, const std::string& target, std::size_t documents);

  void add(const report::Piece& piece);
  void add(const report::Failure& failure);
  void finish(const report::Totals& totals);

 private:
  void emit(const std::string& text);
  void write(const report::OutputFile& file) const;

  const report::Format& format_;
  const report::ReportContext& context_;
  std::string target_;
  std::ofstream file_;  // for a stream with -o
  std::string stream_;  // for formats that assemble their output at the end
  bool empty_ = true;   // no piece so far
};

}  // namespace crossfoot::cli

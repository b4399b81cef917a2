// Brings the pieces of a report to where its format belongs: standard output, a file or a folder.
#pragma once

#include <fstream>
#include <string>

#include "report/format.h"

namespace crossfoot {

// Not thread-safe: pieces are added in the order in which they shall appear. Throws OutputError.
class ReportOutput {
 public:
  // `target` is -o, or empty. Format and context outlive the output.
  ReportOutput(const Format& format, const ReportContext& context, std::string target);

  // Why this format cannot go there, or empty: a folder format needs a folder, a copy exactly one document.
  static std::string objection(const Format& format, const std::string& target, std::size_t documents);

  void add(const Piece& piece);
  void add(const Failure& failure);
  void finish(const Totals& totals);

 private:
  void emit(const std::string& text);
  void write(const OutputFile& file) const;

  const Format& format_;
  const ReportContext& context_;
  std::string target_;
  std::ofstream file_;  // for a stream with -o
  std::string stream_;  // for formats that assemble their output at the end
  bool empty_ = true;   // no piece so far
};

}  // namespace crossfoot

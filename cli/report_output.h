// Brings the pieces of a report to where its format belongs: standard output, a file or a folder.
#pragma once

#include <fstream>
#include <string>
#include <vector>

#include "report/format.h"
#include "run/report_sink.h"

namespace crossfoot::cli {

// Throws StreamError.
class ReportOutput : public run::ReportSink {
 public:
  // `target` is -o, or empty. Format and context outlive the output.
  ReportOutput(const report::Format& format, const report::ReportContext& context, std::string target);

  // A folder format needs a folder, a copy exactly one document, and no report is overwritten that is to be read.
  std::string objection(const std::vector<std::string>& paths, bool open_ended) const override;
  // Files stay inside the folder, and the text has nothing for a terminal to obey.
  bool accepts(const report::Piece& piece) const override;
  void begin() override;
  void add(const report::Piece& piece) override;
  void add(const report::Failure& failure) override;
  void flush() override;
  void finish(const report::Totals& totals) override;

 private:
  std::string objection_to_target(bool one_document) const;
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

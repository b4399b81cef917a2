// What the commands that write a report over many documents share.
#pragma once

#include <string>
#include <vector>

#include "report/format.h"
#include "run/document_batch.h"

namespace crossfoot::cli {

struct ReportOptions : run::BatchOptions {
  const report::Format* format = nullptr;
  std::string output;  // -o
  run::ConfigUse config;
  bool color = false;  // asked for, or seen by the parent
  report::ReportContext report;
};

// Complains of it; the exit code.
int refused(const run::BatchRefusal& refusal);

}  // namespace crossfoot::cli

// Options of the commands that import: import, retry, nightly.
#pragma once

#include "cli/command_line.h"
#include "run/import_run.h"

namespace crossfoot::cli {

struct ImportOptions : run::ImportOptions {
  bool quiet = false;
};

void add_archive_option(const Command& command, std::string& archive);
// How documents are read and where the result goes; what is read is the command's own.
void add_import_options(const Command& command, ImportOptions& options);
// Paths, lists and shards.
void add_selection_options(const Command& command, run::ImportOptions& options);

// Why nothing can be read with these paths and shards, or empty.
std::string objection_to_selection(const run::ImportOptions& options);

// "3 documents are still to be read"; empty: nothing.
std::string what_is_left(const run::ImportSummary& summary);

// "12 documents: 10 read, 2 failed; 3 findings"; says how to go on where something is left. Returns the exit code.
int report_import(const run::ImportSummary& summary, const ImportOptions& options);

}  // namespace crossfoot::cli

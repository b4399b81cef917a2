// Every command adds itself to the program here; main.cc lists them.
#pragma once

#include "cli/command_line.h"

namespace crossfoot::cli {

// The callbacks leave the process's exit code in `exit_code`; both outlive the parse.
void add_check_command(const Command& program, int& exit_code);
void add_report_command(const Command& program, int& exit_code);
void add_baseline_command(const Command& program, int& exit_code);
void add_config_command(const Command& program, int& exit_code);
void add_compare_command(const Command& program, int& exit_code);
void add_extract_command(const Command& program, int& exit_code);
void add_normalize_command(const Command& program, int& exit_code);
void add_rules_command(const Command& program, int& exit_code);
void add_explain_command(const Command& program, int& exit_code);
void add_import_command(const Command& program, int& exit_code);
void add_retry_command(const Command& program, int& exit_code);
void add_nightly_command(const Command& program, int& exit_code);
void add_status_command(const Command& program, int& exit_code);
void add_archive_command(const Command& program, int& exit_code);
void add_doctor_command(const Command& program, int& exit_code);

}  // namespace crossfoot::cli

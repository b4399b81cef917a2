// Small reports, and an archive of them as the built program makes it.
#pragma once

#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <vector>

#include "tests/support/process.h"

namespace crossfoot::testing {

// Four columns of a table, of which the last may be told to lie.
inline std::string report(int number, const std::string& last_total) {
  return "Report " + std::to_string(number) +
         "\n\n"
         "Item              2022       2023       2024\n"
         "Fees          1,102.35   2,210.10   3,018.77\n"
         "Rent            440.20     462.40     481.15\n"
         "Travel          160.05     193.30     205.64\n"
         "Printing         75.10      81.45      92.08\n"
         "Total         1,777.70   2,947.25   " +
         last_total + "\n";
}

inline std::string sound_report(int number) { return report(number, "3,797.64"); }
inline std::string wrong_report(int number) { return report(number, "3,897.64"); }

inline nlohmann::json status(const std::string& archive) {
  const auto run = run_crossfoot({"status", "--archive", archive, "--format", "json"});
  if (run.exit_code != 0) throw std::runtime_error(run.err);
  return nlohmann::json::parse(run.out);
}

inline std::string digest(const std::string& archive) {
  return run_crossfoot({"archive", "digest", "--archive", archive}).out;
}

inline int import(const std::string& archive, const std::vector<std::string>& paths,
                  std::vector<std::string> more = {}) {
  std::vector<std::string> arguments{"import", "--quiet", "--archive", archive};
  arguments.insert(arguments.end(), more.begin(), more.end());
  arguments.insert(arguments.end(), paths.begin(), paths.end());
  return run_crossfoot(arguments).exit_code;
}

}  // namespace crossfoot::testing

#include "cli/report_options.h"

#include "cli/exit_codes.h"
#include "cli/output.h"

namespace crossfoot::cli {

int refused(const run::BatchRefusal& refusal) {
  for (const std::string& reason : refusal.reasons) complain(reason);
  return kExitUsage;
}

}  // namespace crossfoot::cli

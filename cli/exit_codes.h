#pragma once

namespace crossfoot::cli {

// What scripts may rely on. The higher code wins when several apply, except that a usage error stops at once.
enum ExitCode {
  kExitClean = 0,       // nothing at or above the chosen severity
  kExitFindings = 1,    // something was found
  kExitUsage = 2,       // the command line was wrong, or something is in the way that no repetition removes
  kExitUnreadable = 3,  // some document could not be read; the others were still processed
  // The command did not get through: interrupted, disk full, database away. The same command goes on, or begins again
  // (EX_TEMPFAIL).
  kExitTryAgain = 75,
};

}  // namespace crossfoot::cli

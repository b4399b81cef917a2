// A list that cannot be read, or an output that nobody takes: it concerns no document, and ends the run.
#pragma once

#include <string>

namespace crossfoot::run {

struct StreamError {
  std::string message;
  bool passing = false;  // a full disk, a mail that nobody takes now: the same command may succeed later
  bool closed = false;   // the reader (head, less) has seen enough: no error, unless all of it was wanted
};

}  // namespace crossfoot::run

// Where the pieces of a report go as a batch makes them.
#pragma once

#include <string>
#include <vector>

#include "report/format.h"

namespace crossfoot::run {

// Not thread-safe: everything comes in the order in which it shall appear.
class ReportSink {
 public:
  virtual ~ReportSink() = default;

  // Why a report of these documents cannot go there, or empty. `open_ended`: more come from a list.
  virtual std::string objection(const std::vector<std::string>& /*paths*/, bool /*open_ended*/) const { return ""; }
  // Whether a piece may be added. It comes from a worker, and a document may have taken it over.
  virtual bool accepts(const report::Piece& /*piece*/) const { return true; }
  // Before the first document.
  virtual void begin() {}
  virtual void add(const report::Piece& piece) = 0;
  virtual void add(const report::Failure&) {}
  // Whoever feeds a list line by line waits for each answer.
  virtual void flush() {}
  virtual void finish(const report::Totals&) {}
};

}  // namespace crossfoot::run

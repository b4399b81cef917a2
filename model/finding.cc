#include "model/finding.h"

namespace crossfoot {

std::string_view to_string(Severity severity) {
  switch (severity) {
    case Severity::note: return "note";
    case Severity::warning: return "warning";
    case Severity::error: return "error";
  }
  return "note";
}

std::string_view sign_of(const Operand& operand) {
  if (operand.factor) return operand.coefficient < 0 ? "÷" : "×";
  return operand.coefficient < 0 ? "−" : "+";
}

std::string_view to_string(Origin origin) { return origin == Origin::document ? "document" : "reading"; }

}  // namespace crossfoot

// The stable JSON shapes of `extract`, `check` and `normalize`. Each function returns one line without a newline.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"
#include "model/finding.h"
#include "model/reading.h"
#include "model/statement.h"

namespace crossfoot::report {

std::string document_json(const Document& document, const Statement& statement);
// Messages are in `language` ("en" or "es").
std::string findings_json(const Document& document, const CheckResult& result, std::string_view language);
// A document that could not be read: no findings, and the reason under "error".
std::string failure_json(const std::string& path, const Error& error);

std::string amounts_json(std::string_view input, const std::vector<Amount>& amounts);
std::string dates_json(std::string_view input, const std::vector<Date>& dates);
std::string label_json(std::string_view input, const LabelReading& label);

}  // namespace crossfoot::report

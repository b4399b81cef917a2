// The rules over the whole document: the report against itself, in its prose, references and dates.
#pragma once

#include <span>
#include <vector>

#include "validate/document/document_rule.h"
#include "validate/validate.h"

namespace crossfoot::validate {

std::span<const DocumentRule* const> document_rules();

// Findings of all document rules, without those switched off.
std::vector<Finding> check_document(const Statement& statement, const ValidateOptions& options);

}  // namespace crossfoot::validate

// Data for document.mustache: head, findings, and the pages or tables that they stand on.
#pragma once

#include <kainjow/mustache.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "report/format.h"
#include "report/html/finding_view.h"

namespace crossfoot::report {

// Findings beyond these are counted, not shown: nobody acts on the 501st before the first ones.
constexpr std::size_t kMostFindingsShown = 500;

// The gravest first, otherwise in the document's order.
std::vector<const Finding*> findings_to_show(const CheckResult& result);

// The pages with findings that a picture helps with, in order.
std::vector<int> pages_with_findings(const CheckedDocument& checked);

// "Informe financiero 2013", or the file's name.
std::string document_title(const Document& document);

// "38 of 51 relations hold".
std::string checks_text(int held, int checked, std::string_view language);

// What was found, by kind; kinds of which there are none are left out.
kainjow::mustache::data chips_view(const Totals& totals, std::string_view language);

kainjow::mustache::data document_view(const DocumentView& view);

}  // namespace crossfoot::report

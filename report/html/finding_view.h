// Data for finding.mustache: one finding with its sum, its cause, its place and how to silence it.
#pragma once

#include <kainjow/mustache.hpp>
#include <map>
#include <string_view>
#include <vector>

#include "report/format.h"
#include "report/html/page_view.h"
#include "report/html/table_view.h"
#include "report/number_habit.h"

namespace crossfoot::report {

// What the findings of one document share.
struct DocumentView {
  const CheckedDocument* checked = nullptr;
  const ReportContext* context = nullptr;
  std::vector<const Finding*> findings;  // those shown, the gravest first; a finding's number is its place here, from 1
  NumberHabit habit;
  std::map<int, PageSize> pages;      // drawn pages, by number
  std::map<int, TableSource> tables;  // tables with findings, by index; only for documents without pages
};

kainjow::mustache::data finding_view(const DocumentView& view, const Finding& finding, int number);

}  // namespace crossfoot::report

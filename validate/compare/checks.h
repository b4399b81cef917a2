// What the rules over two reports check; each is one rule's.
#pragma once

#include "validate/compare/report_pair.h"

namespace crossfoot::validate {

// Sister versions.
void check_translated_figures(const ReportPair& pair, PairFindings& findings);
void check_missing_rows(const ReportPair& pair, PairFindings& findings);
void check_moved_rows(const ReportPair& pair, PairFindings& findings);
void check_missing_tables(const ReportPair& pair, PairFindings& findings);
void check_translated_references(const ReportPair& pair, PairFindings& findings);
void check_translated_dates(const ReportPair& pair, PairFindings& findings);

// From the earlier report to the later one.
void check_carried_balances(const ReportPair& pair, PairFindings& findings);
void check_comparatives(const ReportPair& pair, PairFindings& findings);
void check_vanished_rows(const ReportPair& pair, PairFindings& findings);
void check_new_rows(const ReportPair& pair, PairFindings& findings);
void check_scales(const ReportPair& pair, PairFindings& findings);
void check_headings(const ReportPair& pair, PairFindings& findings);
void check_names(const ReportPair& pair, PairFindings& findings);
void check_acronyms(const ReportPair& pair, PairFindings& findings);
void check_meetings(const ReportPair& pair, PairFindings& findings);
void check_event_dates(const ReportPair& pair, PairFindings& findings);
void check_planned_events(const ReportPair& pair, PairFindings& findings);

}  // namespace crossfoot::validate

// A rule: what it is called and why it matters, and a check that is shown what its scope has to show. One file per rule
// in rules/<family>/, all listed in the one table of registry.cc.
#pragma once

#include <span>
#include <variant>
#include <vector>

#include "model/finding.h"
#include "model/rule_info.h"
#include "validate/kinship.h"

namespace crossfoot::validate {

struct Case;
struct TableContext;
struct TablesContext;
struct DocumentView;
struct ReportPair;
struct PairFindings;
struct SeriesContext;
struct FactDifference;

// A check adds findings with place, figures, sentences and a severity, which is at most that of its RuleInfo. Id, slug,
// fingerprint and the doubt about the reading are the runner's (runner.h).

// Words what the engine found out: the first rule of the table that applies. The severity is that of its RuleInfo
// unless it says otherwise.
struct OnRelation {
  bool (*applies)(const Case&);
  void (*word)(const Case&, Finding&);  // message, suggestion
};
// Looks at one table, after its relations are known.
struct OnTable {
  void (*check)(const TableContext&, std::vector<Finding>&);
};
// Looks at all tables of a document together, and at what was found in them: it may take a finding back.
struct OnTables {
  void (*check)(const TablesContext&, std::vector<Finding>&);
};
// Looks at the whole text.
struct OnDocument {
  void (*check)(const DocumentView&, std::vector<Finding>&);
};
// Holds two reports side by side.
struct OnPair {
  Kinship kinship;
  void (*check)(const ReportPair&, PairFindings&);
};
// Holds the figures of a report against those of a relative of which nothing else is left.
struct OnSeries {
  Kinship kinship;
  void (*check)(const SeriesContext&, std::vector<FactDifference>&);
};

enum class Scope { relation, table, document, pair, series };

struct Rule {
  RuleInfo info;
  std::variant<OnRelation, OnTable, OnTables, OnDocument, OnPair, OnSeries> check;

  Scope scope() const;
};

// Every rule there is. Rules over relations stand there with the most particular first.
std::span<const Rule* const> rule_table();

}  // namespace crossfoot::validate

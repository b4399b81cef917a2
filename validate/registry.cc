#include <algorithm>
#include <array>
#include <vector>

#include "validate/document_rules.h"
#include "validate/rules/rules.h"
#include "validate/validate.h"

namespace crossfoot::validate {
namespace {

// Most particular first: the first one that applies words the case.
constexpr std::array kDiagnosisRules = {
    &kRowPrintedTwice,
    &kSeparatorMisread,
    &kRowMissing,
    &kSubtotalSkipsLines,
    &kColumnDoesNotFoot,
    &kTotalAboveDoesNotFoot,
    &kDifferenceDoesNotFollow,
    &kTotalsDisagree,
    &kRowDoesNotCrossFoot,
    &kRowFormulaDoesNotFollow,
    &kOpeningIsNotLastClosing,
    &kBalanceDoesNotRollForward,
    &kShareDoesNotMatch,
    &kPercentChangeDoesNotMatch,
    &kRatioDoesNotMatch,
};

constexpr std::array kTableRules = {
    &kMixedSeparators,
    &kUngroupedFigure,
    &kPercentFitsNoBase,
    &kConceptOnTheOtherSide,
};

}  // namespace

std::span<const TableRule* const> table_rules() { return kTableRules; }
std::span<const Rule* const> diagnosis_rules() { return kDiagnosisRules; }

std::span<const RuleInfo> rules() {
  static const std::vector<RuleInfo> kInfos = [] {
    std::vector<RuleInfo> infos;
    for (const Rule* rule : kDiagnosisRules) infos.push_back(rule->info);
    for (const TableRule* rule : kTableRules) infos.push_back(rule->info);
    infos.push_back(kRestatedFigureDiffers);
    infos.push_back(kBalanceDiffersElsewhere);
    for (const DocumentRule* rule : document_rules()) infos.push_back(rule->info);
    std::sort(infos.begin(), infos.end(), [](const RuleInfo& a, const RuleInfo& b) { return a.id < b.id; });
    return infos;
  }();
  return kInfos;
}

const RuleInfo* find_rule(std::string_view id_or_slug) {
  for (const RuleInfo& info : rules())
    if (info.id == id_or_slug || info.slug == id_or_slug) return &info;
  return nullptr;
}

}  // namespace crossfoot::validate

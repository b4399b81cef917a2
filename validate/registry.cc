// The one list of what crossfoot can find, whichever command says it.
#include <algorithm>
#include <array>
#include <vector>

#include "validate/rules/rules.h"
#include "validate/validate.h"

namespace crossfoot::validate {
namespace {

constexpr std::array kRules = {
    // Over relations, most particular first: the first one that applies words the case.
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
    // Over one table.
    &kMixedSeparators,
    &kUngroupedFigure,
    &kPercentFitsNoBase,
    &kConceptOnTheOtherSide,
    // Over all tables of a document.
    &kRestatedFigureDiffers,
    &kBalanceDiffersElsewhere,
    // Over the text of a document.
    &kReferenceToAnotherNumber,
    &kReferenceToNothing,
    &kNumberingGap,
    &kNumberingDoubled,
    &kFootnoteMarkWithoutNote,
    &kFootnoteWithoutMark,
    &kListNumberingLacksFirst,
    &kRowNumberingLacksFirst,
    &kHeadingOfAnotherPeriod,
    &kActivityOutsideThePeriod,
    &kPaymentAfterClosing,
    &kImpossibleDate,
    &kWeekdayDoesNotMatch,
    &kProductDoesNotFollow,
    &kPartsDoNotMakeTheWhole,
    &kShareDoesNotFollow,
    &kChangeDoesNotFollow,
    &kFractionAndPercentageDiffer,
    &kCountOfListDiffers,
    &kProseFactDiffersFromTable,
    &kSpellingVariantOfLabel,
    &kHalfOfBilingualLabelMissing,
    &kLabelTranslatedInTwoWays,
    &kAcronymVariantOfLabel,
    &kColumnYearCannotFit,
    &kEventToldBeforeItWas,
    &kSentenceOfAnotherYear,
    &kContentsDifferFromHeadings,
    // Over a report and its translation.
    &kFigureDiffersInTranslation,
    &kRowMissingInTranslation,
    &kRowMovedInTranslation,
    &kTableMissingInTranslation,
    &kReferenceDiffersInTranslation,
    &kDateDiffersInTranslation,
    // Over a report and the one that follows.
    &kOpeningIsNotLastClosingBalance,
    &kComparativeRestated,
    &kRowVanished,
    &kRowAppeared,
    &kScaleChanged,
    &kHeadingReworded,
    &kNameInAnotherOrder,
    &kAcronymDiffers,
    &kMeetingNumberDoesNotCount,
    &kEventDateDiffers,
    &kEventOnAnotherDayThanPlanned,
    // Over the archived figures of a report and its relatives.
    &kDiffersFromSister,
    &kOpeningIsNotLastReportClosing,
};

// The alternatives of Rule::check, in their order.
constexpr std::array kScopes = {Scope::relation, Scope::table, Scope::document,
                                Scope::document, Scope::pair,  Scope::series};
static_assert(kScopes.size() == std::variant_size_v<decltype(Rule::check)>);

}  // namespace

Scope Rule::scope() const { return kScopes[check.index()]; }

std::span<const Rule* const> rule_table() { return kRules; }

std::span<const RuleInfo> rules() {
  static const std::vector<RuleInfo> kInfos = [] {
    std::vector<RuleInfo> infos;
    for (const Rule* rule : kRules) infos.push_back(rule->info);
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

// The one list of what crossfoot can find, whichever command says it.
#include <algorithm>
#include <array>
#include <vector>

#include "validate/rule.h"
#include "validate/validate.h"

namespace crossfoot::validate {

// Each in its own file, rules/<family>/<id>_<slug>.cc.
extern const Rule kRowPrintedTwice;
extern const Rule kSeparatorMisread;
extern const Rule kRowMissing;
extern const Rule kSubtotalSkipsLines;
extern const Rule kColumnDoesNotFoot;
extern const Rule kTotalAboveDoesNotFoot;
extern const Rule kDifferenceDoesNotFollow;
extern const Rule kTotalsDisagree;
extern const Rule kRowDoesNotCrossFoot;
extern const Rule kRowFormulaDoesNotFollow;
extern const Rule kOpeningIsNotLastClosing;
extern const Rule kBalanceDoesNotRollForward;
extern const Rule kShareDoesNotMatch;
extern const Rule kPercentChangeDoesNotMatch;
extern const Rule kRatioDoesNotMatch;
extern const Rule kFiguresDoNotAverage;
extern const Rule kFiguresDoNotMultiply;
extern const Rule kMixedSeparators;
extern const Rule kUngroupedFigure;
extern const Rule kUnreadableFigure;
extern const Rule kPercentFitsNoBase;
extern const Rule kConceptOnTheOtherSide;
extern const Rule kRestatedFigureDiffers;
extern const Rule kBalanceDiffersElsewhere;
extern const Rule kReferenceToAnotherNumber;
extern const Rule kReferenceToNothing;
extern const Rule kNumberingGap;
extern const Rule kNumberingDoubled;
extern const Rule kFootnoteMarkWithoutNote;
extern const Rule kFootnoteWithoutMark;
extern const Rule kListNumberingLacksFirst;
extern const Rule kRowNumberingLacksFirst;
extern const Rule kHeadingOfAnotherPeriod;
extern const Rule kActivityOutsideThePeriod;
extern const Rule kPaymentAfterClosing;
extern const Rule kImpossibleDate;
extern const Rule kWeekdayDoesNotMatch;
extern const Rule kProductDoesNotFollow;
extern const Rule kPartsDoNotMakeTheWhole;
extern const Rule kShareDoesNotFollow;
extern const Rule kChangeDoesNotFollow;
extern const Rule kFractionAndPercentageDiffer;
extern const Rule kCountOfListDiffers;
extern const Rule kProseFactDiffersFromTable;
extern const Rule kSpellingVariantOfLabel;
extern const Rule kHalfOfBilingualLabelMissing;
extern const Rule kLabelTranslatedInTwoWays;
extern const Rule kAcronymVariantOfLabel;
extern const Rule kColumnYearCannotFit;
extern const Rule kDurationDoesNotMatch;
extern const Rule kEventToldBeforeItWas;
extern const Rule kSentenceOfAnotherYear;
extern const Rule kContentsDifferFromHeadings;
extern const Rule kFigureDiffersInTranslation;
extern const Rule kRowMissingInTranslation;
extern const Rule kRowMovedInTranslation;
extern const Rule kTableMissingInTranslation;
extern const Rule kReferenceDiffersInTranslation;
extern const Rule kDateDiffersInTranslation;
extern const Rule kOpeningIsNotLastClosingBalance;
extern const Rule kComparativeRestated;
extern const Rule kRowVanished;
extern const Rule kRowAppeared;
extern const Rule kScaleChanged;
extern const Rule kHeadingReworded;
extern const Rule kNameInAnotherOrder;
extern const Rule kAcronymDiffers;
extern const Rule kMeetingNumberDoesNotCount;
extern const Rule kEventDateDiffers;
extern const Rule kEventOnAnotherDayThanPlanned;
extern const Rule kDiffersFromSister;
extern const Rule kOpeningIsNotLastReportClosing;

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
    &kFiguresDoNotMultiply,
    &kFiguresDoNotAverage,
    // Over one table.
    &kMixedSeparators,
    &kUngroupedFigure,
    &kUnreadableFigure,
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
    &kDurationDoesNotMatch,
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

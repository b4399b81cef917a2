// Every rule, for the table of registry.cc; each is defined in its own file below this folder.
#pragma once

#include "validate/rule.h"

namespace crossfoot::validate {

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

extern const Rule kMixedSeparators;
extern const Rule kUngroupedFigure;
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

}  // namespace crossfoot::validate

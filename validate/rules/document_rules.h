// Every rule over the whole document, for the table in validate/document_rules.cc.
#pragma once

#include "validate/document/document_rule.h"

namespace crossfoot::validate {

extern const DocumentRule kReferenceToAnotherNumber;
extern const DocumentRule kReferenceToNothing;
extern const DocumentRule kNumberingGap;
extern const DocumentRule kNumberingDoubled;
extern const DocumentRule kFootnoteMarkWithoutNote;
extern const DocumentRule kFootnoteWithoutMark;
extern const DocumentRule kListNumberingLacksFirst;
extern const DocumentRule kRowNumberingLacksFirst;
extern const DocumentRule kHeadingOfAnotherPeriod;
extern const DocumentRule kActivityOutsideThePeriod;
extern const DocumentRule kPaymentAfterClosing;
extern const DocumentRule kImpossibleDate;
extern const DocumentRule kWeekdayDoesNotMatch;
extern const DocumentRule kProductDoesNotFollow;
extern const DocumentRule kPartsDoNotMakeTheWhole;
extern const DocumentRule kShareDoesNotFollow;
extern const DocumentRule kChangeDoesNotFollow;
extern const DocumentRule kFractionAndPercentageDiffer;
extern const DocumentRule kCountOfListDiffers;
extern const DocumentRule kProseFactDiffersFromTable;
extern const DocumentRule kSpellingVariantOfLabel;
extern const DocumentRule kHalfOfBilingualLabelMissing;
extern const DocumentRule kLabelTranslatedInTwoWays;
extern const DocumentRule kAcronymVariantOfLabel;
extern const DocumentRule kColumnYearCannotFit;
extern const DocumentRule kEventToldBeforeItWas;
extern const DocumentRule kSentenceOfAnotherYear;
extern const DocumentRule kContentsDifferFromHeadings;

}  // namespace crossfoot::validate

// Every rule over tables, for the registry.
#pragma once

#include "validate/rule.h"

namespace crossfoot::validate {

extern const Rule kSeparatorMisread;
extern const Rule kRowPrintedTwice;
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

extern const RuleInfo kRestatedFigureDiffers;
extern const RuleInfo kBalanceDiffersElsewhere;

extern const TableRule kMixedSeparators;
extern const TableRule kUngroupedFigure;
extern const TableRule kPercentFitsNoBase;
extern const TableRule kConceptOnTheOtherSide;

}  // namespace crossfoot::validate

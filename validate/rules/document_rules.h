// Every rule over the whole document, for the table in validate/document_rules.cc.
#pragma once

#include "validate/document/document_rule.h"

namespace crossfoot {

extern const DocumentRule kReferenceToAnotherNumber;
extern const DocumentRule kReferenceToNothing;
extern const DocumentRule kNumberLeftOut;
extern const DocumentRule kNumberGivenTwice;
extern const DocumentRule kMarkWithoutNote;
extern const DocumentRule kNoteWithoutMark;
extern const DocumentRule kListBeginsWithTwo;
extern const DocumentRule kRowsBeginWithTwo;

}  // namespace crossfoot

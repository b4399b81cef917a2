// Words, under the names that the rules over text use them by.
#pragma once

#include "language/concept.h"
#include "language/words.h"
#include "validate/shortened.h"

namespace crossfoot::validate {

using language::Concept;
using language::folded;
using language::folded_word;
using language::is_capitalised;
using language::next_code_point;
using language::Word;
using language::WordKind;
using language::words_of;

}  // namespace crossfoot::validate

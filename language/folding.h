// Lower case without accents, in the two forms that words are compared in. They differ, so that both stay: words of a
// text are spelled out ("ß" is "ss", "œ" is "oe"), which one code point cannot be; the tables of normalize/ are looked
// up letter by letter, over all of Latin.
#pragma once

#include <string>

namespace crossfoot::language {

// One letter of a word spelled out: 'É' gives "e", 'ß' "ss", a combining accent nothing. Latin up to U+017F; other
// letters stay as they are.
void append_folded(std::string& out, char32_t c);

// One letter for one, by ICU's tables: 'É' → 'e', 'ß' stays. Letters beyond Latin are only lowered.
char32_t fold(char32_t c);

}  // namespace crossfoot::language

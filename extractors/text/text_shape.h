// What a stretch of text looks like, as far as finding tables needs it. Reading amounts is normalize's business.
#pragma once

#include <cstddef>
#include <string_view>

#include "extractors/text/lines.h"

namespace crossfoot::extractors::text {

bool is_amount(std::string_view text);  // the whole is one: "$5,500.00", "(25,00)", "1.77%", "$31,500*", "US$ 3", "7"
bool is_year(std::string_view text);    // "2012", "2011/12", "2003-2004"
bool is_blank_mark(std::string_view text);      // "-", "–", "n/a", "NA": a figure cell without a figure
bool has_amount(std::string_view text);         // one of its lines is an amount
bool is_sentence(std::string_view text);        // prose: ends like a sentence, or is too long for a label
bool is_rule(std::string_view text);            // nothing but -, =, _, + and blanks, at least three marks
bool is_caption_line(std::string_view text);    // "Table 1", "Cuadro 2. Ingresos", "Gráfico 3"
bool is_contents_title(std::string_view text);  // "Table of Contents", "Índice"
bool starts_lower(std::string_view text);       // the first letter is a small one
bool is_page_number(std::string_view text);     // "6", ". 1", ".....14", "iv"

// The number or bullet at the head of a list item ("•", "2.", "a)", "(iv)"), empty where there is none. The text goes
// on after a blank or a tab.
std::string_view list_label(std::string_view text);

}  // namespace crossfoot::extractors::text

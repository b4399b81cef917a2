// What only the document as a whole can tell: its languages, the order of its dates, what "$" means in it, and which
// labels are one label misspelt.
#pragma once

#include "model/statement.h"

namespace crossfoot::normalize {

// BCP 47, most text first.
std::vector<std::string> document_languages(const Document& document);
void settle_date_order(Statement& statement);
void settle_currency(Statement& statement);
// Labels of different tables that differ by a slip of the pen get the key of the more frequent one.
void join_misspelt_labels(Statement& statement);

}  // namespace crossfoot::normalize

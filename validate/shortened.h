// A printed text as a sentence of ours quotes it.
#pragma once

#include <string>
#include <string_view>

namespace crossfoot::validate {

// At most about 120 bytes of a text for a sentence, on one line and cut between words with an ellipsis.
std::string shortened(std::string_view text);

}  // namespace crossfoot::validate

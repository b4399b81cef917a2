#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace crossfoot::extractors::text {

struct Entity {
  std::string text;        // UTF-8
  std::size_t length = 0;  // of the reference in the source, 0 where there is none
};

// The HTML character reference at the head of `source` ("&nbsp;", "&#8211;", "&#x2013;").
Entity entity_at(std::string_view source);

}  // namespace crossfoot::extractors::text

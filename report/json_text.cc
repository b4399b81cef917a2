#include "report/json_text.h"

#include <nlohmann/json.hpp>

#include "report/safe_text.h"

namespace crossfoot::report {

std::string json_text(const nlohmann::ordered_json& json) {
  return escaped_json(json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
}

}  // namespace crossfoot::report

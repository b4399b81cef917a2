#pragma once

#include <kainjow/mustache.hpp>
#include <string>

namespace crossfoot {

// Renders report/templates/<name>.mustache; the other templates are its partials. Everything is escaped but our own
// style sheet.
std::string render_html(const std::string& name, kainjow::mustache::data& view);

}  // namespace crossfoot

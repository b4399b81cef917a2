#pragma once

#include <kainjow/mustache.hpp>
#include <string>
#include <string_view>

namespace crossfoot::report {

// All words of the templates, for {{w.key}}.
kainjow::mustache::data words_view(std::string_view language);

// Renders report/templates/<name>.mustache; the other templates are its partials. Everything is escaped but our own
// style sheet.
std::string render_html(const std::string& name, kainjow::mustache::data& view);

}  // namespace crossfoot::report

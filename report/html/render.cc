#include "report/html/render.h"

#include <array>
#include <stdexcept>

#include "report/html/assets.h"
#include "report/html/html_words.h"

namespace crossfoot::report {
namespace {

constexpr std::array kPartials = {"head", "foot", "finding", "picture", "table"};

}  // namespace

kainjow::mustache::data words_view(std::string_view language) {
  kainjow::mustache::data view;
  for (const HtmlWord& word : html_words())
    view.set(std::string(word.key), std::string(language == "es" ? word.es : word.en));
  return view;
}

std::string render_html(const std::string& name, kainjow::mustache::data& view) {
  for (const char* partial : kPartials)
    view.set(partial, kainjow::mustache::partial{
                          [partial] { return std::string(html_asset(std::string(partial) + ".mustache")); }});
  kainjow::mustache::mustache page{std::string(html_asset(name + ".mustache"))};
  std::string html = page.render(view);
  if (!page.is_valid()) throw std::logic_error("template " + name + ": " + page.error_message());
  return html;
}

}  // namespace crossfoot::report

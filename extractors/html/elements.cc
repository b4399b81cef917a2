#include "extractors/html/elements.h"

#include <algorithm>
#include <array>

namespace crossfoot::extractors::html {
namespace {

// Sorted. They begin and end a paragraph.
constexpr auto kBlocks = std::to_array<std::string_view>(
    {"address", "article", "aside", "blockquote", "body",     "caption",    "center", "dd",     "details", "dialog",
     "dir",     "div",     "dl",    "dt",         "fieldset", "figcaption", "figure", "footer", "form",    "h1",
     "h2",      "h3",      "h4",    "h5",         "h6",       "header",     "hgroup", "hr",     "html",    "legend",
     "li",      "main",    "menu",  "nav",        "ol",       "p",          "pre",    "search", "section", "summary",
     "table",   "tbody",   "td",    "tfoot",      "th",       "thead",      "tr",     "ul"});

// Sorted. Not shown, or not as text. What scripts would show instead of <noscript> is not there to be read.
constexpr auto kSkipped = std::to_array<std::string_view>(
    {"applet",   "audio",  "canvas", "datalist", "embed", "head", "iframe",   "map",      "math",  "noframes",
     "noscript", "object", "script", "select",   "style", "svg",  "template", "textarea", "title", "video"});

template <typename Names>
bool has(const Names& names, std::string_view name) {
  return std::binary_search(names.begin(), names.end(), name);
}

}  // namespace

Role role_of(std::string_view name) {
  if (has(kBlocks, name)) return Role::block;
  return has(kSkipped, name) ? Role::skipped : Role::text;
}

int heading_level(std::string_view name) {
  return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6' ? name[1] - '0' : 0;
}

}  // namespace crossfoot::extractors::html

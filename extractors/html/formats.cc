// Bold, raised, indented: from tags, old attributes and the element's own style.
#include "extractors/html/page_reader.h"

namespace crossfoot::extractors::html {
namespace {

void set_by_tag(std::string_view name, flow::RunFormat& run) {
  if (name == "b" || name == "strong" || name == "th") run.bold = true;
  if (name == "i" || name == "em" || name == "cite" || name == "dfn") run.italic = true;
  if (name == "s" || name == "strike" || name == "del") run.struck = true;
  if (name == "sup") run.vertical = "superscript";
  if (name == "sub") run.vertical = "subscript";
}

void set_by_style(Node* element, flow::RunFormat& run, flow::ParagraphFormat& paragraph) {
  if (const std::string weight = style_value(element, "font-weight"); !weight.empty())
    run.bold = weight.starts_with("bold") || (weight.size() == 3 && weight >= "600");
  if (const std::string slant = style_value(element, "font-style"); !slant.empty()) run.italic = slant == "italic";
  const std::string vertical = style_value(element, "vertical-align");
  if (vertical == "super") run.vertical = "superscript";
  if (vertical == "sub") run.vertical = "subscript";
  if (style_value(element, "text-decoration").find("line-through") != std::string::npos) run.struck = true;
  if (const std::string align = style_value(element, "text-align"); !align.empty()) paragraph.justification = align;
  int indent = 0;
  for (const char* property : {"padding-left", "margin-left", "text-indent"})
    indent += flow::twips_of(style_value(element, property));
  if (indent != 0) paragraph.indent = paragraph.indent.value_or(0) + indent;
}

}  // namespace

void set_format(Node* element, flow::RunFormat& run, flow::ParagraphFormat& paragraph) {
  set_by_tag(name_of(element), run);
  if (const auto align = attribute(element, "align")) paragraph.justification = *align;
  if (attribute(element, "style")) set_by_style(element, run, paragraph);
}

}  // namespace crossfoot::extractors::html

#include "extractors/odf/styles.h"

#include <algorithm>
#include <utility>

#include "extractors/flow/list_number.h"

namespace crossfoot::extractors::odf {
namespace {

// A longer chain is a cycle or an attack.
constexpr int kLongestStyleChain = 32;

std::string lower_ascii(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return text;
}

// "Heading_20_1": names as XML can hold them.
std::string shown_name(const XmlReader& xml) {
  std::string name = xml.attribute_or("display-name", xml.attribute_or("name", ""));
  for (std::size_t at = name.find("_20_"); at != std::string::npos; at = name.find("_20_")) name.replace(at, 4, " ");
  return lower_ascii(std::move(name));
}

void read_text_properties(const XmlReader& xml, flow::RunFormat& run) {
  if (const auto weight = xml.attribute("font-weight")) run.bold = *weight == "bold" || *weight >= "600";
  if (const auto slant = xml.attribute("font-style")) run.italic = *slant == "italic" || *slant == "oblique";
  if (const auto line = xml.attribute("text-line-through-style")) run.struck = *line != "none";
  if (const auto display = xml.attribute("display")) run.hidden = *display == "none";
  // "super 58%", or how far it is raised: "33% 58%".
  if (const auto position = xml.attribute("text-position")) {
    const bool sub = position->starts_with("sub") || position->starts_with("-");
    const bool flat = position->starts_with("0%");
    run.vertical = flat ? "baseline" : sub ? "subscript" : "superscript";
  }
}

void read_paragraph_properties(const XmlReader& xml, flow::ParagraphFormat& paragraph) {
  if (const auto align = xml.attribute("text-align")) paragraph.justification = *align;
  const auto margin = xml.attribute("margin-left");
  const auto first = xml.attribute("text-indent");
  if (margin || first) paragraph.indent = flow::twips_of(margin.value_or("")) + flow::twips_of(first.value_or(""));
}

}  // namespace

void Styles::read(XmlReader& xml) {
  xml.for_each_child([&] {
    if (!xml.at_start()) return;
    const std::string name(xml.name());
    if (name == "style") read_style(xml);
    if (name == "list-style") read_list(xml, lists_[xml.attribute_or("name", "")]);
    if (name == "outline-style") read_list(xml, outline_);
    if (name == "styles" || name == "automatic-styles") read(xml);
  });
}

void Styles::read_style(XmlReader& xml) {
  Style style;
  style.name = shown_name(xml);
  style.parent = xml.attribute_or("parent-style-name", "");
  const std::pair key(xml.attribute_or("family", ""), xml.attribute_or("name", ""));
  if (const int level = to_int(xml.attribute_or("default-outline-level", ""), 0); level > 0)
    style.paragraph.outline_level = level - 1;
  xml.for_each_child([&] {
    if (!xml.at_start()) return;
    if (xml.name() == "text-properties") read_text_properties(xml, style.run);
    if (xml.name() == "paragraph-properties") read_paragraph_properties(xml, style.paragraph);
    if (xml.name() == "table-properties") style.hidden = xml.attribute_or("display", "true") == "false";
  });
  styles_.insert_or_assign(key, std::move(style));
}

void Styles::read_list(XmlReader& xml, ListStyle& list) {
  xml.for_each_child([&] {
    if (!xml.at_start()) return;
    const int number = to_int(xml.attribute_or("level", ""), 0);
    if (number < 1 || number > kListLevels) return;
    ListLevel& level = list[static_cast<std::size_t>(number - 1)];
    level.bullet = xml.attribute_or("bullet-char", "");
    level.format = flow::format_of_type(xml.attribute_or("num-format", ""));
    level.prefix = xml.attribute_or("num-prefix", "");
    level.suffix = xml.attribute_or("num-suffix", "");
    level.start = to_int(xml.attribute_or("start-value", ""), 1);
    level.shown_levels = std::clamp(to_int(xml.attribute_or("display-levels", ""), 1), 1, kListLevels);
  });
}

Style Styles::find(const std::string& family, const std::string& name) const {
  Style found;
  std::string next = name;
  for (int step = 0; step < kLongestStyleChain && !next.empty(); ++step) {
    const auto style = styles_.find({family, next});
    if (style == styles_.end()) break;
    found.run.inherit(style->second.run);
    found.paragraph.inherit(style->second.paragraph);
    found.hidden = found.hidden || style->second.hidden;
    // An automatic style ("P12") only varies the one that people chose.
    const bool chosen = style->second.name == "caption" || style->second.name == "title" || found.name.empty() ||
                        style->second.name.starts_with("heading ");
    if (chosen) found.name = style->second.name;
    next = style->second.parent;
  }
  return found;
}

const ListStyle* Styles::list(const std::string& name) const {
  const auto found = lists_.find(name);
  return found == lists_.end() ? nullptr : &found->second;
}

}  // namespace crossfoot::extractors::odf

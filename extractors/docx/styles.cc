#include "extractors/docx/styles.h"

#include <algorithm>

namespace crossfoot::extractors::docx {
namespace {

std::string lower_ascii(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return text;
}

// Word itself stops at ten or so; a longer chain is a cycle or an attack.
constexpr int kLongestStyleChain = 32;

void read_indent(const XmlReader& xml, ParagraphFormat& format) {
  const auto start = xml.attribute("left") ? xml.attribute("left") : xml.attribute("start");
  const int first = to_int(xml.attribute_or("firstLine", "0"), 0) - to_int(xml.attribute_or("hanging", "0"), 0);
  format.indent = to_int(start.value_or("0"), 0) + first;
}

void read_number_properties(XmlReader& xml, ParagraphFormat& format) {
  xml.for_each_child([&] {
    if (!xml.at_start()) return;
    if (xml.name() == "numId") format.number_id = to_int(xml.attribute_or("val", ""), 0);
    if (xml.name() == "ilvl") format.number_level = to_int(xml.attribute_or("val", ""), 0);
    if (xml.name() == "ilfo") format.number_id = to_int(xml.attribute_or("val", ""), 0);  // Word 2003
  });
}

}  // namespace

bool is_on(const XmlReader& xml) {
  const std::string value = xml.attribute_or("val", "1");
  return value != "0" && value != "false" && value != "off";
}

RunFormat read_run_format(XmlReader& xml) {
  RunFormat format;
  xml.for_each_child([&] {
    if (!xml.at_start()) return;
    const std::string_view name = xml.name();
    if (name == "b")
      format.bold = is_on(xml);
    else if (name == "i")
      format.italic = is_on(xml);
    else if (name == "vanish")
      format.hidden = is_on(xml);
    else if (name == "strike" || name == "dstrike")
      format.struck = is_on(xml);
    else if (name == "vertAlign")
      format.vertical = xml.attribute_or("val", "baseline");
  });
  return format;
}

ParagraphFormat read_paragraph_format(XmlReader& xml, std::string* style_id, bool* mark_deleted) {
  ParagraphFormat format;
  xml.for_each_child([&] {
    if (!xml.at_start()) return;
    const std::string_view name = xml.name();
    if (name == "pStyle" && style_id != nullptr)
      *style_id = xml.attribute_or("val", "");
    else if (name == "outlineLvl")
      format.outline_level = to_int(xml.attribute_or("val", "9"), 9);
    else if (name == "jc")
      format.justification = xml.attribute_or("val", "left");
    else if (name == "ind")
      read_indent(xml, format);
    else if (name == "numPr" || name == "listPr")
      read_number_properties(xml, format);
    else if (name == "rPr")
      xml.for_each_child([&] {
        if (xml.at_start() && xml.name() == "del" && mark_deleted != nullptr) *mark_deleted = true;
      });
  });
  return format;
}

void Styles::read(XmlReader& xml) {
  xml.for_each_child([&] {
    if (xml.at_start() && xml.name() == "style") read_style(xml);
  });
  for (auto& [id, style] : styles_) resolve(id, 0);
  for (auto& [id, style] : styles_)
    if (style.is_default) default_ = style;
}

void Styles::read_style(XmlReader& xml) {
  const std::string id = xml.attribute_or("styleId", "");
  Style style;
  style.is_default = xml.attribute_or("default", "0") == "1" && xml.attribute_or("type", "") == "paragraph";
  xml.for_each_child([&] {
    if (!xml.at_start()) return;
    if (xml.name() == "name")
      style.name = lower_ascii(xml.attribute_or("val", ""));
    else if (xml.name() == "basedOn")
      style.based_on = xml.attribute_or("val", "");
    else if (xml.name() == "rPr")
      style.run = read_run_format(xml);
    else if (xml.name() == "pPr")
      style.paragraph = read_paragraph_format(xml, nullptr, nullptr);
  });
  styles_.emplace(id, std::move(style));
}

void Styles::resolve(const std::string& id, int steps) {
  const auto found = styles_.find(id);
  if (found == styles_.end() || found->second.based_on.empty() || steps > kLongestStyleChain) return;
  const std::string base = std::exchange(found->second.based_on, "");
  resolve(base, steps + 1);
  const auto parent = styles_.find(base);
  if (parent == styles_.end()) return;
  found->second.run.inherit(parent->second.run);
  found->second.paragraph.inherit(parent->second.paragraph);
}

const Style& Styles::find(const std::string& id) const {
  const auto found = styles_.find(id);
  return found == styles_.end() ? default_ : found->second;
}

}  // namespace crossfoot::extractors::docx

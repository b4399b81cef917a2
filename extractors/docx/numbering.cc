#include "extractors/docx/numbering.h"

#include <algorithm>
#include <utility>

#include "extractors/docx/styles.h"
#include "extractors/flow/list_number.h"

namespace crossfoot::extractors::docx {
namespace {

// Bullets are set in symbol fonts whose private code points (U+F0xx) mean nothing outside them.
std::string bullet(const std::string& text) {
  const bool private_use = text.size() == 3 && static_cast<unsigned char>(text[0]) == 0xEF &&
                           static_cast<unsigned char>(text[1]) >= 0x80 && static_cast<unsigned char>(text[1]) <= 0x83;
  return private_use ? "•" : text;
}

// Word 2003 XML names the formats by the codes of the binary file ([MS-OSHARED] 2.2.1.3).
std::string word2003_format(int code) {
  switch (code) {
    case 1: return "upperRoman";
    case 2: return "lowerRoman";
    case 3: return "upperLetter";
    case 4: return "lowerLetter";
    case 5: return "ordinal";
    case 22: return "decimalZero";
    case 23: return "bullet";
    case 255: return "none";
    default: return "decimal";
  }
}

}  // namespace

void Numbering::read(XmlReader& xml) {
  xml.for_each_child([&] {
    if (!xml.at_start()) return;
    if (xml.name() == "abstractNum" || xml.name() == "listDef")
      read_abstract(xml);
    else if (xml.name() == "num" || xml.name() == "list")
      read_instance(xml);
  });
}

void Numbering::read_abstract(XmlReader& xml) {
  const std::string id =
      xml.attribute("abstractNumId") ? xml.attribute_or("abstractNumId", "") : xml.attribute_or("listDefId", "");
  Abstract& abstract = abstracts_[to_int(id, -1)];
  xml.for_each_child([&] {
    if (xml.at_start() && xml.name() == "lvl") read_level(xml, abstract);
  });
}

void Numbering::read_level(XmlReader& xml, Abstract& abstract) {
  const int index = to_int(xml.attribute_or("ilvl", "0"), 0);
  if (index < 0 || index >= kLevels) return;
  Level& level = abstract.levels[static_cast<std::size_t>(index)];
  xml.for_each_child([&] {
    if (!xml.at_start()) return;
    if (xml.name() == "start")
      level.start = to_int(xml.attribute_or("val", "1"), 1);
    else if (xml.name() == "numFmt")
      level.format = xml.attribute_or("val", "decimal");
    else if (xml.name() == "nfc")
      level.format = word2003_format(to_int(xml.attribute_or("val", "0"), 0));
    else if (xml.name() == "lvlText")
      level.text = xml.attribute_or("val", "");
  });
}

void Numbering::read_instance(XmlReader& xml) {
  const std::string id = xml.attribute("numId") ? xml.attribute_or("numId", "") : xml.attribute_or("ilfo", "");
  Instance& instance = instances_[to_int(id, -1)];
  xml.for_each_child([&] {
    if (!xml.at_start()) return;
    if (xml.name() == "abstractNumId" || xml.name() == "ilst")
      instance.abstract_id = to_int(xml.attribute_or("val", ""), -1);
    if (xml.name() != "lvlOverride") return;
    const int level = to_int(xml.attribute_or("ilvl", "0"), 0);
    xml.for_each_child([&] {
      if (xml.at_start() && xml.name() == "startOverride")
        instance.start_overrides[level] = to_int(xml.attribute_or("val", "1"), 1);
    });
  });
}

std::string Numbering::next_label(int number_id, int level) {
  const auto instance = instances_.find(number_id);
  if (instance == instances_.end() || level < 0 || level >= kLevels) return "";
  const auto abstract = abstracts_.find(instance->second.abstract_id);
  if (abstract == abstracts_.end()) return "";
  const auto& levels = abstract->second.levels;
  Counters& counters = counters_[instance->second.abstract_id];
  const auto at = static_cast<std::size_t>(level);

  // An override restarts the level once, at the first paragraph of its instance.
  if (const auto restart = instance->second.start_overrides.find(level);
      restart != instance->second.start_overrides.end()) {
    counters.values[at] = restart->second;
    counters.running[at] = true;
    instance->second.start_overrides.erase(restart);
  } else if (counters.running[at]) {
    ++counters.values[at];
  } else {
    counters.values[at] = levels[at].start;
    counters.running[at] = true;
  }
  // A level that is passed over has been counted: "1.1.1" at the head of a list is followed by "1.2".
  for (std::size_t passed = 0; passed < at; ++passed)
    if (!counters.running[passed]) {
      counters.values[passed] = levels[passed].start;
      counters.running[passed] = true;
    }
  for (std::size_t deeper = at + 1; deeper < kLevels; ++deeper) counters.running[deeper] = false;

  if (levels[at].format == "bullet") return bullet(levels[at].text);
  std::string label;
  const std::string& pattern = levels[at].text;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const bool placeholder =
        pattern[i] == '%' && i + 1 < pattern.size() && pattern[i + 1] >= '1' && pattern[i + 1] <= '9';
    if (!placeholder) {
      label.push_back(pattern[i]);
      continue;
    }
    const auto which = static_cast<std::size_t>(pattern[++i] - '1');
    label +=
        format_number(counters.running[which] ? counters.values[which] : levels[which].start, levels[which].format);
  }
  return label;
}

}  // namespace crossfoot::extractors::docx

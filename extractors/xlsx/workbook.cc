#include "extractors/xlsx/workbook.h"

#include <algorithm>
#include <array>
#include <utility>

#include "extractors/flow/paragraph.h"

namespace crossfoot::extractors::xlsx {
namespace {

// The formats that have a number and no code in the file (18.8.30), as they are in English.
constexpr auto kBuiltIn = std::to_array<std::pair<int, std::string_view>>({
    {0, "General"},
    {1, "0"},
    {2, "0.00"},
    {3, "#,##0"},
    {4, "#,##0.00"},
    {5, R"("$"#,##0_);\("$"#,##0\))"},
    {6, R"("$"#,##0_);\("$"#,##0\))"},
    {7, R"("$"#,##0.00_);\("$"#,##0.00\))"},
    {8, R"("$"#,##0.00_);\("$"#,##0.00\))"},
    {9, "0%"},
    {10, "0.00%"},
    {11, "0.00E+00"},
    {12, "# ?/?"},
    {13, "# ?\?/??"},
    {14, "m/d/yyyy"},
    {15, "d-mmm-yy"},
    {16, "d-mmm"},
    {17, "mmm-yy"},
    {18, "h:mm AM/PM"},
    {19, "h:mm:ss AM/PM"},
    {20, "h:mm"},
    {21, "h:mm:ss"},
    {22, "m/d/yyyy h:mm"},
    {37, R"(#,##0_);\(#,##0\))"},
    {38, R"(#,##0_);\(#,##0\))"},
    {39, R"(#,##0.00_);\(#,##0.00\))"},
    {40, R"(#,##0.00_);\(#,##0.00\))"},
    {41, R"(_(* #,##0_);_(* \(#,##0\);_(* "-"_);_(@_))"},
    {42, R"(_("$"* #,##0_);_("$"* \(#,##0\);_("$"* "-"_);_(@_))"},
    {43, R"(_(* #,##0.00_);_(* \(#,##0.00\);_(* "-"??_);_(@_))"},
    {44, R"(_("$"* #,##0.00_);_("$"* \(#,##0.00\);_("$"* "-"??_);_(@_))"},
    {45, "mm:ss"},
    {46, "[h]:mm:ss"},
    {47, "mm:ss.0"},
    {48, "##0.0E+0"},
    {49, "@"},
});

std::string_view built_in(int id) {
  const auto* found =
      std::find_if(kBuiltIn.begin(), kBuiltIn.end(), [&](const auto& entry) { return entry.first == id; });
  return found == kBuiltIn.end() ? "General" : found->second;
}

bool is_date_code(std::string_view code) {
  const std::vector<Section> sections = parse_code(code);
  return std::any_of(sections.begin(), sections.end(), [](const Section& section) { return is_date(section); });
}

flow::RunFormat read_run_properties(XmlReader& xml) {
  flow::RunFormat format;
  xml.for_each_child([&] {
    if (!xml.at_start()) return;
    const bool on = xml.attribute_or("val", "1") != "0";
    if (xml.name() == "b") format.bold = on;
    if (xml.name() == "i") format.italic = on;
    if (xml.name() == "strike") format.struck = on;
    if (xml.name() == "vertAlign") format.vertical = xml.attribute_or("val", "baseline");
  });
  return format;
}

void read_text(XmlReader& xml, const flow::RunFormat& format, flow::TextBuilder& builder) {
  xml.for_each_child([&] {
    if (!xml.at_text()) return;
    std::string text(xml.text());
    // A carriage return, which XML cannot hold (22.9.2.19).
    constexpr std::string_view kReturn = "_x000D_";
    for (std::size_t at = text.find(kReturn); at != std::string::npos; at = text.find(kReturn, at))
      text.erase(at, kReturn.size());
    flow::append_lines(text, format, builder);
  });
}

}  // namespace

SharedString read_string(XmlReader& xml) {
  flow::TextBuilder builder;
  xml.for_each_child([&] {
    if (!xml.at_start()) return;
    if (xml.name() == "t") read_text(xml, {}, builder);
    if (xml.name() != "r") return;
    flow::RunFormat format;
    xml.for_each_child([&] {
      if (xml.at_start() && xml.name() == "rPr")
        format = read_run_properties(xml);
      else if (xml.at_start() && xml.name() == "t")
        read_text(xml, format, builder);
    });
  });
  builder.finish();
  return {std::move(builder.text), std::move(builder.marks), builder.bold_bytes * 2 > builder.inked_bytes};
}

Styles::Styles() { general_.number = number_format(0); }

void Styles::read(XmlReader& xml) {
  xml.for_each_child([&] {
    if (!xml.at_start()) return;
    const std::string name(xml.name());
    if (name != "numFmts" && name != "fonts" && name != "cellXfs") return;
    if (name == "fonts") return read_fonts(xml);
    xml.for_each_child([&] {
      if (!xml.at_start()) return;
      if (xml.name() == "numFmt")
        codes_[to_int(xml.attribute_or("numFmtId", ""), -1)] = xml.attribute_or("formatCode", "");
      if (xml.name() == "xf") read_cell_format(xml);
    });
  });
}

void Styles::read_fonts(XmlReader& xml) {
  xml.for_each_child([&] {
    if (!xml.at_start()) return;
    bold_fonts_.push_back(read_run_properties(xml).bold.value_or(false));
  });
}

void Styles::read_cell_format(XmlReader& xml) {
  CellFormat format;
  const int id = to_int(xml.attribute_or("numFmtId", "0"), 0);
  format.number = number_format(id);
  const auto custom = codes_.find(id);
  format.is_date = is_date_code(custom != codes_.end() ? std::string_view(custom->second) : built_in(id));
  const auto font = static_cast<std::size_t>(std::max(0, to_int(xml.attribute_or("fontId", "0"), 0)));
  format.bold = font < bold_fonts_.size() && bold_fonts_[font];
  xml.for_each_child([&] {
    if (!xml.at_start() || xml.name() != "alignment") return;
    format.indent = std::clamp(to_int(xml.attribute_or("indent", "0"), 0), 0, 250);
    const std::string side = xml.attribute_or("horizontal", "");
    if (side == "right") format.alignment = Alignment::right;
    if (side == "left") format.alignment = Alignment::left;
    if (side == "center") format.alignment = Alignment::center;
  });
  formats_.push_back(format);
}

const NumberFormat* Styles::number_format(int id) {
  auto& format = numbers_[id];
  if (!format) {
    const auto custom = codes_.find(id);
    format = std::make_unique<NumberFormat>(custom != codes_.end() ? std::string_view(custom->second) : built_in(id));
  }
  return format.get();
}

const CellFormat& Styles::format(int index) const {
  return index >= 0 && static_cast<std::size_t>(index) < formats_.size() ? formats_[static_cast<std::size_t>(index)]
                                                                         : general_;
}

}  // namespace crossfoot::extractors::xlsx

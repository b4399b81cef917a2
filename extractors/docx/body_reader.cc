#include "extractors/docx/body_reader.h"

namespace crossfoot::extractors::docx {
namespace {

// Elements that only wrap what we read: content controls, links, accepted insertions, custom XML, Word 2003 sections.
bool is_transparent(std::string_view name) {
  return name == "sdt" || name == "sdtContent" || name == "ins" || name == "moveTo" || name == "hyperlink" ||
         name == "smartTag" || name == "customXml" || name == "fldSimple" || name == "sect" || name == "sub-section" ||
         name == "pBdrGroup" || name == "dir" || name == "bdo";
}

}  // namespace

std::vector<Item> BodyReader::read_content(XmlReader& xml) {
  std::vector<Item> items;
  xml.for_each_child([&] {
    if (xml.at_start()) read_block(xml, items);
  });
  return items;
}

void BodyReader::end_part(XmlReader& xml) {
  while (xml.next()) {
  }
  paragraphs_before_ += xml.paragraphs();
}

void BodyReader::read_block(XmlReader& xml, std::vector<Item>& items) {
  const std::string_view name = xml.name();
  if (name == "p") {
    Paragraph paragraph = read_paragraph(xml);
    // A tracked deletion of a paragraph's end joins it with the next one.
    if (!items.empty() && items.back().table < 0 && items.back().paragraph.mark_deleted) {
      Paragraph& before = items.back().paragraph;
      const std::size_t shift = before.text.size();
      before.text += paragraph.text;
      for (TextMark mark : paragraph.marks) before.marks.push_back({mark.kind, mark.begin + shift, mark.end + shift});
      for (const std::size_t place : paragraph.tabs) before.tabs.push_back(place + shift);
      for (const std::size_t place : paragraph.blanks) before.blanks.push_back(place + shift);
      before.mark_deleted = paragraph.mark_deleted;
      return;
    }
    std::vector<Item> boxes = std::move(paragraph.boxes);
    paragraph.boxes.clear();
    items.push_back({std::move(paragraph), -1});
    for (Item& box : boxes) items.push_back(std::move(box));
  } else if (name == "tbl") {
    read_table(xml, items);
  } else if (name == "sectPr") {
    read_section(xml);
  } else if (is_transparent(name)) {
    xml.for_each_child([&] {
      if (xml.at_start()) read_block(xml, items);
    });
  }
}

void BodyReader::read_section(XmlReader& xml) {
  xml.for_each_child([&] {
    if (!xml.at_start()) return;
    if (xml.name() == "headerReference") header_ids.push_back(xml.attribute_or("id", ""));
    if (xml.name() == "footerReference") footer_ids.push_back(xml.attribute_or("id", ""));
  });
}

Paragraph BodyReader::read_paragraph(XmlReader& xml) {
  Paragraph paragraph;
  paragraph.anchor = paragraphs_before_ + xml.paragraphs();
  std::string style_id;
  TextBuilder builder;
  RunState state{&styles_.find(""), &builder, &paragraph.boxes};
  xml.for_each_child([&] {
    if (!xml.at_start()) return;
    if (xml.name() == "pPr") {
      paragraph.format = read_paragraph_format(xml, &style_id, &paragraph.mark_deleted);
      state.style = &styles_.find(style_id);
    } else {
      read_paragraph_child(xml, paragraph, style_id, state);
    }
  });
  const bool ends_in_space = builder.text.ends_with(' ');
  builder.finish();
  if (paragraph.mark_deleted && ends_in_space) builder.text.push_back(' ');  // the next paragraph goes on here
  paragraph.style_name = state.style->name;
  paragraph.format.inherit(state.style->paragraph);
  flow::take_text(builder, paragraph);
  number_paragraph(paragraph);
  return paragraph;
}

void BodyReader::read_paragraph_child(XmlReader& xml, Paragraph& paragraph, std::string& style_id,
                                      const RunState& state) {
  if (xml.name() == "r") {
    read_run(xml, state);
  } else if (xml.name() == "AlternateContent") {
    read_text_boxes(xml, paragraph.boxes);
  } else if (is_transparent(xml.name())) {
    xml.for_each_child([&] {
      if (xml.at_start()) read_paragraph_child(xml, paragraph, style_id, state);
    });
  }
}

void BodyReader::number_paragraph(Paragraph& paragraph) {
  const int list = paragraph.format.number_id.value_or(0);
  // numId 0 takes a paragraph out of its style's list (17.9.18); an empty paragraph shows no number in a report.
  if (list == 0 || paragraph.text.empty()) return;
  paragraph.label = numbering_.next_label(list, paragraph.format.number_level.value_or(0));
  flow::show_label(paragraph);
}

}  // namespace crossfoot::extractors::docx

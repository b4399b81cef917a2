#include "extractors/odf/text_reader.h"

#include <algorithm>
#include <utility>

namespace crossfoot::extractors::odf {
namespace {

constexpr std::string_view kHeadings;  // their numbers run in a list without a name

// Wrappers of paragraphs: sections, indexes as they are printed, groups.
bool is_transparent(std::string_view name) {
  return name == "section" || name == "index-body" || name == "index-title" || name == "table-of-content" ||
         name == "illustration-index" || name == "table-index" || name == "alphabetical-index" ||
         name == "user-index" || name == "object-index" || name == "bibliography" || name == "numbered-paragraph";
}

// What is no text of the place where it stands: comments, deleted text, reading aids, scripts, the number of the page.
bool is_set_aside(std::string_view name) {
  return name == "annotation" || name == "tracked-changes" || name == "ruby-text" || name == "script" ||
         name == "hidden-paragraph" || name == "hidden-text" || name == "event-listeners" || name == "desc" ||
         name == "title" || name == "page-number";
}

}  // namespace

std::vector<flow::Item> TextReader::read_content(XmlReader& xml) {
  std::vector<flow::Item> items;
  Place place;
  xml.for_each_child([&] {
    if (xml.at_start()) read_block(xml, place, items);
  });
  return items;
}

void TextReader::read_block(XmlReader& xml, Place& place, std::vector<flow::Item>& items) {
  const std::string name(xml.name());
  if (name == "p" || name == "h") return read_paragraph(xml, place, items);
  if (name == "list") return read_list(xml, place, items);
  if (name == "table") return read_table(xml, items);
  if (name == "frame" || name == "custom-shape" || name == "g") return read_frame(xml, items);
  if (!is_transparent(name) || xml.attribute_or("display", "true") == "none") return;
  xml.for_each_child([&] {
    if (xml.at_start()) read_block(xml, place, items);
  });
}

void TextReader::read_list(XmlReader& xml, const Place& outer, std::vector<flow::Item>& items) {
  Place place = outer;
  ++place.level;
  place.list = xml.attribute_or("style-name", outer.list);
  const bool goes_on = xml.attribute_or("continue-numbering", "") == "true" || xml.attribute("continue-list");
  if (place.level == 0 && !goes_on) labels_.restart(place.list);
  xml.for_each_child([&] {
    if (!xml.at_start() || (xml.name() != "list-item" && xml.name() != "list-header")) return;
    Place item = place;
    item.labelled = xml.name() == "list-item";
    if (const auto value = xml.attribute("start-value")) item.value = to_int(*value, 1);
    xml.for_each_child([&] {
      if (xml.at_start()) read_block(xml, item, items);
    });
  });
}

void TextReader::read_paragraph(XmlReader& xml, Place& place, std::vector<flow::Item>& items) {
  flow::Item item;
  flow::Paragraph& paragraph = item.paragraph;
  const bool heading = xml.name() == "h";
  const Style style = styles_.find("paragraph", xml.attribute_or("style-name", ""));
  paragraph.format = style.paragraph;
  paragraph.style_name = style.name;
  paragraph.format.outline_level.reset();
  if (heading) paragraph.format.outline_level = std::max(0, to_int(xml.attribute_or("outline-level", "1"), 1) - 1);
  if (heading && xml.attribute_or("is-list-header", "") == "true") place.labelled = false;
  flow::TextBuilder text;
  std::vector<flow::Item> boxes;
  read_text(xml, style.run, text, boxes);
  text.finish();
  flow::take_text(text, paragraph);
  number(paragraph, place, heading);
  items.push_back(std::move(item));
  std::move(boxes.begin(), boxes.end(), std::back_inserter(items));
}

void TextReader::number(flow::Paragraph& paragraph, Place& place, bool heading) {
  if (paragraph.text.empty()) return;
  const ListStyle* list = place.level >= 0 ? styles_.list(place.list) : nullptr;
  if (list != nullptr && std::exchange(place.labelled, false)) {
    paragraph.label = labels_.next(*list, place.list, place.level, std::exchange(place.value, std::nullopt));
    paragraph.format.number_level = place.level;
  } else if (heading && place.level < 0) {
    paragraph.label =
        labels_.next(styles_.outline(), std::string(kHeadings), *paragraph.format.outline_level, std::nullopt);
  }
  if (!paragraph.label.empty()) flow::show_label(paragraph);
}

void TextReader::read_text(XmlReader& xml, const flow::RunFormat& format, flow::TextBuilder& text,
                           std::vector<flow::Item>& boxes) {
  xml.for_each_child([&] {
    if (xml.at_text())
      text.append(xml.text(), format);
    else
      read_inline(xml, format, text, boxes);
  });
}

void TextReader::read_inline(XmlReader& xml, const flow::RunFormat& format, flow::TextBuilder& text,
                             std::vector<flow::Item>& boxes) {
  const std::string name(xml.name());
  if (name == "s") {
    constexpr int kMostBlanks = 1000;
    const int count = std::clamp(to_int(xml.attribute_or("c", "1"), 1), 1, kMostBlanks);
    text.append(std::string(static_cast<std::size_t>(count), ' '), format);
  } else if (name == "tab") {
    text.tab(format);
  } else if (name == "line-break") {
    text.break_line();
  } else if (name == "note") {
    read_note(xml, text);
  } else if (name == "frame" || name == "custom-shape" || name == "g") {
    read_frame(xml, boxes);
  } else if (name == "span") {
    flow::RunFormat own = styles_.find("text", xml.attribute_or("style-name", "")).run;
    own.inherit(format);
    read_text(xml, own, text, boxes);
  } else if (!is_set_aside(name)) {
    read_text(xml, format, text, boxes);  // links and fields, with the text that they show
  }
}

void TextReader::read_note(XmlReader& xml, flow::TextBuilder& text) {
  Note note;
  xml.for_each_child([&] {
    if (!xml.at_start()) return;
    if (xml.name() == "note-citation")
      xml.for_each_child([&] {
        if (xml.at_text()) note.mark += xml.text();
      });
    else if (xml.name() == "note-body")
      note.content = read_content(xml);
  });
  text.append_mark(note.mark, TextMark::Kind::note_reference);
  notes.push_back(std::move(note));
}

// Frames of text stand behind the paragraph that they are tied to; pictures say nothing.
void TextReader::read_frame(XmlReader& xml, std::vector<flow::Item>& boxes) {
  const bool shape = xml.name() == "custom-shape";
  Place place;
  xml.for_each_child([&] {
    if (!xml.at_start()) return;
    if (shape) return read_block(xml, place, boxes);
    if (xml.name() == "frame" || xml.name() == "custom-shape" || xml.name() == "g") return read_frame(xml, boxes);
    if (xml.name() == "table") return read_table(xml, boxes);
    if (xml.name() != "text-box") return;
    std::vector<flow::Item> content = read_content(xml);
    std::move(content.begin(), content.end(), std::back_inserter(boxes));
  });
}

}  // namespace crossfoot::extractors::odf

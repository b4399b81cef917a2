#include "extractors/html/page_reader.h"

#include <algorithm>
#include <utility>

#include "extractors/common/xml_reader.h"
#include "extractors/flow/list_number.h"
#include "extractors/html/elements.h"
#include "extractors/html/visible_text.h"

namespace crossfoot::extractors::html {
namespace {

constexpr std::string_view kBullet = "•";

// libxml2 has the line where a text ends; what stands before it tells where it begins.
int first_line(Node* text) { return line_of(before(text)); }

// White space of the source at the head of a paragraph, or behind a blank, is not seen.
std::string_view without_source_blank(std::string_view text, const flow::TextBuilder& builder) {
  const bool in_front = builder.text.empty() || builder.text.back() == ' ' || builder.text.back() == '\n';
  if (in_front && text.starts_with(' ')) text.remove_prefix(1);
  return text;
}

}  // namespace

std::vector<flow::Item> PageReader::read_content(Node* element) {
  Context context;
  Setting setting;
  read_children(element, setting, context);
  end_paragraph(context);
  return std::move(context.items);
}

void PageReader::read_children(Node* element, const Setting& setting, Context& context) {
  for (Node* node = first_child(element); node != nullptr; node = next_sibling(node)) {
    if (is_text(node))
      read_text(node, setting, context);
    else if (is_element(node))
      read_element(node, setting, context);
  }
}

void PageReader::read_element(Node* element, const Setting& outer, Context& context) {
  const std::string_view name = name_of(element);
  const Role role = role_of(name);
  if (role == Role::skipped || is_hidden(element)) {
    if (name == "table") say_hidden();
    return;
  }
  if (name == "br") return end_line(outer, context);
  Setting setting = outer;
  set_format(element, setting.run, setting.paragraph);
  if (role == Role::text) return read_children(element, setting, context);
  end_paragraph(context);
  if (name == "table")
    read_table(element, setting, context);
  else if (name == "ul" || name == "ol" || name == "menu" || name == "dir")
    read_list(element, setting, context);
  else
    read_block(element, setting, context);
  end_paragraph(context);
}

void PageReader::read_block(Node* element, const Setting& outer, Context& context) {
  Setting setting = outer;
  const std::string_view name = name_of(element);
  if (const int level = heading_level(name); level > 0) setting.paragraph.outline_level = level - 1;
  if (name == "caption" || name == "figcaption") setting.style_name = "caption";
  if (name == "pre") setting.preformatted = true;
  context.format = setting.paragraph;
  context.style_name = setting.style_name;
  read_children(element, setting, context);
}

void PageReader::read_list(Node* list, const Setting& outer, Context& context) {
  Setting setting = outer;
  ++setting.list_level;
  const bool numbered = name_of(list) == "ol";
  const bool unmarked =
      style_value(list, "list-style").starts_with("none") || style_value(list, "list-style-type") == "none";
  const std::string format = flow::format_of_type(attribute(list, "type").value_or("1"));
  int number = to_int(attribute(list, "start").value_or("1"), 1);
  for (Node* node = first_child(list); node != nullptr; node = next_sibling(node)) {
    if (!is_element(node) || name_of(node) != "li") {
      if (is_element(node)) read_element(node, setting, context);
      continue;
    }
    if (is_hidden(node)) continue;
    number = to_int(attribute(node, "value").value_or(""), number);
    end_paragraph(context);
    Setting item = setting;
    set_format(node, item.run, item.paragraph);
    item.paragraph.number_level = setting.list_level - 1;
    context.format = item.paragraph;
    if (!unmarked) context.label = numbered ? flow::format_number(number, format) + "." : std::string(kBullet);
    if (number < 1'000'000'000) ++number;
    read_children(node, item, context);
    end_paragraph(context);
    context.label.clear();  // an item without text of its own shows none
  }
}

void PageReader::read_text(Node* node, const Setting& setting, Context& context) {
  const std::string seen = visible_text(text_of(node), setting.preformatted);
  if (!setting.preformatted) {
    const std::string_view text = without_source_blank(seen, context.text);
    if (text.empty()) return;
    if (context.line == 0) {
      context.line = first_line(node);
      context.format = setting.paragraph;
      context.style_name = setting.style_name;
    }
    context.text.append(text, setting.run);
    return;
  }
  if (context.line == 0) context.line = first_line(node);
  flow::append_lines(seen, setting.run, context.text);
}

void PageReader::end_line(const Setting& setting, Context& context) {
  // Two in a row part paragraphs, where people do without <p>.
  if (context.text.text.ends_with('\n') && !setting.preformatted) return end_paragraph(context);
  context.text.break_line();
}

void PageReader::end_paragraph(Context& context) {
  context.text.finish();
  flow::Paragraph paragraph;
  flow::take_text(context.text, paragraph);
  context.text = flow::TextBuilder();
  const int line = std::exchange(context.line, 0);
  if (paragraph.text.empty()) return;
  paragraph.line = line;
  paragraph.format = context.format;
  paragraph.style_name = context.style_name;
  paragraph.label = std::exchange(context.label, "");
  if (!paragraph.label.empty()) flow::show_label(paragraph);
  context.items.push_back({std::move(paragraph), -1});
}

}  // namespace crossfoot::extractors::html

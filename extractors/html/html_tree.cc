#include "extractors/html/html_tree.h"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <limits>

namespace crossfoot::extractors::html {
namespace {

struct ContextCloser {
  void operator()(xmlParserCtxt* context) const { htmlFreeParserCtxt(context); }
};

const char* as_char(const xmlChar* text) { return reinterpret_cast<const char*>(text); }

std::string lower_ascii(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return lower;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\r\n\f";
  const std::size_t begin = text.find_first_not_of(kBlanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kBlanks) - begin + 1);
}

void ignore(void*, xmlErrorPtr) {}

}  // namespace

void HtmlTree::Closer::operator()(_xmlDoc* document) const { xmlFreeDoc(document); }

Result<HtmlTree> HtmlTree::parse(std::string_view source) {
  if (source.size() > static_cast<std::size_t>(std::numeric_limits<int>::max()))
    return Error{Outcome::too_large, "the page is larger than the limit"};
  const std::unique_ptr<xmlParserCtxt, ContextCloser> context(htmlNewParserCtxt());
  if (!context) return Error{Outcome::out_of_memory, "not enough memory for the page"};
  // Pages are full of small faults, which browsers forgive in the same way; none is printed.
  context->sax->serror = ignore;
  std::unique_ptr<_xmlDoc, Closer> document(
      htmlCtxtReadMemory(context.get(), source.data(), static_cast<int>(source.size()), nullptr, "UTF-8",
                         HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                             HTML_PARSE_COMPACT | HTML_PARSE_IGNORE_ENC));
  // The one fault that ends the reading early: what follows would be lost without a word.
  if (context->lastError.level == XML_ERR_FATAL && context->disableSAX != 0)
    return Error{Outcome::corrupt,
                 "line " + std::to_string(context->lastError.line) + ": elements are nested too deeply"};
  return HtmlTree(std::move(document));
}

Node* HtmlTree::root() const { return document_ ? xmlDocGetRootElement(document_.get()) : nullptr; }

Node* first_child(Node* node) { return node->children; }
Node* next_sibling(Node* node) { return node->next; }
Node* before(Node* node) { return node->prev != nullptr ? node->prev : node->parent; }
bool is_element(Node* node) { return node->type == XML_ELEMENT_NODE; }
bool is_text(Node* node) { return node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE; }
std::string_view name_of(Node* node) { return node->name == nullptr ? std::string_view() : as_char(node->name); }
std::string_view text_of(Node* node) {
  return node->content == nullptr ? std::string_view() : std::string_view(as_char(node->content));
}
int line_of(Node* node) { return static_cast<int>(std::max(0L, xmlGetLineNo(node))); }

std::optional<std::string> attribute(Node* node, const char* name) {
  for (const xmlAttr* each = node->properties; each != nullptr; each = each->next) {
    if (std::string_view(as_char(each->name)) != name) continue;
    if (each->children == nullptr || each->children->content == nullptr) return std::string();
    return std::string(as_char(each->children->content));
  }
  return std::nullopt;
}

std::string style_value(Node* node, std::string_view property) {
  const std::string style = lower_ascii(attribute(node, "style").value_or(""));
  std::string found;
  for (std::size_t begin = 0; begin < style.size();) {
    const std::size_t end = std::min(style.find(';', begin), style.size());
    const std::string_view declaration = std::string_view(style).substr(begin, end - begin);
    const std::size_t colon = declaration.find(':');
    if (colon != std::string_view::npos && trimmed(declaration.substr(0, colon)) == property) {
      std::string_view value = trimmed(declaration.substr(colon + 1));
      if (value.ends_with("!important")) value = trimmed(value.substr(0, value.rfind('!')));
      found = value;
    }
    begin = end + 1;
  }
  return found;
}

bool is_hidden(Node* node) {
  if (attribute(node, "hidden")) return true;
  if (!attribute(node, "style")) return false;
  return style_value(node, "display") == "none" || style_value(node, "visibility") == "hidden" ||
         style_value(node, "mso-hide") == "all";
}

}  // namespace crossfoot::extractors::html

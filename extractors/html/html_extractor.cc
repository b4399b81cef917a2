#include "extractors/html/html_extractor.h"

#include <algorithm>
#include <utility>

#include "extractors/common/table_context.h"
#include "extractors/flow/blocks.h"
#include "extractors/flow/set_tables.h"
#include "extractors/html/fragment.h"
#include "extractors/html/html_tree.h"
#include "extractors/html/page_reader.h"
#include "extractors/html/page_text.h"

namespace crossfoot::extractors {
namespace html {
namespace {

constexpr std::size_t kHead = 4096;
constexpr int kBitsPerByte = 8;
constexpr int kFragmentBid = 16;  // more than plain text, less than any name of a format

// How an HTML file begins, behind comments and the XML declaration.
constexpr std::string_view kBeginnings[] = {"<!doctype html", "<html", "<head", "<body", "<meta ", "<title"};
// And one that was cut out of a page: any of these, with a tag at the end as well.
constexpr std::string_view kFragments[] = {"<table", "<div", "<p>", "<h1", "<h2", "<center", "<font", "<section"};

std::string lower_head(std::string_view bytes) {
  std::string head = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")
                         ? decode_text(bytes.substr(0, kHead), detect_charset(bytes)).text
                         : std::string(bytes.substr(0, kHead));
  if (head.starts_with("\xEF\xBB\xBF")) head.erase(0, 3);
  std::transform(head.begin(), head.end(), head.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return head;
}

std::string_view beginning_of(std::string_view head) {
  constexpr std::string_view kBlanks = " \t\r\n";
  while (true) {
    head.remove_prefix(std::min(head.find_first_not_of(kBlanks), head.size()));
    const std::string_view close = head.starts_with("<!--") ? "-->" : head.starts_with("<?xml ") ? "?>" : "";
    const std::size_t end = close.empty() ? std::string_view::npos : head.find(close);
    if (end == std::string_view::npos) return head;
    head.remove_prefix(end + close.size());
  }
}

int bid(std::string_view bytes) {
  const std::string lower = lower_head(bytes);
  const std::string_view head = beginning_of(lower);
  for (const std::string_view beginning : kBeginnings)
    if (head.starts_with(beginning)) return kBitsPerByte * static_cast<int>(beginning.size());
  const std::size_t last = bytes.find_last_not_of(" \t\r\n");
  const bool ends_in_tag = last != std::string_view::npos && bytes[last] == '>';
  const bool begins = std::any_of(std::begin(kFragments), std::end(kFragments),
                                  [&](std::string_view tag) { return head.starts_with(tag); });
  return begins && ends_in_tag ? kFragmentBid : 0;
}

Node* child_named(Node* parent, std::string_view name) {
  for (Node* node = parent == nullptr ? nullptr : first_child(parent); node != nullptr; node = next_sibling(node))
    if (is_element(node) && name_of(node) == name) return node;
  return nullptr;
}

std::string title_of(Node* root) {
  Node* title = child_named(child_named(root, "head"), "title");
  Node* text = title == nullptr ? nullptr : first_child(title);
  return text == nullptr ? std::string() : std::string(text_of(text));
}

}  // namespace

Result<Document> read_page(std::string_view source, const Limits& limits) {
  const Result<HtmlTree> tree = HtmlTree::parse(source);
  if (!tree) return tree.error();
  Document document;
  Node* root = tree.value().root();
  if (root == nullptr) return document;
  document.source.metadata.title = title_of(root);
  std::vector<flow::Item> items = PageReader(document, limits).read_content(root);
  flow::take_set_tables(items, document, limits);
  flow::append_items(std::move(items), BlockKind::paragraph, document);
  flow::drop_empty_tables(document);
  flow::tell_notes(document);
  complete_tables(document);
  return document;
}

}  // namespace html

int bid_html(const Input& input) { return html::bid(input.bytes); }

Result<Document> extract_html(const Input& input, const Limits& limits) {
  const Result<DecodedText> text = html::page_text(input.bytes);
  if (!text) return text.error();
  Result<Document> document = html::read_page(text.value().text, limits);
  if (!document) return document;
  if (document.value().blocks.empty())
    return Error{Outcome::no_text_layer, "the page holds no text, only what scripts would show; print it to PDF"};
  if (text.value().damaged)
    document.value().warnings.push_back(
        {Outcome::garbled_text, "bytes that are no characters were replaced by U+FFFD", 0});
  return document;
}

}  // namespace crossfoot::extractors

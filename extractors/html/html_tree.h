// A page as libxml2's HTML parser understands it: a tree. Nothing is fetched and no script runs.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "extractors/extractor.h"
#include "model/result.h"

struct _xmlDoc;
struct _xmlNode;

namespace crossfoot::extractors::html {

using Node = const _xmlNode;

class HtmlTree {
 public:
  // `source` is UTF-8, whatever it says of itself. Errors: corrupt where elements are nested too deeply.
  static Result<HtmlTree> parse(std::string_view source);

  Node* root() const;  // null for a page without any element

 private:
  struct Closer {
    void operator()(_xmlDoc* document) const;
  };
  explicit HtmlTree(std::unique_ptr<_xmlDoc, Closer> document) : document_(std::move(document)) {}
  std::unique_ptr<_xmlDoc, Closer> document_;
};

Node* first_child(Node* node);
Node* next_sibling(Node* node);
Node* before(Node* node);  // the sibling in front of it, or else its parent
bool is_element(Node* node);
bool is_text(Node* node);
std::string_view name_of(Node* node);  // lower case
std::string_view text_of(Node* node);
int line_of(Node* node);  // of the source, from 1
std::optional<std::string> attribute(Node* node, const char* name);

// The value of a property in the element's own style attribute, lower case: "none" of "color:red; Display: none".
std::string style_value(Node* node, std::string_view property);
// By its own attributes; style sheets are not read.
bool is_hidden(Node* node);

}  // namespace crossfoot::extractors::html

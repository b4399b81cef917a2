// A forward-only reader over one XML part (libxml2's xmlTextReader): parts of any size in constant memory.
//
// Refused: any DOCTYPE (Office never writes one; entity bombs need one), nesting deeper than Limits::max_xml_depth.
// No entity is substituted and nothing outside the bytes is opened. Damage ends the reading and sets error().
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "extractors/extractor.h"

namespace crossfoot::extractors {

// The whole number at the head of an attribute's text.
int to_int(const std::string& text, int fallback);

class XmlReader {
 public:
  // `bytes` outlive the reader.
  XmlReader(std::string_view bytes, const Limits& limits);
  ~XmlReader();
  XmlReader(XmlReader&&) noexcept;

  // Moves to the next start tag, end tag or text; false at the end and on damage.
  bool next();
  bool at_start() const { return kind_ == Kind::start; }
  bool at_end() const { return kind_ == Kind::end; }
  bool at_text() const { return kind_ == Kind::text; }
  bool is_empty_element() const { return empty_element_; }
  int depth() const { return depth_; }
  // Start tags named "p" so far, in any namespace, read or skipped: whoever counts them in the same part finds the
  // place.
  std::size_t paragraphs() const { return paragraphs_; }

  // Without prefix; valid until the next move.
  std::string_view name() const { return name_; }
  std::string_view text() const;
  // By local name, whatever its prefix; nothing where absent.
  std::optional<std::string> attribute(std::string_view local_name) const;
  std::string attribute_or(std::string_view local_name, std::string_view fallback) const;

  bool failed() const;
  std::string error() const;  // "line 12: ..." of the first damage, or empty

  // Calls visit() at each child start tag or text of the element the reader stands on. A visitor may consume the
  // child with for_each_child itself; what it leaves is skipped.
  template <typename Visit>
  void for_each_child(Visit visit) {
    if (empty_element_) return;
    const int parent = depth_;
    while (next()) {
      if (at_end() && depth_ == parent) return;
      if (depth_ == parent + 1 && !at_end()) visit();
    }
  }

  // The texts right inside the element the reader stands on, together.
  std::string text_inside() {
    std::string inside;
    for_each_child([&] {
      if (at_text()) inside += text();
    });
    return inside;
  }

 private:
  enum class Kind { none, start, end, text };
  struct Impl;
  std::unique_ptr<Impl> impl_;
  Kind kind_ = Kind::none;
  bool empty_element_ = false;
  int depth_ = 0;
  std::size_t paragraphs_ = 0;
  std::string_view name_;
};

}  // namespace crossfoot::extractors

// XML with the byte positions of its tags, so that a copy can be changed by insertions alone.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace crossfoot::report {

struct ByteRange {
  std::size_t begin = 0, end = 0;
};

struct ScannedTag {
  std::string_view name;    // local
  std::string_view prefix;  // as written, may be empty
  std::string_view uri;     // of the namespace
  ByteRange bytes;          // "<w:p …>", "</w:p>"; both the same for "<w:p/>"
  bool self_closing = false;

  // By local name; empty where absent, and for end tags.
  std::string attribute(std::string_view local_name) const;

  const unsigned char** attributes = nullptr;  // as libxml2 gives them: name, prefix, uri, value begin, value end
  int attribute_count = 0;
};

class XmlVisitor {
 public:
  virtual ~XmlVisitor() = default;
  virtual void start(const ScannedTag& tag) = 0;
  virtual void end(const ScannedTag& tag) = 0;
  virtual void text(std::string_view) {}
};

// Puts `fragment` behind the last child of the root element. Empty where the bytes cannot be scanned.
std::string append_to_root(std::string_view bytes, std::string_view fragment);

// UTF-8 without a document type only. Empty when all was visited, else what is wrong.
std::string scan_xml(std::string_view bytes, XmlVisitor& visitor);

}  // namespace crossfoot::report

// XML through libxml2's writer: it escapes; characters that XML 1.0 forbids are made visible first.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace crossfoot::report {

class XmlWriter {
 public:
  XmlWriter();
  ~XmlWriter();

  // With an XML declaration in front; without, the result is a fragment.
  XmlWriter& declaration();
  XmlWriter& start(const std::string& name);
  XmlWriter& attribute(const std::string& name, std::string_view value);
  XmlWriter& text(std::string_view value);
  XmlWriter& end();
  // Everything written so far; elements still open are closed.
  std::string finish();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace crossfoot::report

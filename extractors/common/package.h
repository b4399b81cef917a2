// The parts of an OPC package, from a zip archive or from the single-file Flat OPC form.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "extractors/common/xml_reader.h"
#include "extractors/extractor.h"
#include "model/result.h"

namespace crossfoot::extractors {

class Package {
 public:
  virtual ~Package() = default;
  virtual bool has(const std::string& part) const = 0;
  // Hands `read` a reader that stands on the part's root element. Part names have no leading slash.
  virtual Result<bool> with_part(const std::string& part, const std::function<void(XmlReader&)>& read) = 0;
};

// Errors: encrypted, too_large (entries, size, ratio), corrupt (broken archive, a part that is there twice).
Result<std::unique_ptr<Package>> open_zip_package(std::string_view bytes, const Limits& limits);
Result<std::unique_ptr<Package>> open_flat_package(std::string_view bytes, const Limits& limits);

struct Relationship {
  std::string type;    // last segment of the type URI: "styles", "footnotes", "officeDocument"
  std::string target;  // part name, resolved against its source; empty for external targets
};

// The relationships of `part` ("" for the package itself) by id; empty where it has none.
Result<std::map<std::string, Relationship>> read_relationships(Package& package, const std::string& part);

}  // namespace crossfoot::extractors

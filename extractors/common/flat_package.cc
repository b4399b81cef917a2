// Flat OPC: one XML file with a pkg:part for each part of the package, its XML inside pkg:xmlData.
#include <set>

#include "extractors/common/package.h"

namespace crossfoot::extractors {
namespace {

std::string part_name(const XmlReader& xml) {
  std::string name = xml.attribute_or("name", "");
  if (!name.empty() && name.front() == '/') name.erase(0, 1);
  return name;
}

class FlatPackage : public Package {
 public:
  FlatPackage(std::string_view bytes, const Limits& limits) : bytes_(bytes), limits_(limits) {}

  Result<bool> index_parts() {
    XmlReader xml(bytes_, limits_);
    std::string twice;
    if (xml.next())
      xml.for_each_child([&] {
        if (xml.at_start() && xml.name() == "part" && !parts_.insert(part_name(xml)).second) twice = part_name(xml);
      });
    if (xml.failed()) return Error{Outcome::corrupt, xml.error()};
    if (!twice.empty()) return Error{Outcome::corrupt, "the package holds " + twice + " twice"};
    return true;
  }

  bool has(const std::string& part) const override { return parts_.contains(part); }

  Result<bool> with_part(const std::string& part, const std::function<void(XmlReader&)>& read) override {
    XmlReader xml(bytes_, limits_);
    bool found = false;
    if (xml.next())
      xml.for_each_child([&] {
        if (found || !xml.at_start() || xml.name() != "part" || part_name(xml) != part) return;
        xml.for_each_child([&] {
          if (!xml.at_start() || xml.name() != "xmlData") return;
          xml.for_each_child([&] {
            if (!xml.at_start() || found) return;
            found = true;
            read(xml);
          });
        });
      });
    if (xml.failed()) return Error{Outcome::corrupt, part + ", " + xml.error()};
    if (!found) return Error{Outcome::corrupt, "the package has no " + part};
    return true;
  }

 private:
  std::string_view bytes_;
  Limits limits_;
  std::set<std::string> parts_;
};

}  // namespace

Result<std::unique_ptr<Package>> open_flat_package(std::string_view bytes, const Limits& limits) {
  auto package = std::make_unique<FlatPackage>(bytes, limits);
  const auto indexed = package->index_parts();
  if (!indexed) return indexed.error();
  return std::unique_ptr<Package>(std::move(package));
}

}  // namespace crossfoot::extractors

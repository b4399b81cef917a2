#include <filesystem>

#include "extractors/common/package.h"

namespace crossfoot::extractors {
namespace {

std::string relationships_part(const std::string& part) {
  const std::filesystem::path path(part);
  return (path.parent_path() / "_rels" / (path.filename().string() + ".rels")).generic_string();
}

std::string last_segment(const std::string& uri) { return uri.substr(uri.find_last_of('/') + 1); }

std::string resolved(const std::string& source_part, const std::string& target) {
  if (!target.empty() && target.front() == '/') return target.substr(1);
  const auto path = (std::filesystem::path(source_part).parent_path() / target).lexically_normal().generic_string();
  return path;
}

}  // namespace

Result<std::map<std::string, Relationship>> read_relationships(Package& package, const std::string& part) {
  std::map<std::string, Relationship> relationships;
  const std::string name = relationships_part(part);
  if (!package.has(name)) return relationships;
  const auto read = package.with_part(name, [&](XmlReader& xml) {
    xml.for_each_child([&] {
      if (!xml.at_start() || xml.name() != "Relationship") return;
      const bool external = xml.attribute_or("TargetMode", "") == "External";
      relationships[xml.attribute_or("Id", "")] = {
          last_segment(xml.attribute_or("Type", "")),
          external ? std::string() : resolved(part, xml.attribute_or("Target", ""))};
    });
  });
  if (!read) return read.error();
  return relationships;
}

}  // namespace crossfoot::extractors

#include "extractors/common/package.h"
#include "extractors/common/zip_file.h"

namespace crossfoot::extractors {
namespace {

class ZipPackage : public Package {
 public:
  ZipPackage(ZipFile file, const Limits& limits) : file_(std::move(file)), limits_(limits) {}

  bool has(const std::string& part) const override { return file_.has(part); }

  Result<bool> with_part(const std::string& part, const std::function<void(XmlReader&)>& read) override {
    Result<std::string> bytes = file_.read(part);
    if (!bytes) return bytes.error();
    XmlReader xml(bytes.value(), limits_);
    if (xml.next()) read(xml);
    while (xml.next()) {  // damage behind what was asked for counts too
    }
    if (xml.failed()) return Error{Outcome::corrupt, part + ", " + xml.error()};
    return true;
  }

 private:
  ZipFile file_;
  Limits limits_;
};

}  // namespace

Result<std::unique_ptr<Package>> open_zip_package(std::string_view bytes, const Limits& limits) {
  Result<ZipFile> file = ZipFile::open(bytes, limits, limits.max_zip_entries);
  if (!file) return file.error();
  return std::unique_ptr<Package>(std::make_unique<ZipPackage>(std::move(file.value()), limits));
}

}  // namespace crossfoot::extractors

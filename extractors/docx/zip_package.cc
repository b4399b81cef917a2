#include <zip.h>

#include <algorithm>
#include <map>

#include "extractors/docx/package.h"

namespace crossfoot::docx {
namespace {

struct ZipCloser {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
using ZipHandle = std::unique_ptr<zip_t, ZipCloser>;

struct ZipFileCloser {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};

// Below this size no ratio is suspicious: an empty table of 100 KB of XML compresses 200:1.
constexpr zip_uint64_t kRatioMatters = 100'000;

class ZipPackage : public Package {
 public:
  ZipPackage(ZipHandle archive, const Limits& limits) : archive_(std::move(archive)), limits_(limits) {}

  Result<bool> index_entries() {
    const zip_int64_t count = zip_get_num_entries(archive_.get(), 0);
    if (count > static_cast<zip_int64_t>(limits_.max_zip_entries))
      return Error{Outcome::too_large, "the package holds " + std::to_string(count) + " entries"};
    for (zip_int64_t i = 0; i < count; ++i) {
      const char* name = zip_get_name(archive_.get(), static_cast<zip_uint64_t>(i), ZIP_FL_ENC_GUESS);
      if (name == nullptr) continue;
      std::string key(name);
      std::replace(key.begin(), key.end(), '\\', '/');
      if (!entries_.emplace(key, static_cast<zip_uint64_t>(i)).second)
        return Error{Outcome::corrupt, "the package holds " + key + " twice"};
    }
    return true;
  }

  bool has(const std::string& part) const override { return entries_.contains(part); }

  Result<bool> with_part(const std::string& part, const std::function<void(XmlReader&)>& read) override {
    Result<std::string> bytes = unpack(part);
    if (!bytes) return bytes.error();
    XmlReader xml(bytes.value(), limits_);
    if (xml.next()) read(xml);
    while (xml.next()) {  // damage behind what was asked for counts too
    }
    if (xml.failed()) return Error{Outcome::corrupt, part + ", " + xml.error()};
    return true;
  }

 private:
  Result<std::string> unpack(const std::string& part) {
    const auto entry = entries_.find(part);
    if (entry == entries_.end()) return Error{Outcome::corrupt, "the package has no " + part};
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat_index(archive_.get(), entry->second, 0, &stat) != 0 || (stat.valid & ZIP_STAT_SIZE) == 0)
      return Error{Outcome::corrupt, part + " cannot be found in the package"};
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
      return Error{Outcome::encrypted, part + " is encrypted; save the document without a password"};
    if (stat.size > limits_.max_part_bytes)
      return Error{Outcome::too_large, part + " unpacks to more than the limit"};
    if (stat.size > kRatioMatters && stat.comp_size < stat.size / limits_.max_inflate_ratio)
      return Error{Outcome::too_large, part + " is compressed beyond what a report needs"};
    return read_all(part, entry->second, static_cast<std::size_t>(stat.size));
  }

  Result<std::string> read_all(const std::string& part, zip_uint64_t index, std::size_t size) {
    const std::unique_ptr<zip_file_t, ZipFileCloser> file(zip_fopen_index(archive_.get(), index, 0));
    if (!file) return Error{Outcome::corrupt, part + " cannot be unpacked"};
    // One byte more than announced: reading to the end makes libzip verify the checksum.
    std::string bytes(size + 1, '\0');
    std::size_t have = 0;
    while (have < bytes.size()) {
      const zip_int64_t got = zip_fread(file.get(), bytes.data() + have, bytes.size() - have);
      if (got < 0) return Error{Outcome::corrupt, part + " is damaged in the archive"};
      if (got == 0) break;
      have += static_cast<std::size_t>(got);
    }
    if (have != size) return Error{Outcome::corrupt, part + " is not as long as the archive says"};
    bytes.resize(size);
    return bytes;
  }

  ZipHandle archive_;
  Limits limits_;
  std::map<std::string, zip_uint64_t> entries_;
};

}  // namespace

Result<std::unique_ptr<Package>> open_zip_package(std::string_view bytes, const Limits& limits) {
  zip_error_t problem;
  zip_error_init(&problem);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &problem);
  zip_t* archive = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &problem);
  if (archive == nullptr) {
    if (source != nullptr) zip_source_free(source);
    zip_error_fini(&problem);
    return Error{Outcome::corrupt, "the archive is damaged or cut off"};
  }
  zip_error_fini(&problem);
  auto package = std::make_unique<ZipPackage>(ZipHandle(archive), limits);
  const auto indexed = package->index_entries();
  if (!indexed) return indexed.error();
  return std::unique_ptr<Package>(std::move(package));
}

}  // namespace crossfoot::docx

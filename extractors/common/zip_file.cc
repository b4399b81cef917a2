#include "extractors/common/zip_file.h"

#include <zip.h>

#include <algorithm>
#include <utility>

#include "extractors/common/zip_headers.h"

namespace crossfoot::extractors {
namespace {

struct EntryCloser {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};

// Below this size no ratio is suspicious: an empty table of 100 KB of XML compresses 200:1.
constexpr zip_uint64_t kRatioMatters = 100'000;

}  // namespace

void ZipFile::Closer::operator()(zip* archive) const { zip_discard(archive); }

Result<ZipFile> ZipFile::open(std::string_view bytes, const Limits& limits, std::size_t max_entries) {
  AlignedHeaders headers = align_headers(bytes);
  if (!headers.flags_agree) return Error{Outcome::corrupt, "the two directories of the archive disagree"};
  const auto aligned = std::make_shared<const std::string>(std::move(headers.bytes));
  if (!aligned->empty()) bytes = *aligned;
  zip_error_t problem;
  zip_error_init(&problem);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &problem);
  // CHECKCONS: two readers shall not see two different documents in one file.
  zip_t* archive = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &problem);
  if (archive == nullptr && source != nullptr) zip_source_free(source);
  zip_error_fini(&problem);
  if (archive == nullptr) return Error{Outcome::corrupt, "the archive is damaged or cut off"};
  ZipFile file(aligned, std::unique_ptr<zip, Closer>(archive), limits);
  const zip_int64_t count = zip_get_num_entries(archive, 0);
  if (count > static_cast<zip_int64_t>(max_entries))
    return Error{Outcome::too_large, "the package holds " + std::to_string(count) + " entries"};
  for (zip_int64_t i = 0; i < count; ++i) {
    const char* name = zip_get_name(archive, static_cast<zip_uint64_t>(i), ZIP_FL_ENC_GUESS);
    if (name == nullptr) continue;
    std::string key(name);
    std::replace(key.begin(), key.end(), '\\', '/');
    if (!file.entries_.emplace(key, static_cast<zip_uint64_t>(i)).second)
      return Error{Outcome::corrupt, "the package holds " + key + " twice"};
  }
  return file;
}

Result<std::string> ZipFile::read(const std::string& name) const {
  const auto entry = entries_.find(name);
  if (entry == entries_.end()) return Error{Outcome::corrupt, "the package has no " + name};
  zip_stat_t stat;
  zip_stat_init(&stat);
  if (zip_stat_index(archive_.get(), entry->second, 0, &stat) != 0 || (stat.valid & ZIP_STAT_SIZE) == 0)
    return Error{Outcome::corrupt, name + " cannot be found in the package"};
  if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
    return Error{Outcome::encrypted, name + " is encrypted; save the document without a password"};
  if (stat.size > limits_.max_part_bytes) return Error{Outcome::too_large, name + " unpacks to more than the limit"};
  if (stat.size > kRatioMatters && stat.comp_size < stat.size / limits_.max_inflate_ratio)
    return Error{Outcome::too_large, name + " is compressed beyond what a report needs"};
  return read_all(name, entry->second, static_cast<std::size_t>(stat.size));
}

Result<std::string> ZipFile::read_all(const std::string& name, std::uint64_t index, std::size_t size) const {
  const std::unique_ptr<zip_file_t, EntryCloser> file(zip_fopen_index(archive_.get(), index, 0));
  if (!file) return Error{Outcome::corrupt, name + " cannot be unpacked"};
  // One byte more than announced: reading to the end makes libzip verify the checksum.
  std::string bytes(size + 1, '\0');
  std::size_t have = 0;
  while (have < bytes.size()) {
    const zip_int64_t got = zip_fread(file.get(), bytes.data() + have, bytes.size() - have);
    if (got < 0) return Error{Outcome::corrupt, name + " is damaged in the archive"};
    if (got == 0) break;
    have += static_cast<std::size_t>(got);
  }
  if (have != size) return Error{Outcome::corrupt, name + " is not as long as the archive says"};
  bytes.resize(size);
  return bytes;
}

}  // namespace crossfoot::extractors

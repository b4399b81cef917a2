#include "report/word/zip_copy.h"

#include <zip.h>

#include <list>
#include <utility>

namespace crossfoot::report {
namespace {

constexpr zip_uint16_t kEarliestDay = 33;  // 1 January 1980 in MS-DOS format

struct ZipFileCloser {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};

}  // namespace

struct ZipCopy::Impl {
  zip_source_t* source = nullptr;  // kept beyond the archive: it holds the written bytes
  zip_t* archive = nullptr;
  std::list<std::string> contents;  // libzip reads them when the archive is closed

  ~Impl() {
    if (archive != nullptr) zip_discard(archive);
    if (source != nullptr) zip_source_free(source);
  }
};

ZipCopy::ZipCopy(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
ZipCopy::~ZipCopy() = default;
ZipCopy::ZipCopy(ZipCopy&&) noexcept = default;

Result<ZipCopy> ZipCopy::open(std::string_view bytes) {
  auto impl = std::make_unique<Impl>();
  zip_error_t problem;
  zip_error_init(&problem);
  impl->source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &problem);
  if (impl->source != nullptr) {
    zip_source_keep(impl->source);
    impl->archive = zip_open_from_source(impl->source, 0, &problem);
    if (impl->archive == nullptr) zip_source_free(impl->source);  // the reference that the archive would own
  }
  zip_error_fini(&problem);
  if (impl->archive == nullptr) return Error{Outcome::corrupt, "the archive is damaged or cut off"};
  return ZipCopy(std::move(impl));
}

std::vector<std::string> ZipCopy::names() const {
  std::vector<std::string> names;
  const zip_int64_t count = zip_get_num_entries(impl_->archive, 0);
  for (zip_int64_t i = 0; i < count; ++i)
    if (const char* name = zip_get_name(impl_->archive, static_cast<zip_uint64_t>(i), ZIP_FL_ENC_GUESS))
      names.emplace_back(name);
  return names;
}

std::optional<std::string> ZipCopy::read(const std::string& name, std::size_t limit) const {
  zip_stat_t stat;
  zip_stat_init(&stat);
  if (zip_stat(impl_->archive, name.c_str(), 0, &stat) != 0 || (stat.valid & ZIP_STAT_SIZE) == 0 || stat.size > limit)
    return std::nullopt;
  const std::unique_ptr<zip_file_t, ZipFileCloser> file(zip_fopen_index(impl_->archive, stat.index, 0));
  if (!file) return std::nullopt;
  // One byte more than announced: reading to the end makes libzip verify the checksum.
  std::string bytes(stat.size + 1, '\0');
  std::size_t have = 0;
  while (have < bytes.size()) {
    const zip_int64_t got = zip_fread(file.get(), bytes.data() + have, bytes.size() - have);
    if (got < 0) return std::nullopt;
    if (got == 0) break;
    have += static_cast<std::size_t>(got);
  }
  if (have != stat.size) return std::nullopt;
  bytes.resize(have);
  return bytes;
}

bool ZipCopy::put(const std::string& name, std::string content) {
  const std::string& kept = impl_->contents.emplace_back(std::move(content));
  zip_source_t* source = zip_source_buffer(impl_->archive, kept.data(), kept.size(), 0);
  if (source == nullptr) return false;
  const zip_int64_t index = zip_file_add(impl_->archive, name.c_str(), source, ZIP_FL_OVERWRITE | ZIP_FL_ENC_UTF_8);
  if (index < 0) {
    zip_source_free(source);
    return false;
  }
  return zip_file_set_dostime(impl_->archive, static_cast<zip_uint64_t>(index), 0, kEarliestDay, 0) == 0;
}

Result<std::string> ZipCopy::finish() {
  const Error failed{Outcome::corrupt, "the copy cannot be written"};
  if (zip_close(impl_->archive) != 0) return failed;
  impl_->archive = nullptr;
  if (zip_source_open(impl_->source) != 0) return failed;
  zip_source_seek(impl_->source, 0, SEEK_END);
  const zip_int64_t size = zip_source_tell(impl_->source);
  zip_source_seek(impl_->source, 0, SEEK_SET);
  std::string bytes(size < 0 ? 0 : static_cast<std::size_t>(size), '\0');
  const zip_int64_t got = zip_source_read(impl_->source, bytes.data(), bytes.size());
  zip_source_close(impl_->source);
  if (size < 0 || got != size) return failed;
  return bytes;
}

}  // namespace crossfoot::report

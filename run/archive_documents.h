// The documents of an archive, for a batch that reads them again: named as they were imported, with the bytes that were
// imported.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "archive/archive.h"
#include "archive/news.h"
#include "archive/originals.h"
#include "extractors/extractor.h"
#include "model/result.h"
#include "run/workers/unique_fd.h"

namespace crossfoot::run {

class ArchiveDocuments {
 public:
  // `wanted`: files, directories and zip archives; all documents where it is empty.
  ArchiveDocuments(const archive::Archive& archive, archive::Originals originals,
                   const std::vector<std::string>& wanted);

  // In bytewise order; those that are not read yet are not among them.
  const std::vector<archive::MemberPath>& paths() const { return paths_; }
  std::size_t pending() const { return pending_; }
  // The first of `wanted` of which the archive knows nothing, or empty.
  const std::string& unknown() const { return unknown_; }
  // Why it failed, for a document that could not be read when it was imported.
  Result<UniqueFd> open(const archive::MemberPath& path, const extractors::Limits& limits) const;

 private:
  archive::Originals originals_;
  std::vector<archive::MemberPath> paths_;
  std::map<archive::MemberPath, archive::ListedFile> files_;
  std::size_t pending_ = 0;
  std::string unknown_;
};

// The bytes with this hash, kept by the archive or still in their place; nothing where neither has them. Of a member of
// a zip archive: the archive's.
std::optional<UniqueFd> open_imported(const archive::Originals& originals, const archive::FileVersion& version,
                                      const extractors::Limits& limits);

}  // namespace crossfoot::run

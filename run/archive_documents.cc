#include "run/archive_documents.h"

#include <algorithm>
#include <utility>

#include "archive/member_path.h"
#include "run/member_bytes.h"
#include "run/sealed_copy.h"
#include "run/walk.h"
#include "run/workers/document_file.h"
#include "run/workers/job_codec.h"

namespace crossfoot::run {
namespace {

// `wanted` is what a person wrote: it may name a member, or a folder inside a zip archive, as it is shown.
bool is_below(const std::string& path, const std::string& wanted) {
  if (!path.starts_with(wanted)) return false;
  const std::string_view rest = std::string_view(path).substr(wanted.size());
  return rest.empty() || rest.front() == '/' || wanted == "/" || rest.starts_with(archive::kMemberMark);
}

}  // namespace

ArchiveDocuments::ArchiveDocuments(const archive::Archive& archive, archive::Originals originals,
                                   const std::vector<std::string>& wanted)
    : originals_(std::move(originals)) {
  std::vector<std::pair<std::string, bool>> selection;  // and whether something was found
  for (const std::string& path : wanted) selection.emplace_back(absolute_path(path), false);
  archive::each_file(*archive.connection, false, [&](const archive::ListedFile& file) {
    bool selected = selection.empty();
    for (auto& [path, found] : selection)
      if (is_below(shown(file.path), path)) selected = found = true;
    if (!selected || file.status == "skipped") return;
    if (file.status == "pending") {
      ++pending_;
      return;
    }
    paths_.push_back(file.path);
    files_.emplace(file.path, file);
  });
  const auto missed = std::find_if(selection.begin(), selection.end(), [](const auto& each) { return !each.second; });
  if (missed != selection.end()) unknown_ = missed->first;
}

Result<UniqueFd> ArchiveDocuments::open(const archive::MemberPath& path, const extractors::Limits& limits) const {
  const archive::ListedFile& file = files_.at(path);
  if (file.status == "failed") return Error{outcome_named(file.outcome).value_or(Outcome::corrupt), file.message};
  if (auto opened = open_imported(originals_, {path, file.sha256}, limits)) return std::move(*opened);
  return Error{Outcome::not_found,
               "the archive keeps no copy of it, and the file is gone or has changed; import it again"};
}

std::optional<UniqueFd> open_imported(const archive::Originals& originals, const archive::FileVersion& version,
                                      const extractors::Limits& limits) {
  const auto opened = [&](const archive::MemberPath& place) -> std::optional<UniqueFd> {
    const Result<UniqueFd> file = open_document(place.file, limits);
    if (!file) return std::nullopt;
    Result<SealedCopy> copy = sealed_copy(file.value(), limits);
    if (!copy) return std::nullopt;
    std::string& hash = copy.value().sha256;
    if (!place.member.empty()) hash = sha256_of_member(hash, place.member);
    return hash == version.sha256 ? std::optional(std::move(copy.value().file)) : std::nullopt;
  };
  // Of a member no copy of its own is kept.
  if (originals.keeps() && version.path.member.empty())
    if (auto kept = opened(originals.path_of(version.sha256))) return kept;
  return opened(version.path);
}

}  // namespace crossfoot::run

// Findings that an editor has accepted, by fingerprint: the meaning of a finding, not its position, so that a new
// edition of a report keeps what was accepted in the old one.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "model/finding.h"
#include "model/result.h"

namespace crossfoot::run {

struct AcceptedFinding {
  std::string fingerprint;
  std::string rule;  // the rest is for people
  std::string path;  // where it was found when it was accepted; relative to the baseline's folder
  std::string message;
  std::string reason;
  std::string author;
  std::string expires;  // ISO day; on the day after it the finding is reported again. Empty: never
};

class Baseline {
 public:
  // `today` is an ISO day. Errors name the file.
  static Result<Baseline> load(const std::string& file, std::string today);
  explicit Baseline(std::string today = "") : today_(std::move(today)) {}

  // Sets Finding::accepted; the numbers are of the entries that were met, expired ones included.
  std::vector<std::int64_t> mark(std::vector<Finding>& findings) const;

  const std::vector<AcceptedFinding>& entries() const { return entries_; }
  bool has(const std::string& fingerprint) const { return index_.contains(fingerprint); }
  bool is_expired(const AcceptedFinding& entry) const;
  void add(AcceptedFinding entry);
  // How many went.
  std::size_t remove(const std::set<std::string>& fingerprints);

  // Ordered by path, rule and fingerprint, one entry a line: a change shows as the lines that changed.
  std::string to_json() const;

 private:
  std::string today_;
  std::vector<AcceptedFinding> entries_;
  std::map<std::string, std::size_t, std::less<>> index_;
};

// Which documents a run has looked at, in the words of a baseline: however a path is spelled, and whoever moves the
// folder with the baseline in it.
class Coverage {
 public:
  // `walked`: the directories that were looked through whole.
  Coverage(const std::string& baseline_file, const std::vector<std::string>& walked);

  void add(const std::string& path) { checked_.insert(name(path)); }
  // The path as entries have it.
  std::string name(const std::string& path) const;
  // Whether the entry's document was checked, or is gone from a directory that was looked through.
  bool covers(const AcceptedFinding& entry) const;

 private:
  std::filesystem::path folder_;  // of the baseline
  std::vector<std::string> walked_;
  std::set<std::string> checked_;
};

// Entries that did not occur although their document was covered.
std::vector<const AcceptedFinding*> stale_entries(const Baseline& baseline, const std::set<std::int64_t>& met,
                                                  const Coverage& coverage);

// Those of `paths` that are directories.
std::vector<std::string> directories_in(const std::vector<std::string>& paths);

std::string iso_today();
bool is_iso_day(std::string_view text);

}  // namespace crossfoot::run

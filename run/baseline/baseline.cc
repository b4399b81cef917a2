#include "run/baseline/baseline.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <ctime>
#include <iterator>
#include <nlohmann/json.hpp>
#include <tuple>

#include "report/json_text.h"
#include "run/config/small_file.h"

namespace crossfoot::run {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

// Some 25,000 accepted findings. JSON takes up to thirty times its bytes in memory.
constexpr std::size_t kMostBytes = 8u << 20;

constexpr const char* kSchema = "crossfoot/baseline/1";

struct Field {
  const char* name;
  std::string AcceptedFinding::*value;
  bool required;
};
constexpr std::array kFields = {
    Field{"fingerprint", &AcceptedFinding::fingerprint, true},
    Field{"rule", &AcceptedFinding::rule, false},
    Field{"path", &AcceptedFinding::path, false},
    Field{"message", &AcceptedFinding::message, false},
    Field{"reason", &AcceptedFinding::reason, true},
    Field{"author", &AcceptedFinding::author, false},
    Field{"expires", &AcceptedFinding::expires, false},
};

// Empty when all is well.
std::string read_entry(const Json& json, AcceptedFinding& entry) {
  if (!json.is_object()) return "an entry is no object";
  for (const auto& item : json.items()) {
    const auto field =
        std::find_if(kFields.begin(), kFields.end(), [&](const Field& each) { return item.key() == each.name; });
    if (field == kFields.end()) return "unknown key " + item.key();
    if (!item.value().is_string()) return item.key() + " is no text";
    entry.*(field->value) = item.value().get<std::string>();
  }
  for (const Field& field : kFields)
    if (field.required && (entry.*(field.value)).empty()) return std::string("an entry has no ") + field.name;
  if (!entry.expires.empty() && !is_iso_day(entry.expires))
    return "expires is a day such as 2027-12-31, not " + entry.expires;
  return "";
}

Json entry_json(const AcceptedFinding& entry) {
  Json json;
  for (const Field& field : kFields)
    if (field.required || !(entry.*(field.value)).empty()) json[field.name] = entry.*(field.value);
  return json;
}

}  // namespace

Result<Baseline> Baseline::load(const std::string& file, std::string today) {
  const Result<SmallFile> read = read_small_file(file, kMostBytes);
  if (!read && read.error().outcome == Outcome::not_found)
    return Error{Outcome::not_found, read.error().message + "; crossfoot baseline create makes it"};
  if (!read) return read.error();
  const Json json = Json::parse(read.value().bytes, nullptr, false);
  if (!json.is_object() || json.value("schema", "") != kSchema || !json.contains("accepted") ||
      !json["accepted"].is_array())
    return Error{Outcome::corrupt, file + " is no baseline of crossfoot"};
  Baseline baseline(std::move(today));
  for (const Json& item : json["accepted"]) {
    AcceptedFinding entry;
    if (const std::string problem = read_entry(item, entry); !problem.empty())
      return Error{Outcome::corrupt, file + ": " + problem};
    baseline.add(std::move(entry));
  }
  return baseline;
}

std::vector<std::int64_t> Baseline::mark(std::vector<Finding>& findings) const {
  std::vector<std::int64_t> met;
  for (Finding& finding : findings) {
    const auto found = finding.fingerprint.empty() ? index_.end() : index_.find(finding.fingerprint);
    if (found == index_.end()) continue;
    met.push_back(static_cast<std::int64_t>(found->second));
    const AcceptedFinding& entry = entries_[found->second];
    if (!is_expired(entry)) finding.accepted = entry.reason;
  }
  return met;
}

bool Baseline::is_expired(const AcceptedFinding& entry) const {
  return !entry.expires.empty() && entry.expires < today_;
}

void Baseline::add(AcceptedFinding entry) {
  const auto [place, is_new] = index_.emplace(entry.fingerprint, entries_.size());
  if (is_new)
    entries_.push_back(std::move(entry));
  else
    entries_[place->second] = std::move(entry);
}

std::size_t Baseline::remove(const std::set<std::string>& fingerprints) {
  const std::size_t before = entries_.size();
  std::erase_if(entries_, [&](const AcceptedFinding& entry) { return fingerprints.contains(entry.fingerprint); });
  index_.clear();
  for (std::size_t i = 0; i < entries_.size(); ++i) index_[entries_[i].fingerprint] = i;
  return before - entries_.size();
}

std::string Baseline::to_json() const {
  std::vector<AcceptedFinding> ordered = entries_;
  std::sort(ordered.begin(), ordered.end(), [](const AcceptedFinding& a, const AcceptedFinding& b) {
    return std::tie(a.path, a.rule, a.fingerprint) < std::tie(b.path, b.rule, b.fingerprint);
  });
  std::string text = std::string("{\"schema\":\"") + kSchema + "\",\"accepted\":[";
  for (std::size_t i = 0; i < ordered.size(); ++i)
    text += (i == 0 ? "\n" : ",\n") + report::json_text(entry_json(ordered[i]));
  return text + "\n]}\n";
}

Coverage::Coverage(const std::string& baseline_file, const std::vector<std::string>& walked) {
  std::error_code failure;
  folder_ = fs::absolute(baseline_file, failure).lexically_normal().parent_path();
  for (const std::string& path : walked) walked_.push_back(name(path));
}

std::string Coverage::name(const std::string& path) const {
  std::error_code failure;
  const fs::path whole = fs::absolute(path, failure).lexically_normal();
  return (whole.filename().empty() ? whole.parent_path() : whole).lexically_relative(folder_).generic_string();
}

bool Coverage::covers(const AcceptedFinding& entry) const {
  if (checked_.contains(entry.path)) return true;
  const bool looked_through = std::any_of(walked_.begin(), walked_.end(), [&](const std::string& directory) {
    return directory == "." ? !entry.path.starts_with("..") : entry.path.starts_with(directory + "/");
  });
  std::error_code ignored;
  return looked_through && !fs::exists(folder_ / entry.path, ignored);
}

std::vector<const AcceptedFinding*> stale_entries(const Baseline& baseline, const std::set<std::int64_t>& met,
                                                  const Coverage& coverage) {
  std::vector<const AcceptedFinding*> stale;
  for (std::size_t i = 0; i < baseline.entries().size(); ++i) {
    const AcceptedFinding& entry = baseline.entries()[i];
    if (!met.contains(static_cast<std::int64_t>(i)) && coverage.covers(entry)) stale.push_back(&entry);
  }
  return stale;
}

std::vector<std::string> directories_in(const std::vector<std::string>& paths) {
  std::vector<std::string> directories;
  std::error_code ignored;
  std::copy_if(paths.begin(), paths.end(), std::back_inserter(directories),
               [&](const std::string& path) { return fs::is_directory(path, ignored); });
  return directories;
}

std::string iso_today() {
  const std::time_t now = std::time(nullptr);
  std::tm day{};
  localtime_r(&now, &day);
  std::array<char, 16> text{};
  std::strftime(text.data(), text.size(), "%Y-%m-%d", &day);
  return text.data();
}

bool is_iso_day(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  const auto number = [&](std::size_t at, std::size_t length) {
    int value = 0;
    for (const char c : text.substr(at, length))
      value = c >= '0' && c <= '9' && value >= 0 ? value * 10 + (c - '0') : -1;
    return value;
  };
  const std::chrono::year_month_day day{std::chrono::year(number(0, 4)),
                                        std::chrono::month(static_cast<unsigned>(number(5, 2))),
                                        std::chrono::day(static_cast<unsigned>(number(8, 2)))};
  return number(0, 4) > 0 && number(5, 2) > 0 && number(8, 2) > 0 && day.ok();
}

}  // namespace crossfoot::run

#include "run/nightly_comparison.h"

#include <fmt/format.h>

#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>

#include "archive/sha256.h"
#include "run/archive_documents.h"
#include "run/document_pair.h"
#include "run/workers/serve.h"
#include "validate/compare/compare.h"
#include "validate/series.h"

namespace crossfoot::run {
namespace {

using Json = nlohmann::json;

// Behind the pair in JobInput::settings.
constexpr std::string_view kSister = "sister", kPredecessor = "predecessor";

std::string place_of(const validate::Difference& difference) {
  const Finding& place =
      difference.second.table >= 0 || difference.second.block >= 0 ? difference.second : difference.first;
  std::string text;
  const auto add = [&](const std::string& part) {
    if (!part.empty()) text += (text.empty() ? "" : ", ") + part;
  };
  if (place.page > 0) add(fmt::format("page {}", place.page));
  if (place.line > 0) add(fmt::format("line {}", place.line));
  if (place.table >= 0) add(fmt::format("table t{}", place.table + 1));
  for (const std::string* part : {&place.row_label, &place.column_label, &place.quote}) add(*part);
  return text;
}

// "table t1, row 2, closing-balance"; of a balance its column.
std::string place_of(const Finding& finding) {
  if (!finding.cell) return finding.column_label;
  return fmt::format("table t{}, row {}, {}", finding.table + 1, finding.cell->row + 1, finding.row_label);
}

validate::Kinship kinship_of(archive::Kin kin) {
  return kin == archive::Kin::sister ? validate::Kinship::translation : validate::Kinship::successor;
}

// What was said of the same two places is said once, whichever of the reports was read last.
std::string fingerprint_of(const validate::Difference& difference, bool sisters, int occurrence) {
  const auto side = [](const Finding& place) {
    return place.row_label + '\n' + place.column_label + '\n' + place.quote + '\n';
  };
  std::string first = side(difference.first), second = side(difference.second);
  if (sisters && second < first) std::swap(first, second);
  return archive::sha256_of(difference.rule + '\n' + first + second + std::to_string(occurrence)).substr(0, 16);
}

// Rows that come and go from one report to the next are for whoever asks, not for a mail.
Json differences_worth_a_mail(const validate::Comparison& comparison, const std::string& relative) {
  const std::string name = std::filesystem::path(relative).filename().string();
  const bool sisters = comparison.kinship == validate::Kinship::translation;
  Json list = Json::array();
  std::map<std::string, int> occurrences;
  for (const validate::Difference& difference : comparison.differences) {
    if (difference.severity == Severity::note) continue;
    const int occurrence = occurrences[fingerprint_of(difference, sisters, 0)]++;
    list.push_back({to_string(difference.severity), difference.id, difference.rule, place_of(difference),
                    fmt::format("{} (First: {}; second: this report.)", difference.message.en, name),
                    fmt::format("{} (Primero: {}; segundo: este informe.)", difference.message.es, name),
                    fingerprint_of(difference, sisters, occurrence)});
  }
  return list;
}

Reply compare_pair(const JobInput& input, const ImportOptions& options) {
  PipelineOptions pipeline = options.pipeline;
  pipeline.limits.font_information = input.font_information;
  const bool sisters = input.settings.starts_with(kSister);
  const std::size_t begin = sisters ? kSister.size() : kPredecessor.size();
  const auto pair =
      DocumentPair::decode(std::string_view(input.settings).substr(std::min(begin, input.settings.size())));
  if (!pair) return {Error{Outcome::crash, "the pair is not described"}, {}, {}};
  const auto read = read_pair(*pair, input.bytes, pipeline);
  if (!read) return {read.error(), {}, {}};
  validate::Comparison comparison;
  comparison.kinship = sisters ? validate::Kinship::translation : validate::Kinship::successor;
  validate::compare(read.value().first.statement, read.value().second.statement, comparison);
  const Json found = differences_worth_a_mail(comparison, pair->first);
  return {std::nullopt, found.dump(-1, ' ', false, Json::error_handler_t::replace), {}};
}

// Nothing when the text is not what a sound worker sends.
std::optional<std::vector<archive::NewsFinding>> findings_from(const std::string& text) try {
  std::vector<archive::NewsFinding> findings;
  for (const Json& each : Json::parse(text)) {
    const auto part = [&](std::size_t i) { return each.at(i).get<std::string>(); };
    findings.push_back({part(0), part(1), part(2), part(3), part(4), part(5), part(6)});
  }
  return findings;
} catch (const Json::exception&) {
  return std::nullopt;
}

PoolOptions pool_options(const ImportOptions& options, const std::string& settings) {
  PoolOptions made{1, options.worker_limits, options.pipeline.limits, import_worker_arguments(options, "nightly")};
  made.settings_of = [&settings](const std::string&) { return settings; };
  return made;
}

}  // namespace

NightlyComparison::NightlyComparison(const ImportOptions& options, const archive::Archive& archive)
    : options_(options),
      originals_(options.originals_directory.empty() ? archive.originals_directory : options.originals_directory,
                 options.originals),
      pool_(pool_options(options, settings_)) {}

std::optional<std::vector<archive::NewsFinding>> NightlyComparison::operator()(const archive::FileVersion& relative,
                                                                               archive::Kin kin,
                                                                               const archive::FileVersion& fresh) {
  const auto first = open_imported(originals_, relative.path, relative.sha256, options_.pipeline.limits),
             second = open_imported(originals_, fresh.path, fresh.sha256, options_.pipeline.limits);
  if (!first || !second) return std::nullopt;
  Result<UniqueFd> both = joined(*first, *second);
  if (!both) return std::nullopt;
  settings_ = std::string(kin == archive::Kin::sister ? kSister : kPredecessor) +
              DocumentPair{size_of(*first), relative.path, fresh.path}.encode();
  const Reply reply = pool_.answer(fresh.path, std::move(both.value()));
  return reply.error ? std::nullopt : findings_from(reply.output);
}

std::vector<archive::NewsFinding> compare_kept_figures(const ReportFacts& relative, archive::Kin kin,
                                                       const ReportFacts& fresh) {
  std::vector<archive::NewsFinding> news;
  for (const Finding& finding : validate::compare_facts(fresh, relative, kinship_of(kin)))
    news.push_back({std::string(to_string(finding.severity)), finding.id, finding.rule, place_of(finding),
                    finding.message.en, finding.message.es, finding.fingerprint, finding.stated, finding.expected});
  return news;
}

int serve_nightly(const ImportOptions& options) {
  return serve([&](const JobInput& input) { return compare_pair(input, options); }, options.worker_limits,
               limits_of_both(options.pipeline.limits));
}

}  // namespace crossfoot::run

#include "run/nightly_comparison.h"

#include <fmt/format.h>

#include <filesystem>
#include <map>
#include <utility>

#include "archive/sha256.h"
#include "run/archive_documents.h"
#include "run/document_pair.h"
#include "run/workers/serve.h"
#include "validate/compare/compare.h"
#include "validate/series.h"

namespace crossfoot::run {
namespace {

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
DifferencesReply differences_worth_a_mail(const validate::Comparison& comparison, const std::string& relative) {
  const std::string name = std::filesystem::path(relative).filename().string();
  const bool sisters = comparison.kinship == validate::Kinship::translation;
  DifferencesReply reply;
  std::map<std::string, int> occurrences;
  for (const validate::Difference& difference : comparison.differences) {
    if (difference.severity == Severity::note) continue;
    const int occurrence = occurrences[fingerprint_of(difference, sisters, 0)]++;
    reply.differences.push_back(
        {.severity = std::string(to_string(difference.severity)),
         .id = difference.id,
         .rule = difference.rule,
         .place = place_of(difference),
         .message_en = fmt::format("{} (First: {}; second: this report.)", difference.message.en, name),
         .message_es = fmt::format("{} (Primero: {}; segundo: este informe.)", difference.message.es, name),
         .fingerprint = fingerprint_of(difference, sisters, occurrence)});
  }
  return reply;
}

Reply compare_pair(const JobInput& input, const ImportOptions& options) {
  const auto* pair = std::get_if<PairJob>(&input.what);
  if (pair == nullptr) return unexpected_job();
  PipelineOptions pipeline = options.pipeline;
  pipeline.limits.font_information = input.font_information;
  const auto read = read_pair(*pair, input.bytes, pipeline);
  if (!read) return read.error();
  validate::Comparison comparison;
  comparison.kinship =
      pair->kinship == Kinship::sisters ? validate::Kinship::translation : validate::Kinship::successor;
  validate::compare(read.value().first.statement, read.value().second.statement, comparison);
  return Answer(differences_worth_a_mail(comparison, pair->first));
}

std::vector<archive::NewsFinding> news_from(DifferencesReply reply) {
  std::vector<archive::NewsFinding> findings;
  for (DifferencesReply::Difference& each : reply.differences) {
    archive::NewsFinding finding;
    finding.severity = std::move(each.severity);
    finding.id = std::move(each.id);
    finding.rule = std::move(each.rule);
    finding.place = std::move(each.place);
    finding.message_en = std::move(each.message_en);
    finding.message_es = std::move(each.message_es);
    finding.fingerprint = std::move(each.fingerprint);
    findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace

NightlyComparison::NightlyComparison(const ImportOptions& options, const archive::Archive& archive)
    : options_(options),
      originals_(options.originals_directory.empty() ? archive.originals_directory : options.originals_directory,
                 options.originals),
      pool_(PoolOptions{.workers = 1,
                        .limits = options.worker_limits,
                        .document_limits = options.pipeline.limits,
                        .worker_arguments = import_worker_arguments(options, "nightly")}) {}

std::optional<std::vector<archive::NewsFinding>> NightlyComparison::operator()(const archive::FileVersion& relative,
                                                                               archive::Kin kin,
                                                                               const archive::FileVersion& fresh) {
  // A pair is read from two files; what is inside a zip archive is compared by its archived figures.
  if (!relative.path.member.empty() || !fresh.path.member.empty()) return std::nullopt;
  const auto first = open_imported(originals_, relative, options_.pipeline.limits),
             second = open_imported(originals_, fresh, options_.pipeline.limits);
  if (!first || !second) return std::nullopt;
  Result<UniqueFd> both = joined(*first, *second);
  if (!both) return std::nullopt;
  Reply reply = pool_.answer(fresh.path.file, std::move(both.value()),
                             PairJob{.kinship = kin == archive::Kin::sister ? Kinship::sisters : Kinship::successors,
                                     .first_bytes = size_of(first->get()).value_or(0),
                                     .first = relative.path.file,
                                     .second = fresh.path.file});
  auto* found = reply ? std::get_if<DifferencesReply>(&reply.value()) : nullptr;
  return found == nullptr ? std::nullopt : std::optional(news_from(std::move(*found)));
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

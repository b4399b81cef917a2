#include "cli/commands/nightly_settings.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <vector>

#include "cli/commands/settings_options.h"
#include "cli/output.h"
#include "model/decimal.h"

namespace crossfoot::cli {
namespace {

Severity severity_of(const std::string& name) {
  for (const Severity severity : {Severity::note, Severity::warning})
    if (name == to_string(severity)) return severity;
  return Severity::error;
}

// As much of it as settings and baselines look at.
Finding outline_of(const archive::NewsFinding& news) {
  Finding finding;
  finding.id = news.id;
  finding.rule = news.rule;
  finding.severity = severity_of(news.severity);
  finding.fingerprint = news.fingerprint;
  const auto stated = Decimal::parse(news.stated), expected = Decimal::parse(news.expected);
  const auto difference = stated && expected ? Decimal::subtract(*stated, *expected) : std::nullopt;
  if (difference) finding.difference = difference->to_string();
  return finding;
}

}  // namespace

void NightlySettings::apply(archive::News& news) {
  for (archive::NewsItem& item : news.items) {
    const run::Settings& settings = settings_of(item.path.file);
    const run::Baseline& baseline = baseline_of(item.path.file);
    std::erase_if(item.findings,
                  [&](archive::NewsFinding& finding) { return !is_wanted(settings, baseline, finding); });
  }
  std::erase_if(news.items,
                [](const archive::NewsItem& item) { return item.findings.empty() && item.outcome.empty(); });
  if (silenced_ > 0) complain(fmt::format("new findings that crossfoot.toml leaves out: {}", silenced_));
}

bool NightlySettings::is_wanted(const run::Settings& settings, const run::Baseline& baseline,
                                archive::NewsFinding& finding) {
  const auto rule = settings.rules.find(finding.id);
  if (rule != settings.rules.end() && rule->second.value.off) {
    silenced_ += rule->second.line > 0 ? 1 : 0;
    return false;
  }
  std::vector<Finding> outline{outline_of(finding)};
  baseline.mark(outline);
  silenced_ += run::apply_settings(settings, outline);
  if (outline.empty() || !outline.front().accepted.empty()) return false;
  finding.severity = to_string(outline.front().severity);
  return true;
}

const run::Settings& NightlySettings::settings_of(const std::string& path) {
  const Result<std::string> text = settings_.text_for(path);
  for (const std::string& remark : settings_.take_remarks()) complain(remark);
  if (!text) complain(text.error().message);
  return settings_.of_text(text ? text.value() : "");
}

const run::Baseline& NightlySettings::baseline_of(const std::string& path) {
  if (for_all_) return baseline_;
  const Result<std::string> file = baseline_file("", config_, {path});
  if (!file || file.value().empty()) return baseline_;
  const auto known = named_.find(file.value());
  if (known != named_.end()) return known->second;
  Result<run::Baseline> loaded = run::Baseline::load(file.value(), run::iso_today());
  if (!loaded) complain(loaded.error().message);
  return named_.emplace(file.value(), loaded ? std::move(loaded.value()) : run::Baseline(run::iso_today()))
      .first->second;
}

}  // namespace crossfoot::cli

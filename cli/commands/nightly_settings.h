// What the editors have settled holds at night, too: their crossfoot.toml and their accepted findings.
#pragma once

#include <map>
#include <string>

#include "archive/news.h"
#include "run/baseline/baseline.h"
#include "run/config/document_settings.h"

namespace crossfoot::cli {

class NightlySettings {
 public:
  // `baseline`: for all documents; empty: that which the crossfoot.toml of each document names.
  NightlySettings(const run::CommandLineSettings& said, run::Baseline baseline, bool for_all)
      : config_(said.config), settings_(said), baseline_(std::move(baseline)), for_all_(for_all) {}

  // Leaves out what nobody wants to be told, and says how much of it a crossfoot.toml left out. A mistaken file is
  // complained of and takes nothing out.
  void apply(archive::News& news);

 private:
  bool is_wanted(const run::Settings& settings, const run::Baseline& baseline, archive::NewsFinding& finding);
  const run::Settings& settings_of(const std::string& path);
  const run::Baseline& baseline_of(const std::string& path);

  run::ConfigUse config_;
  run::DocumentSettings settings_;
  run::Baseline baseline_;
  bool for_all_;
  int silenced_ = 0;                            // by a crossfoot.toml
  std::map<std::string, run::Baseline> named_;  // by file
};

}  // namespace crossfoot::cli

// What the editors have settled holds at night, too: their crossfoot.toml and their accepted findings.
#pragma once

#include <map>
#include <string>

#include "archive/news.h"
#include "cli/baseline/baseline.h"
#include "cli/config/document_settings.h"

namespace crossfoot {

class NightlySettings {
 public:
  // `baseline`: for all documents; empty: that which the crossfoot.toml of each document names.
  NightlySettings(const CommandLineSettings& said, Baseline baseline, bool for_all)
      : no_config_(said.no_config), settings_(said), baseline_(std::move(baseline)), for_all_(for_all) {}

  // Leaves out what nobody wants to be told. A mistaken file is complained of and takes nothing out.
  void apply(News& news);

 private:
  bool is_wanted(const Settings& settings, const Baseline& baseline, NewsFinding& finding) const;
  const Settings& settings_of(const std::string& path);
  const Baseline& baseline_of(const std::string& path);

  bool no_config_;
  DocumentSettings settings_;
  Baseline baseline_;
  bool for_all_;
  std::map<std::string, Baseline> named_;  // by file
};

}  // namespace crossfoot

// Each rule over the document leaves alone what real reports write: the table of near misses is near_misses.txt.
#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

#include "run/pipeline.h"
#include "validate/validate.h"

namespace crossfoot::validate {
namespace {

struct Text {
  std::vector<std::string> head;  // the words behind "==="
  std::string text;
};

// The texts of a file of this folder, each behind a line that begins with "=== ".
std::vector<Text> texts_of(const std::string& file) {
  std::ifstream in(std::string(CROSSFOOT_SOURCE_DIR) + "/tests/validate/document/" + file);
  REQUIRE(in);
  std::vector<Text> all;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("=== ")) {
      std::istringstream head(line.substr(4));
      all.emplace_back();
      for (std::string word; head >> word;) all.back().head.push_back(word);
    } else if (!all.empty()) {
      all.back().text += line + "\n";
    }
  }
  return all;
}

std::vector<Finding> findings_of(const std::string& text) {
  const auto read = run::read_bytes("report.txt", text);
  REQUIRE(read);
  return check_statement(read.value().statement).findings;
}

struct NearMiss {
  std::string rule, language, why, text;
};

std::vector<NearMiss> near_misses() {
  std::vector<NearMiss> all;
  for (Text& text : texts_of("near_misses.txt")) {
    REQUIRE(text.head.size() > 2);
    NearMiss miss{text.head[0], text.head[1], text.head[2], std::move(text.text)};
    for (std::size_t i = 3; i < text.head.size(); ++i) miss.why += " " + text.head[i];
    all.push_back(std::move(miss));
  }
  return all;
}

}  // namespace

TEST_CASE("near misses are left alone") {
  for (const NearMiss& miss : near_misses()) {
    REQUIRE(find_rule(miss.rule) != nullptr);
    for (const Finding& finding : findings_of(miss.text)) {
      INFO(miss.rule << " (" << miss.why << "): " << finding.id << " " << finding.message.en);
      CHECK(finding.id != miss.rule);
      CHECK(finding.severity == Severity::note);
    }
  }
}

TEST_CASE("sound reports raise no alarm") {
  for (const Text& report : texts_of("sound_reports.txt")) {
    for (const Finding& finding : findings_of(report.text)) {
      INFO(report.head[0] << ": " << finding.id << " " << finding.message.en);
      CHECK(finding.severity == Severity::note);
    }
  }
}

TEST_CASE("contradictions in many wordings are told") {
  for (const Text& excerpt : texts_of("contradictions.txt")) {
    REQUIRE(excerpt.head.size() == 2);
    const std::vector<Finding> findings = findings_of(excerpt.text);
    INFO(excerpt.head[0]);
    CHECK(std::any_of(findings.begin(), findings.end(),
                      [&](const Finding& finding) { return excerpt.head[1].find(finding.id) != std::string::npos; }));
  }
}

}  // namespace crossfoot::validate

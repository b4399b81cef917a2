#include "archive/news.h"

#include <catch2/catch.hpp>

#include "archive/archive.h"
#include "archive/queue.h"
#include "archive/store.h"
#include "run/nightly_comparison.h"
#include "tests/support/process.h"

namespace crossfoot::archive {
namespace {

const EngineKey kKey{"1", "c"};

struct Report {
  std::string path, language, period_start, period_end;
  std::vector<FactRecord> facts;
  std::vector<FindingRecord> findings;
};

FactRecord fact(const std::string& concept_name, int row, const std::string& value) {
  return {concept_name, "2024", "", "", "USD", value, 0, row, 1, 1};
}

FindingRecord finding(const std::string& fingerprint) {
  return {fingerprint, "F101", "column-does-not-foot", "error", "document", "page 1", "1", "2", {"en", "es"}, {}};
}

class Night {
 public:
  Night() : archive_(open_archive(folder_.path(), ArchiveUse::fill)), queue_(*archive_.connection, kKey, {}) {}

  void add(const Report& report, bool told) {
    queue_.add({{report.path, report.path}}, true);
    FinishedFile work;
    work.file = queue_.lease(1).at(0);
    work.stamp = report.path;
    work.sha256 = "hash of " + report.path + std::to_string(++count_);
    work.outcome = "ok";
    work.told = told;
    work.record = DocumentRecord{};
    work.record->languages = report.language;
    work.record->period_start = report.period_start;
    work.record->period_end = report.period_end;
    work.record->facts = report.facts;
    work.record->findings = report.findings;
    REQUIRE(store_finished(*archive_.connection, kKey, queue_.importer(), work));
  }
  News tell() {
    News news = gather_news(*archive_.connection, compare);
    mark_news_told(*archive_.connection, news);
    return news;
  }
  SqlConnection& connection() { return *archive_.connection; }
  // As where no file is to be had any more: the archived figures are compared.
  Comparisons compare{[](const FileVersion&, Kin, const FileVersion&) { return std::nullopt; },
                      run::compare_kept_figures};

 private:
  testing::TemporaryDirectory folder_;
  Archive archive_;
  Queue queue_;
  int count_ = 0;
};

std::vector<FactRecord> twelve_facts(const std::string& last) {
  std::vector<FactRecord> facts;
  for (int row = 0; row < 11; ++row) facts.push_back(fact("item", row, std::to_string(100 + row) + ".00"));
  facts.push_back(fact("total", 11, last));
  return facts;
}

}  // namespace

TEST_CASE("a finding is news once in its series, also in a corrected version of the report") {
  Night night;
  night.add({"/r/report-2024-q1.pdf", "en", "", "", {}, {finding("old")}}, true);
  CHECK(night.tell().items.empty());
  night.add({"/r/report-2024-q2.pdf", "en", "", "", {}, {finding("old"), finding("new")}}, false);
  const News news = night.tell();
  REQUIRE(news.items.size() == 1);
  CHECK(news.items[0].findings.size() == 1);
  CHECK(night.tell().items.empty());
  night.add({"/r/report-2024-q2-rev.pdf", "en", "", "", {}, {finding("new")}}, false);
  CHECK(night.tell().items.empty());
  night.add({"/r/another-2024.pdf", "en", "", "", {}, {finding("new")}}, false);
  CHECK(night.tell().items.size() == 1);
}

TEST_CASE("a figure that differs from the sister version is told, a table that is another one is not") {
  const auto [mine, told] = GENERATE(table<std::vector<FactRecord>, std::size_t>({
      {twelve_facts("1155.00"), 0},
      {twelve_facts("1155.0"), 0},  // the same value
      {twelve_facts("1555.00"), 1},
      {{fact("item", 0, "7.00"), fact("item", 1, "8.00"), fact("total", 2, "15.00")}, 0},
  }));
  Night night;
  night.add({"/r/report-es.pdf", "es", "2024-01-01", "2024-12-31", twelve_facts("1155.00"), {}}, true);
  night.add({"/r/report-en.pdf", "en", "2024-01-01", "2024-12-31", mine, {}}, false);
  const News news = night.tell();
  REQUIRE(news.items.size() == (told == 0 ? 0 : 1));
  if (told > 0) CHECK(news.items[0].findings.at(0).message_en == "1555.00 here, 1155.00 in report-es.pdf");
}

TEST_CASE("an opening balance that is not the last closing balance is told") {
  const auto [opening, told] = GENERATE(table<std::string, bool>({{"500.00", false}, {"510.00", true}}));
  Night night;
  night.add({"/r/report-2023.pdf", "en", "2023-01-01", "2023-12-31", {fact("closing-balance", 3, "500.00")}, {}}, true);
  night.add({"/r/report-2022.pdf", "en", "2022-01-01", "2022-12-31", {fact("closing-balance", 3, "400.00")}, {}}, true);
  night.add({"/r/report-2024.pdf", "en", "2024-01-01", "2024-12-31", {fact("opening-balance", 0, opening)}, {}}, false);
  CHECK(night.tell().items.empty() == !told);
}

TEST_CASE("reports that can still be read are compared whole, not by their figures") {
  Night night;
  night.add({"/r/report-2023-es.pdf", "es", "2023-01-01", "2023-12-31", twelve_facts("1155.00"), {}}, true);
  night.add({"/r/report-2024-en.pdf", "en", "2024-01-01", "2024-12-31", twelve_facts("1155.00"), {}}, true);
  night.add({"/r/report-2024-es.pdf", "es", "2024-01-01", "2024-12-31", twelve_facts("1555.00"), {}}, false);
  std::vector<std::string> asked;
  night.compare.reports = [&](const FileVersion& relative, Kin kin, const FileVersion& fresh) {
    asked.push_back(relative.path.file + (kin == Kin::sister ? " sister of " : " before ") + fresh.path.file);
    CHECK(relative.sha256.starts_with("hash of " + relative.path.file));
    return std::vector<NewsFinding>{};
  };
  CHECK(night.tell().items.empty());
  CHECK(asked == std::vector<std::string>{"/r/report-2024-en.pdf sister of /r/report-2024-es.pdf",
                                          "/r/report-2023-es.pdf before /r/report-2024-es.pdf"});
}

TEST_CASE("no query of the night reads a whole table") {
  Night night;
  for (const std::string& statement : nightly_statements()) {
    CAPTURE(statement);
    const auto plan = night.connection().execute("EXPLAIN QUERY PLAN " + statement, {sql(1), sql(1), sql(1), sql(1)});
    REQUIRE_FALSE(plan.empty());
    for (const SqlRow& row : plan) {
      const std::string step = text(row.back());
      CAPTURE(step);
      // This index holds nothing but what is news.
      CHECK((!step.starts_with("SCAN") || step.find("files_untold") != std::string::npos));
    }
  }
}

}  // namespace crossfoot::archive

// What a nightly message has to tell: findings and failures that no message has told before, and figures that differ
// from a sister version or a predecessor.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "archive/member_path.h"
#include "archive/sql.h"
#include "model/report_facts.h"

namespace crossfoot::archive {

struct NewsFinding {
  std::string severity, id, rule, place, message_en, message_es;
  std::string fingerprint;  // what is told once; a difference between two reports has the same from either side
  std::string stated = {}, expected = {};
};

struct NewsItem {
  std::int64_t file = 0;
  std::string series;
  MemberPath path;
  std::string outcome, message;  // of a file that could not be read
  std::vector<NewsFinding> findings;
};

// A file and the bytes that were read from it.
struct FileVersion {
  MemberPath path;
  std::string sha256;
};

enum class Kin {
  sister,       // the same period in another language
  predecessor,  // the period before
};

// The archive finds the relatives of a new report; what differs between the two is found by whoever knows the rules.
struct Comparisons {
  // Both read again; nothing where that cannot be done.
  std::function<std::optional<std::vector<NewsFinding>>(const FileVersion& relative, Kin, const FileVersion& fresh)>
      reports;
  // Instead of it, by the figures that the archive keeps.
  std::function<std::vector<NewsFinding>(const ReportFacts& relative, Kin, const ReportFacts& fresh)> facts;
};

// In the order of the paths; items without findings and failure are left out of `items` but are among `files`.
struct News {
  std::vector<NewsItem> items;
  std::vector<std::int64_t> files;  // all that a message about this covers
};

// Waits until no other run is between gathering and telling: both would tell the same.
void become_the_teller(SqlConnection& connection);

News gather_news(SqlConnection& connection, const Comparisons& compare);
// After the message is out.
void mark_news_told(SqlConnection& connection, const News& news);

// The statements that nightly runs, for the test that none of them reads a whole table.
std::vector<std::string> nightly_statements();

}  // namespace crossfoot::archive

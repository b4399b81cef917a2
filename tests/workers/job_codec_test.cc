#include "run/workers/job_codec.h"

#include <catch2/catch.hpp>
#include <random>

#include "run/workers/length_bytes.h"

namespace crossfoot::run {
namespace {

const std::string kOdd("\xff\0\n\xc3\xa9 \xe2\x80\xae", 9);

std::vector<Request> every_request() {
  return {{"/tmp/" + kOdd, ReadJob{"in/" + kOdd, "severity = \"error\"\n"}, false},
          {"a.pdf", ReadJob{}, true},
          {"a.zip", ImportJob{"q1.docx"}, true},
          {"b.txt", PairJob{.kinship = Kinship::successors, .first_bytes = 77, .first = kOdd, .second = ""}, true},
          {"c.pdf", DrawJob{16}, true}};
}

std::vector<Answer> every_answer() {
  return {
      ReportReply{{"line\n" + kOdd, {{"page-1.svg", "<svg/>"}, {"", std::string(3, '\0')}, {"empty", ""}}},
                  {.errors = 1, .warnings = 2, .notes = 3, .accepted = 4, .silenced = 6, .failing = 5, .met = {0, 7}}},
      ReportReply{},
      RecordReply{kOdd},
      MembersReply{{"a.pdf", kOdd, ""}},
      MembersReply{},
      ComparisonReply{"text", 2},
      DifferencesReply{{{.severity = "error",
                         .id = "C102",
                         .rule = "figure-differs",
                         .place = kOdd,
                         .message_en = "a",
                         .message_es = "b",
                         .fingerprint = "c"}}},
      DrawingsReply{{{"<svg/>", kOdd}, {"<svg/>", ""}}, 40}};
}

// One text for all that a reply says, so that two can be held against each other.
struct Told {
  std::string operator()(const ReportReply& reply) const {
    std::string text = "report " + reply.piece.text;
    for (const report::OutputFile& file : reply.piece.files) text += "|" + file.name + "=" + file.bytes;
    const ReportCounts& counts = reply.counts;
    for (const int count :
         {counts.errors, counts.warnings, counts.notes, counts.accepted, counts.silenced, counts.failing})
      text += " " + std::to_string(count);
    for (const std::int64_t entry : counts.met) text += " met " + std::to_string(entry);
    return text;
  }
  std::string operator()(const RecordReply& reply) const { return "record " + reply.record; }
  std::string operator()(const MembersReply& reply) const {
    std::string text = "members";
    for (const std::string& name : reply.names) text += "|" + name;
    return text;
  }
  std::string operator()(const ComparisonReply& reply) const {
    return "comparison " + reply.text + std::to_string(reply.differences);
  }
  std::string operator()(const DifferencesReply& reply) const {
    std::string text = "differences";
    for (const DifferencesReply::Difference& each : reply.differences)
      text += "|" + each.severity + "|" + each.id + "|" + each.rule + "|" + each.place + "|" + each.message_en + "|" +
              each.message_es + "|" + each.fingerprint;
    return text;
  }
  std::string operator()(const DrawingsReply& reply) const {
    std::string text = "drawings " + std::to_string(reply.all_pages);
    for (const DrawingsReply::Page& page : reply.pages) text += "|" + page.svg + "|" + page.png;
    return text;
  }
};

std::string told(const Reply& reply) {
  return reply ? std::visit(Told{}, reply.value())
               : std::string(to_string(reply.error().outcome)) + ": " + reply.error().message;
}

std::string told(const JobWhat& what) {
  struct Visitor {
    std::string operator()(const ReadJob& job) const { return "read " + job.member + "|" + job.settings; }
    std::string operator()(const ImportJob& job) const { return "import " + job.member; }
    std::string operator()(const PairJob& job) const {
      return "pair " + std::to_string(static_cast<int>(job.kinship)) + "|" + std::to_string(job.first_bytes) + "|" +
             job.first + "|" + job.second;
    }
    std::string operator()(const DrawJob& job) const { return "draw " + std::to_string(job.first_page); }
  };
  return std::visit(Visitor{}, what);
}

std::vector<Reply> every_reply() {
  std::vector<Reply> replies{Error{Outcome::corrupt, "bad " + kOdd}};
  for (const Answer& answer : every_answer()) replies.emplace_back(answer);
  return replies;
}

// `texts` with a header as a worker that forges one would write it.
std::string forged(const std::string& texts, const std::string& header) {
  return texts + header + length_bytes(header.size());
}

}  // namespace

TEST_CASE("every job comes out as it went in") {
  for (const Request& request : every_request()) {
    const auto back = decode_request(encode(request));
    REQUIRE(back);
    CHECK(back->path == request.path);
    CHECK(back->font_information == request.font_information);
    CHECK(told(back->what) == told(request.what));
  }
}

TEST_CASE("every reply comes out as it went in") {
  for (const Reply& reply : every_reply())
    for (const bool retire : {false, true}) {
      const auto back = decode_reply(encode(WorkerReply{reply, retire}));
      REQUIRE(back);
      CHECK(back->retire == retire);
      CHECK(told(back->reply) == told(reply));
    }
}

TEST_CASE("a worker's report comes out as it went in") {
  const WorkerReady ready{.failure = kOdd, .landlock_abi = 5, .seccomp = true, .memory_limit = false};
  const auto back = decode_ready(encode(ready));
  REQUIRE(back);
  CHECK(back->failure == ready.failure);
  CHECK(back->landlock_abi == 5);
  CHECK(back->seccomp);
  CHECK_FALSE(back->memory_limit);
}

TEST_CASE("what is cut short or longer than it says is refused") {
  for (const Reply& reply : every_reply()) {
    const std::string good = encode(WorkerReply{reply, false});
    CAPTURE(good);
    for (std::size_t length = 0; length < good.size(); ++length) CHECK_FALSE(decode_reply(good.substr(0, length)));
    CHECK_FALSE(decode_reply("x" + good));
    CHECK_FALSE(decode_reply(good + "x"));
    CHECK_FALSE(decode_reply(good + std::string(8, '\0')));
  }
  for (const Request& request : every_request()) {
    const std::string good = encode(request);
    for (std::size_t length = 0; length < good.size(); ++length) CHECK_FALSE(decode_request(good.substr(0, length)));
    CHECK_FALSE(decode_request("x" + good));
  }
}

TEST_CASE("a header that does not fit its texts is refused") {
  const auto [texts, header] = GENERATE(table<std::string, std::string>({
      {"", ""},
      {"", "[]"},
      {"", "{}"},
      {"", "null"},
      {"", R"({"kind":"record","retire":false})"},
      {"", R"({"kind":"record","retire":false,"lengths":[]})"},
      {"ab", R"({"kind":"record","retire":false,"lengths":[1]})"},
      {"ab", R"({"kind":"record","retire":false,"lengths":[3]})"},
      {"ab", R"({"kind":"record","retire":false,"lengths":[1,1]})"},  // a record is one text
      {"ab", R"({"kind":"record","retire":false,"lengths":[3,-1]})"},
      {"ab", R"({"kind":"record","retire":false,"lengths":[2.0]})"},
      {"ab", R"({"kind":"record","retire":false,"lengths":["2"]})"},
      {"ab", R"({"kind":"record","retire":false,"lengths":[18446744073709551615,3]})"},
      {"ab", R"({"kind":"record","retire":"no","lengths":[2]})"},
      {"ab", R"({"kind":"recrod","retire":false,"lengths":[2]})"},
      {"ab", R"({"kind":7,"retire":false,"lengths":[2]})"},
      {"ab", R"({"kind":"read","retire":false,"lengths":[2]})"},     // a job is no reply
      {"ab", R"({"kind":"members","retire":false,"lengths":[2]})"},  // names stand behind the first text
      {"ab", R"({"kind":"error","outcome":"bored","retire":false,"lengths":[2]})"},
      {"ab", R"({"kind":"error","retire":false,"lengths":[2]})"},
      {"ab", R"({"kind":"report","retire":false,"lengths":[2]})"},
      {"ab", R"({"kind":"report","counts":[1,2,3,4,5],"retire":false,"lengths":[2]})"},
      {"ab",
       R"({"kind":"report","counts":{"errors":-1,"warnings":0,"notes":0,"accepted":0,"silenced":0,"failing":0,"met":[]},"retire":false,"lengths":[2]})"},
      {"ab",
       R"({"kind":"report","counts":{"errors":4294967296,"warnings":0,"notes":0,"accepted":0,"silenced":0,"failing":0,"met":[]},"retire":false,"lengths":[2]})"},
      {"ab",
       R"({"kind":"report","counts":{"errors":1,"warnings":0,"notes":0,"accepted":0,"silenced":0,"failing":0,"met":[-1]},"retire":false,"lengths":[2]})"},
      {"abc",
       R"({"kind":"report","counts":{"errors":1,"warnings":0,"notes":0,"accepted":0,"silenced":0,"failing":0,"met":[]},"retire":false,"lengths":[2,1]})"},
      {"ab", R"({"kind":"comparison","differences":1e99,"retire":false,"lengths":[2]})"},
      {"abcdef", R"({"kind":"differences","retire":false,"lengths":[0,1,1,1,1,2]})"},
      {"ab", R"({"kind":"drawings","pages":1,"retire":false,"lengths":[0,2]})"},
  }));
  CAPTURE(header);
  CHECK_FALSE(decode_reply(forged(texts, header)));
  CHECK_FALSE(decode_request(forged(texts, header)));
  CHECK_FALSE(decode_ready(forged(texts, header)));
}

TEST_CASE("a worker's report of other kinds of values is refused") {
  CHECK_FALSE(decode_ready("[]"));
  CHECK_FALSE(decode_ready(forged("", R"({"landlock":"x","seccomp":2,"memory":3,"lengths":[0]})")));
  CHECK_FALSE(decode_request(
      forged("a", R"({"kind":"pair","kinship":"cousins","first_bytes":1,"fonts":true,"lengths":[1,0,0]})")));
  CHECK_FALSE(decode_request(forged("a", R"({"kind":"draw","first_page":-1,"fonts":true,"lengths":[1]})")));
}

TEST_CASE("any bytes are refused or hold no more than they have") {
  const auto seed = static_cast<unsigned>(std::random_device{}());
  CAPTURE(seed);
  std::mt19937 random(seed);
  for (const Reply& reply : every_reply()) {
    const std::string good = encode(WorkerReply{reply, false});
    for (int i = 0; i < 2000; ++i) {
      std::string bytes = good;
      for (int k = 0; k < 3; ++k) {
        const std::size_t at = random() % bytes.size();
        bytes[at] = static_cast<char>(random() % 2 == 0 ? random() % 256 : '0' + random() % 10);
      }
      const auto back = decode_reply(bytes);
      if (back) CHECK(told(back->reply).size() <= bytes.size() + 200);
    }
  }
  CHECK_FALSE(decode_reply(std::string(64, '\xff')));
}

}  // namespace crossfoot::run

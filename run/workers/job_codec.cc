// A message is its texts one behind the other, a header in JSON that says what they mean and how long each is, and the
// header's length. The first text is moved and not copied on either side: of a long report it is most of the bytes.
// Texts stand outside the JSON because paths and pictures are no UTF-8.
#include "run/workers/job_codec.h"

#include <nlohmann/json.hpp>
#include <utility>

#include "run/workers/length_bytes.h"

namespace crossfoot::run {
namespace {

using Json = nlohmann::json;

// A header of numbers for a hundred thousand texts; JSON takes many times its bytes in memory.
constexpr std::size_t kMaxHeaderBytes = 1u << 20;

// What encoding never writes.
struct Damaged {};

class Packer {
 public:
  explicit Packer(std::string first = {}) : bytes_(std::move(first)) { lengths_.push_back(bytes_.size()); }

  void add(std::string_view text) {
    bytes_ += text;
    lengths_.push_back(text.size());
  }

  std::string sealed(Json header) && {
    header["lengths"] = std::move(lengths_);
    const std::string text = header.dump();
    bytes_ += text;
    bytes_ += length_bytes(text.size());
    return std::move(bytes_);
  }

 private:
  std::string bytes_;
  std::vector<std::uint64_t> lengths_;
};

// Throws Damaged or Json::exception where the bytes are no message.
class Unpacker {
 public:
  explicit Unpacker(std::string body) : bytes_(std::move(body)) {
    if (bytes_.size() < kLengthBytes) throw Damaged();
    const std::size_t header_end = bytes_.size() - kLengthBytes;
    const std::uint64_t length = length_from(std::string_view(bytes_).substr(header_end));
    if (length > header_end || length > kMaxHeaderBytes) throw Damaged();
    header_ = Json::parse(std::string_view(bytes_).substr(header_end - length, length));
    bytes_.resize(header_end - length);
    std::size_t rest = bytes_.size();
    for (const Json& each : header_.at("lengths")) {
      if (!each.is_number_unsigned() || each.get<std::uint64_t>() > rest) throw Damaged();
      lengths_.push_back(each.get<std::uint64_t>());
      rest -= lengths_.back();
    }
    if (rest != 0 || lengths_.empty()) throw Damaged();
    at_ = lengths_.front();
  }

  const Json& header() const { return header_; }
  std::string kind() const { return header_.at("kind").get<std::string>(); }
  // After the first text.
  std::size_t texts_left() const { return lengths_.size() - next_; }
  std::string next() {
    if (texts_left() == 0) throw Damaged();
    const std::size_t length = lengths_[next_++];
    return bytes_.substr(std::exchange(at_, at_ + length), length);
  }
  // Last of all, once the others have been taken.
  std::string first() {
    if (texts_left() != 0) throw Damaged();
    bytes_.resize(lengths_.front());
    return std::move(bytes_);
  }
  void no_texts() {
    if (!first().empty()) throw Damaged();
  }

 private:
  std::string bytes_;
  Json header_;
  std::vector<std::size_t> lengths_;
  std::size_t at_ = 0, next_ = 1;
};

// From 0 up.
int number_in(const Json& header, const char* name) {
  const Json& value = header.at(name);
  if (!value.is_number_unsigned() || !std::in_range<int>(value.get<std::uint64_t>())) throw Damaged();
  return value.get<int>();
}

std::string_view name_of(Kinship kinship) {
  switch (kinship) {
    case Kinship::recognised: return "recognised";
    case Kinship::sisters: return "sisters";
    case Kinship::successors: return "successors";
  }
  return {};
}

Kinship kinship_named(const std::string& name) {
  for (const Kinship kinship : {Kinship::recognised, Kinship::sisters, Kinship::successors})
    if (name_of(kinship) == name) return kinship;
  throw Damaged();
}

struct JobPacker {
  Packer& packer;

  Json operator()(const ReadJob& job) const {
    packer.add(job.member);
    packer.add(job.settings);
    return {{"kind", "read"}};
  }
  Json operator()(const ImportJob& job) const {
    packer.add(job.member);
    return {{"kind", "import"}};
  }
  Json operator()(const PairJob& job) const {
    packer.add(job.first);
    packer.add(job.second);
    return {{"kind", "pair"}, {"kinship", name_of(job.kinship)}, {"first_bytes", job.first_bytes}};
  }
  Json operator()(const DrawJob& job) const { return {{"kind", "draw"}, {"first_page", job.first_page}}; }
};

// The order of evaluation inside braces is that of the text.
JobWhat job_from(Unpacker& message) {
  const std::string kind = message.kind();
  if (kind == "read") return ReadJob{message.next(), message.next()};
  if (kind == "import") return ImportJob{message.next()};
  if (kind == "draw") return DrawJob{number_in(message.header(), "first_page")};
  if (kind != "pair") throw Damaged();
  const Json& first_bytes = message.header().at("first_bytes");
  if (!first_bytes.is_number_unsigned()) throw Damaged();
  return PairJob{.kinship = kinship_named(message.header().at("kinship").get<std::string>()),
                 .first_bytes = first_bytes.get<std::uint64_t>(),
                 .first = message.next(),
                 .second = message.next()};
}

Json header_of(const ReportCounts& counts) {
  return {{"errors", counts.errors},
          {"warnings", counts.warnings},
          {"notes", counts.notes},
          {"accepted", counts.accepted},
          {"silenced", counts.silenced},
          {"failing", counts.failing},
          {"met", counts.met}};
}

ReportCounts counts_from(const Json& header) {
  ReportCounts counts{.errors = number_in(header, "errors"),
                      .warnings = number_in(header, "warnings"),
                      .notes = number_in(header, "notes"),
                      .accepted = number_in(header, "accepted"),
                      .silenced = number_in(header, "silenced"),
                      .failing = number_in(header, "failing"),
                      .met = {}};
  for (const Json& entry : header.at("met")) {
    if (!entry.is_number_unsigned()) throw Damaged();
    counts.met.push_back(entry.get<std::int64_t>());
  }
  return counts;
}

// Each packs its reply and says what it is.
struct AnswerPacker {
  Packer& packer;

  Json operator()(ReportReply& reply) const {
    packer = Packer(std::move(reply.piece.text));
    for (const report::OutputFile& file : reply.piece.files) {
      packer.add(file.name);
      packer.add(file.bytes);
    }
    return {{"kind", "report"}, {"counts", header_of(reply.counts)}};
  }
  Json operator()(RecordReply& reply) const {
    packer = Packer(std::move(reply.record));
    return {{"kind", "record"}};
  }
  Json operator()(const MembersReply& reply) const {
    for (const std::string& name : reply.names) packer.add(name);
    return {{"kind", "members"}};
  }
  Json operator()(ComparisonReply& reply) const {
    packer = Packer(std::move(reply.text));
    return {{"kind", "comparison"}, {"differences", reply.differences}};
  }
  Json operator()(const DifferencesReply& reply) const {
    for (const DifferencesReply::Difference& each : reply.differences)
      for (const std::string* part :
           {&each.severity, &each.id, &each.rule, &each.place, &each.message_en, &each.message_es, &each.fingerprint})
        packer.add(*part);
    return {{"kind", "differences"}};
  }
  Json operator()(const DrawingsReply& reply) const {
    for (const DrawingsReply::Page& page : reply.pages) {
      packer.add(page.svg);
      packer.add(page.png);
    }
    return {{"kind", "drawings"}, {"pages", reply.all_pages}};
  }
};

Answer report_from(Unpacker& message) {
  ReportReply reply;
  reply.counts = counts_from(message.header().at("counts"));
  while (message.texts_left() > 0) reply.piece.files.push_back({message.next(), message.next()});
  reply.piece.text = message.first();
  return reply;
}

Answer members_from(Unpacker& message) {
  MembersReply reply;
  while (message.texts_left() > 0) reply.names.push_back(message.next());
  message.no_texts();
  return reply;
}

Answer comparison_from(Unpacker& message) {
  ComparisonReply reply;
  reply.differences = number_in(message.header(), "differences");
  reply.text = message.first();
  return reply;
}

Answer differences_from(Unpacker& message) {
  DifferencesReply reply;
  while (message.texts_left() > 0)
    reply.differences.push_back({.severity = message.next(),
                                 .id = message.next(),
                                 .rule = message.next(),
                                 .place = message.next(),
                                 .message_en = message.next(),
                                 .message_es = message.next(),
                                 .fingerprint = message.next()});
  message.no_texts();
  return reply;
}

Answer drawings_from(Unpacker& message) {
  DrawingsReply reply;
  reply.all_pages = number_in(message.header(), "pages");
  while (message.texts_left() > 0) reply.pages.push_back({message.next(), message.next()});
  message.no_texts();
  return reply;
}

Reply error_from(Unpacker& message) {
  const auto outcome = outcome_named(message.header().at("outcome").get<std::string>());
  if (!outcome) throw Damaged();
  return Error{*outcome, message.first()};
}

Reply reply_from(Unpacker& message) {
  const std::string kind = message.kind();
  if (kind == "error") return error_from(message);
  if (kind == "report") return report_from(message);
  if (kind == "record") return Answer(RecordReply{message.first()});
  if (kind == "members") return members_from(message);
  if (kind == "comparison") return comparison_from(message);
  if (kind == "differences") return differences_from(message);
  if (kind == "drawings") return drawings_from(message);
  throw Damaged();
}

// What `read` makes of the message; nothing where it is none.
template <typename Read>
auto decoded(std::string body, const Read& read) -> std::optional<decltype(read(std::declval<Unpacker&>()))> try {
  Unpacker message(std::move(body));
  return read(message);
} catch (const Damaged&) {
  return std::nullopt;
} catch (const Json::exception&) {
  return std::nullopt;
}

}  // namespace

std::optional<Outcome> outcome_named(std::string_view name) {
  for (int i = 0; i <= static_cast<int>(Outcome::not_found); ++i)
    if (to_string(static_cast<Outcome>(i)) == name) return static_cast<Outcome>(i);
  return std::nullopt;
}

std::string encode(const Request& request) {
  Packer packer(request.path);
  Json header = std::visit(JobPacker{packer}, request.what);
  header["fonts"] = request.font_information;
  return std::move(packer).sealed(std::move(header));
}

std::optional<Request> decode_request(std::string body) {
  return decoded(std::move(body), [](Unpacker& message) {
    JobWhat what = job_from(message);
    const bool fonts = message.header().at("fonts").get<bool>();
    return Request{message.first(), std::move(what), fonts};
  });
}

std::string encode(WorkerReply reply) {
  Packer packer;
  Json header;
  if (reply.reply) {
    header = std::visit(AnswerPacker{packer}, reply.reply.value());
  } else {
    packer = Packer(reply.reply.error().message);
    header = {{"kind", "error"}, {"outcome", to_string(reply.reply.error().outcome)}};
  }
  header["retire"] = reply.retire;
  return std::move(packer).sealed(std::move(header));
}

std::optional<WorkerReply> decode_reply(std::string body) {
  return decoded(std::move(body), [](Unpacker& message) {
    const bool retire = message.header().at("retire").get<bool>();
    return WorkerReply{reply_from(message), retire};
  });
}

std::string encode(const WorkerReady& ready) {
  return Packer(ready.failure)
      .sealed({{"landlock", ready.landlock_abi}, {"seccomp", ready.seccomp}, {"memory", ready.memory_limit}});
}

std::optional<WorkerReady> decode_ready(std::string body) {
  return decoded(std::move(body), [](Unpacker& message) {
    const Json& header = message.header();
    WorkerReady ready{.failure = {},
                      .landlock_abi = number_in(header, "landlock"),
                      .seccomp = header.at("seccomp").get<bool>(),
                      .memory_limit = header.at("memory").get<bool>()};
    ready.failure = message.first();
    return ready;
  });
}

}  // namespace crossfoot::run

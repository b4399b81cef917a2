// A record on its way from a worker to the parent. The parent decodes thousands of cells for each document while the
// workers wait for it, so this is no JSON: numbers and lengths in four bytes, texts as they are.
#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

#include "archive/path_text.h"
#include "archive/record.h"

namespace crossfoot::archive {
namespace {

static_assert(std::endian::native == std::endian::little, "worker and parent are one program on one machine");

class Writer {
 public:
  void operator()(const std::string& text) {
    number(static_cast<std::uint32_t>(text.size()));
    bytes_ += text;
  }
  void operator()(int value) { number(static_cast<std::uint32_t>(value)); }
  template <typename T, typename Each>
  void list(const std::vector<T>& items, Each each) {
    number(static_cast<std::uint32_t>(items.size()));
    for (const T& item : items) each(item);
  }
  std::string take() { return std::move(bytes_); }

 private:
  void number(std::uint32_t value) {
    std::array<char, sizeof value> bytes{};
    std::memcpy(bytes.data(), &value, sizeof value);
    bytes_.append(bytes.data(), bytes.size());
  }
  std::string bytes_;
};

// Trusts nothing: a worker that a document has taken over may send what it likes.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : rest_(bytes) {}

  void operator()(std::string& text) {
    const std::size_t length = number();
    if (length > rest_.size()) return fail();
    // PostgreSQL takes neither a zero byte nor anything but UTF-8.
    text = storable_text(rest_.substr(0, length));
    rest_.remove_prefix(length);
  }
  void operator()(int& value) { value = static_cast<int>(number()); }
  template <typename T, typename Each>
  void list(std::vector<T>& items, Each each) {
    const std::size_t count = number();
    if (count > rest_.size()) return fail();  // every item has some bytes
    items.reserve(std::min<std::size_t>(count, 1'000));
    for (std::size_t i = 0; i < count && sound_; ++i) each(items.emplace_back());
  }
  bool finished() const { return sound_ && rest_.empty(); }

 private:
  std::uint32_t number() {
    std::uint32_t value = 0;
    if (rest_.size() < sizeof value) {
      fail();
      return 0;
    }
    std::memcpy(&value, rest_.data(), sizeof value);
    rest_.remove_prefix(sizeof value);
    return value;
  }
  void fail() {
    sound_ = false;
    rest_ = {};
  }
  std::string_view rest_;
  bool sound_ = true;
};

// The fields of every part, once for both ways.
template <typename Codec, typename Text>
void both(Codec& codec, Text& text) {
  codec(text.en);
  codec(text.es);
}

template <typename Codec, typename Record>
void fields(Codec& codec, Record& record) {
  for (auto* text : {&record.outcome, &record.message, &record.media_type, &record.languages, &record.title,
                     &record.period_start, &record.period_end, &record.warnings})
    codec(*text);
  codec(record.pages);
  codec.list(record.blocks, [&](auto& block) {
    codec(block.kind), codec(block.text);
    for (auto* value : {&block.page, &block.level, &block.table}) codec(*value);
  });
  codec.list(record.tables, [&](auto& table) {
    codec(table.name), codec(table.caption), codec(table.section);
    for (auto* value : {&table.page, &table.rows, &table.columns, &table.header_rows}) codec(*value);
    codec.list(table.cells, [&](auto& cell) {
      for (auto* value : {&cell.row, &cell.column, &cell.row_span, &cell.column_span}) codec(*value);
      codec(cell.text), codec(cell.readings);
    });
  });
  codec.list(record.facts, [&](auto& fact) {
    for (auto* text : {&fact.concept_name, &fact.member, &fact.period_start, &fact.period_end, &fact.unit, &fact.value})
      codec(*text);
    for (auto* value : {&fact.table, &fact.row, &fact.column, &fact.page}) codec(*value);
  });
  codec.list(record.findings, [&](auto& finding) {
    for (auto* text : {&finding.fingerprint, &finding.id, &finding.rule, &finding.severity, &finding.origin,
                       &finding.place, &finding.stated, &finding.expected})
      codec(*text);
    both(codec, finding.message), both(codec, finding.suggestion);
  });
}

// Keys of the archive: the same position twice would refuse the whole document.
void drop_doubled(std::vector<CellRecord>& cells) {
  const auto place = [](const CellRecord& cell) { return std::pair(cell.row, cell.column); };
  const auto not_before = [&](const CellRecord& a, const CellRecord& b) { return place(a) >= place(b); };
  if (std::adjacent_find(cells.begin(), cells.end(), not_before) == cells.end()) return;  // as we send them
  std::stable_sort(cells.begin(), cells.end(),
                   [&](const CellRecord& a, const CellRecord& b) { return place(a) < place(b); });
  cells.erase(std::unique(cells.begin(), cells.end(),
                          [&](const CellRecord& a, const CellRecord& b) { return place(a) == place(b); }),
              cells.end());
}

}  // namespace

std::string encode(const DocumentRecord& record) {
  Writer writer;
  fields(writer, record);
  return writer.take();
}

std::optional<DocumentRecord> decode_record(std::string_view bytes) {
  DocumentRecord record;
  Reader reader(bytes);
  fields(reader, record);
  if (!reader.finished()) return std::nullopt;
  for (TableRecord& table : record.tables) drop_doubled(table.cells);
  return record;
}

}  // namespace crossfoot::archive

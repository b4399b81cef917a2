#include "tests/fuzz/target.h"

#include <cmath>
#include <limits>

#include "normalize/normalize.h"
#include "validate/validate.h"

namespace crossfoot::fuzz {
namespace {

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80; }

// Well formed as far as a reader's decoder cares: lead bytes with as many continuation bytes as they announce.
bool is_utf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const auto lead = static_cast<unsigned char>(text[i]);
    const std::size_t length = lead < 0x80   ? 1
                               : lead < 0xC2 ? 0
                               : lead < 0xE0 ? 2
                               : lead < 0xF0 ? 3
                               : lead < 0xF5 ? 4
                                             : 0;
    if (length == 0 || i + length > text.size()) return false;
    for (std::size_t k = 1; k < length; ++k)
      if (!is_continuation(text[i + k])) return false;
    i += length;
  }
  return true;
}

void require_sound(const std::string& text, const std::vector<TextMark>& marks) {
  FUZZ_REQUIRE(is_utf8(text));
  for (const TextMark& mark : marks) {
    FUZZ_REQUIRE(mark.begin <= mark.end && mark.end <= text.size());
    FUZZ_REQUIRE(mark.begin == text.size() || !is_continuation(text[mark.begin]));
    FUZZ_REQUIRE(mark.end == text.size() || !is_continuation(text[mark.end]));
  }
}

void require_sound(const Box& box) {
  for (const double edge : {box.x0, box.y0, box.x1, box.y1}) FUZZ_REQUIRE(std::isfinite(edge));
}

void require_sound(const Table& table) {
  FUZZ_REQUIRE(table.rows >= 0 && table.columns >= 0);
  FUZZ_REQUIRE(table.header_rows >= 0 && table.header_rows <= table.rows);
  FUZZ_REQUIRE(table.confidence >= 0 && table.confidence <= 1);
  require_sound(table.box);
  std::vector<bool> taken(static_cast<std::size_t>(table.rows) * static_cast<std::size_t>(table.columns), false);
  for (const Cell& cell : table.cells) {
    FUZZ_REQUIRE(cell.row >= 0 && cell.column >= 0 && cell.row_span >= 1 && cell.column_span >= 1);
    FUZZ_REQUIRE(cell.row <= table.rows - cell.row_span && cell.column <= table.columns - cell.column_span);
    const auto at = static_cast<std::size_t>(cell.row) * static_cast<std::size_t>(table.columns) +
                    static_cast<std::size_t>(cell.column);
    FUZZ_REQUIRE(!taken[at]);
    taken[at] = true;
    FUZZ_REQUIRE(cell.confidence >= 0 && cell.confidence <= 1);
    require_sound(cell.text, cell.marks);
    require_sound(cell.box);
  }
}

template <typename Readings>
void require_confidence(const Readings& readings) {
  double sum = 0;
  for (const auto& reading : readings) {
    FUZZ_REQUIRE(reading.confidence >= 0 && reading.confidence <= 1);
    sum += reading.confidence;
  }
  FUZZ_REQUIRE(sum <= 1 + 1e-6);
}

void require_exists(const CellRef& cell, const Document& document) {
  FUZZ_REQUIRE(cell.table >= 0 && static_cast<std::size_t>(cell.table) < document.tables.size());
  const Table& table = document.tables[static_cast<std::size_t>(cell.table)];
  FUZZ_REQUIRE(cell.row >= 0 && cell.row < table.rows && cell.column >= 0 && cell.column < table.columns);
}

}  // namespace

std::string_view take_line(std::string_view& rest) {
  const std::size_t end = rest.find('\n');
  const std::string_view line = rest.substr(0, end);
  rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  return line;
}

void require_sound(const Document& document) {
  for (const Block& block : document.blocks) {
    require_sound(block.text, block.marks);
    require_sound(block.box);
    FUZZ_REQUIRE(block.table >= -1 && block.table < static_cast<int>(document.tables.size()));
    FUZZ_REQUIRE((block.kind != BlockKind::table) || block.table >= 0);
  }
  for (const Table& table : document.tables) require_sound(table);
}

void require_sound(const std::vector<Amount>& amounts, std::size_t length) {
  for (const Amount& amount : amounts) {
    FUZZ_REQUIRE(amount.begin <= amount.end && amount.end <= length);
    FUZZ_REQUIRE(!amount.readings.empty());
    require_confidence(amount.readings);
  }
}

void require_sound(const std::vector<Date>& dates, std::size_t length) {
  for (const Date& date : dates) {
    FUZZ_REQUIRE(date.begin <= date.end && date.end <= length);
    require_confidence(date.readings);
  }
}

void require_sound(const CheckResult& result, const Document& document) {
  FUZZ_REQUIRE(result.tables.size() == document.tables.size());
  for (const Finding& finding : result.findings) {
    FUZZ_REQUIRE(validate::find_rule(finding.id) != nullptr);
    FUZZ_REQUIRE(!finding.message.en.empty() && !finding.message.es.empty());
    FUZZ_REQUIRE(!finding.fingerprint.empty());
    if (finding.cell) require_exists(*finding.cell, document);
    for (const CellRef& cell : finding.suspect_cells) require_exists(cell, document);
    for (const Operand& operand : finding.operands)
      if (operand.cell.table >= 0) require_exists(operand.cell, document);
  }
  for (const TableCheck& check : result.tables) FUZZ_REQUIRE(check.checked == check.held + check.broken);
}

void check_whole(Document& document) {
  require_sound(document);
  const Statement statement = normalize::read_statement(document, {});
  FUZZ_REQUIRE(statement.tables.size() == document.tables.size());
  FUZZ_REQUIRE(statement.blocks.size() == document.blocks.size());
  require_sound(validate::check_statement(statement, {}), document);
}

}  // namespace crossfoot::fuzz

#include "report/place.h"

#include <fmt/format.h>

#include "report/safe_text.h"
#include "report/words.h"

namespace crossfoot::report {
namespace {

constexpr std::size_t kLabelColumns = 56;

std::string in_quotes(std::string_view text) { return "“" + shortened(one_line(text), kLabelColumns) + "”"; }

void append(std::string& out, const std::string& part) {
  if (!out.empty()) out += ", ";
  out += part;
}

// A row or column without a label of its own is called by its number in findings: "column 2".
std::string numbered(const char* word, int number, const std::string& label, std::string_view stand_in = "") {
  const std::string place = fmt::format("{} {}", word, number);
  if (label.empty() || label == fmt::format("{} {}", stand_in, number)) return place;
  return place + " " + in_quotes(label);
}

}  // namespace

std::string place_in_document(const Finding& finding, std::string_view language) {
  const Words& w = words(language);
  std::string out;
  if (finding.page > 0) append(out, fmt::format("{} {}", w.page, finding.page));
  if (finding.line > 0) append(out, fmt::format("{} {}", w.line, finding.line));
  if (finding.table >= 0) append(out, numbered(w.table, finding.table + 1, finding.table_label));
  if (finding.cell) {
    append(out, numbered(w.row, finding.cell->row + 1, finding.row_label, words("en").row));
    append(out, numbered(w.column, finding.cell->column + 1, finding.column_label, words("en").column));
  }
  return out;
}

std::string place_text(const Document& document, const Finding& finding, std::string_view language) {
  std::string out = one_line(document.source.path);
  const std::string inside = place_in_document(finding, language);
  if (!inside.empty()) append(out, inside);
  return out;
}

std::string place_key(const Document& document, const Finding& finding) {
  if (finding.table >= 0) {
    const auto index = static_cast<std::size_t>(finding.table);
    std::string key = index < document.tables.size() && !document.tables[index].id.empty()
                          ? document.tables[index].id
                          : fmt::format("t{}", finding.table + 1);
    if (finding.cell) key += fmt::format("/r{}/c{}", finding.cell->row + 1, finding.cell->column + 1);
    return key;
  }
  return finding.block >= 0 ? fmt::format("p{}", finding.block + 1) : "document";
}

}  // namespace crossfoot::report

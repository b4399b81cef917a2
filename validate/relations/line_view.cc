#include "validate/relations/line_view.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace crossfoot {
namespace {

bool starts_with_any(std::string_view text, const std::vector<std::string_view>& prefixes) {
  return std::any_of(prefixes.begin(), prefixes.end(),
                     [&](std::string_view prefix) { return text.starts_with(prefix); });
}

bool is_memo(std::string_view key) {
  static const std::vector<std::string_view> kPrefixes = {
      "of which", "thereof", "memo", "including", "de los cuales", "de las cuales", "incluye", "incluido", "del cual"};
  return starts_with_any(key, kPrefixes);
}

bool is_deduction(std::string_view key) {
  static const std::vector<std::string_view> kPrefixes = {"less", "minus", "deduct", "(-)", "menos", "deducc", "(less"};
  return starts_with_any(key, kPrefixes);
}

int outline_class_of(std::string_view outline) {
  if (outline.empty()) return 0;
  const auto only = [&](std::string_view set) { return outline.find_first_not_of(set) == std::string_view::npos; };
  if (only("IVXLC")) return 1;
  if (only("0123456789")) return 3;
  if (only("0123456789.")) return 4;
  return outline[0] >= 'A' && outline[0] <= 'Z' ? 2 : 5;
}

bool is_total_term(std::string_view term) {
  static constexpr std::array<std::string_view, 8> kTerms = {
      "total", "subtotal", "grand-total", "net", "net-total", "closing-balance", "balance", "difference"};
  return std::find(kTerms.begin(), kTerms.end(), term) != kTerms.end();
}

void read_label(const LabelReading& label, LineTraits& traits) {
  traits.total_word = is_total_term(label.term);
  traits.unlabelled = label.key.empty() && label.outline.empty();
  traits.memo = is_memo(label.key);
  traits.deduction = is_deduction(label.key);
  traits.outline_class = outline_class_of(label.outline);
}

}  // namespace

std::vector<LineTraits> line_traits(const LineView& view, const TableStatement& statement, const Table& table) {
  std::vector<LineTraits> traits(static_cast<std::size_t>(std::max(view.lines(), 0)));
  const bool rows = view.axis() == Axis::rows;
  const auto& labels = rows ? statement.row_labels : statement.column_labels;
  for (int line = view.first_line(); line < view.lines(); ++line) {
    LineTraits& trait = traits[static_cast<std::size_t>(line)];
    for (int instance = view.first_instance(); instance < view.instances() && !trait.has_figures; ++instance)
      trait.has_figures = view.at(line, instance).present();
    if (static_cast<std::size_t>(line) < labels.size()) read_label(labels[static_cast<std::size_t>(line)], trait);
  }
  if (rows) {
    for (const Cell& cell : table.cells) {
      if (cell.row < 0 || cell.row >= view.lines() || cell.text.empty()) continue;
      LineTraits& trait = traits[static_cast<std::size_t>(cell.row)];
      trait.bold = trait.bold || cell.bold;
      if (cell.column < statement.stub_columns)
        trait.indent = std::max(trait.indent, static_cast<int>(std::lround(cell.indent)));
    }
  }
  bool gap = true;  // the top of the body is a boundary as well
  for (int line = view.first_line(); line < view.lines(); ++line) {
    LineTraits& trait = traits[static_cast<std::size_t>(line)];
    if (!trait.has_figures) {
      gap = rows;  // an empty column parts nothing
      continue;
    }
    trait.heading_before = gap;
    gap = false;
  }
  return traits;
}

}  // namespace crossfoot

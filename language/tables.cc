#include "language/tables.h"

#include <algorithm>

namespace crossfoot::language {
namespace {

// Line by line without what is written for people.
template <typename Take>
void each_row(std::string_view text, const Take& take) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    if (!line.empty() && line.front() != '#') take(line);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

std::string_view table_of(std::string_view folder, std::string_view name) {
  std::string path(folder);
  path.append("/").append(name).append(".tsv");
  return table_text(path);
}

}  // namespace

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  std::size_t begin = 0;
  while (true) {
    const std::size_t end = text.find(separator, begin);
    parts.push_back(text.substr(begin, end == std::string_view::npos ? end : end - begin));
    if (end == std::string_view::npos) return parts;
    begin = end + 1;
  }
}

int number_in(std::string_view field) {
  int value = 0;
  for (const char c : field) value = value * 10 + (c - '0');
  return value;
}

std::vector<TableRow> table_rows(std::string_view name) {
  std::vector<TableRow> rows;
  for (std::size_t i = 0; i < kLanguages.size(); ++i)
    each_row(table_of(kLanguages[i], name), [&](std::string_view line) { rows.push_back({i, split(line, '\t')}); });
  return rows;
}

std::vector<std::vector<std::string_view>> common_rows(std::string_view name) {
  std::vector<std::vector<std::string_view>> rows;
  each_row(table_of("common", name), [&](std::string_view line) { rows.push_back(split(line, '\t')); });
  return rows;
}

void each_concept_row(const std::function<void(std::string_view, std::string_view)>& take) {
  for (const std::string_view name : table_text_names()) {
    if (name.find("/concepts") == std::string_view::npos) continue;
    each_row(table_text(name), [&](std::string_view line) {
      const std::size_t tab = line.find('\t');
      if (tab != std::string_view::npos) take(line.substr(0, tab), line.substr(tab + 1));
    });
  }
}

}  // namespace crossfoot::language

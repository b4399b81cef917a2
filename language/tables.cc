#include "language/tables.h"

namespace crossfoot::language {

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

void each_concept_row(const std::function<void(std::string_view, std::string_view)>& take) {
  for (const std::string_view name : table_text_names()) {
    if (!name.ends_with("/concepts.tsv")) continue;
    for (const std::string_view line : split(table_text(name), '\n')) {
      const std::size_t tab = line.find('\t');
      if (line.starts_with('#') || tab == std::string_view::npos) continue;
      take(line.substr(0, tab), line.substr(tab + 1));
    }
  }
}

}  // namespace crossfoot::language

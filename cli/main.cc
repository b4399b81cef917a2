// Provisional until the command layer stands: extract, check and normalize with JSON output.
#include <cstdio>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include "cli/pipeline.h"
#include "report/json.h"

namespace crossfoot {
namespace {

std::string unescaped(std::string_view line) {
  std::string text;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] != '\\' || i + 1 == line.size()) {
      text.push_back(line[i]);
      continue;
    }
    switch (line[i + 1]) {
      case 't': text.push_back('\t'); ++i; break;
      case 'n': text.push_back('\n'); ++i; break;
      case 'r': text.push_back('\r'); ++i; break;
      case '\\': text.push_back('\\'); ++i; break;
      default: text.push_back('\\');
    }
  }
  return text;
}

int normalize_lines(const std::string& what) {
  std::string line;
  while (std::getline(std::cin, line)) {
    const std::string text = unescaped(line);
    const std::string json = what == "amounts" ? amounts_json(text, read_amounts(text))
                             : what == "dates" ? dates_json(text, read_dates(text))
                                               : label_json(text, read_label(text));
    std::puts(json.c_str());
  }
  return 0;
}

int run(const std::vector<std::string>& args) {
  if (args.size() >= 2 && args[0] == "normalize") return normalize_lines(args[1]);
  if (args.size() < 2) return 2;
  for (std::size_t i = 1; i < args.size(); ++i) {
    if (args[i] == "--format") {
      ++i;
      continue;
    }
    const auto read = read_document(args[i]);
    if (!read) {
      std::puts(failure_json(args[i], read.error()).c_str());
      continue;
    }
    const ReadDocument& document = read.value();
    const std::string json = args[0] == "extract"
                                 ? document_json(*document.document, document.statement)
                                 : findings_json(*document.document, validate(document.statement), "en");
    std::puts(json.c_str());
  }
  return 0;
}

}  // namespace
}  // namespace crossfoot

int main(int argc, char** argv) { return crossfoot::run({argv + 1, argv + argc}); }

// crossfoot normalize: a filter from strings to readings, one line in, one JSON object out.
#include "normalize/normalize.h"

#include <iostream>
#include <memory>
#include <string>
#include <string_view>

#include "cli/commands/commands.h"
#include "cli/exit_codes.h"
#include "cli/output.h"
#include "cli/shared_options.h"
#include "report/json.h"

namespace crossfoot::cli {
namespace {

// \t \n \r and \\ stand for themselves escaped; any other backslash is a backslash.
std::string unescaped(std::string_view line) {
  std::string text;
  text.reserve(line.size());
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char next = line[i] == '\\' && i + 1 < line.size() ? line[i + 1] : '\0';
    const std::string_view escapes = "tnr\\";
    const std::size_t which = next == '\0' ? std::string_view::npos : escapes.find(next);
    if (which == std::string_view::npos) {
      text.push_back(line[i]);
    } else {
      text.push_back("\t\n\r\\"[which]);
      ++i;
    }
  }
  return text;
}

std::string line_json(const std::string& what, const std::string& text, const normalize::NormalizeOptions& options) {
  if (what == "amounts") return report::amounts_json(text, normalize::read_amounts(text, {}, options));
  if (what == "dates") return report::dates_json(text, normalize::read_dates(text, options));
  return report::label_json(text, normalize::read_label(text, {}, options));
}

int run_normalize(const std::string& what, const normalize::NormalizeOptions& options) {
  std::ios::sync_with_stdio(false);
  std::string line;
  while (std::getline(std::cin, line)) {
    print(line_json(what, unescaped(line), options) + "\n");
    // Whoever feeds line by line waits for each answer.
    if (std::cin.rdbuf()->in_avail() <= 0) flush_output();
  }
  flush_output();
  return kExitClean;
}

}  // namespace

void add_normalize_command(const Command& program, int& exit_code) {
  auto what = std::make_shared<std::string>();
  auto options = std::make_shared<normalize::NormalizeOptions>();
  const Command command =
      program.add_command("normalize", "Read strings from standard input, one a line, and print their readings");
  command.add_option("what", *what, "amounts, dates or labels").required().one_of({"amounts", "dates", "labels"});
  add_document_language(command, options->language);
  command.footer(
      "Examples:\n"
      "  echo '($25,00)' | crossfoot normalize amounts\n"
      "  echo 'Gastos de oficina / Office expenses' | crossfoot normalize labels\n"
      "In the input \\t \\n \\r and \\\\ are escapes.");
  command.runs([what, options, &exit_code] { exit_code = run_normalize(*what, *options); });
}

}  // namespace crossfoot::cli

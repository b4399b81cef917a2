// The pipeline without workers, for the cost of isolation: prints what `crossfoot check --format json` prints.
#include <cstdio>

#include "report/json.h"
#include "run/pipeline.h"

int main(int argc, char** argv) {
  for (int i = 1; i < argc; ++i) {
    const auto read = crossfoot::run::read_document(argv[i]);
    if (!read) return 2;
    const auto result = crossfoot::validate::check_statement(read.value().statement, {});
    std::puts(crossfoot::report::findings_json(*read.value().document, result, "en").c_str());
  }
  return 0;
}

// The pipeline without workers, for the cost of isolation: prints what `crossfoot check --format json` prints.
#include <cstdio>

#include "cli/pipeline.h"
#include "report/json.h"

int main(int argc, char** argv) {
  for (int i = 1; i < argc; ++i) {
    const auto read = crossfoot::read_document(argv[i]);
    if (!read) return 2;
    const auto result = crossfoot::validate(read.value().statement, {});
    std::puts(crossfoot::findings_json(*read.value().document, result, "en").c_str());
  }
  return 0;
}

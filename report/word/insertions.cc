#include "report/word/insertions.h"

#include <algorithm>

namespace crossfoot::report {

std::string with_insertions(std::string_view bytes, std::vector<Insertion> insertions) {
  std::stable_sort(insertions.begin(), insertions.end(),
                   [](const Insertion& a, const Insertion& b) { return a.at < b.at; });
  std::string out;
  std::size_t copied = 0;
  for (const Insertion& insertion : insertions) {
    out += bytes.substr(copied, insertion.at - copied);
    out += insertion.text;
    copied = insertion.at;
  }
  return out += bytes.substr(copied);
}

}  // namespace crossfoot::report

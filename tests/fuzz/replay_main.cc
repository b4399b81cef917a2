// Runs a target over files instead of under libFuzzer: each input of its corpus once, in every build.
//   replay_TARGET FILE|FOLDER…
#include <algorithm>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "tests/fuzz/target.h"

namespace fs = std::filesystem;

namespace {

// Inputs are small; sanitizers and old machines make things slower by ten, not by a thousand.
constexpr double kMostSeconds = 20;

std::vector<fs::path> inputs(int count, char** names) {
  std::vector<fs::path> files;
  for (int i = 0; i < count; ++i) {
    if (!fs::is_directory(names[i])) {
      files.emplace_back(names[i]);
      continue;
    }
    for (const auto& entry : fs::recursive_directory_iterator(names[i]))
      if (entry.is_regular_file()) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

double processor_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

bool replay(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  const std::string bytes(std::istreambuf_iterator<char>(in), {});
  if (!in.good() && !in.eof()) {
    std::fprintf(stderr, "%s: cannot be read\n", file.c_str());
    return false;
  }
  std::fprintf(stderr, "%s\n", file.c_str());  // the last line names the input that ends the process
  const double began = processor_seconds();
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
  const double taken = processor_seconds() - began;
  if (taken > kMostSeconds) std::fprintf(stderr, "%s: took %.1f s\n", file.c_str(), taken);
  return taken <= kMostSeconds;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<fs::path> files = inputs(argc - 1, argv + 1);
  if (files.empty()) {
    std::fprintf(stderr, "no inputs\n");
    return 2;
  }
  const auto bad = std::count_if(files.begin(), files.end(), [](const fs::path& file) { return !replay(file); });
  return bad == 0 ? 0 : 1;
}

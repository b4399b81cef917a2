#include "extractors/common/zip_headers.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace crossfoot::extractors {
namespace {

// Where things stand (APPNOTE.TXT 4.3.7, 4.3.12 and 4.3.16).
constexpr std::string_view kLocalMark = "PK\x03\x04", kCentralMark = "PK\x01\x02", kEndMark = "PK\x05\x06";
constexpr std::size_t kLocalSize = 30, kCentralSize = 46, kEndSize = 22;

struct Field {
  std::size_t local, central, size;
};
constexpr Field kVersionNeeded{4, 6, 2}, kFlags{6, 8, 2}, kTimeAndDate{10, 12, 4};

std::size_t number_at(std::string_view bytes, std::size_t at, std::size_t size) {
  std::size_t number = 0;
  for (std::size_t i = size; i > 0; --i) number = number << 8 | static_cast<std::uint8_t>(bytes[at + i - 1]);
  return number;
}

bool has(std::string_view bytes, std::size_t at, std::string_view mark, std::size_t size) {
  return at <= bytes.size() && size <= bytes.size() - at && bytes.substr(at, mark.size()) == mark;
}

class Aligner {
 public:
  explicit Aligner(std::string_view archive) : archive_(archive) {}

  AlignedHeaders align() && {
    const std::size_t end = archive_.rfind(kEndMark);
    if (end == std::string_view::npos || !has(archive_, end, kEndMark, kEndSize)) return {};
    std::size_t at = number_at(archive_, end + 16, 4);
    while (has(archive_, at, kCentralMark, kCentralSize)) {
      const std::size_t local = number_at(archive_, at + 42, 4);
      if (has(archive_, local, kLocalMark, kLocalSize)) align_entry(at, local);
      at += kCentralSize + number_at(archive_, at + 28, 2) + number_at(archive_, at + 30, 2) +
            number_at(archive_, at + 32, 2);
    }
    return std::move(aligned_);
  }

 private:
  void align_entry(std::size_t central, std::size_t local) {
    aligned_.flags_agree &= same(kFlags, central, local);
    for (const Field& field : {kVersionNeeded, kTimeAndDate}) {
      if (same(field, central, local)) continue;
      if (aligned_.bytes.empty()) aligned_.bytes = archive_;
      archive_.copy(aligned_.bytes.data() + local + field.local, field.size, central + field.central);
    }
  }

  bool same(const Field& field, std::size_t central, std::size_t local) const {
    return archive_.substr(central + field.central, field.size) == archive_.substr(local + field.local, field.size);
  }

  std::string_view archive_;
  AlignedHeaders aligned_;
};

}  // namespace

AlignedHeaders align_headers(std::string_view archive) { return Aligner(archive).align(); }

}  // namespace crossfoot::extractors

// The text first, as it is: of a long report it is most of the bytes, and is moved and not copied on either side.
// Behind it the names and bytes of the files, the length of each part, and the number of parts.
#include "cli/piece_codec.h"

#include <bit>
#include <cstdint>
#include <cstring>
#include <utility>
#include <vector>

namespace crossfoot {
namespace {

static_assert(std::endian::native == std::endian::little, "worker and parent are one program on one machine");
using Length = std::uint64_t;

void append(std::string& packed, Length length) {
  packed.append(reinterpret_cast<const char*>(&length), sizeof length);
}

Length length_at(std::string_view packed, std::size_t at) {
  Length length = 0;
  std::memcpy(&length, packed.data() + at, sizeof length);
  return length;
}

// Of all parts; nothing when they do not fill the bytes before them.
std::optional<std::vector<Length>> lengths_of(std::string_view packed) {
  if (packed.size() < sizeof(Length)) return std::nullopt;
  std::size_t rest = packed.size() - sizeof(Length);
  const Length parts = length_at(packed, rest);
  if (parts % 2 == 0 || parts > rest / sizeof(Length)) return std::nullopt;
  rest -= parts * sizeof(Length);
  std::vector<Length> lengths;
  for (std::size_t at = rest; lengths.size() < parts; at += sizeof(Length)) {
    lengths.push_back(length_at(packed, at));
    if (lengths.back() > rest) return std::nullopt;
    rest -= lengths.back();
  }
  return rest == 0 ? std::optional(std::move(lengths)) : std::nullopt;
}

}  // namespace

std::string pack(Piece piece) {
  std::string packed = std::move(piece.text);
  std::vector<Length> lengths{packed.size()};
  for (const OutputFile& file : piece.files)
    for (const std::string* part : {&file.name, &file.bytes}) {
      packed += *part;
      lengths.push_back(part->size());
    }
  for (const Length length : lengths) append(packed, length);
  append(packed, lengths.size());
  return packed;
}

std::optional<Piece> unpack(std::string bytes) {
  const auto lengths = lengths_of(bytes);
  if (!lengths) return std::nullopt;
  Piece piece;
  std::size_t at = lengths->front();
  for (std::size_t i = 1; i < lengths->size(); i += 2) {
    const std::size_t name = (*lengths)[i], content = (*lengths)[i + 1];
    piece.files.push_back({bytes.substr(at, name), bytes.substr(at + name, content)});
    at += name + content;
  }
  bytes.resize(lengths->front());
  piece.text = std::move(bytes);
  return piece;
}

}  // namespace crossfoot

// The text first, as it is: of a long report it is most of the bytes, and is moved and not copied on either side.
// Behind it the names and bytes of the files, the length of each part, and the number of parts.
#include "run/piece_codec.h"

#include <utility>
#include <vector>

#include "run/workers/length_bytes.h"

namespace crossfoot::run {
namespace {

// Of all parts; nothing when they do not fill the bytes before them.
std::optional<std::vector<std::size_t>> lengths_of(std::string_view packed) {
  if (packed.size() < kLengthBytes) return std::nullopt;
  std::size_t rest = packed.size() - kLengthBytes;
  const std::size_t parts = length_from(packed.substr(rest));
  if (parts % 2 == 0 || parts > rest / kLengthBytes) return std::nullopt;
  rest -= parts * kLengthBytes;
  std::vector<std::size_t> lengths;
  for (std::size_t at = rest; lengths.size() < parts; at += kLengthBytes) {
    lengths.push_back(length_from(packed.substr(at)));
    if (lengths.back() > rest) return std::nullopt;
    rest -= lengths.back();
  }
  return rest == 0 ? std::optional(std::move(lengths)) : std::nullopt;
}

}  // namespace

std::string pack(report::Piece piece) {
  std::string packed = std::move(piece.text);
  std::vector<std::size_t> lengths{packed.size()};
  for (const report::OutputFile& file : piece.files)
    for (const std::string* part : {&file.name, &file.bytes}) {
      packed += *part;
      lengths.push_back(part->size());
    }
  for (const std::size_t length : lengths) packed += length_bytes(length);
  return packed += length_bytes(lengths.size());
}

std::optional<report::Piece> unpack(std::string bytes) {
  const auto lengths = lengths_of(bytes);
  if (!lengths) return std::nullopt;
  report::Piece piece;
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

}  // namespace crossfoot::run

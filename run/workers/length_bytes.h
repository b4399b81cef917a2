// Lengths among bytes that travel between worker and parent: eight bytes, the lowest first.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace crossfoot::run {

constexpr std::size_t kLengthBytes = 8;

inline std::string length_bytes(std::uint64_t length) {
  std::string bytes(kLengthBytes, '\0');
  for (std::size_t i = 0; i < kLengthBytes; ++i) bytes[i] = static_cast<char>((length >> (8 * i)) & 0xFF);
  return bytes;
}

// Of the first eight bytes.
inline std::uint64_t length_from(std::string_view bytes) {
  std::uint64_t length = 0;
  for (std::size_t i = 0; i < kLengthBytes; ++i)
    length |= std::uint64_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
  return length;
}

}  // namespace crossfoot::run

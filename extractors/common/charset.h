// From the bytes of a text file to UTF-8.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace crossfoot::extractors {

enum class Charset { utf8, utf16le, utf16be, windows1252, unknown };

// What the bytes are written in. Never by name: byte-order mark, then validity, then how UTF-16 spreads its zero bytes.
// `unknown` where the bytes are no text at all (control characters in number, zero bytes outside UTF-16 among them).
Charset detect_charset(std::string_view bytes);

struct DecodedText {
  std::string text;      // valid UTF-8, without a byte-order mark
  bool damaged = false;  // bytes that fit no character were replaced by U+FFFD
  std::size_t zeros_left_out = 0;
};

// `charset` must not be unknown. Latin-1 is read as its superset Windows-1252: the C1 controls that the two differ in
// do not occur in documents, whereas curly quotes and dashes do.
DecodedText decode_text(std::string_view bytes, Charset charset);

// By the name that a document gives itself ("iso-8859-15"), as browsers take it: what calls itself Latin-1 or ASCII is
// Windows-1252. Nothing where nobody knows the name.
std::optional<DecodedText> decode_text_named(std::string_view bytes, const std::string& name);

}  // namespace crossfoot::extractors

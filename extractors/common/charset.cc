#include "extractors/common/charset.h"

#include <unicode/ucnv.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <memory>

namespace crossfoot::extractors {
namespace {

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";
constexpr std::string_view kUtf16LeMark = "\xFF\xFE";
constexpr std::string_view kUtf16BeMark = "\xFE\xFF";
constexpr std::string_view kUtf32LeMark{"\xFF\xFE\0\0", 4};
constexpr std::size_t kSample = 64u << 10;

struct Utf8Census {
  std::size_t sequences = 0;  // well-formed multi-byte ones
  std::size_t broken = 0;
};

Utf8Census census_of(std::string_view bytes) {
  Utf8Census census;
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  const std::size_t size = bytes.size();
  std::size_t i = 0;
  while (i < size) {
    if (data[i] < 0x80) {
      ++i;
      continue;
    }
    // ICU indexes with 32 bits: decode within a window of one sequence.
    const auto window = static_cast<std::int32_t>(std::min<std::size_t>(size - i, 4));
    std::int32_t at = 0;
    UChar32 c = 0;
    U8_NEXT(data + i, at, window, c);
    ++(c < 0 ? census.broken : census.sequences);
    i += static_cast<std::size_t>(at);
  }
  return census;
}

// Characters that no text holds. Form feed, vertical tab, escape and the information separators do occur.
bool is_binary_control(unsigned char c) { return c < 0x08 || (c >= 0x0E && c < 0x1A) || c == 0x7F; }

// One in fifty bytes and more, as no text has them.
bool has_many_controls(std::string_view bytes, std::ptrdiff_t slips) {
  const auto controls = std::count_if(bytes.begin(), bytes.end(),
                                      [](char c) { return is_binary_control(static_cast<unsigned char>(c)); });
  return controls > slips && static_cast<std::size_t>(controls) * 50 > bytes.size();
}

bool looks_binary(std::string_view bytes, bool has_zeros) {
  // A few stray controls are a converter's slip (Word's footnote mark is U+0002). So is a zero byte, but it is also
  // what a file with a head of text has behind it: where there is one, all bytes are looked at.
  constexpr std::ptrdiff_t kSlips = 10;
  return has_zeros ? has_many_controls(bytes, 0) : has_many_controls(bytes.substr(0, kSample), kSlips);
}

// In UTF-16 text of European languages nearly every other byte is zero, always on the same side.
Charset unmarked_utf16(std::string_view bytes) {
  const std::string_view sample = bytes.substr(0, kSample);
  std::size_t zeros[2] = {0, 0};
  for (std::size_t i = 0; i < sample.size(); ++i) zeros[i % 2] += sample[i] == '\0';
  const std::size_t half = sample.size() / 2;
  if (zeros[1] * 10 >= half * 7 && zeros[0] * 20 <= half) return Charset::utf16le;
  if (zeros[0] * 10 >= half * 7 && zeros[1] * 20 <= half) return Charset::utf16be;
  return Charset::unknown;
}

const char* icu_name(Charset charset) {
  switch (charset) {
    case Charset::utf16le: return "UTF-16LE";
    case Charset::utf16be: return "UTF-16BE";
    case Charset::windows1252: return "windows-1252";
    default: return "UTF-8";
  }
}

std::string_view without_mark(std::string_view bytes, Charset charset) {
  const std::string_view mark = charset == Charset::utf8      ? kUtf8Mark
                                : charset == Charset::utf16le ? kUtf16LeMark
                                : charset == Charset::utf16be ? kUtf16BeMark
                                                              : std::string_view{};
  if (bytes.substr(0, mark.size()) == mark) bytes.remove_prefix(mark.size());
  return bytes;
}

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

Converter open_converter(const char* name) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(name, &status));
  return U_SUCCESS(status) ? std::move(converter) : nullptr;
}

// Streams through ICU's pivot, so that the cost is one pass and the memory the result's.
std::string converted(std::string_view bytes, const char* from) {
  const Converter source = open_converter(from);
  const Converter target = open_converter("UTF-8");
  std::string text;
  if (!source || !target) return text;
  text.reserve(bytes.size() + bytes.size() / 8);
  std::unique_ptr<UChar[]> pivot = std::make_unique<UChar[]>(1024);
  UChar* pivot_source = pivot.get();
  UChar* pivot_target = pivot.get();
  const char* input = bytes.data();
  char buffer[8192];
  UErrorCode status = U_ZERO_ERROR;
  bool first = true;
  do {
    char* output = buffer;
    status = U_ZERO_ERROR;
    ucnv_convertEx(target.get(), source.get(), &output, buffer + sizeof buffer, &input, bytes.data() + bytes.size(),
                   pivot.get(), &pivot_source, &pivot_target, pivot.get() + 1024, first, true, &status);
    first = false;
    text.append(buffer, output);
  } while (status == U_BUFFER_OVERFLOW_ERROR);
  return text;
}

}  // namespace

Charset detect_charset(std::string_view bytes) {
  const auto starts_with = [&](std::string_view mark) { return bytes.substr(0, mark.size()) == mark; };
  if (starts_with(kUtf32LeMark)) return Charset::unknown;
  if (starts_with(kUtf16LeMark)) return Charset::utf16le;
  if (starts_with(kUtf16BeMark)) return Charset::utf16be;
  const bool has_zeros = std::memchr(bytes.data(), '\0', bytes.size()) != nullptr;
  if (const Charset utf16 = unmarked_utf16(bytes); has_zeros && utf16 != Charset::unknown) return utf16;
  if (looks_binary(bytes, has_zeros)) return Charset::unknown;
  if (starts_with(kUtf8Mark)) return Charset::utf8;
  const Utf8Census census = census_of(bytes);
  // A damaged UTF-8 file stays UTF-8: in Windows-1252 text hardly any two bytes form a valid sequence by chance.
  if (census.broken * 4 <= census.sequences) return Charset::utf8;
  return Charset::windows1252;
}

DecodedText decode_text(std::string_view bytes, Charset charset) {
  DecodedText decoded;
  bytes = without_mark(bytes, charset);
  if (charset == Charset::utf8 && census_of(bytes).broken == 0) {
    decoded.text.assign(bytes);
  } else {
    decoded.text = converted(bytes, icu_name(charset));
    decoded.damaged = charset == Charset::utf8 || decoded.text.find("\xEF\xBF\xBD") != std::string::npos;
  }
  decoded.zeros_left_out = std::erase(decoded.text, '\0');
  return decoded;
}

std::optional<DecodedText> decode_text_named(std::string_view bytes, const std::string& name) {
  const Converter converter = open_converter(name.c_str());
  if (!converter) return std::nullopt;
  UErrorCode status = U_ZERO_ERROR;
  const std::string_view known = ucnv_getName(converter.get(), &status);
  if (known == "UTF-8") return decode_text(bytes, Charset::utf8);
  if (known == "ISO-8859-1" || known == "US-ASCII") return decode_text(bytes, Charset::windows1252);
  DecodedText decoded;
  decoded.text = converted(bytes, name.c_str());
  decoded.damaged = decoded.text.find("\xEF\xBF\xBD") != std::string::npos;
  return decoded;
}

}  // namespace crossfoot::extractors

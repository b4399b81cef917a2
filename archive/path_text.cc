#include "archive/path_text.h"

#include <algorithm>
#include <cctype>

#include "language/calendar.h"
#include "language/concept.h"
#include "language/utf8.h"

namespace crossfoot::archive {
namespace {

// Bytes of the character at the start of `text`, 0 where it is ill-formed or a control character; U+0080–U+009F are
// such.
std::size_t clean_length(std::string_view text) {
  const auto first = static_cast<unsigned char>(text[0]);
  if (first < 0x80) return first >= 0x20 && first != 0x7F ? 1 : 0;
  const std::size_t length = language::character_length(text);
  return length == 2 && first == 0xC2 && static_cast<unsigned char>(text[1]) < 0xA0 ? 0 : length;
}

std::string escaped(unsigned char byte) {
  constexpr std::string_view kHex = "0123456789abcdef";
  return {'\\', 'x', kHex[byte >> 4], kHex[byte & 15]};
}

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

// Without the mark between archive and member.
std::string name_to_text(std::string_view name) {
  std::string text = path_to_text(name);
  for (std::size_t at = 0; (at = text.find(kMemberMark, at)) != std::string::npos;) text.replace(at, 1, escaped('!'));
  return text;
}

// "jan", "trimestre", "es": what tells the reports of a series apart.
bool is_period_or_language(std::string_view word) {
  static const language::Concept kWords("period-or-language-in-path");
  return kWords.has(word) || language::month_named(word) != 0;
}

}  // namespace

std::string storable_text(std::string_view text) {
  // Without a way out of the loop the compiler looks at many at once.
  int strange = 0;
  for (const char c : text) strange += static_cast<signed char>(c) <= 0 ? 1 : 0;
  if (strange == 0) return std::string(text);
  std::string out;
  for (std::string_view rest = text; !rest.empty();) {
    const std::size_t length = rest.front() == '\0' ? 0 : language::character_length(rest);
    out += length == 0 ? std::string_view("\uFFFD") : rest.substr(0, length);
    rest.remove_prefix(std::max<std::size_t>(length, 1));
  }
  return out;
}

std::string path_to_text(std::string_view path) {
  bool clean = true;
  for (std::string_view rest = path; clean && !rest.empty();) {
    const std::size_t length = clean_length(rest);
    clean = length > 0 && rest.front() != '\\';
    rest.remove_prefix(std::max<std::size_t>(length, 1));
  }
  if (clean) return std::string(path);
  std::string out;
  while (!path.empty()) {
    const std::size_t length = path.front() == '\\' ? 0 : clean_length(path);
    if (length == 0)
      out += escaped(static_cast<unsigned char>(path.front()));
    else
      out += path.substr(0, length);
    path.remove_prefix(std::max<std::size_t>(length, 1));
  }
  return out;
}

std::string text_to_path(std::string_view text) {
  std::string path;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\' && i + 3 < text.size() && text[i + 1] == 'x' && hex_value(text[i + 2]) >= 0 &&
        hex_value(text[i + 3]) >= 0) {
      path.push_back(static_cast<char>(hex_value(text[i + 2]) * 16 + hex_value(text[i + 3])));
      i += 3;
    } else {
      path.push_back(text[i]);
    }
  }
  return path;
}

std::string place_to_text(const MemberPath& place) {
  const std::string file = name_to_text(place.file);
  return place.member.empty() ? file : file + std::string(kMemberMark) + name_to_text(place.member);
}

MemberPath text_to_place(std::string_view text) {
  const std::size_t mark = text.find(kMemberMark);
  if (mark == std::string_view::npos) return text_to_path(text);
  return {text_to_path(text.substr(0, mark)), text_to_path(text.substr(mark + kMemberMark.size()))};
}

std::int64_t path_hash(std::string_view path) {
  // FNV-1a with a final mix: the low bits, which a remainder looks at, depend on every byte.
  std::uint64_t hash = 14695981039346656037u;
  for (const char c : path) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211u;
  hash ^= hash >> 33;
  hash *= 0xff51afd7ed558ccdu;
  hash ^= hash >> 33;
  return static_cast<std::int64_t>(hash & 0x7FFFFFFF);
}

std::int64_t shard_hash(const MemberPath& place) {
  return path_hash(std::string_view(place.file).substr(0, place.file.find(kMemberMark)));
}

std::string series_of(std::string_view path) {
  std::string_view name = path.substr(path.rfind('/') == std::string_view::npos ? 0 : path.rfind('/') + 1);
  if (const std::size_t dot = name.rfind('.'); dot != std::string_view::npos && dot > 0) name = name.substr(0, dot);
  std::string series, word;
  const auto finish_word = [&] {
    if (!word.empty() && !is_period_or_language(word)) series += (series.empty() ? "" : " ") + word;
    word.clear();
  };
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    if (std::isalpha(byte) != 0 || byte >= 0x80)
      word.push_back(static_cast<char>(byte < 0x80 ? std::tolower(byte) : byte));
    else
      finish_word();
  }
  finish_word();
  return series;
}

}  // namespace crossfoot::archive

#include "extractors/html/page_text.h"

#include <re2/re2.h>

#include <string>

namespace crossfoot::extractors::html {
namespace {

constexpr std::size_t kHead = 4096;  // browsers look into the first 1024; some pages begin with a long comment

std::string declared_charset(std::string_view bytes) {
  static const RE2 kMeta(R"((?i)<meta[^>]{0,400}charset\s*=\s*["']?\s*([a-z0-9_.:\-]+))");
  static const RE2 kXml(R"((?i)^\s*<\?xml[^>]{0,200}encoding\s*=\s*["']([a-z0-9_.:\-]+))");
  const std::string_view head = bytes.substr(0, kHead);
  const re2::StringPiece piece(head.data(), head.size());
  std::string name;
  if (RE2::PartialMatch(piece, kXml, &name)) return name;
  RE2::PartialMatch(piece, kMeta, &name);
  return name;
}

}  // namespace

Result<DecodedText> page_text(std::string_view bytes) {
  const Charset seen = detect_charset(bytes);
  if (seen == Charset::unknown) return Error{Outcome::unsupported, "not text in a charset that pages are written in"};
  // A page that was converted often still says what it was before; bytes that are UTF-8 by their nature are just that.
  if (seen == Charset::windows1252) {
    if (const std::string name = declared_charset(bytes); !name.empty()) {
      const bool not_so = name.size() >= 3 && (name.substr(0, 3) == "utf" || name.substr(0, 3) == "UTF");
      if (auto decoded = not_so ? std::nullopt : decode_text_named(bytes, name)) return std::move(*decoded);
    }
  }
  return decode_text(bytes, seen);
}

}  // namespace crossfoot::extractors::html

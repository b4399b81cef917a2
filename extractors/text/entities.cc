#include "extractors/text/entities.h"

#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

namespace crossfoot::extractors::text {
namespace {

struct NamedEntity {
  std::string_view name;
  std::string_view text;
};

// What converters write in English and Spanish reports; sorted by name.
constexpr std::array kNamedEntities = {
    NamedEntity{"Aacute", "Á"},      NamedEntity{"Eacute", "É"},
    NamedEntity{"Iacute", "Í"},      NamedEntity{"Ntilde", "Ñ"},
    NamedEntity{"Oacute", "Ó"},      NamedEntity{"Uacute", "Ú"},
    NamedEntity{"aacute", "á"},      NamedEntity{"amp", "&"},
    NamedEntity{"apos", "'"},        NamedEntity{"bull", "•"},
    NamedEntity{"cent", "¢"},        NamedEntity{"deg", "°"},
    NamedEntity{"eacute", "é"},      NamedEntity{"euro", "€"},
    NamedEntity{"frac12", "½"},      NamedEntity{"frac14", "¼"},
    NamedEntity{"frac34", "¾"},      NamedEntity{"gt", ">"},
    NamedEntity{"hellip", "…"},      NamedEntity{"iacute", "í"},
    NamedEntity{"iexcl", "¡"},       NamedEntity{"iquest", "¿"},
    NamedEntity{"laquo", "«"},       NamedEntity{"ldquo", "“"},
    NamedEntity{"lsquo", "‘"},       NamedEntity{"lt", "<"},
    NamedEntity{"mdash", "—"},       NamedEntity{"minus", "−"},
    NamedEntity{"nbsp", "\xC2\xA0"}, NamedEntity{"ndash", "–"},
    NamedEntity{"ntilde", "ñ"},      NamedEntity{"oacute", "ó"},
    NamedEntity{"ordf", "ª"},        NamedEntity{"ordm", "º"},
    NamedEntity{"para", "¶"},        NamedEntity{"plusmn", "±"},
    NamedEntity{"pound", "£"},       NamedEntity{"quot", "\""},
    NamedEntity{"raquo", "»"},       NamedEntity{"rdquo", "”"},
    NamedEntity{"rsquo", "’"},       NamedEntity{"sect", "§"},
    NamedEntity{"sup1", "¹"},        NamedEntity{"sup2", "²"},
    NamedEntity{"sup3", "³"},        NamedEntity{"thinsp", "\xE2\x80\x89"},
    NamedEntity{"times", "×"},       NamedEntity{"uacute", "ú"},
    NamedEntity{"uuml", "ü"},        NamedEntity{"yen", "¥"},
};

constexpr std::size_t kLongestReference = 12;

std::string utf8_of(std::uint32_t code) {
  // Beyond Unicode, a surrogate, or a control that no text may hold: nothing to show.
  if (code > 0x10FFFF || (code >= 0xD800 && code < 0xE000) || code < 0x20) return {};
  std::array<char, 4> buffer{};
  std::int32_t length = 0;
  U8_APPEND_UNSAFE(buffer.data(), length, static_cast<UChar32>(code));
  return {buffer.data(), static_cast<std::size_t>(length)};
}

std::string numeric_entity(std::string_view digits) {
  int base = 10;
  if (!digits.empty() && (digits.front() == 'x' || digits.front() == 'X')) {
    base = 16;
    digits.remove_prefix(1);
  }
  std::uint32_t code = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), code, base);
  return error == std::errc{} && end == digits.data() + digits.size() ? utf8_of(code) : std::string{};
}

}  // namespace

Entity entity_at(std::string_view source) {
  if (source.empty() || source.front() != '&') return {};
  const std::size_t end = source.substr(0, kLongestReference).find(';');
  if (end == std::string_view::npos || end < 3) return {};
  const std::string_view name = source.substr(1, end - 1);
  if (name.front() == '#') {
    std::string text = numeric_entity(name.substr(1));
    return text.empty() ? Entity{} : Entity{std::move(text), end + 1};
  }
  const auto* found =
      std::lower_bound(kNamedEntities.begin(), kNamedEntities.end(), name,
                       [](const NamedEntity& entity, std::string_view key) { return entity.name < key; });
  if (found == kNamedEntities.end() || found->name != name) return {};
  return {std::string(found->text), end + 1};
}

}  // namespace crossfoot::extractors::text

#include "normalize/clean_text.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <limits>
#include <utility>

namespace crossfoot::normalize {
namespace {

struct NamedReference {
  std::string_view name;
  char32_t ch;
};

// The references that office and web exports leave behind; others stay as printed.
constexpr std::array<NamedReference, 18> kReferences{{{"nbsp", U' '},
                                                      {"amp", U'&'},
                                                      {"lt", U'<'},
                                                      {"gt", U'>'},
                                                      {"quot", U'"'},
                                                      {"apos", U'\''},
                                                      {"euro", U'€'},
                                                      {"pound", U'£'},
                                                      {"yen", U'¥'},
                                                      {"cent", U'¢'},
                                                      {"minus", U'-'},
                                                      {"ndash", U'–'},
                                                      {"mdash", U'—'},
                                                      {"thinsp", U'\u2009'},
                                                      {"ensp", U' '},
                                                      {"emsp", U' '},
                                                      {"dollar", U'$'},
                                                      {"shy", U'\u00AD'}}};

struct Folded {
  char32_t ch;
  std::uint16_t flags;
};

bool is_invisible(char32_t c) {
  return c == 0x00AD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069) ||
         c == 0xFEFF;
}

// Superscript letters that tables use as note marks; digits are handled by value.
char32_t superscript_letter(char32_t c) {
  switch (c) {
    case U'ᵃ': return U'a';
    case U'ᵇ': return U'b';
    case U'ᶜ': return U'c';
    case U'ᵈ': return U'd';
    case U'ᵉ': return U'e';
    case U'ᶠ': return U'f';
    case U'ᵍ': return U'g';
    case U'ʰ': return U'h';
    case U'ⁱ': return U'i';
    default: return 0;
  }
}

char32_t superscript_digit(char32_t c) {
  if (c == U'¹') return U'1';
  if (c == U'²') return U'2';
  if (c == U'³') return U'3';
  if (c == 0x2070 || (c >= 0x2074 && c <= 0x2079)) return U'0' + (c - 0x2070);
  return 0;
}

Folded fold_space_or_dash(char32_t c) {
  if (c == 0x00A0 || c == 0x2007 || c == 0x2008 || c == 0x2009 || c == 0x202F || c == 0x200A)
    return {U' ', Glyph::kHardSpace};
  if (c >= 0x2000 && c <= 0x2006) return {U' ', 0};
  if (c == 0x3000 || c == 0x205F || c == 0x1680) return {U' ', 0};
  if (c == 0x2010 || c == 0x2011 || c == 0x2212 || c == 0xFE63 || c == 0xFF0D || c == 0x02D7) return {U'-', 0};
  if ((c >= 0x2012 && c <= 0x2015) || c == 0xFE58 || c == 0x2500) return {U'-', Glyph::kLongDash};
  return {0, 0};
}

Folded fold_printed(char32_t c) {
  if (const Folded f = fold_space_or_dash(c); f.ch != 0) return f;
  if (const char32_t digit = superscript_digit(c)) return {digit, Glyph::kSuperscript};
  if (const char32_t letter = superscript_letter(c)) return {letter, Glyph::kSuperscript};
  if (c == 0x066B) return {U'.', Glyph::kDecimalMark};
  if (c == 0x066C) return {U',', Glyph::kGroupMark};
  if (c == 0x066A) return {U'%', 0};
  if (c >= 0xFF01 && c <= 0xFF5E) return {c - 0xFEE0, 0};
  if (u_charType(static_cast<UChar32>(c)) == U_DECIMAL_DIGIT_NUMBER)
    return {U'0' + static_cast<char32_t>(u_charDigitValue(static_cast<UChar32>(c))), 0};
  return {c, 0};
}

class Cleaner {
 public:
  Cleaner(std::string_view text, const std::vector<TextMark>& marks) : text_(text), marks_(marks) {
    glyphs_.reserve(std::min(text.size(), std::size_t{1} << 20));
  }

  Glyphs run() {
    // Offsets are 32 bits; nothing that a person prints in one cell or paragraph comes near.
    const std::size_t size = std::min<std::size_t>(text_.size(), std::numeric_limits<std::uint32_t>::max() - 1);
    while (at_ < size) step(size);
    apply_marks();
    return std::move(glyphs_);
  }

 private:
  void step(std::size_t size) {
    const char c = text_[at_];
    switch (c) {
      case '\\':
        // Markdown escapes a sign that it would interpret: "\$938".
        if (at_ + 1 < size && std::strchr("$*_#()[]-+.!<>&~`\\", text_[at_ + 1]) != nullptr) {
          ++at_;
          emit(static_cast<unsigned char>(text_[at_]), 1, 0);
          return;
        }
        break;
      case '<':
        if (tag(size)) return;
        break;
      case '&':
        if (reference(size)) return;
        break;
      case '*':
      case '_':
        if (emphasis(size)) return;
        break;
      case '\r': ++at_; return;
      default: break;
    }
    if (static_cast<unsigned char>(c) < 0x80) {
      emit(c == '\t' ? U' ' : static_cast<char32_t>(c), 1, 0);
      return;
    }
    character(size);
  }

  void emit(char32_t c, std::size_t length, std::uint16_t flags) {
    if (superscript_depth_ > 0) flags |= Glyph::kSuperscript;
    glyphs_.push_back({c, static_cast<std::uint32_t>(at_), static_cast<std::uint16_t>(length), flags});
    at_ += length;
  }

  void character(std::size_t size) {
    std::size_t next = at_;
    UChar32 c = 0;
    U8_NEXT_OR_FFFD(reinterpret_cast<const std::uint8_t*>(text_.data()), next, size, c);
    emit_folded(static_cast<char32_t>(c), next - at_);
  }

  void emit_folded(char32_t c, std::size_t length) {
    if (is_invisible(c)) {
      at_ += length;
      return;
    }
    const Folded folded = fold_printed(c);
    emit(folded.ch, length, folded.flags);
  }

  // "<sup>", "</b>", "<br/>": a name of letters and at most a few attributes. "a < b" is no tag.
  bool tag(std::size_t size) {
    constexpr std::size_t kLongestTag = 64;
    std::size_t i = at_ + 1;
    const bool closing = i < size && text_[i] == '/';
    if (closing) ++i;
    const std::size_t name_begin = i;
    while (i < size && u_isalpha(static_cast<unsigned char>(text_[i])) && static_cast<unsigned char>(text_[i]) < 0x80)
      ++i;
    const std::string_view name = text_.substr(name_begin, i - name_begin);
    if (name.empty() || name.size() > 10) return false;
    const std::size_t limit = std::min(size, at_ + kLongestTag);
    if (i >= limit || (text_[i] != '>' && text_[i] != '/' && text_[i] != ' ')) return false;
    while (i < limit && text_[i] != '>' && text_[i] != '<') ++i;
    if (i >= limit || text_[i] != '>') return false;
    if (name == "sup") superscript_depth_ = closing ? 0 : 1;
    if (name == "br" || name == "p") glyphs_.push_back({U'\n', static_cast<std::uint32_t>(at_), 0, 0});
    at_ = i + 1;
    return true;
  }

  bool reference(std::size_t size) {
    const std::size_t limit = std::min(size, at_ + 10);
    std::size_t semicolon = at_ + 1;
    while (semicolon < limit && text_[semicolon] != ';') ++semicolon;
    if (semicolon >= limit) return false;
    const std::string_view body = text_.substr(at_ + 1, semicolon - at_ - 1);
    const std::size_t length = semicolon + 1 - at_;
    if (body.size() > 1 && body[0] == '#') {
      const bool hex = body[1] == 'x' || body[1] == 'X';
      std::uint32_t code = 0;
      const char* first = body.data() + (hex ? 2 : 1);
      const auto parsed = std::from_chars(first, body.data() + body.size(), code, hex ? 16 : 10);
      if (parsed.ec != std::errc() || parsed.ptr != body.data() + body.size() || code == 0 || code > 0x10FFFF)
        return false;
      emit_folded(static_cast<char32_t>(code), length);
      return true;
    }
    for (const NamedReference& r : kReferences) {
      if (r.name != body) continue;
      emit_folded(body == "nbsp" ? U'\u00A0' : r.ch, length);
      return true;
    }
    return false;
  }

  // "**1,234**" and "__1,234__" lose their marks in pairs; "1,234**" keeps them: there they are a note mark.
  bool emphasis(std::size_t size) {
    if (at_ + 1 >= size || text_[at_ + 1] != text_[at_]) return false;
    if (emphasis_close_ == at_) {
      at_ += 2;
      emphasis_close_ = 0;
      return true;
    }
    if (emphasis_close_ > at_ || emphasis_searched_ > at_) return false;
    const bool opens = at_ + 2 < size && text_[at_ + 2] != ' ' && text_[at_ + 2] != '*' && text_[at_ + 2] != '_' &&
                       (at_ == 0 || text_[at_ - 1] == ' ' || text_[at_ - 1] == '\n' || text_[at_ - 1] == '(');
    if (!opens) return false;
    const std::size_t close = text_.find(text_.substr(at_, 2), at_ + 2);
    if (close == std::string_view::npos) {
      emphasis_searched_ = size;  // no pair further on: do not look again from every later mark
      return false;
    }
    if (text_[close - 1] == ' ') return false;
    emphasis_close_ = close;
    at_ += 2;
    return true;
  }

  void apply_marks() {
    for (const TextMark& mark : marks_) {
      if (mark.kind != TextMark::Kind::superscript && mark.kind != TextMark::Kind::note_reference) continue;
      auto it = std::lower_bound(glyphs_.begin(), glyphs_.end(), mark.begin,
                                 [](const Glyph& g, std::size_t offset) { return g.begin < offset; });
      for (; it != glyphs_.end() && it->begin < mark.end; ++it) it->flags |= Glyph::kSuperscript;
    }
  }

  std::string_view text_;
  const std::vector<TextMark>& marks_;
  Glyphs glyphs_;
  std::size_t at_ = 0;
  int superscript_depth_ = 0;
  std::size_t emphasis_close_ = 0;
  std::size_t emphasis_searched_ = 0;
};

}  // namespace

Glyphs clean_text(std::string_view text, const std::vector<TextMark>& marks) { return Cleaner(text, marks).run(); }

std::string to_utf8(const Glyphs& glyphs, std::size_t begin, std::size_t end) {
  std::string out;
  for (std::size_t i = begin; i < end; ++i) append_utf8(out, glyphs[i].ch);
  return out;
}

void append_fold(const Glyphs& glyphs, std::size_t begin, std::size_t end, std::string& out) {
  for (std::size_t i = begin; i < end; ++i) {
    const char32_t c = glyphs[i].ch;
    if (c < 0x80) {
      out.push_back(static_cast<char>(fold(c)));
    } else if (!is_combining(c) || c >= 0x500) {
      append_utf8(out, fold(c));
    }
  }
}

std::string fold(std::string_view utf8) {
  std::string out;
  // Most words of the lexicon: nothing to clean and no marks to lose.
  const auto is_plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  if (std::all_of(utf8.begin(), utf8.end(), is_plain)) {
    for (const char c : utf8) out.push_back(static_cast<char>(c | 0x20));
    return out;
  }
  const Glyphs glyphs = clean_text(utf8);
  append_fold(glyphs, 0, glyphs.size(), out);
  return out;
}

}  // namespace crossfoot::normalize

#include "extractors/xlsx/number_code.h"

#include <algorithm>
#include <charconv>

namespace crossfoot::extractors::xlsx {
namespace {

using Kind = Token::Kind;

constexpr std::size_t kMostSections = 4;
constexpr std::size_t kLongestCode = 1000;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool begins_with(std::string_view text, std::string_view word) {
  return text.size() >= word.size() &&
         std::equal(word.begin(), word.end(), text.begin(), [](char a, char b) { return a == lower(b); });
}

std::size_t character_length(std::string_view rest) {
  std::size_t length = 1;
  while (length < rest.size() && (static_cast<unsigned char>(rest[length]) & 0xC0U) == 0x80) ++length;
  return length;
}

class CodeReader {
 public:
  explicit CodeReader(std::string_view code) : rest_(code.substr(0, kLongestCode)) {}

  std::vector<Section> read() {
    sections_.emplace_back();
    while (!rest_.empty()) read_token();
    for (Section& section : sections_) settle_commas(section);
    return std::move(sections_);
  }

 private:
  Section& section() { return sections_.back(); }
  void add(Kind kind, std::string_view text) { section().tokens.push_back({kind, std::string(text)}); }
  std::string_view take(std::size_t length) {
    const std::string_view taken = rest_.substr(0, length);
    rest_.remove_prefix(taken.size());
    return taken;
  }

  void read_token() {
    const char c = rest_.front();
    if (c == ';') {
      take(1);
      if (sections_.size() < kMostSections)
        sections_.emplace_back();
      else
        rest_ = {};
    } else if (c == '"') {
      take(1);
      add(Kind::literal, take(std::min(rest_.find('"'), rest_.size())));
      take(1);
    } else if (c == '\\') {
      take(1);
      add(Kind::literal, take(character_length(rest_)));
    } else if (c == '_') {  // as wide as the next character
      take(1);
      take(character_length(rest_));
      add(Kind::literal, " ");
    } else if (c == '*') {  // filled with the next character, which says nothing
      take(1);
      take(character_length(rest_));
    } else if (c == '[') {
      read_bracket();
    } else {
      read_plain(c);
    }
  }

  void read_plain(char c) {
    if (begins_with(rest_, "general")) return take(7), add(Kind::general, "");
    if (begins_with(rest_, "am/pm")) return add(Kind::am_pm, take(5));
    if (begins_with(rest_, "a/p")) return add(Kind::am_pm, take(3));
    if ((c == 'E' || c == 'e') && rest_.size() > 1 && (rest_[1] == '+' || rest_[1] == '-'))
      return add(Kind::exponent, take(2).substr(1));
    if (c == '0' || c == '#' || c == '?') return add(Kind::digit, take(1));
    if (c == '.') return read_point();
    if (c == ',') return add(Kind::literal, (take(1), std::string_view("\0", 1)));
    if (c == '%') return add(Kind::percent, take(1));
    if (c == '@') return add(Kind::text, take(1));
    if (c == '/') return add(Kind::slash, take(1));
    constexpr std::string_view kDates = "ymdhse";
    if (kDates.find(lower(c)) != std::string_view::npos) {
      std::size_t length = 1;
      while (length < rest_.size() && lower(rest_[length]) == lower(c)) ++length;
      std::string text(take(length));
      std::transform(text.begin(), text.end(), text.begin(), lower);
      return add(Kind::date, text);
    }
    add(Kind::literal, take(character_length(rest_)));
  }

  // Behind seconds, ".00" are parts of them.
  void read_point() {
    take(1);
    const auto is_seconds = [](const Token& token) { return token.text.starts_with('s'); };
    const bool behind_seconds =
        !section().tokens.empty() &&
        (section().tokens.back().kind == Kind::date || section().tokens.back().kind == Kind::elapsed) &&
        is_seconds(section().tokens.back());
    if (!behind_seconds || rest_.empty() || rest_.front() != '0') return add(Kind::point, ".");
    add(Kind::second_fraction, take(std::min(rest_.find_first_not_of('0'), rest_.size())));
  }

  void read_bracket() {
    const std::size_t end = rest_.find(']');
    if (end == std::string_view::npos) return add(Kind::literal, take(1));
    const std::string_view inside = take(end + 1).substr(1, end - 1);
    if (inside.empty()) return;
    if (inside.front() == '$') return read_currency(inside.substr(1));
    if (const char c = lower(inside.front());
        (c == 'h' || c == 'm' || c == 's') &&
        std::all_of(inside.begin(), inside.end(), [&](char each) { return lower(each) == c; }))
      return add(Kind::elapsed, std::string(inside.size(), c));
    if (std::string_view("<>=").find(inside.front()) != std::string_view::npos) read_condition(inside);
    // Anything else is a colour.
  }

  void read_currency(std::string_view inside) {
    const std::size_t dash = inside.find('-');
    if (const std::string_view symbol = inside.substr(0, dash); !symbol.empty()) add(Kind::literal, symbol);
    if (dash == std::string_view::npos) return;
    const std::string_view locale = inside.substr(dash + 1);
    std::from_chars(locale.data(), locale.data() + locale.size(), section().locale, 16);
  }

  void read_condition(std::string_view inside) {
    char condition = inside.front();
    inside.remove_prefix(1);
    if (!inside.empty() && (inside.front() == '=' || inside.front() == '>')) {
      condition = inside.front() == '>' ? 'n' : condition == '<' ? 'l' : 'g';
      inside.remove_prefix(1);
    }
    const auto [end, error] = std::from_chars(inside.data(), inside.data() + inside.size(), section().bound);
    if (error == std::errc()) section().condition = condition;
  }

  // A comma between digits parts thousands, behind the last digit before the point it takes them away, and anywhere
  // else it is itself. While reading, it is a literal of one zero byte.
  static void settle_commas(Section& section) {
    const auto is_comma = [](const Token& token) {
      return token.kind == Kind::literal && token.text.size() == 1 && token.text[0] == '\0';
    };
    std::vector<Token> kept;
    for (std::size_t i = 0; i < section.tokens.size(); ++i) {
      Token& token = section.tokens[i];
      if (!is_comma(token)) {
        kept.push_back(std::move(token));
        continue;
      }
      const bool behind_digit = !kept.empty() && kept.back().kind == Kind::digit;
      std::size_t next = i + 1;
      while (next < section.tokens.size() && is_comma(section.tokens[next])) ++next;
      const bool before_digit = next < section.tokens.size() && section.tokens[next].kind == Kind::digit;
      if (behind_digit && before_digit)
        section.thousands = true;
      else if (behind_digit)
        section.scaled_by += static_cast<int>(next - i);
      else
        kept.push_back({Kind::literal, std::string(next - i, ',')});
      i = next - 1;
    }
    section.tokens = std::move(kept);
  }

  std::string_view rest_;
  std::vector<Section> sections_;
};

}  // namespace

bool Section::has(Token::Kind kind) const {
  return std::any_of(tokens.begin(), tokens.end(), [&](const Token& token) { return token.kind == kind; });
}

std::vector<Section> parse_code(std::string_view code) { return CodeReader(code).read(); }

}  // namespace crossfoot::extractors::xlsx

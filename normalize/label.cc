#include "normalize/label.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <string>
#include <utility>

#include "normalize/clean_text.h"
#include "normalize/label_split.h"
#include "normalize/terms.h"
#include "normalize/text_reading.h"

namespace crossfoot::normalize {
namespace {

bool is_note_sign(char32_t c) { return c == U'*' || c == U'†' || c == U'‡'; }
bool is_bullet(char32_t c) {
  return c == U'•' || c == U'·' || c == U'▪' || c == U'●' || c == U'○' || c == U'►' || c == U'■';
}

class LabelReader {
 public:
  LabelReader(std::string_view text, const std::vector<TextMark>& marks)
      : text_(text), glyphs_(clean_text(text, marks)) {}

  LabelReading run() {
    take_notes();
    take_outline();
    for (const LabelSpan& span : split_label(glyphs_)) {
      label_.parts.push_back({std::string(span.language), printed(span.begin, span.end)});
    }
    choose_key();
    take_percent();
    find_concept();
    return std::move(label_);
  }

 private:
  // ---- notes ---------------------------------------------------------------------------------------------------
  // Superscripts anywhere; stars and bracketed numbers where a part ends.
  void take_notes() {
    Glyphs kept;
    kept.reserve(glyphs_.size());
    std::size_t i = 0;
    while (i < glyphs_.size()) {
      const std::size_t end = note_at(i, kept);
      if (end > i) {
        i = end;
        continue;
      }
      kept.push_back(glyphs_[i++]);
    }
    glyphs_ = std::move(kept);
  }

  std::size_t note_at(std::size_t i, const Glyphs& kept) {
    const Glyph& g = glyphs_[i];
    if (g.superscript()) {
      if (is_unit_power(i, kept)) return i;
      std::size_t end = i;
      while (end < glyphs_.size() && glyphs_[end].superscript()) ++end;
      add_note(i, end);
      return end;
    }
    if (is_note_sign(g.ch) && !kept.empty() && !is_note_sign(kept.back().ch)) {
      std::size_t end = i;
      while (end < glyphs_.size() && glyphs_[end].ch == g.ch) ++end;
      if (!ends_part(end)) return i;
      add_note(i, end);
      return end;
    }
    if (g.ch == U'[' && !kept.empty()) {
      std::size_t end = i + 1;
      while (end < glyphs_.size() && end - i <= 3 && (is_digit(glyphs_[end].ch) || is_letter(glyphs_[end].ch))) ++end;
      if (end == i + 1 || end >= glyphs_.size() || glyphs_[end].ch != U']' || !ends_part(end + 1)) return i;
      add_note(i + 1, end);
      return end + 1;
    }
    if (is_digit(g.ch) && glued_digit(i)) {
      add_note(i, i + 1);
      return i + 1;
    }
    return i;
  }

  // "m²", "km³"
  bool is_unit_power(std::size_t i, const Glyphs& kept) const {
    if (kept.empty() || kept.back().ch != U'm' || (glyphs_[i].ch != U'2' && glyphs_[i].ch != U'3')) return false;
    std::size_t letters = 0;
    while (letters < kept.size() && is_letter(kept[kept.size() - 1 - letters].ch)) ++letters;
    return letters <= 2;
  }

  // "Other payables2", "Accruals1": one digit grown onto a word of small letters.
  bool glued_digit(std::size_t i) const {
    if (!ends_part(i + 1) || i < 5) return false;
    for (std::size_t k = i - 4; k < i; ++k) {
      if (!is_letter(glyphs_[k].ch) || is_upper(glyphs_[k].ch)) return false;
    }
    return true;
  }

  bool ends_part(std::size_t i) const {
    while (i < glyphs_.size() && glyphs_[i].ch == U' ') ++i;
    return i >= glyphs_.size() || glyphs_[i].ch == U'/' || glyphs_[i].ch == U'\n' || glyphs_[i].ch == U'|' ||
           glyphs_[i].superscript() || (glyphs_[i].ch == U'-' && i + 1 < glyphs_.size() && glyphs_[i + 1].ch == U' ');
  }

  void add_note(std::size_t begin, std::size_t end) {
    while (begin < end && !is_digit(glyphs_[begin].ch) && !is_letter(glyphs_[begin].ch) &&
           !is_note_sign(glyphs_[begin].ch))
      ++begin;
    while (end > begin && !is_digit(glyphs_[end - 1].ch) && !is_letter(glyphs_[end - 1].ch) &&
           !is_note_sign(glyphs_[end - 1].ch))
      --end;
    if (begin == end) return;
    std::string note = to_utf8(glyphs_, begin, end);
    if (std::find(label_.notes.begin(), label_.notes.end(), note) == label_.notes.end())
      label_.notes.push_back(std::move(note));
  }

  // ---- outline -------------------------------------------------------------------------------------------------
  void take_outline() {
    std::size_t i = 0;
    while (i < glyphs_.size() && is_space(glyphs_[i].ch)) ++i;
    const std::size_t begin = i;
    if (i < glyphs_.size() && (is_bullet(glyphs_[i].ch) || (glyphs_[i].ch == U'-' && space_at(i + 1)))) {
      glyphs_.erase(glyphs_.begin(), glyphs_.begin() + static_cast<std::ptrdiff_t>(i + 1));
      return;
    }
    const std::size_t number = outline_number(i);
    if (number == i) return;
    std::size_t end = number;
    bool closed = false;
    while (end < glyphs_.size() &&
           (glyphs_[end].ch == U'.' || glyphs_[end].ch == U')' || (closed && glyphs_[end].ch == U'-'))) {
      closed = true;
      ++end;
    }
    std::size_t rest = end;
    while (space_at(rest)) ++rest;
    // "XII - Reserva": a dash set off closes a number as well as a full stop.
    if (!closed && rest < glyphs_.size() && glyphs_[rest].ch == U'-' && space_at(rest + 1) && rest > end) {
      closed = true;
      end = ++rest;
      while (space_at(rest)) ++rest;
    }
    const bool dotted =
        std::any_of(glyphs_.begin() + static_cast<std::ptrdiff_t>(begin),
                    glyphs_.begin() + static_cast<std::ptrdiff_t>(number), [](const Glyph& g) { return g.ch == U'.'; });
    if (!(closed || dotted) || rest == end || rest >= glyphs_.size() ||
        !(is_letter(glyphs_[rest].ch) || glyphs_[rest].ch == U'"' || glyphs_[rest].ch == U'¿'))
      return;
    label_.outline = to_utf8(glyphs_, begin, number);
    glyphs_.erase(glyphs_.begin(), glyphs_.begin() + static_cast<std::ptrdiff_t>(rest));
  }

  bool space_at(std::size_t i) const { return i < glyphs_.size() && is_space(glyphs_[i].ch); }

  // "II", "1.2.3", "a", "10"; the end of it, or `i`.
  std::size_t outline_number(std::size_t i) const {
    if (i < glyphs_.size() && glyphs_[i].ch == U'(') return i;
    std::size_t end = i;
    while (end < glyphs_.size() && end - i < 8 && is_roman(glyphs_[end].ch)) ++end;
    if (end > i && (end >= glyphs_.size() || !is_letter(glyphs_[end].ch))) return end;
    if (i < glyphs_.size() && is_letter(glyphs_[i].ch) && glyphs_[i].ch < 0x80 && i + 1 < glyphs_.size() &&
        (glyphs_[i + 1].ch == U'.' || glyphs_[i + 1].ch == U')'))
      return i + 1;
    end = i;
    std::size_t digits = 0;
    while (end < glyphs_.size() && (is_digit(glyphs_[end].ch) || (glyphs_[end].ch == U'.' && end + 1 < glyphs_.size() &&
                                                                  is_digit(glyphs_[end + 1].ch)))) {
      digits = glyphs_[end].ch == U'.' ? 0 : digits + 1;
      if (digits > 2) return i;
      ++end;
    }
    return end;
  }

  static bool is_roman(char32_t c) { return c == U'I' || c == U'V' || c == U'X' || c == U'L' || c == U'C'; }

  // ---- parts ---------------------------------------------------------------------------------------------------
  // As printed, with one space for any stretch of spaces and line breaks.
  std::string printed(std::size_t begin, std::size_t end) const {
    std::string out;
    for (std::size_t i = begin; i < end; ++i) {
      const Glyph& g = glyphs_[i];
      if (is_space(g.ch)) {
        if (!out.empty() && out.back() != ' ') out.push_back(' ');
      } else if (g.ch >= 0x80 || text_[g.begin] == '&') {
        append_utf8(out, g.ch);
      } else {
        out.append(text_.substr(g.begin, g.length));
      }
    }
    return out;
  }

  void choose_key() {
    if (label_.parts.empty()) return;
    const LabelPart* part = &label_.parts.front();
    for (const LabelPart& p : label_.parts) {
      if (p.language == "en") {
        part = &p;
        break;
      }
    }
    for (const Glyph& g : clean_text(part->text))
      append_utf8(label_.key, static_cast<char32_t>(u_foldCase(static_cast<UChar32>(g.ch), U_FOLD_CASE_DEFAULT)));
  }

  void take_percent() {
    const bool sign = std::any_of(glyphs_.begin(), glyphs_.end(), [](const Glyph& g) { return g.ch == U'%'; });
    if (!sign) return;
    for (const Amount& amount : read_text(glyphs_, {}).amounts) {
      if (amount.readings.front().unit != Unit::percent) continue;
      label_.percent = amount.readings.front().value;
      return;
    }
  }

  // The surest concept of any part.
  void find_concept() {
    for (const LabelPart& part : label_.parts) {
      const Term term = find_term(fold(part.text));
      if (term.confidence <= label_.term_confidence) continue;
      label_.term = std::string(term.concept_id);
      label_.term_confidence = term.confidence;
      label_.natural_side = term.side;
    }
  }

  std::string_view text_;
  Glyphs glyphs_;
  LabelReading label_;
};

}  // namespace

LabelReading label_in(std::string_view text, const std::vector<TextMark>& marks) {
  return LabelReader(text, marks).run();
}

}  // namespace crossfoot::normalize

// Runs: text, breaks, symbols, note references and drawings with text boxes.
#include <charconv>

#include "extractors/docx/body_reader.h"

namespace crossfoot::extractors::docx {
namespace {

constexpr std::string_view kNoBreakHyphen = "\u2011";
constexpr std::string_view kReplacement = "\uFFFD";

// The few characters that reports take from the Symbol font; other private code points mean nothing outside theirs.
std::string_view symbol_character(const XmlReader& xml) {
  const std::string code = xml.attribute_or("char", "");
  unsigned value = 0;
  std::from_chars(code.data(), code.data() + code.size(), value, 16);
  switch (value & 0xFFu) {
    case 0x2D: return "−";
    case 0xB0: return "°";
    case 0xB1: return "±";
    case 0xB4: return "×";
    case 0xB7: return "•";
    case 0xA3: return "≤";
    case 0xB3: return "≥";
    default: return kReplacement;
  }
}

}  // namespace

void BodyReader::read_run(XmlReader& xml, const RunState& state) {
  RunFormat format;
  format.inherit(state.style->run);
  bool custom_mark = false;
  xml.for_each_child([&] {
    if (xml.at_start()) read_run_child(xml, state, format, custom_mark);
  });
}

void BodyReader::read_run_child(XmlReader& xml, const RunState& state, RunFormat& format, bool& custom_mark) {
  const std::string_view name = xml.name();
  if (name == "t") {
    xml.for_each_child([&] {
      if (!xml.at_text()) return;
      if (custom_mark)
        state.out->append_mark(xml.text(), TextMark::Kind::note_reference);
      else
        state.out->append(xml.text(), format);
    });
  } else if (name == "rPr") {
    RunFormat own = read_run_format(xml);
    own.inherit(state.style->run);
    format = own;
  } else if (name == "tab") {
    state.out->tab(format);
  } else if (name == "br" || name == "cr") {
    const std::string type = xml.attribute_or("type", "");
    if (type != "page" && type != "column") state.out->break_line();
  } else if (name == "noBreakHyphen") {
    state.out->append(kNoBreakHyphen, format);
  } else if (name == "sym") {
    state.out->append(symbol_character(xml), format);
  } else if (name == "footnoteReference" || name == "footnote") {
    read_note_reference(xml, NoteKind::footnote, state, custom_mark);
  } else if (name == "endnoteReference" || name == "endnote") {
    read_note_reference(xml, NoteKind::endnote, state, custom_mark);
  } else if (name == "drawing" || name == "pict" || name == "object" || name == "AlternateContent") {
    read_text_boxes(xml, *state.boxes);
  }
}

void BodyReader::read_note_reference(XmlReader& xml, NoteKind kind, const RunState& state, bool& custom_mark) {
  const bool inline_note = xml.name() == "footnote" || xml.name() == "endnote";  // Word 2003 keeps the note here
  const std::string custom = xml.attribute_or("customMarkFollows", xml.attribute_or("suppressRef", "0"));
  const int id = inline_note ? ++inline_notes_ : to_int(xml.attribute_or("id", "0"), 0);
  custom_mark = custom == "1" || custom == "true" || custom == "on";
  if (!custom_mark) state.out->append_mark(notes_.refer(kind, id), TextMark::Kind::note_reference);
  if (inline_note) notes_.add(kind, id, read_content(xml));
}

void BodyReader::read_text_boxes(XmlReader& xml, std::vector<Item>& boxes) {
  bool chosen = false;  // mc:Fallback repeats what mc:Choice holds
  xml.for_each_child([&] {
    if (!xml.at_start()) return;
    if (xml.name() == "txbxContent") {
      for (Item& item : read_content(xml)) boxes.push_back(std::move(item));
    } else if (xml.name() != "Fallback" || !chosen) {
      chosen = chosen || xml.name() == "Choice";
      read_text_boxes(xml, boxes);
    }
  });
}

}  // namespace crossfoot::extractors::docx

#include "extractors/pdf/content_interpreter.h"

#include <algorithm>
#include <charconv>
#include <qpdf/BufferInputSource.hh>
#include <qpdf/Pipeline.hh>
#include <utility>

namespace crossfoot::extractors::pdf {
namespace {

constexpr std::size_t kMaxFormDepth = 28;
constexpr std::size_t kMaxStack = 512;
constexpr std::size_t kMaxOperands = 8192;  // strings and kerns of one TJ
constexpr std::size_t kMaxRuns = 200000;
constexpr int kMostMarkedId = 2'000'000'000;  // what a broken file writes beyond is taken for this

// Collects a decoded stream and gives up, rather than fill the memory, when it inflates beyond the limit.
class LimitedSink : public Pipeline {
 public:
  LimitedSink(std::string& out, long limit) : Pipeline("content", nullptr), out_(out), limit_(limit) {}
  void write(unsigned char const* data, std::size_t length) override {
    overflowed_ = overflowed_ || static_cast<long>(out_.size() + length) > limit_;
    if (overflowed_) throw TooMuchContent();
    out_.append(reinterpret_cast<const char*>(data), length);
  }
  void finish() override {}
  // qpdf takes an exception for a damaged stream and goes on.
  bool overflowed() const { return overflowed_; }

 private:
  std::string& out_;
  long limit_;
  bool overflowed_ = false;
};

double parse_number(const std::string& text) {
  double value = 0;
  const char* first = text.data();
  const char* last = first + text.size();
  if (first != last && *first == '+') ++first;
  std::from_chars(first, last, value);
  return value;
}

Matrix matrix_of(QPDFObjectHandle array) {
  Matrix m;
  if (!array.isArray() || array.getArrayNItems() != 6) return m;
  double* const fields[] = {&m.a, &m.b, &m.c, &m.d, &m.e, &m.f};
  for (int i = 0; i < 6; ++i) *fields[i] = array.getArrayItem(i).getNumericValue();
  return m;
}

}  // namespace

ContentInterpreter::ContentInterpreter(const Matrix& base, const Box& page, FontCache& fonts, PageInk& ink)
    : page_(page), fonts_(fonts), ink_(ink) {
  state_.ctm = base;
  state_.clip = page;
}

void ContentInterpreter::run(QPDFObjectHandle content, QPDFObjectHandle resources) {
  resources_ = resources;
  std::string bytes;
  const auto append = [&](QPDFObjectHandle stream) {
    if (!stream.isStream()) return;
    LimitedSink sink(bytes, bytes_left_);
    stream.pipeStreamData(&sink, nullptr, 0, qpdf_dl_generalized, true, false);
    if (sink.overflowed()) throw TooMuchContent();
    bytes.push_back('\n');
  };
  if (content.isArray()) {
    const int streams = content.getArrayNItems();
    for (int i = 0; i < streams; ++i) append(content.getArrayItem(i));
  } else {
    append(content);
  }
  bytes_left_ -= static_cast<long>(bytes.size());
  run_bytes(bytes);
}

void ContentInterpreter::run_bytes(const std::string& bytes) {
  auto input = std::make_shared<BufferInputSource>("content", bytes);
  QPDFTokenizer tokenizer;
  tokenizer.allowEOF();
  const std::string context = "content";
  for (;;) {
    const QPDFTokenizer::Token token = tokenizer.readToken(input, context, true);
    const auto type = token.getType();
    if (type == QPDFTokenizer::tt_eof) return;
    if (--tokens_left_ < 0) throw TooMuchContent();
    if (type != QPDFTokenizer::tt_word) {
      push(token);
      continue;
    }
    if (token.getValue() == "ID") {
      // The byte after ID separates it from the image's data (ISO 32000-1, 8.9.7).
      char separator;
      input->read(&separator, 1);
      tokenizer.expectInlineImage(input);
    } else {
      execute(token.getValue());
    }
    operands_.clear();
  }
}

void ContentInterpreter::push(const QPDFTokenizer::Token& token) {
  if (operands_.size() >= kMaxOperands) return;
  Operand operand;
  operand.type = token.getType();
  if (operand.type == QPDFTokenizer::tt_integer || operand.type == QPDFTokenizer::tt_real)
    operand.number = parse_number(token.getValue());
  else if (operand.type == QPDFTokenizer::tt_name || operand.type == QPDFTokenizer::tt_string)
    operand.text = token.getValue();
  operands_.push_back(std::move(operand));
}

double ContentInterpreter::number(std::size_t from_end) const {
  return from_end < operands_.size() ? operands_[operands_.size() - 1 - from_end].number : 0;
}

Point ContentInterpreter::point(std::size_t from_end) const {
  return state_.ctm.apply({number(from_end + 1), number(from_end)});
}

std::vector<double> ContentInterpreter::numbers() const {
  std::vector<double> values;
  for (const Operand& operand : operands_)
    if (operand.type == QPDFTokenizer::tt_integer || operand.type == QPDFTokenizer::tt_real)
      values.push_back(operand.number);
  return values;
}

void ContentInterpreter::execute(const std::string& op) {
  if (execute_text(op) || execute_path(op) || execute_state(op)) return;
  if (!execute_color(op)) execute_marks(op);
}

bool ContentInterpreter::execute_path(const std::string& op) {
  if (op == "m") {
    path_.move_to(current_ = point(0));
  } else if (op == "l") {
    path_.line_to(current_ = point(0));
  } else if (op == "c") {
    path_.curve_to(point(4), point(2), current_ = point(0));
  } else if (op == "v") {
    path_.curve_to(current_, point(2), point(0));
    current_ = point(0);
  } else if (op == "y") {
    path_.curve_to(point(2), point(0), current_ = point(0));
  } else if (op == "h") {
    path_.close();
  } else if (op == "re") {
    path_.rectangle(state_.ctm, number(3), number(2), number(1), number(0));
  } else if (op == "S") {
    paint(false, true);
  } else if (op == "s") {
    path_.close();
    paint(false, true);
  } else if (op == "f" || op == "F" || op == "f*") {
    paint(true, false);
  } else if (op == "B" || op == "B*") {
    paint(true, true);
  } else if (op == "b" || op == "b*") {
    path_.close();
    paint(true, true);
  } else if (op == "n") {
    paint(false, false);
  } else if (op == "W" || op == "W*") {
    clip_pending_ = true;
  } else {
    return false;
  }
  return true;
}

void ContentInterpreter::paint(bool fill, bool stroke) {
  if (fill) path_.fill(state_, ink_);
  if (stroke) path_.stroke(state_, ink_);
  if (clip_pending_) state_.clip = intersection(state_.clip, path_.extent());
  clip_pending_ = false;
  path_.clear();
}

bool ContentInterpreter::execute_state(const std::string& op) {
  if (op == "q") {
    if (stack_.size() < kMaxStack) stack_.push_back(state_);
  } else if (op == "Q") {
    if (!stack_.empty()) {
      state_ = stack_.back();
      stack_.pop_back();
    }
  } else if (op == "cm") {
    const Matrix m{number(5), number(4), number(3), number(2), number(1), number(0)};
    state_.ctm = m.then(state_.ctm);
  } else if (op == "w") {
    state_.line_width = number(0);
  } else if (op == "Do") {
    if (!operands_.empty()) run_form(operands_.back().text);
  } else if (op == "sh") {
    if (!state_.clip.empty()) ink_.fills.push_back({state_.clip, 0});
  } else {
    return false;
  }
  return true;
}

bool ContentInterpreter::execute_color(const std::string& op) {
  if (op == "g")
    set_device_color(state_.fill, ColorSpace::gray);
  else if (op == "G")
    set_device_color(state_.stroke, ColorSpace::gray);
  else if (op == "rg")
    set_device_color(state_.fill, ColorSpace::rgb);
  else if (op == "RG")
    set_device_color(state_.stroke, ColorSpace::rgb);
  else if (op == "k")
    set_device_color(state_.fill, ColorSpace::cmyk);
  else if (op == "K")
    set_device_color(state_.stroke, ColorSpace::cmyk);
  else if (op == "cs" || op == "CS") {
    Paint& paint = op == "cs" ? state_.fill : state_.stroke;
    paint = make_paint(operands_.empty() ? ColorSpace::other : color_space(operands_.back().text), {});
  } else if (op == "sc" || op == "scn")
    set_color(state_.fill);
  else if (op == "SC" || op == "SCN")
    set_color(state_.stroke);
  else
    return false;
  return true;
}

void ContentInterpreter::set_device_color(Paint& paint, ColorSpace space) { paint = make_paint(space, numbers()); }

void ContentInterpreter::set_color(Paint& paint) {
  const bool is_pattern = !operands_.empty() && operands_.back().type == QPDFTokenizer::tt_name;
  paint = make_paint(paint.space, numbers());
  paint.is_white = paint.is_white && !is_pattern;
}

ColorSpace ContentInterpreter::color_space(const std::string& name) {
  const auto by_name = [](const std::string& family) {
    if (family == "/DeviceGray" || family == "/CalGray" || family == "/G") return ColorSpace::gray;
    if (family == "/DeviceRGB" || family == "/CalRGB" || family == "/RGB") return ColorSpace::rgb;
    if (family == "/DeviceCMYK" || family == "/CMYK") return ColorSpace::cmyk;
    if (family == "/Separation" || family == "/DeviceN") return ColorSpace::tint;
    return ColorSpace::other;
  };
  if (by_name(name) != ColorSpace::other || !resources_.isDictionary()) return by_name(name);
  QPDFObjectHandle space = resources_.getKey("/ColorSpace");
  if (!space.isDictionary()) return ColorSpace::other;
  space = space.getKey(name);
  if (space.isName()) return by_name(space.getName());
  if (!space.isArray() || space.getArrayNItems() < 2 || !space.getArrayItem(0).isName()) return ColorSpace::other;
  const std::string family = space.getArrayItem(0).getName();
  if (family != "/ICCBased") return by_name(family);
  QPDFObjectHandle profile = space.getArrayItem(1);
  if (!profile.isStream()) return ColorSpace::other;
  QPDFObjectHandle components = profile.getDict().getKey("/N");
  const long long n = components.isInteger() ? components.getIntValue() : 0;
  return n == 1 ? ColorSpace::gray : n == 3 ? ColorSpace::rgb : n == 4 ? ColorSpace::cmyk : ColorSpace::other;
}

bool ContentInterpreter::execute_marks(const std::string& op) {
  if (op == "EMC") {
    marked_.end();
  } else if (op == "BDC" || op == "BMC") {
    const bool artifact = !operands_.empty() && operands_.front().text == "/Artifact";
    marked_.begin(op == "BDC" ? marked_id() : -1, artifact);
  } else {
    return false;
  }
  return true;
}

// The number among the properties of a marked-content sequence, written in place or named in the resources. Those in a
// form are the form's own and not the page's.
int ContentInterpreter::marked_id() {
  if (!open_forms_.empty()) return -1;
  for (std::size_t i = 0; i + 1 < operands_.size(); ++i)
    if (operands_[i].text == "/MCID" && operands_[i + 1].type == QPDFTokenizer::tt_integer)
      return static_cast<int>(std::clamp<double>(operands_[i + 1].number, -1, kMostMarkedId));
  if (operands_.size() != 2 || operands_.back().type != QPDFTokenizer::tt_name || !resources_.isDictionary()) return -1;
  QPDFObjectHandle properties = resources_.getKey("/Properties");
  if (!properties.isDictionary()) return -1;
  properties = properties.getKey(operands_.back().text);
  QPDFObjectHandle id = properties.isDictionary() ? properties.getKey("/MCID") : QPDFObjectHandle::newNull();
  return id.isInteger() ? static_cast<int>(std::clamp<long long>(id.getIntValue(), -1, kMostMarkedId)) : -1;
}

bool ContentInterpreter::execute_text(const std::string& op) {
  if (op == "Tj" || op == "TJ") {
    show();
  } else if (op == "Td") {
    move_line(number(1), number(0));
  } else if (op == "Tm") {
    text_ = line_ = {number(5), number(4), number(3), number(2), number(1), number(0)};
  } else if (op == "BT") {
    text_ = line_ = {};
  } else if (op == "T*") {
    move_line(0, -state_.leading);
  } else if (op == "TD") {
    state_.leading = -number(0);
    move_line(number(1), number(0));
  } else if (op == "'" || op == "\"") {
    if (op == "\"") {
      state_.word_spacing = number(2);
      state_.character_spacing = number(1);
      operands_.erase(operands_.begin(), operands_.end() - std::min<long>(1, static_cast<long>(operands_.size())));
    }
    move_line(0, -state_.leading);
    show();
  } else {
    return execute_text_state(op);
  }
  return true;
}

bool ContentInterpreter::execute_text_state(const std::string& op) {
  if (op == "Tf") {
    if (operands_.size() < 2) return true;
    state_.font_size = number(0);
    state_.font = fonts_.find(resources_.isDictionary() ? resources_.getKey("/Font") : QPDFObjectHandle::newNull(),
                              operands_[operands_.size() - 2].text);
  } else if (op == "Tc") {
    state_.character_spacing = number(0);
  } else if (op == "Tw") {
    state_.word_spacing = number(0);
  } else if (op == "Tz") {
    state_.stretch = number(0) / 100;
  } else if (op == "TL") {
    state_.leading = number(0);
  } else if (op == "Ts") {
    state_.rise = number(0);
  } else if (op == "Tr") {
    constexpr double kNeither = 3;  // neither filled nor stroked
    state_.invisible = number(0) == kNeither;
  } else {
    return false;
  }
  return true;
}

void ContentInterpreter::move_line(double x, double y) { text_ = line_ = Matrix{1, 0, 0, 1, x, y}.then(line_); }

// Strings and, in an array, the kerning between them (ISO 32000-1, 9.4.3 and 9.4.4).
void ContentInterpreter::show() {
  if (!state_.font) return;
  const double size = state_.font_size;
  double advance = 0;
  for (const Operand& operand : operands_) {
    if (operand.type == QPDFTokenizer::tt_string) {
      int codes = 0, spaces = 0;
      advance += state_.font->advance(operand.text, codes, spaces) * size + codes * state_.character_spacing +
                 spaces * state_.word_spacing;
    } else {
      advance -= operand.number / 1000 * size;
    }
  }
  advance *= state_.stretch;
  const Matrix shown = text_.then(state_.ctm);
  TextRun run;
  run.start = shown.apply({0, state_.rise});
  run.end = shown.apply({advance, state_.rise});
  run.size = std::abs(size) * std::hypot(shown.c, shown.d);
  run.bold = state_.font->bold;
  run.italic = state_.font->italic;
  run.marked = marked_.id();
  run.declared.artifact = marked_.is_artifact();
  (state_.invisible ? ink_.invisible_runs : ink_.visible_runs) += 1;
  if (ink_.runs.size() < kMaxRuns) ink_.runs.push_back(run);
  text_ = Matrix{1, 0, 0, 1, advance, 0}.then(text_);
}

// An image fills the unit square of user space.
void ContentInterpreter::note_picture() {
  Path frame;
  frame.rectangle(state_.ctm, 0, 0, 1, 1);
  // Of the page's area: a smaller one is a figure or a logo, and no page that was scanned. By eye.
  constexpr double kScanned = 0.3;
  const Box seen = intersection(frame.extent(), state_.clip);
  if (!seen.empty() && seen.width() * seen.height() > kScanned * page_.width() * page_.height())
    ink_.has_picture = true;
}

void ContentInterpreter::run_form(const std::string& name) {
  if (!resources_.isDictionary()) return;
  QPDFObjectHandle objects = resources_.getKey("/XObject");
  if (!objects.isDictionary()) return;
  QPDFObjectHandle form = objects.getKey(name);
  if (!form.isStream()) return;
  QPDFObjectHandle dict = form.getDict();
  QPDFObjectHandle subtype = dict.getKey("/Subtype");
  if (subtype.isName() && subtype.getName() == "/Image") return note_picture();
  if (!subtype.isName() || subtype.getName() != "/Form") return;
  // A form that shows itself, by way of others perhaps, shows nothing there; viewers leave it out as well.
  if (std::find(open_forms_.begin(), open_forms_.end(), form.getObjGen()) != open_forms_.end()) return;

  // Forms that name one another over and over would hold Poppler up as well.
  if (open_forms_.size() >= kMaxFormDepth || --forms_left_ < 0) throw TooMuchContent();
  const GraphicsState saved_state = state_;
  const QPDFObjectHandle saved_resources = resources_;
  const Matrix saved_text = text_, saved_line = line_;
  const MarkedContent saved_marked = marked_;
  std::vector<GraphicsState> saved_stack;
  std::vector<Operand> saved_operands;
  Path saved_path;
  saved_stack.swap(stack_);
  saved_operands.swap(operands_);
  std::swap(saved_path, path_);
  open_forms_.push_back(form.getObjGen());
  state_.ctm = matrix_of(dict.getKey("/Matrix")).then(state_.ctm);
  QPDFObjectHandle box = dict.getKey("/BBox");
  if (box.isArray() && box.getArrayNItems() == 4) {
    Path frame;
    const double x = box.getArrayItem(0).getNumericValue(), y = box.getArrayItem(1).getNumericValue();
    frame.rectangle(state_.ctm, x, y, box.getArrayItem(2).getNumericValue() - x,
                    box.getArrayItem(3).getNumericValue() - y);
    state_.clip = intersection(state_.clip, frame.extent());
  }
  QPDFObjectHandle own = dict.getKey("/Resources");
  run(form, own.isDictionary() ? own : saved_resources);
  open_forms_.pop_back();
  state_ = saved_state;
  resources_ = saved_resources;
  marked_ = saved_marked;
  text_ = saved_text;
  line_ = saved_line;
  stack_.swap(saved_stack);
  operands_.swap(saved_operands);
  std::swap(path_, saved_path);
}

}  // namespace crossfoot::extractors::pdf

// Runs the operators of one content stream and collects the ink that its paths leave.
#pragma once

#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFTokenizer.hh>
#include <stdexcept>
#include <string>
#include <vector>

#include "extractors/pdf/fonts.h"
#include "extractors/pdf/marked_content.h"
#include "extractors/pdf/path_ink.h"

namespace crossfoot::extractors::pdf {

// Thrown by ContentInterpreter::run when a page costs more than any honest page does.
struct TooMuchContent : std::runtime_error {
  TooMuchContent() : std::runtime_error("content beyond the limit") {}
};

class ContentInterpreter {
 public:
  ContentInterpreter(const Matrix& base, const Box& page, FontCache& fonts, PageInk& ink);

  // Runs a stream, or an array of streams, with these resources. Throws what qpdf throws.
  void run(QPDFObjectHandle content, QPDFObjectHandle resources);

 private:
  struct Operand {
    QPDFTokenizer::token_type_e type = QPDFTokenizer::tt_null;
    double number = 0;
    std::string text;
  };
  void run_bytes(const std::string& bytes);
  void push(const QPDFTokenizer::Token& token);
  void execute(const std::string& op);
  bool execute_path(const std::string& op);
  bool execute_state(const std::string& op);
  bool execute_color(const std::string& op);
  bool execute_text(const std::string& op);
  bool execute_text_state(const std::string& op);
  bool execute_marks(const std::string& op);
  int marked_id();
  void move_line(double x, double y);
  void show();
  void paint(bool fill, bool stroke);
  void set_color(Paint& paint);
  void set_device_color(Paint& paint, ColorSpace space);
  ColorSpace color_space(const std::string& name);
  void run_form(const std::string& name);
  void note_picture();

  double number(std::size_t from_end) const;
  std::vector<double> numbers() const;
  Point point(std::size_t from_end) const;

  Box page_;
  FontCache& fonts_;
  PageInk& ink_;
  QPDFObjectHandle resources_;
  GraphicsState state_;
  std::vector<GraphicsState> stack_;
  MarkedContent marked_;
  Matrix text_, line_;  // text matrix and text line matrix
  std::vector<Operand> operands_;
  Path path_;
  Point current_{};
  Point current_raw_{};
  bool clip_pending_ = false;
  std::vector<QPDFObjGen> open_forms_;  // from the outermost in
  int forms_left_ = 20000;
  long tokens_left_ = 8'000'000;
  long bytes_left_ = 64 << 20;
};

}  // namespace crossfoot::extractors::pdf

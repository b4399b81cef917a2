#include "report/word/document_map.h"

#include <utility>

namespace crossfoot::report {
namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

bool is_word(const ScannedTag& tag) {
  // Transitional and Strict (ISO/IEC 29500-1, 29500-4).
  return tag.uri == "http://schemas.openxmlformats.org/wordprocessingml/2006/main" ||
         tag.uri == "http://purl.oclc.org/ooxml/wordprocessingml/main";
}

class Mapper : public XmlVisitor {
 public:
  void start(const ScannedTag& tag) override {
    ++depth_;
    if (tag.name == "p") start_paragraph(tag);
    if (!is_word(tag)) return;
    if (tag.name == "tc")
      start_cell();
    else if (tag.name == "txbxContent")
      ++boxes_;
    else if (tag.name == "r")
      start_run();
    else if (in_run() && tag.name == "rPr")
      properties_begin_ = tag.bytes.begin;
    else if (in_run() && tag.name == "t")
      start_text(tag);
    else if (in_run() && (tag.name == "tab" || tag.name == "br" || tag.name == "cr"))
      add_break();
  }

  void end(const ScannedTag& tag) override {
    if (tag.name == "p") end_paragraph(tag);
    if (is_word(tag)) {
      if (tag.name == "tc")
        cells_.pop_back();
      else if (tag.name == "txbxContent")
        --boxes_;
      else if (tag.name == "r")
        run_.pop_back();
      else if (tag.name == "pPr" && !open_.empty() && depth_ == open_.back().depth + 1)
        paragraph().content_begin = tag.bytes.end;
      else if (in_run() && tag.name == "rPr")
        map.runs[run_.back().index].properties = {properties_begin_, tag.bytes.end};
      else if (in_run() && tag.name == "t")
        end_text(tag);
    }
    --depth_;
  }

  void text(std::string_view text) override {
    if (in_text_) paragraph().texts.back().text += text;
  }

  DocumentMap map{{}, {}, {0}};  // ordinal 0 stands for no cell

 private:
  struct Open {
    std::size_t index = 0;
    int depth = 0;
  };

  WordParagraph& paragraph() { return map.paragraphs[open_.back().index]; }
  // At a child of a run, not deeper: a text box in a run has paragraphs and runs of its own.
  bool in_run() const { return !run_.empty() && !open_.empty() && depth_ == run_.back().depth + 1; }

  void start_cell() {
    map.last_in_cell.push_back(0);
    cells_.push_back(static_cast<int>(map.last_in_cell.size()) - 1);
  }

  void start_paragraph(const ScannedTag& tag) {
    WordParagraph made;
    made.prefix = tag.prefix;
    made.uri = tag.uri;
    made.content_begin = made.content_end = tag.bytes.end;
    made.self_closing = tag.self_closing;
    made.commentable = is_word(tag) && boxes_ == 0 && !tag.self_closing;
    made.cell = cells_.empty() ? 0 : cells_.back();
    map.last_in_cell[static_cast<std::size_t>(made.cell)] = map.paragraphs.size();
    made.host = open_.empty() ? map.paragraphs.size() : map.paragraphs[open_.front().index].host;
    open_.push_back({map.paragraphs.size(), depth_});
    map.paragraphs.push_back(std::move(made));
  }

  void end_paragraph(const ScannedTag& tag) {
    if (!tag.self_closing) paragraph().content_end = tag.bytes.begin;
    open_.pop_back();
  }

  void start_run() {
    run_.push_back({map.runs.size(), depth_});
    map.runs.emplace_back();
  }

  void start_text(const ScannedTag& tag) {
    if (tag.self_closing) return;
    paragraph().texts.push_back({"", {tag.bytes.end, tag.bytes.end}, run_.back().index});
    in_text_ = true;
  }

  void end_text(const ScannedTag& tag) {
    if (!std::exchange(in_text_, false)) return;
    paragraph().texts.back().bytes.end = tag.bytes.begin;
  }

  void add_break() { paragraph().texts.push_back({" ", {}, run_.back().index}); }

  std::vector<Open> open_;  // paragraphs; text boxes nest them
  std::vector<Open> run_;
  std::vector<int> cells_;
  std::size_t properties_begin_ = kNone;
  int boxes_ = 0;
  int depth_ = 0;
  bool in_text_ = false;
};

}  // namespace

Result<DocumentMap> map_document(std::string_view bytes) {
  Mapper mapper;
  const std::string problem = scan_xml(bytes, mapper);
  if (!problem.empty()) return Error{Outcome::unsupported, "comments cannot be placed: " + problem};
  return std::move(mapper.map);
}

}  // namespace crossfoot::report

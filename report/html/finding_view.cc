#include "report/html/finding_view.h"

#include <algorithm>

#include "report/html/html_words.h"
#include "report/place.h"
#include "report/safe_text.h"
#include "report/sum_layout.h"
#include "report/words.h"

namespace crossfoot::report {
namespace {

using kainjow::mustache::data;

std::string said(const Bilingual& text, const DocumentView& view) {
  return one_line(in_language(text, view.context->language));
}

data sum_view(const Finding& finding, const DocumentView& view) {
  data lines{data::type::list};
  for (const SumLine& line : sum_layout(finding, view.context->language)) {
    data made;
    made.set("sign", line.sign);
    made.set("label", line.label);
    made.set("figure", line.figure);
    made.set("doubtful", line.doubtful);
    made.set("class", line.kind == SumLine::Kind::computed     ? "computed"
                      : line.kind == SumLine::Kind::difference ? "difference"
                      : line.kind == SumLine::Kind::tolerance  ? "tolerance"
                                                               : "");
    lines.push_back(made);
  }
  return lines;
}

// The block with the quoted words apart; without a quote the whole block.
data quote_view(const Finding& finding, const Document& document) {
  const bool in_block = finding.block >= 0 && static_cast<std::size_t>(finding.block) < document.blocks.size();
  const std::string& text = in_block ? document.blocks[static_cast<std::size_t>(finding.block)].text : finding.quote;
  data made;
  const std::size_t at = finding.quote.empty() ? std::string::npos : text.find(finding.quote);
  made.set("before", one_line(at == std::string::npos ? text : text.substr(0, at)));
  made.set("marked", at == std::string::npos ? "" : one_line(finding.quote));
  made.set("after", at == std::string::npos ? "" : one_line(text.substr(at + finding.quote.size())));
  return made;
}

Box table_box(const Document& document, int table, int page) {
  if (table < 0 || static_cast<std::size_t>(table) >= document.tables.size()) return {};
  const Table& drawn = document.tables[static_cast<std::size_t>(table)];
  for (const TablePart& part : drawn.parts)
    if (part.page == page) return part.box;
  return drawn.page == page ? drawn.box : Box{};
}

data pictures_view(const Finding& finding, int number, const DocumentView& view) {
  data list{data::type::list};
  for (const auto& [page, marks] : placed_marks(*view.checked->document, finding, number)) {
    const auto drawn = view.pages.find(page);
    if (drawn == view.pages.end()) continue;
    data picture = page_part_view(drawn->second, table_box(*view.checked->document, finding.table, page), marks);
    picture.set("page_number", std::to_string(page));
    list.push_back(picture);
  }
  return list;
}

void set_place(data& made, const Finding& finding, int number, const DocumentView& view) {
  const data pictures = pictures_view(finding, number, view);
  const auto table = view.tables.find(finding.table);
  if (pictures.is_non_empty_list()) {
    made.set("pictures", pictures);
  } else if (table != view.tables.end()) {
    CellMarks marks;
    add_marks(finding, 0, finding.table, marks);
    made.set("excerpt", table_view(table->second, marks, RowChoice::near_marks, view.context->language));
    made.set("table_number", std::to_string(finding.table + 1));
  }
  // A whole paragraph that the picture shows needs no second showing.
  const bool part_of_block =
      finding.block >= 0 && static_cast<std::size_t>(finding.block) < view.checked->document->blocks.size() &&
      view.checked->document->blocks[static_cast<std::size_t>(finding.block)].text != finding.quote;
  if (finding.table < 0 && (part_of_block || (pictures.is_empty_list() && !finding.quote.empty())))
    made.set("quoted", quote_view(finding, *view.checked->document));
}

const RuleInfo* rule_of(const Finding& finding, const ReportContext& context) {
  const auto found = std::find_if(context.rules.begin(), context.rules.end(),
                                  [&](const RuleInfo& rule) { return rule.id == finding.id; });
  return found == context.rules.end() ? nullptr : &*found;
}

// As one word of a POSIX shell.
std::string shell_word(std::string_view text) {
  const bool plain = !text.empty() && text.find_first_not_of(
                                          "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                          "0123456789._/-") == std::string_view::npos;
  if (plain) return std::string(text);
  std::string word = "'";
  for (const char c : text) word += c == '\'' ? "'\\''" : std::string(1, c);
  return word + "'";
}

}  // namespace

data finding_view(const DocumentView& view, const Finding& finding, int number) {
  const bool es = view.context->language == "es";
  data made;
  made.set("number", std::to_string(number));
  made.set("severity", std::string(to_string(finding.severity)));
  made.set("severity_word", severity_word(finding.severity, words(view.context->language)));
  made.set("symbol", finding.severity == Severity::error ? "✕" : finding.severity == Severity::warning ? "!" : "i");
  made.set("id", finding.id);
  made.set("rule", finding.rule);
  made.set("message", said(finding.message, view));
  made.set("where", place_in_document(finding, view.context->language));
  made.set("doubted", finding.origin == Origin::reading);
  made.set("accepted_reason", one_line(finding.accepted));
  made.set("is_accepted", !finding.accepted.empty());
  made.set("fingerprint", finding.fingerprint);
  made.set("path_in_shell", shell_word(one_line(view.checked->document->source.path)));
  const data sum = sum_view(finding, view);
  made.set("has_sum", sum.is_non_empty_list());
  made.set("sum", sum);
  data evidence{data::type::list};
  for (const Bilingual& item : finding.evidence) evidence.push_back(data("says", said(item, view)));
  made.set("has_evidence", evidence.is_non_empty_list());
  made.set("evidence", evidence);
  made.set("suggestion", said(finding.suggestion, view));
  made.set("has_suggestion", !finding.suggestion.empty());
  if (const RuleInfo* rule = rule_of(finding, *view.context)) {
    made.set("rationale", std::string(es ? rule->rationale_es : rule->rationale_en));
    made.set("rule_title", std::string(es ? rule->title_es : rule->title_en));
  } else {
    made.set("rationale", false);
  }
  set_place(made, finding, number, view);
  return made;
}

}  // namespace crossfoot::report

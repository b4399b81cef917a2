#include "report/html/document_view.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "report/html/html_words.h"
#include "report/safe_text.h"
#include "report/words.h"

namespace crossfoot::report {
namespace {

using kainjow::mustache::data;

// A longer list of findings is folded: it would hide the first finding.
constexpr std::size_t kShortContents = 15;

struct SeverityGroup {
  Severity severity;
  std::string_view heading;
};
constexpr std::array<SeverityGroup, 3> kGroups = {
    {{Severity::error, "errors"}, {Severity::warning, "warnings"}, {Severity::note, "notes"}}};

std::string filled(std::string_view key, std::string_view language, const auto&... values) {
  return fmt::format(fmt::runtime(html_word(key, language)), values...);
}

data group_view(const DocumentView& view, const SeverityGroup& group) {
  data list{data::type::list};
  for (std::size_t i = 0; i < view.findings.size(); ++i)
    if (view.findings[i]->severity == group.severity)
      list.push_back(finding_view(view, *view.findings[i], static_cast<int>(i + 1)));
  data made;
  made.set("heading", html_word(group.heading, view.context->language));
  made.set("severity", std::string(to_string(group.severity)));
  made.set("shown", list.is_non_empty_list());
  made.set("findings", list);
  return made;
}

data contents_view(const DocumentView& view) {
  const std::string& language = view.context->language;
  data list{data::type::list};
  for (std::size_t i = 0; i < view.findings.size(); ++i) {
    const Finding& finding = *view.findings[i];
    data item;
    item.set("number", std::to_string(i + 1));
    item.set("severity", std::string(to_string(finding.severity)));
    item.set("severity_word", severity_word(finding.severity, words(language)));
    item.set("message", shortened(one_line(in_language(finding.message, language)), 160));
    list.push_back(item);
  }
  return list;
}

data pages_view(const DocumentView& view) {
  std::map<int, std::vector<PlacedMark>> marks;
  for (std::size_t i = 0; i < view.findings.size(); ++i)
    for (const auto& [page, placed] : placed_marks(*view.checked->document, *view.findings[i], static_cast<int>(i + 1)))
      for (const PlacedMark& mark : placed)
        if (mark.kind == MarkKind::suspect) marks[page].push_back(mark);
  data list{data::type::list};
  for (const auto& [page, size] : view.pages) {
    data made = page_view(size, marks[page]);
    made.set("page_number", std::to_string(page));
    list.push_back(made);
  }
  return list;
}

// Every cell that some finding names, with the numbers of all that do.
CellMarks marks_in_table(const DocumentView& view, int table) {
  CellMarks marks;
  for (std::size_t i = 0; i < view.findings.size(); ++i) {
    CellMarks of_one;
    add_marks(*view.findings[i], static_cast<int>(i + 1), table, of_one);
    for (const auto& [position, mark] : of_one) {
      if (mark.findings.empty()) continue;
      CellMark& joined = marks[position];
      joined.kind = std::max(joined.kind, mark.kind);
      joined.findings.insert(joined.findings.end(), mark.findings.begin(), mark.findings.end());
    }
  }
  return marks;
}

data tables_view(const DocumentView& view) {
  data list{data::type::list};
  for (const auto& [index, source] : view.tables) {
    data made = table_view(source, marks_in_table(view, index), RowChoice::all, view.context->language);
    made.set("table_number", std::to_string(index + 1));
    list.push_back(made);
  }
  return list;
}

struct Counts {
  int checked = 0, held = 0, unchecked = 0;
  std::set<std::string> reasons;
};

Counts counts_of(const CheckResult& result, std::string_view language) {
  Counts counts;
  for (const TableCheck& table : result.tables) {
    counts.checked += table.checked;
    counts.held += table.held;
    counts.unchecked += table.unchecked;
    for (const Bilingual& reason : table.reasons) counts.reasons.insert(one_line(in_language(reason, language)));
  }
  return counts;
}

data fact(std::string_view key, std::string_view language, std::string value, std::string more = "") {
  data made;
  made.set("term", html_word(key, language));
  made.set("value", std::move(value));
  made.set("has_more", !more.empty());
  made.set("more", std::move(more));
  return made;
}

data facts_view(const DocumentView& view) {
  const std::string& language = view.context->language;
  const Document& document = *view.checked->document;
  data list{data::type::list};
  if (view.checked->statement != nullptr && view.checked->statement->period) {
    const Period& period = *view.checked->statement->period;
    list.push_back(fact("period", language, period.start + " – " + period.end,
                        period.evidence.empty() ? "" : "“" + shortened(one_line(period.evidence), 120) + "”"));
  }
  std::string languages;
  for (const std::string& code : document.source.languages)
    languages += (languages.empty() ? "" : ", ") + language_name(code, language);
  if (!languages.empty()) list.push_back(fact("languages", language, languages));
  if (view.habit.figures > 0)
    list.push_back(fact(
        "number_format", language, sample_figure(view.habit),
        filled("format_evidence", language, view.habit.agreeing, view.habit.figures, one_line(view.habit.example))));
  const Counts counts = counts_of(*view.checked->result, language);
  list.push_back(fact("checks", language, checks_text(counts.held, counts.checked, language)));
  return list;
}

data not_checked_view(const DocumentView& view) {
  const Counts counts = counts_of(*view.checked->result, view.context->language);
  data list{data::type::list};
  if (counts.unchecked > 0)
    list.push_back(data("says", filled(counts.unchecked == 1 ? "not_checked_figure" : "not_checked_figures",
                                       view.context->language, counts.unchecked)));
  for (const std::string& reason : counts.reasons) list.push_back(data("says", reason));
  return list;
}

data lost_view(const DocumentView& view) {
  data list{data::type::list};
  for (const Warning& warning : view.checked->document->warnings) {
    const std::string page =
        warning.page > 0 ? fmt::format("{} {}: ", words(view.context->language).page, warning.page) : "";
    list.push_back(data("says", page + outcome_text(warning.outcome, warning.message, view.context->language)));
  }
  return list;
}

void set_list(data& made, const std::string& name, const data& list) {
  made.set("has_" + name, list.is_non_empty_list());
  made.set(name, list);
}

// A line at the head of the document, not of its first section: "Introduction" stands right over running text, and "1.
// Activities" has a number.
bool is_title(const Block& block, const Block* next) {
  constexpr std::size_t kLongestTitle = 140, kRunningText = 200;
  const bool numbered = block.text.front() >= '0' && block.text.front() <= '9';
  const bool sentence = std::string_view(".:;,").find(block.text.back()) != std::string_view::npos;
  return (block.kind == BlockKind::heading || block.kind == BlockKind::paragraph) && !numbered && !sentence &&
         terminal_columns(block.text) <= kLongestTitle && (next == &block || next->text.size() < kRunningText);
}

}  // namespace

std::vector<const Finding*> findings_to_show(const CheckResult& result) {
  std::vector<const Finding*> ordered;
  for (const Finding& finding : result.findings) ordered.push_back(&finding);
  std::stable_sort(ordered.begin(), ordered.end(),
                   [](const Finding* a, const Finding* b) { return a->severity > b->severity; });
  ordered.resize(std::min(ordered.size(), kMostFindingsShown));
  return ordered;
}

std::vector<int> pages_with_findings(const CheckedDocument& checked) {
  std::set<int> pages;
  for (const Finding* finding : findings_to_show(*checked.result))
    for (const auto& [page, marks] : placed_marks(*checked.document, *finding, 0)) pages.insert(page);
  return {pages.begin(), pages.end()};
}

std::string checks_text(int held, int checked, std::string_view language) {
  if (checked == 0) return html_word("nothing_to_check", language);
  return filled(checked == 1 ? "check_holds" : "checks_hold", language, held, checked);
}

std::string document_title(const Document& document) {
  if (!document.source.metadata.title.empty()) return one_line(document.source.metadata.title);
  std::vector<const Block*> first;  // two are enough
  for (const Block& block : document.blocks)
    if (first.size() < 2 && block.kind != BlockKind::header && block.kind != BlockKind::footer && !block.text.empty())
      first.push_back(&block);
  if (!first.empty() && is_title(*first.front(), first.back())) return one_line(first.front()->text);
  const std::string& path = document.source.path;
  return one_line(path.substr(path.find_last_of('/') + 1));
}

data chips_view(const Totals& totals, std::string_view language) {
  data list{data::type::list};
  for (const auto& [kind, count] : {std::pair{"error", totals.errors}, std::pair{"warning", totals.warnings},
                                    std::pair{"note", totals.notes}, std::pair{"accepted", totals.accepted}}) {
    if (count == 0) continue;
    data chip;
    chip.set("severity", kind);
    chip.set("count", std::to_string(count));
    chip.set("word", html_word(std::string(kind) + (count == 1 ? "_one" : "_many"), language));
    list.push_back(chip);
  }
  return list;
}

data document_view(const DocumentView& view) {
  const CheckResult& result = *view.checked->result;
  data made;
  made.set("title", document_title(*view.checked->document));
  made.set("path", one_line(view.checked->document->source.path));
  Totals totals;
  totals.count(result);
  set_list(made, "chips", chips_view(totals, view.context->language));
  made.set("facts", facts_view(view));
  set_list(made, "not_checked", not_checked_view(view));
  set_list(made, "lost", lost_view(view));
  set_list(made, "contents", contents_view(view));
  made.set("finding_count", std::to_string(result.findings.size()));
  made.set("short_contents", result.findings.size() <= kShortContents);
  made.set("nothing", result.findings.empty());
  data groups{data::type::list};
  for (const SeverityGroup& group : kGroups) groups.push_back(group_view(view, group));
  made.set("groups", groups);
  if (result.findings.size() > kMostFindingsShown)
    made.set("left_out",
             filled("findings_left_out", view.context->language, result.findings.size() - kMostFindingsShown));
  else
    made.set("left_out", false);
  set_list(made, "full_pages", pages_view(view));
  set_list(made, "full_tables", tables_view(view));
  return made;
}

}  // namespace crossfoot::report

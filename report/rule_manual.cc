#include "report/rule_manual.h"

#include <fmt/format.h>

#include "report/words.h"

namespace crossfoot::report {
namespace {

std::string indented(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    out += fmt::format("    {}\n", text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

struct Page {
  std::string_view title, rationale, failing, passing, severity_word, on_pages;
};

Page page(const RuleInfo& rule, std::string_view language) {
  if (language == "es")
    return {.title = rule.title_es,
            .rationale = rule.rationale_es,
            .failing = "Ejemplo con el error",
            .passing = "Ejemplo correcto",
            .severity_word = "Gravedad máxima",
            .on_pages = "en PDF"};
  return {.title = rule.title_en,
          .rationale = rule.rationale_en,
          .failing = "Found here",
          .passing = "Not found here",
          .severity_word = "Highest severity",
          .on_pages = "in PDF files"};
}

// "warning", or "warning, in PDF files note".
std::string severity_of(const RuleInfo& rule, std::string_view language) {
  const Words& w = words(language);
  std::string text(severity_word(rule.severity, w));
  if (rule.severity_on_pages < rule.severity)
    text += fmt::format(", {} {}", page(rule, language).on_pages, severity_word(rule.severity_on_pages, w));
  return text;
}

}  // namespace

std::string rule_line(const RuleInfo& rule, std::string_view language) {
  return fmt::format("{:<5} {:<36} {:<8} {}\n", rule.id, rule.slug, severity_word(rule.severity, words(language)),
                     page(rule, language).title);
}

std::string rule_text(const RuleInfo& rule, std::string_view language) {
  const Page p = page(rule, language);
  return fmt::format("{} {}: {}\n\n{}\n\n{}: {}\n\n{}:\n{}\n{}:\n{}", rule.id, rule.slug, p.title, p.rationale,
                     p.severity_word, severity_of(rule, language), p.failing, indented(rule.failing), p.passing,
                     indented(rule.passing));
}

std::string rule_markdown(const RuleInfo& rule, std::string_view language) {
  const Page p = page(rule, language);
  return fmt::format("## {} {}\n\n**{}**\n\n{}\n\n{}: {}\n\n{}:\n\n{}\n{}:\n\n{}\n", rule.id, rule.slug, p.title,
                     p.rationale, p.severity_word, severity_of(rule, language), p.failing, indented(rule.failing),
                     p.passing, indented(rule.passing));
}

std::string rule_page(const RuleInfo& rule) {
  return fmt::format(
      "<!-- Written by `crossfoot rules --format markdown -o docs/rules`; edit the rule's source file instead. "
      "-->\n\n{}{}",
      rule_markdown(rule, "en"), rule_markdown(rule, "es"));
}

std::string rule_page_name(const RuleInfo& rule) { return fmt::format("{}-{}.md", rule.id, rule.slug); }

std::string rule_index(std::span<const RuleInfo> rules) {
  std::string out =
      "<!-- Written by `crossfoot rules --format markdown -o docs/rules`. -->\n\n# Rules\n\n"
      "| id | rule | severity | what it finds | qué encuentra |\n|---|---|---|---|---|\n";
  for (const RuleInfo& rule : rules)
    out += fmt::format("| {} | [{}]({}) | {} | {} | {} |\n", rule.id, rule.slug, rule_page_name(rule),
                       to_string(rule.severity), rule.title_en, rule.title_es);
  return out;
}

}  // namespace crossfoot::report

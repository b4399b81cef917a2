#include "report/rule_manual.h"

#include <fmt/format.h>

namespace crossfoot {
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
  std::string_view title, rationale, failing, passing, severity_word;
};

Page page(const RuleInfo& rule, std::string_view language) {
  if (language == "es")
    return {rule.title_es, rule.rationale_es, "Ejemplo con el error", "Ejemplo correcto", "Gravedad máxima"};
  return {rule.title_en, rule.rationale_en, "Found here", "Not found here", "Highest severity"};
}

}  // namespace

std::string rule_line(const RuleInfo& rule, std::string_view language) {
  return fmt::format("{:<5} {:<34} {:<8} {}\n", rule.id, rule.slug, to_string(rule.severity),
                     page(rule, language).title);
}

std::string rule_text(const RuleInfo& rule, std::string_view language) {
  const Page p = page(rule, language);
  return fmt::format("{} {}: {}\n\n{}\n\n{}: {}\n\n{}:\n{}\n{}:\n{}", rule.id, rule.slug, p.title, p.rationale,
                     p.severity_word, to_string(rule.severity), p.failing, indented(rule.failing), p.passing,
                     indented(rule.passing));
}

std::string rule_markdown(const RuleInfo& rule, std::string_view language) {
  const Page p = page(rule, language);
  return fmt::format("## {} {}\n\n**{}**\n\n{}\n\n{}: {}\n\n{}:\n\n{}\n{}:\n\n{}\n", rule.id, rule.slug, p.title,
                     p.rationale, p.severity_word, to_string(rule.severity), p.failing, indented(rule.failing),
                     p.passing, indented(rule.passing));
}

}  // namespace crossfoot

#include "report/nightly_message.h"

#include <fmt/format.h>
#include <nettle/base64.h>

#include <algorithm>

#include "report/html/nightly_page.h"
#include "report/safe_text.h"

namespace crossfoot::report {
namespace {

std::string subject_of(const Night& night, bool es) {
  std::size_t findings = 0, failures = 0;
  for (const NightDocument& document : night) {
    findings += document.findings.size();
    failures += document.failure.empty() ? 0 : 1;
  }
  const auto ending = [](std::size_t count) { return count == 1 ? "" : "s"; };
  return es ? fmt::format("crossfoot: {} hallazgo{} nuevo{}, {} documento{} ilegible{}", findings, ending(findings),
                          ending(findings), failures, ending(failures), ending(failures))
            : fmt::format("crossfoot: {} new finding{}, {} unreadable document{}", findings, ending(findings), failures,
                          ending(failures));
}

std::string failure_of(const NightDocument& document, bool es) {
  if (document.failure.empty()) return {};
  return (es ? "no se pudo leer: " : "could not be read: ") + one_line(document.failure);
}

std::string base64_lines(const std::string& bytes) {
  // Mail allows 76 characters a line: 57 bytes.
  std::string out;
  for (std::size_t begin = 0; begin < bytes.size(); begin += 57) {
    const std::size_t length = std::min<std::size_t>(57, bytes.size() - begin);
    std::string line(BASE64_ENCODE_RAW_LENGTH(length), '\0');
    base64_encode_raw(line.data(), length, reinterpret_cast<const std::uint8_t*>(bytes.data() + begin));
    out += line + "\n";
  }
  return out;
}

}  // namespace

NightlyMessage nightly_message(const Night& night, const std::string& language) {
  const bool es = language == "es";
  NightlyPage page{es ? "es" : "en", subject_of(night, es), {}};
  std::string text = page.subject + "\n";
  for (const NightDocument& document : night) {
    NightlyPage::Item shown{one_line(document.path), failure_of(document, es), {}};
    text += "\n" + shown.path + "\n" + (shown.failure.empty() ? "" : "  " + shown.failure + "\n");
    for (const NightFinding& finding : document.findings) {
      shown.findings.push_back({.severity = one_line(finding.severity),
                                .id = one_line(finding.id),
                                .place = one_line(finding.place),
                                .message = one_line(es ? finding.message.es : finding.message.en)});
      const NightlyPage::Finding& told = shown.findings.back();
      text += fmt::format("  {} {} ({}): {}\n", told.severity, told.id, told.place, told.message);
    }
    page.items.push_back(std::move(shown));
  }
  return {page.subject, text, nightly_html(page)};
}

std::string as_mail(const NightlyMessage& message, const std::string& to) {
  constexpr std::string_view kBoundary = "=_crossfoot_nightly_";  // "_" cannot stand in base64
  std::string mail;
  if (!to.empty()) mail += "To: " + one_line(to) + "\n";
  mail += "Subject: " + message.subject + "\nMIME-Version: 1.0\n";
  mail += fmt::format("Content-Type: multipart/alternative; boundary=\"{}\"\n\n", kBoundary);
  for (const auto& [type, body] : {std::pair{"text/plain", &message.text}, std::pair{"text/html", &message.html}})
    mail += fmt::format("--{}\nContent-Type: {}; charset=utf-8\nContent-Transfer-Encoding: base64\n\n{}\n", kBoundary,
                        type, base64_lines(*body));
  return mail + fmt::format("--{}--\n", kBoundary);
}

}  // namespace crossfoot::report

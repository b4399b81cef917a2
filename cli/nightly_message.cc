#include "cli/nightly_message.h"

#include <fmt/format.h>
#include <openssl/evp.h>

#include <algorithm>
#include <kainjow/mustache.hpp>

#include "report/safe_text.h"

namespace crossfoot {
namespace {

using kainjow::mustache::data;

constexpr const char* kPage = R"(<!DOCTYPE html>
<html lang="{{language}}"><head><meta charset="utf-8"><title>{{subject}}</title>
<style>body{font-family:sans-serif;max-width:60em;margin:2em auto;padding:0 1em}h2{font-size:1em;word-break:break-all}
li{margin:.3em 0}.error{color:#a00}.warning{color:#850}.note{color:#555}.place{color:#555}</style></head>
<body><h1>{{subject}}</h1>
{{#items}}<h2>{{path}}</h2>
{{#failure}}<p class="error">{{failure}}</p>
{{/failure}}<ul>
{{#findings}}<li><span class="{{severity}}">{{severity}} {{id}}</span> <span class="place">{{place}}</span><br>{{message}}</li>
{{/findings}}</ul>
{{/items}}</body></html>
)";

std::string subject_of(const News& news, bool es) {
  std::size_t findings = 0, failures = 0;
  for (const NewsItem& item : news.items) {
    findings += item.findings.size();
    failures += item.outcome.empty() ? 0 : 1;
  }
  return es ? fmt::format("crossfoot: {} hallazgos nuevos, {} documentos ilegibles", findings, failures)
            : fmt::format("crossfoot: {} new findings, {} unreadable documents", findings, failures);
}

std::string failure_of(const NewsItem& item, bool es) {
  if (item.outcome.empty()) return {};
  return (es ? "no se pudo leer: " : "could not be read: ") + one_line(item.outcome + ": " + item.message);
}

std::string base64_lines(const std::string& bytes) {
  // Mail allows 76 characters a line: 57 bytes.
  std::string out;
  for (std::size_t begin = 0; begin < bytes.size(); begin += 57) {
    const std::size_t length = std::min<std::size_t>(57, bytes.size() - begin);
    std::string line(4 * ((length + 2) / 3) + 1, '\0');
    EVP_EncodeBlock(reinterpret_cast<unsigned char*>(line.data()),
                    reinterpret_cast<const unsigned char*>(bytes.data() + begin), static_cast<int>(length));
    line.back() = '\n';
    out += line;
  }
  return out;
}

}  // namespace

NightlyMessage nightly_message(const News& news, const std::string& language) {
  const bool es = language == "es";
  NightlyMessage message;
  message.subject = subject_of(news, es);
  message.text = message.subject + "\n";
  data items = data::type::list;
  for (const NewsItem& item : news.items) {
    const std::string path = one_line(item.path), failure = failure_of(item, es);
    message.text += "\n" + path + "\n" + (failure.empty() ? "" : "  " + failure + "\n");
    data findings = data::type::list;
    for (const NewsFinding& finding : item.findings) {
      const std::string place = one_line(finding.place),
                        sentence = one_line(es ? finding.message_es : finding.message_en);
      message.text += fmt::format("  {} {} ({}): {}\n", finding.severity, finding.id, place, sentence);
      data one;
      one.set("severity", one_line(finding.severity));
      one.set("id", one_line(finding.id));
      one.set("place", place);
      one.set("message", sentence);
      findings.push_back(one);
    }
    data one;
    one.set("path", path);
    one.set("findings", findings);
    if (!failure.empty()) one.set("failure", failure);
    items.push_back(one);
  }
  data page;
  page.set("language", es ? "es" : "en");
  page.set("subject", message.subject);
  page.set("items", items);
  message.html = kainjow::mustache::mustache(kPage).render(page);
  return message;
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

}  // namespace crossfoot

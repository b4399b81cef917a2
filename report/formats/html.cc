// The HTML report: a folder with an index, two pages per document (one in each language) and pictures of the pages
// with findings. The stream carries what the index needs, one JSON object per document.
#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "report/formats/formats.h"
#include "report/html/assets.h"
#include "report/html/document_view.h"
#include "report/html/html_words.h"
#include "report/html/page_picture.h"
#include "report/html/render.h"
#include "report/json_text.h"
#include "report/safe_text.h"
#include "report/text.h"
#include "report/words.h"

namespace crossfoot::report {
namespace {

using Json = nlohmann::ordered_json;
using kainjow::mustache::data;

constexpr std::string_view kLanguages[] = {"en", "es"};
constexpr const char* kPictures = "pictures/";

// Readable and its own for every path: "q3-5f0c1d2e". FNV-1a, 32 bits.
std::string slug(const std::string& path) {
  std::uint32_t hash = 2166136261u;
  for (const char c : path) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
  std::string name;
  const std::size_t begin = path.find_last_of('/') + 1;
  for (std::size_t i = begin; i < path.size() && name.size() < 40; ++i) {
    const char c = path[i];
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    name.push_back(plain ? c : '-');
  }
  return fmt::format("{}-{:08x}", name, hash);
}

std::string page_name(const std::string& slug, std::string_view language) {
  return fmt::format("{}.{}.html", slug, language);
}

std::string index_name(std::string_view language, const ReportContext& context) {
  return language == context.language ? "index.html" : fmt::format("index.{}.html", language);
}

void set_frame(data& view, std::string_view language, const ReportContext& context) {
  view.set("lang", std::string(language));
  view.set("w", words_view(language));
  view.set("version", context.version);
  view.set("is_en", language == "en");
  view.set("is_es", language == "es");
  view.set("index", index_name(language, context));
}

std::map<int, PageSize> draw_pages(const CheckedDocument& checked, const std::string& name, Piece& piece) {
  std::map<int, PageSize> pages;
  const std::vector<int> wanted = pages_with_findings(checked);
  if (wanted.empty() || checked.document->source.media_type != "application/pdf") return pages;
  const PagePainter painter(checked.bytes);
  for (const int page : wanted) {
    auto picture = painter.paint(page);
    if (!picture) continue;
    const std::string file = fmt::format("{}{}-{}.png", kPictures, name, page);
    pages[page] = {picture->width, picture->height, file};
    piece.files.push_back({file, std::move(picture->png)});
  }
  return pages;
}

// Tables are redrawn where there is no page to show.
std::map<int, TableSource> sources(const CheckedDocument& checked) {
  std::map<int, TableSource> found;
  for (const Finding& finding : checked.result->findings) {
    const auto index = static_cast<std::size_t>(finding.table);
    if (finding.table < 0 || index >= checked.document->tables.size()) continue;
    const bool read = checked.statement != nullptr && index < checked.statement->tables.size();
    found.try_emplace(finding.table, checked.document->tables[index],
                      read ? &checked.statement->tables[index] : nullptr);
  }
  return found;
}

Json index_entry(const CheckedDocument& checked, const std::string& name) {
  Totals totals;
  totals.count(*checked.result);
  int held = 0, tested = 0;
  for (const TableCheck& table : checked.result->tables) {
    held += table.held;
    tested += table.checked;
  }
  return {{"slug", name},
          {"title", document_title(*checked.document)},
          {"path", one_line(checked.document->source.path)},
          {"error", totals.errors},
          {"warning", totals.warnings},
          {"note", totals.notes},
          {"accepted", totals.accepted},
          {"held", held},
          {"checked", tested}};
}

}  // namespace

Result<Piece> html_piece(const CheckedDocument& checked, const ReportContext& context) {
  Piece piece;
  const std::string name = slug(checked.document->source.path);
  DocumentView view;
  view.checked = &checked;
  view.findings = findings_to_show(*checked.result);
  if (checked.statement != nullptr) view.habit = number_habit(*checked.document, *checked.statement);
  view.pages = draw_pages(checked, name, piece);
  if (view.pages.empty()) view.tables = sources(checked);
  for (const std::string_view language : kLanguages) {
    ReportContext in_language = context;
    in_language.language = language;
    view.context = &in_language;
    data page = document_view(view);
    set_frame(page, language, context);
    page.set("en_page", page_name(name, "en"));
    page.set("es_page", page_name(name, "es"));
    piece.files.push_back({page_name(name, language), render_html("document", page)});
  }
  piece.text = json_text(index_entry(checked, name)) + "\n";
  return piece;
}

std::string html_failure(const Failure& failure, const ReportContext&) {
  Json entry = {{"path", one_line(failure.path)}};
  for (const std::string_view language : kLanguages)
    entry["failure"][std::string(language)] = outcome_text(failure.error.outcome, failure.error.message, language);
  return json_text(entry) + "\n";
}

namespace {

data index_view(const std::vector<Json>& entries, std::string_view language) {
  data documents{data::type::list}, failures{data::type::list};
  for (const Json& entry : entries) {
    data made;
    made.set("path", entry.at("path").get<std::string>());
    if (entry.contains("failure")) {
      made.set("failure", entry.at("failure").at(std::string(language)).get<std::string>());
      failures.push_back(made);
      continue;
    }
    made.set("title", entry.at("title").get<std::string>());
    made.set("page", page_name(entry.at("slug").get<std::string>(), language));
    Totals counts;
    counts.errors = entry.at("error").get<int>();
    counts.warnings = entry.at("warning").get<int>();
    counts.notes = entry.at("note").get<int>();
    counts.accepted = entry.at("accepted").get<int>();
    made.set("clean", counts.errors + counts.warnings + counts.notes == 0);
    made.set("chips", chips_view(counts, language));
    made.set("checks", checks_text(entry.at("held").get<int>(), entry.at("checked").get<int>(), language));
    documents.push_back(made);
  }
  data view;
  view.set("has_documents", documents.is_non_empty_list());
  view.set("documents", documents);
  view.set("has_failures", failures.is_non_empty_list());
  view.set("failures", failures);
  return view;
}

}  // namespace

Result<Piece> html_assemble(const std::string& stream, const Totals& totals, const ReportContext& context) {
  std::vector<Json> entries;
  std::istringstream lines(stream);
  for (std::string line; std::getline(lines, line);) entries.push_back(Json::parse(line));
  Piece piece;
  for (const std::string_view language : kLanguages) {
    data view = index_view(entries, language);
    set_frame(view, language, context);
    view.set("title", html_word("documents", language));
    std::string summary = summary_line(totals, language);
    summary.pop_back();  // its line break
    view.set("summary", summary);
    view.set("en_page", index_name("en", context));
    view.set("es_page", index_name("es", context));
    view.set("is_index", true);
    piece.files.push_back({index_name(language, context), render_html("index", view)});
  }
  piece.files.push_back({"crossfoot.css", std::string(html_asset("style.css"))});
  return piece;
}

}  // namespace crossfoot::report

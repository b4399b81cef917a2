#include "report/html/nightly_page.h"

#include "report/html/render.h"

namespace crossfoot::report {
namespace {

using kainjow::mustache::data;

data finding_view(const NightlyPage::Finding& finding) {
  data view;
  view.set("severity", finding.severity);
  view.set("id", finding.id);
  view.set("place", finding.place);
  view.set("message", finding.message);
  return view;
}

data item_view(const NightlyPage::Item& item) {
  data findings = data::type::list;
  for (const NightlyPage::Finding& finding : item.findings) findings.push_back(finding_view(finding));
  data view;
  view.set("path", item.path);
  view.set("findings", findings);
  if (!item.failure.empty()) view.set("failure", item.failure);
  return view;
}

}  // namespace

std::string nightly_html(const NightlyPage& page) {
  data items = data::type::list;
  for (const NightlyPage::Item& item : page.items) items.push_back(item_view(item));
  data view;
  view.set("language", page.language);
  view.set("subject", page.subject);
  view.set("items", items);
  return render_html("nightly", view);
}

}  // namespace crossfoot::report

// What a night found, for a terminal, a browser or a mailbox.
#pragma once

#include <string>

#include "archive/news.h"

namespace crossfoot::cli {

struct NightlyMessage {
  std::string subject, text, html;
};

// In `language`, "en" or "es".
NightlyMessage nightly_message(const archive::News& news, const std::string& language);

// A whole mail with a text and an HTML part, as sendmail -t takes it.
std::string as_mail(const NightlyMessage& message, const std::string& to);

}  // namespace crossfoot::cli

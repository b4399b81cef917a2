// What a night found, for a terminal, a browser or a mailbox.
#pragma once

#include <string>
#include <vector>

#include "model/finding.h"

namespace crossfoot::report {

struct NightFinding {
  std::string severity, id, place;
  Bilingual message;
};

struct NightDocument {
  std::string path;
  std::string failure;  // why it could not be read, or empty
  std::vector<NightFinding> findings;
};

using Night = std::vector<NightDocument>;

struct NightlyMessage {
  std::string subject, text, html;
};

// In `language`, "en" or "es".
NightlyMessage nightly_message(const Night& night, const std::string& language);

// A whole mail with a text and an HTML part, as sendmail -t takes it.
std::string as_mail(const NightlyMessage& message, const std::string& to);

}  // namespace crossfoot::report

// What a night found, as one page for a browser or a mailbox.
#pragma once

#include <string>
#include <vector>

namespace crossfoot::report {

struct NightlyPage {
  struct Finding {
    std::string severity, id, place, message;
  };
  struct Item {
    std::string path, failure;  // why it could not be read, or empty
    std::vector<Finding> findings;
  };
  std::string language, subject;
  std::vector<Item> items;
};

std::string nightly_html(const NightlyPage& page);

}  // namespace crossfoot::report

#include "cli/console.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/output.h"

namespace crossfoot::cli {
namespace {

constexpr std::int64_t kNamedAtMost = 20;

}  // namespace

void Console::warn(const std::string& message) { complain(message); }

void Console::could_not_read(const std::string& path, const Error& error) { complain(path, error); }

void Console::left_out(const std::string& path, const std::string& why) {
  if (++left_out_ <= kNamedAtMost) complain(path + ": left out: " + why);
}

void Console::all_found() {
  const std::int64_t untold = left_out_ - std::max(told_, kNamedAtMost);
  told_ = left_out_;
  if (untold > 0) complain(fmt::format("{} more left out", untold));
}

}  // namespace crossfoot::cli

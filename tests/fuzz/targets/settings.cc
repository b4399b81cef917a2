// A crossfoot.toml.
#include "run/config/settings.h"

#include "tests/fuzz/target.h"

using namespace crossfoot;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto settings = run::parse_settings(fuzz::as_text(data, size), "crossfoot.toml");
  if (!settings) {
    FUZZ_REQUIRE(settings.error().message.starts_with("crossfoot.toml:"));
  } else if (settings.value().tolerance.value) {
    FUZZ_REQUIRE(!settings.value().tolerance.value->is_negative());
  }
  return 0;
}

#include "run/workers/landlock.h"

#include <dlfcn.h>
#include <fcntl.h>
#include <iconv.h>
#include <linux/landlock.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "run/workers/unique_fd.h"

namespace crossfoot::run {
namespace {

// Debian 12's headers end with the second version; the numbers below are the kernel's, from later ones.
constexpr std::uint64_t kFirstVersionRights = (std::uint64_t{1} << 13) - 1;
constexpr std::uint64_t kRefer = std::uint64_t{1} << 13;        // version 2
constexpr std::uint64_t kTruncate = std::uint64_t{1} << 14;     // version 3
constexpr std::uint64_t kIoctlDevice = std::uint64_t{1} << 15;  // version 5
constexpr std::uint64_t kBindAndConnectTcp = 3;                 // version 4
constexpr std::uint64_t kAbstractSocketsAndSignals = 3;         // version 6

struct RulesetAttributes {
  std::uint64_t handled_access_fs;
  std::uint64_t handled_access_net;
  std::uint64_t scoped;
};

// What Poppler, fontconfig and iconv open lazily: character maps of CJK fonts, the fonts that a PDF names without
// embedding them (a picture of its page would be blank without), and converters. Public data of the system; nothing
// of a user's own.
constexpr const char* kReadable[] = {"/usr/share/poppler",           "/usr/share/fonts",      "/usr/local/share/fonts",
                                     "/usr/share/ghostscript/fonts", "/usr/share/fontconfig", "/etc/fonts",
                                     "/var/cache/fontconfig"};

// The C library's folder: converters of character sets below it, and the libraries that are loaded on first use.
std::string libraries() {
  Dl_info own{};
  if (dladdr(reinterpret_cast<const void*>(&iconv_open), &own) == 0) return {};
  const std::string_view path(own.dli_fname);
  return std::string(path.substr(0, path.rfind('/')));
}

std::uint64_t handled_file_rights(int abi) {
  std::uint64_t rights = kFirstVersionRights;
  if (abi >= 2) rights |= kRefer;
  if (abi >= 3) rights |= kTruncate;
  if (abi >= 5) rights |= kIoctlDevice;
  return rights;
}

std::size_t attribute_size(int abi) {
  if (abi >= 6) return sizeof(RulesetAttributes);
  return abi >= 4 ? offsetof(RulesetAttributes, scoped) : offsetof(RulesetAttributes, handled_access_net);
}

void allow_reading(int ruleset, const char* path) {
  const UniqueFd directory(open(path, O_PATH | O_CLOEXEC));
  if (!directory) return;
  landlock_path_beneath_attr rule{};
  rule.allowed_access = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
  rule.parent_fd = directory.get();
  // A rule that cannot be added only takes away: the self-test tells whether the libraries still work.
  syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
}

}  // namespace

int landlock_abi() {
  const long abi = syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
  return abi > 0 ? static_cast<int>(abi) : 0;
}

int enter_landlock() {
  const int abi = landlock_abi();
  if (abi == 0) return 0;
  RulesetAttributes attributes{handled_file_rights(abi), kBindAndConnectTcp, kAbstractSocketsAndSignals};
  const UniqueFd ruleset(static_cast<int>(syscall(SYS_landlock_create_ruleset, &attributes, attribute_size(abi), 0)));
  if (!ruleset) return 0;
  for (const char* path : kReadable) allow_reading(ruleset.get(), path);
  allow_reading(ruleset.get(), libraries().c_str());
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return 0;
  return syscall(SYS_landlock_restrict_self, ruleset.get(), 0) == 0 ? abi : 0;
}

}  // namespace crossfoot::run

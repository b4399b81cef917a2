// Landlock: from here on this process sees no files but those that the libraries read while they work.
#pragma once

namespace crossfoot::run {

// The kernel's Landlock version, 0 where it has none.
int landlock_abi();

// Irrevocable. Returns the version enforced, 0 if nothing could be enforced.
int enter_landlock();

}  // namespace crossfoot::run

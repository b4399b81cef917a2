// Seccomp: the system calls that reading a document needs, and no others.
#pragma once

namespace crossfoot::run {

// Irrevocable. Calls that are not on the list fail with EPERM. False where the kernel refuses.
bool enter_seccomp();

}  // namespace crossfoot::run

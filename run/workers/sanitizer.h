// Whether this build carries AddressSanitizer.
#pragma once

namespace crossfoot::run {

// AddressSanitizer reserves terabytes of address space for its shadow.
#if defined(__SANITIZE_ADDRESS__)
inline constexpr bool kAddressSanitizer = true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
inline constexpr bool kAddressSanitizer = true;
#else
inline constexpr bool kAddressSanitizer = false;
#endif
#else
inline constexpr bool kAddressSanitizer = false;
#endif

}  // namespace crossfoot::run

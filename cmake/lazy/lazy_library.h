// A library that most documents never need is loaded when one of its functions is first called: zip.cc,
// xlsxwriter.cc and gnutls.cc define the functions that we and libqpdf call, and pass each call on. libzip brings
// OpenSSL, libqpdf brings GnuTLS and eight more libraries: without them a command begins in 8 ms instead of 13.
#pragma once

namespace crossfoot {

// Throws std::runtime_error with what the loader says. The library stays loaded.
void* function_of(const char* library, const char* name);

// The library's own function in place of which `Stub` is called; `name` is the stub's.
template <auto* Stub>
decltype(Stub) real(const char* library, const char* name) {
  static const auto function = reinterpret_cast<decltype(Stub)>(function_of(library, name));
  return function;
}

}  // namespace crossfoot

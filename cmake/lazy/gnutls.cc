// Only what libqpdf calls, for encrypted files.
#include <gnutls/crypto.h>

#include "cmake/lazy/lazy_library.h"

using crossfoot::real;
constexpr const char* kLibrary = GNUTLS_LIBRARY;

int gnutls_cipher_decrypt2(gnutls_cipher_hd_t handle, const void* ciphertext, size_t ciphertextlen, void* text,
                           size_t textlen) {
  return real<gnutls_cipher_decrypt2>(kLibrary, __func__)(handle, ciphertext, ciphertextlen, text, textlen);
}

void gnutls_cipher_deinit(gnutls_cipher_hd_t handle) { return real<gnutls_cipher_deinit>(kLibrary, __func__)(handle); }

int gnutls_cipher_encrypt2(gnutls_cipher_hd_t handle, const void* text, size_t textlen, void* ciphertext,
                           size_t ciphertextlen) {
  return real<gnutls_cipher_encrypt2>(kLibrary, __func__)(handle, text, textlen, ciphertext, ciphertextlen);
}

size_t gnutls_cipher_get_key_size(gnutls_cipher_algorithm_t algorithm) {
  return real<gnutls_cipher_get_key_size>(kLibrary, __func__)(algorithm);
}

int gnutls_cipher_init(gnutls_cipher_hd_t* handle, gnutls_cipher_algorithm_t cipher, const gnutls_datum_t* key,
                       const gnutls_datum_t* iv) {
  return real<gnutls_cipher_init>(kLibrary, __func__)(handle, cipher, key, iv);
}

int gnutls_hash(gnutls_hash_hd_t handle, const void* text, size_t textlen) {
  return real<gnutls_hash>(kLibrary, __func__)(handle, text, textlen);
}

void gnutls_hash_deinit(gnutls_hash_hd_t handle, void* digest) {
  return real<gnutls_hash_deinit>(kLibrary, __func__)(handle, digest);
}

int gnutls_hash_init(gnutls_hash_hd_t* dig, gnutls_digest_algorithm_t algorithm) {
  return real<gnutls_hash_init>(kLibrary, __func__)(dig, algorithm);
}

int gnutls_rnd(gnutls_rnd_level_t level, void* data, size_t len) {
  return real<gnutls_rnd>(kLibrary, __func__)(level, data, len);
}

const char* gnutls_strerror(int error) { return real<gnutls_strerror>(kLibrary, __func__)(error); }

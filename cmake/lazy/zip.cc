// The parameters are libzip's own, in their order.
#include <zip.h>

#include "cmake/lazy/lazy_library.h"

using crossfoot::real;
constexpr const char* kLibrary = ZIP_LIBRARY;

int zip_close(zip_t* a) { return real<zip_close>(kLibrary, __func__)(a); }

void zip_discard(zip_t* a) { return real<zip_discard>(kLibrary, __func__)(a); }

void zip_error_fini(zip_error_t* a) { return real<zip_error_fini>(kLibrary, __func__)(a); }

void zip_error_init(zip_error_t* a) { return real<zip_error_init>(kLibrary, __func__)(a); }

int zip_fclose(zip_file_t* a) { return real<zip_fclose>(kLibrary, __func__)(a); }

zip_int64_t zip_file_add(zip_t* a, const char* b, zip_source_t* c, zip_flags_t d) {
  return real<zip_file_add>(kLibrary, __func__)(a, b, c, d);
}

int zip_file_set_dostime(zip_t* a, zip_uint64_t b, zip_uint16_t c, zip_uint16_t d, zip_flags_t e) {
  return real<zip_file_set_dostime>(kLibrary, __func__)(a, b, c, d, e);
}

zip_file_t* zip_fopen_index(zip_t* a, zip_uint64_t b, zip_flags_t c) {
  return real<zip_fopen_index>(kLibrary, __func__)(a, b, c);
}

zip_int64_t zip_fread(zip_file_t* a, void* b, zip_uint64_t c) { return real<zip_fread>(kLibrary, __func__)(a, b, c); }

const char* zip_get_name(zip_t* a, zip_uint64_t b, zip_flags_t c) {
  return real<zip_get_name>(kLibrary, __func__)(a, b, c);
}

zip_int64_t zip_get_num_entries(zip_t* a, zip_flags_t b) { return real<zip_get_num_entries>(kLibrary, __func__)(a, b); }

zip_t* zip_open_from_source(zip_source_t* a, int b, zip_error_t* c) {
  return real<zip_open_from_source>(kLibrary, __func__)(a, b, c);
}

zip_source_t* zip_source_buffer(zip_t* a, const void* b, zip_uint64_t c, int d) {
  return real<zip_source_buffer>(kLibrary, __func__)(a, b, c, d);
}

zip_source_t* zip_source_buffer_create(const void* a, zip_uint64_t b, int c, zip_error_t* d) {
  return real<zip_source_buffer_create>(kLibrary, __func__)(a, b, c, d);
}

int zip_source_close(zip_source_t* a) { return real<zip_source_close>(kLibrary, __func__)(a); }

void zip_source_free(zip_source_t* a) { return real<zip_source_free>(kLibrary, __func__)(a); }

void zip_source_keep(zip_source_t* a) { return real<zip_source_keep>(kLibrary, __func__)(a); }

int zip_source_open(zip_source_t* a) { return real<zip_source_open>(kLibrary, __func__)(a); }

zip_int64_t zip_source_read(zip_source_t* a, void* b, zip_uint64_t c) {
  return real<zip_source_read>(kLibrary, __func__)(a, b, c);
}

int zip_source_seek(zip_source_t* a, zip_int64_t b, int c) {
  return real<zip_source_seek>(kLibrary, __func__)(a, b, c);
}

int zip_source_stat(zip_source_t* a, zip_stat_t* b) { return real<zip_source_stat>(kLibrary, __func__)(a, b); }

zip_int64_t zip_source_tell(zip_source_t* a) { return real<zip_source_tell>(kLibrary, __func__)(a); }

int zip_stat(zip_t* a, const char* b, zip_flags_t c, zip_stat_t* d) {
  return real<zip_stat>(kLibrary, __func__)(a, b, c, d);
}

int zip_stat_index(zip_t* a, zip_uint64_t b, zip_flags_t c, zip_stat_t* d) {
  return real<zip_stat_index>(kLibrary, __func__)(a, b, c, d);
}

void zip_stat_init(zip_stat_t* a) { return real<zip_stat_init>(kLibrary, __func__)(a); }

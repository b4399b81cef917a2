// The parameters are libzip's own, in their order.
#include <zip.h>

#include "cmake/lazy/lazy_library.h"

namespace {

template <auto* Stub>
decltype(Stub) real(const char* name) {
  return crossfoot::real<Stub>(ZIP_LIBRARY, name);
}

}  // namespace

int zip_close(zip_t* a) { return real<zip_close>(__func__)(a); }

void zip_discard(zip_t* a) { return real<zip_discard>(__func__)(a); }

void zip_error_fini(zip_error_t* a) { return real<zip_error_fini>(__func__)(a); }

void zip_error_init(zip_error_t* a) { return real<zip_error_init>(__func__)(a); }

int zip_fclose(zip_file_t* a) { return real<zip_fclose>(__func__)(a); }

zip_int64_t zip_file_add(zip_t* a, const char* b, zip_source_t* c, zip_flags_t d) {
  return real<zip_file_add>(__func__)(a, b, c, d);
}

int zip_file_set_dostime(zip_t* a, zip_uint64_t b, zip_uint16_t c, zip_uint16_t d, zip_flags_t e) {
  return real<zip_file_set_dostime>(__func__)(a, b, c, d, e);
}

zip_file_t* zip_fopen_index(zip_t* a, zip_uint64_t b, zip_flags_t c) {
  return real<zip_fopen_index>(__func__)(a, b, c);
}

zip_int64_t zip_fread(zip_file_t* a, void* b, zip_uint64_t c) { return real<zip_fread>(__func__)(a, b, c); }

const char* zip_get_name(zip_t* a, zip_uint64_t b, zip_flags_t c) { return real<zip_get_name>(__func__)(a, b, c); }

zip_int64_t zip_get_num_entries(zip_t* a, zip_flags_t b) { return real<zip_get_num_entries>(__func__)(a, b); }

zip_t* zip_open_from_source(zip_source_t* a, int b, zip_error_t* c) {
  return real<zip_open_from_source>(__func__)(a, b, c);
}

zip_source_t* zip_source_buffer(zip_t* a, const void* b, zip_uint64_t c, int d) {
  return real<zip_source_buffer>(__func__)(a, b, c, d);
}

zip_source_t* zip_source_buffer_create(const void* a, zip_uint64_t b, int c, zip_error_t* d) {
  return real<zip_source_buffer_create>(__func__)(a, b, c, d);
}

int zip_source_close(zip_source_t* a) { return real<zip_source_close>(__func__)(a); }

void zip_source_free(zip_source_t* a) { return real<zip_source_free>(__func__)(a); }

void zip_source_keep(zip_source_t* a) { return real<zip_source_keep>(__func__)(a); }

int zip_source_open(zip_source_t* a) { return real<zip_source_open>(__func__)(a); }

zip_int64_t zip_source_read(zip_source_t* a, void* b, zip_uint64_t c) {
  return real<zip_source_read>(__func__)(a, b, c);
}

int zip_source_seek(zip_source_t* a, zip_int64_t b, int c) { return real<zip_source_seek>(__func__)(a, b, c); }

int zip_source_stat(zip_source_t* a, zip_stat_t* b) { return real<zip_source_stat>(__func__)(a, b); }

zip_int64_t zip_source_tell(zip_source_t* a) { return real<zip_source_tell>(__func__)(a); }

int zip_stat(zip_t* a, const char* b, zip_flags_t c, zip_stat_t* d) { return real<zip_stat>(__func__)(a, b, c, d); }

int zip_stat_index(zip_t* a, zip_uint64_t b, zip_flags_t c, zip_stat_t* d) {
  return real<zip_stat_index>(__func__)(a, b, c, d);
}

void zip_stat_init(zip_stat_t* a) { return real<zip_stat_init>(__func__)(a); }

#include "cmake/lazy/lazy_library.h"

#include <dlfcn.h>

#include <stdexcept>
#include <string>

namespace crossfoot {

void* function_of(const char* library, const char* name) {
  void* handle = dlopen(library, RTLD_NOW | RTLD_LOCAL);
  void* function = handle == nullptr ? nullptr : dlsym(handle, name);
  if (function == nullptr) throw std::runtime_error(std::string("a library cannot be loaded: ") + dlerror());
  return function;
}

}  // namespace crossfoot

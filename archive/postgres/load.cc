#include <dlfcn.h>

#include <filesystem>
#include <system_error>

#include "archive/postgres/module.h"

namespace crossfoot::archive {
namespace {

using OpenPostgres = decltype(&crossfoot_open_postgres);

// Where an installed program has it; and where it was built, for a program that was copied from there by itself.
void* load_module() {
  std::error_code ignored;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", ignored);
  const auto beside = program.parent_path().parent_path() / "lib/crossfoot" / CROSSFOOT_POSTGRES_MODULE;
  for (const auto& path : {beside, std::filesystem::path(CROSSFOOT_MODULES) / CROSSFOOT_POSTGRES_MODULE})
    if (std::filesystem::exists(path, ignored)) return dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
  return dlopen(beside.c_str(), RTLD_NOW | RTLD_LOCAL);  // for its message
}

OpenPostgres find_entry() {
  void* module = load_module();
  void* entry = module == nullptr ? nullptr : dlsym(module, "crossfoot_open_postgres");
  if (entry == nullptr)
    throw ArchiveError(std::string("the part of crossfoot for PostgreSQL cannot be loaded: ") + dlerror(),
                       Trouble::lasting);
  return reinterpret_cast<OpenPostgres>(entry);
}

}  // namespace

std::unique_ptr<SqlConnection> open_postgres(const std::string& url) {
  static const OpenPostgres open = find_entry();
  return std::unique_ptr<SqlConnection>(open(url.c_str()));
}

}  // namespace crossfoot::archive

# Language, warnings and sanitizers for every target of ours.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")

option(CROSSFOOT_WERROR "Treat warnings as errors (the presets do)" OFF)
option(CROSSFOOT_FUZZ "Build the fuzz targets for libFuzzer instead of for replaying their corpora (Clang)" OFF)
set(CROSSFOOT_SANITIZE "" CACHE STRING "Sanitizers for -fsanitize=, e.g. address,undefined")

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # A precompiled header is hashed by its contents, so its times and macros do not matter.
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND}" -E env CCACHE_SLOPPINESS=pch_defines,time_macros "${CCACHE_PROGRAM}")
  add_compile_options($<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
endif()

add_library(crossfoot_options INTERFACE)
target_compile_options(crossfoot_options INTERFACE -Wall -Wextra -Wconversion -Wshadow)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # GCC 12 sees overlapping copies, and where it optimises copies beyond the end, in std::string concatenation where there
  # are none (GCC bugs 105651 and 105329).
  target_compile_options(crossfoot_options INTERFACE -Wno-restrict "$<$<CONFIG:Release>:-Wno-array-bounds;-Wno-stringop-overread;-Wno-stringop-overflow>")
endif()
if(NOT CMAKE_DISABLE_PRECOMPILE_HEADERS)
  # fmt is in the precompiled header, which is only good for files that see the same of it.
  target_compile_definitions(crossfoot_options INTERFACE $<TARGET_PROPERTY:fmt::fmt,INTERFACE_COMPILE_DEFINITIONS>)
endif()
if(CROSSFOOT_WERROR)
  target_compile_options(crossfoot_options INTERFACE -Werror)
endif()
if(CROSSFOOT_SANITIZE)
  target_compile_options(crossfoot_options INTERFACE
    -fsanitize=${CROSSFOOT_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(crossfoot_options INTERFACE -fsanitize=${CROSSFOOT_SANITIZE})
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # With sanitizers GCC 12 takes std::function inside std::regex (Catch's own main) for uninitialised (GCC bug 105562).
    target_compile_options(crossfoot_options INTERFACE -Wno-maybe-uninitialized)
  endif()
endif()
if(CROSSFOOT_FUZZ)
  # Coverage for the fuzzer in all our code; its main only in the targets.
  target_compile_options(crossfoot_options INTERFACE -fsanitize=fuzzer-no-link)
endif()

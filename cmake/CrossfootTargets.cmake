include(CMakeParseArguments)

# The standard library's headers, compiled once for all of our targets (cmake/precompiled.h).
add_library(crossfoot_precompiled OBJECT "${CMAKE_SOURCE_DIR}/cmake/precompiled.cc")
target_link_libraries(crossfoot_precompiled PRIVATE crossfoot_options)
target_precompile_headers(crossfoot_precompiled PRIVATE "${CMAKE_SOURCE_DIR}/cmake/precompiled.h")
function(crossfoot_precompile target)
  target_precompile_headers(${target} REUSE_FROM crossfoot_precompiled)
endfunction()

# crossfoot_library(NAME DIRECTORY d USES ... PRIVATE_LIBS ... EXCEPT ... EXCEPT_DIRECTORY d)
# One static library per folder. Its sources are the *.cc of the folder (or of DIRECTORY in it); USES are our own
# libraries whose headers it may include, PRIVATE_LIBS the packages that nobody outside the folder sees, EXCEPT files and
# EXCEPT_DIRECTORY a folder of it that are built into something else.
function(crossfoot_library name)
  cmake_parse_arguments(ARG "" "DIRECTORY;EXCEPT_DIRECTORY" "USES;PRIVATE_LIBS;EXCEPT" ${ARGN})
  set(root "${CMAKE_CURRENT_SOURCE_DIR}")
  if(ARG_DIRECTORY)
    string(APPEND root "/${ARG_DIRECTORY}")
  endif()
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${root}/*.cc")
  list(TRANSFORM ARG_EXCEPT PREPEND "${CMAKE_CURRENT_SOURCE_DIR}/")
  list(REMOVE_ITEM sources ${ARG_EXCEPT})
  if(ARG_EXCEPT_DIRECTORY)
    list(FILTER sources EXCLUDE REGEX "^${CMAKE_CURRENT_SOURCE_DIR}/${ARG_EXCEPT_DIRECTORY}/")
  endif()
  add_library(crossfoot_${name} STATIC ${sources})
  crossfoot_precompile(crossfoot_${name})
  target_include_directories(crossfoot_${name} PUBLIC "${CMAKE_SOURCE_DIR}")
  target_link_libraries(crossfoot_${name} PUBLIC ${ARG_USES} PRIVATE crossfoot_options ${ARG_PRIVATE_LIBS})
endfunction()

# crossfoot_embed(NAME FUNCTION f HEADER h BASE d FILES ...): compiles the files into the library crossfoot_NAME. HEADER
# declares, in the namespace crossfoot::NAME, `std::string_view f(std::string_view name)`, which gives the contents of the
# file with this path below BASE, and may declare `std::span<const std::string_view> f_names()`.
function(crossfoot_embed name)
  cmake_parse_arguments(ARG "" "FUNCTION;HEADER;BASE" "FILES" ${ARGN})
  string(REPLACE ";" "," inputs "${ARG_FILES}")
  set(source "${CMAKE_CURRENT_BINARY_DIR}/${ARG_FUNCTION}.cc")
  add_custom_command(
    OUTPUT "${source}"
    COMMAND ${CMAKE_COMMAND} "-DOUTPUT=${source}" "-DHEADER=${ARG_HEADER}" "-DROOM=${name}" "-DBASE=${ARG_BASE}" "-DFUNCTION=${ARG_FUNCTION}" "-DINPUTS=${inputs}"
            -P "${CMAKE_SOURCE_DIR}/cmake/EmbedFiles.cmake"
    DEPENDS ${ARG_FILES} "${CMAKE_SOURCE_DIR}/cmake/EmbedFiles.cmake"
    VERBATIM)
  target_sources(crossfoot_${name} PRIVATE "${source}")
endfunction()

# crossfoot_tests(NAME LIBS ...): one Catch2 program from the folder's *_test.cc, each case a CTest test.
function(crossfoot_tests name)
  cmake_parse_arguments(ARG "" "" "LIBS" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*_test.cc")
  add_executable(test_${name} ${sources})
  target_link_libraries(test_${name} PRIVATE crossfoot_options crossfoot_test_main ${ARG_LIBS})
  crossfoot_precompile(test_${name})
  catch_discover_tests(test_${name} TEST_PREFIX "${name}: " PROPERTIES LABELS ${name})
endfunction()

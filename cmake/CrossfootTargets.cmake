include(CMakeParseArguments)

# crossfoot_library(NAME USES ... PRIVATE_LIBS ... EXCEPT ...)
# One static library per folder. Its sources are the folder's *.cc; USES are our own libraries whose headers it
# may include, PRIVATE_LIBS the packages that nobody outside the folder sees, EXCEPT files of the folder that are built
# into something else.
function(crossfoot_library name)
  cmake_parse_arguments(ARG "" "" "USES;PRIVATE_LIBS;EXCEPT" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.cc")
  list(TRANSFORM ARG_EXCEPT PREPEND "${CMAKE_CURRENT_SOURCE_DIR}/")
  list(REMOVE_ITEM sources ${ARG_EXCEPT})
  add_library(crossfoot_${name} STATIC ${sources})
  target_include_directories(crossfoot_${name} PUBLIC "${CMAKE_SOURCE_DIR}")
  target_link_libraries(crossfoot_${name} PUBLIC ${ARG_USES} PRIVATE crossfoot_options ${ARG_PRIVATE_LIBS})
endfunction()

# crossfoot_embed(NAME FUNCTION f HEADER h FILES ...): compiles the files into the library crossfoot_NAME. HEADER declares
# `std::string_view f(std::string_view file_name)`, which gives their contents.
function(crossfoot_embed name)
  cmake_parse_arguments(ARG "" "FUNCTION;HEADER" "FILES" ${ARGN})
  string(REPLACE ";" "," inputs "${ARG_FILES}")
  set(source "${CMAKE_CURRENT_BINARY_DIR}/${ARG_FUNCTION}.cc")
  add_custom_command(
    OUTPUT "${source}"
    COMMAND ${CMAKE_COMMAND} "-DOUTPUT=${source}" "-DHEADER=${ARG_HEADER}" "-DFUNCTION=${ARG_FUNCTION}" "-DINPUTS=${inputs}"
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
  catch_discover_tests(test_${name} TEST_PREFIX "${name}: " PROPERTIES LABELS ${name})
endfunction()

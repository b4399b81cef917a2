# cmake -DOUTPUT=<file.cc> -DHEADER=<header.h> -DFUNCTION=<name> -DINPUTS=<a,b> -P EmbedFiles.cmake
# Writes one C++ file with `std::string_view crossfoot::FUNCTION(std::string_view file_name)`, declared in HEADER, so
# that the program needs no data files when it runs. Unknown names give an empty text.
string(REPLACE "," ";" inputs "${INPUTS}")
set(text "#include \"${HEADER}\"\n\nnamespace crossfoot {\n\nstd::string_view ${FUNCTION}(std::string_view name) {\n")
foreach(input IN LISTS inputs)
  get_filename_component(name "${input}" NAME)
  file(READ "${input}" content)
  string(APPEND text "  if (name == \"${name}\") return R\"~~~(${content})~~~\";\n")
endforeach()
string(APPEND text "  return {};\n}\n\n}  // namespace crossfoot\n")
file(WRITE "${OUTPUT}" "${text}")

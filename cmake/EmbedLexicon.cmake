# cmake -DOUTPUT=<file.cc> -DINPUTS=<a.tsv,b.tsv> -P EmbedLexicon.cmake
# Writes one C++ file that holds each table as a string, so that the program needs no data files when it runs.
string(REPLACE "," ";" inputs "${INPUTS}")
set(text "#include \"normalize/lexicon.h\"\n\nnamespace crossfoot {\n\nstd::string_view lexicon_text(std::string_view name) {\n")
foreach(input IN LISTS inputs)
  get_filename_component(name "${input}" NAME_WE)
  file(READ "${input}" content)
  string(APPEND text "  if (name == \"${name}\") return R\"~~~(${content})~~~\";\n")
endforeach()
string(APPEND text "  return {};\n}\n\n}  // namespace crossfoot\n")
file(WRITE "${OUTPUT}" "${text}")

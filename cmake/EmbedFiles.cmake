# cmake -DOUTPUT=<file.cc> -DHEADER=<header.h> -DROOM=<namespace> -DBASE=<folder> -DFUNCTION=<name> -DINPUTS=<a,b>
#       -P EmbedFiles.cmake
# Writes one C++ file with the functions `FUNCTION` and `FUNCTION_names` of crossfoot_embed, so that the program needs no
# data files when it runs. Unknown names give an empty text.
string(REPLACE "," ";" inputs "${INPUTS}")
set(texts "")
set(names "")
foreach(input IN LISTS inputs)
  file(RELATIVE_PATH name "${BASE}" "${input}")
  file(READ "${input}" content)
  string(APPEND texts "  if (name == \"${name}\") return R\"~~~(${content})~~~\";\n")
  string(APPEND names "\n      \"${name}\",")
endforeach()
file(WRITE "${OUTPUT}" "#include \"${HEADER}\"

#include <span>

namespace crossfoot::${ROOM} {

std::string_view ${FUNCTION}(std::string_view name) {
${texts}  return {};
}

std::span<const std::string_view> ${FUNCTION}_names() {
  static constexpr std::string_view kNames[] = {${names}
  };
  return kNames;
}

}  // namespace crossfoot::${ROOM}
")

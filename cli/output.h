// Standard output and error for all commands: whole lines, safe characters, and no silence about a full disk.
#pragma once

#include <string>
#include <string_view>

#include "model/result.h"

namespace crossfoot {

// Throws OutputError when nobody takes the text (disk full); a closed pipe ends the program quietly.
void print(std::string_view text);
void flush_output();

struct OutputError {
  std::string message;
};

// "crossfoot: q3.pdf: encrypted: …" on standard error, control characters made visible.
void complain(std::string_view path, const Error& error);
void complain(std::string_view message);

// Colour only where a person looks at it: a terminal, and no NO_COLOR (https://no-color.org).
bool use_color();

}  // namespace crossfoot

// Standard output and error for all commands: whole lines, safe characters, and no silence about a full disk.
#pragma once

#include <string>
#include <string_view>

#include "model/result.h"
#include "run/stream_error.h"

namespace crossfoot::cli {

// Throws StreamError when nobody takes the text (disk full, closed pipe).
void print(std::string_view text);
void flush_output();

// "cannot write out.jsonl: No space left on device".
run::StreamError cannot_write(const std::string& what, int error_number);

// "crossfoot: q3.pdf: encrypted: …" on standard error, control characters made visible.
void complain(std::string_view path, const Error& error);
void complain(std::string_view message);

// Colour only where a person looks at it: a terminal, and no NO_COLOR (https://no-color.org).
bool use_color();

}  // namespace crossfoot::cli

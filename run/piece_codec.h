// A finished piece of a report on its way from a worker to the parent.
#pragma once

#include <optional>
#include <string>

#include "report/format.h"

namespace crossfoot::run {

std::string pack(report::Piece piece);
// Nothing when the bytes are not a packed piece: a worker that a document has taken over may send what it likes.
std::optional<report::Piece> unpack(std::string bytes);

}  // namespace crossfoot::run

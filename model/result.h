// The outcome of reading one document: a value, or an error that a person can act on.
//
// std::expected needs C++23; this is the small part of it that we use.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace crossfoot {

// Why a document could not be read. Names are stable: scripts and the archive rely on them.
enum class Outcome {
  ok,
  partial,
  encrypted,
  no_text_layer,
  garbled_text,
  unsupported,
  corrupt,
  too_large,
  timeout,
  out_of_memory,
  crash,
  not_found,
};

std::string_view to_string(Outcome outcome);

struct Error {
  Outcome outcome = Outcome::corrupt;
  std::string message;  // what is wrong and, where it helps, what to do; one line, lower case, no full stop
};

template <typename T>
class Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

  explicit operator bool() const { return state_.index() == 0; }
  // Asking for the one that is not there throws std::bad_variant_access: a bug, not an input error.
  T& value() { return std::get<0>(state_); }
  const T& value() const { return std::get<0>(state_); }
  const Error& error() const { return std::get<1>(state_); }

 private:
  std::variant<T, Error> state_;
};

}  // namespace crossfoot

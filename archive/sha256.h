// SHA-256 of bytes and of files.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace crossfoot::archive {

class Sha256 {
 public:
  Sha256();
  Sha256(Sha256&&) noexcept;
  ~Sha256();
  void add(std::string_view bytes);
  std::string hex();  // once, at the end

 private:
  struct State;
  std::unique_ptr<State> state_;
};

std::string sha256_of(std::string_view bytes);
// Reads the descriptor from its beginning without moving its position; nothing when a read fails.
std::optional<std::string> sha256_of_file(int fd);

}  // namespace crossfoot::archive

#include "run/sealed_copy.h"

#include <fcntl.h>
#include <unistd.h>

#include <catch2/catch.hpp>

#include "archive/sha256.h"
#include "run/workers/document_file.h"
#include "tests/support/process.h"

namespace crossfoot::run {
namespace {

std::string bytes_of(const UniqueFd& file) {
  std::string bytes(size_of(file.get()).value_or(0), '\0');
  if (pread(file.get(), bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size())) return "?";
  return bytes;
}

}  // namespace

TEST_CASE("a sealed copy has the bytes that were hashed, and nobody changes them any more") {
  const testing::TemporaryDirectory folder;
  const std::string text = GENERATE(as<std::string>{}, "", "a report", std::string(100'000, 'x') + "end");
  const UniqueFd file = std::move(open_document(folder.write("a.txt", text), {}).value());
  const Result<SealedCopy> copy = sealed_copy(file, {});
  REQUIRE(copy);
  folder.write("a.txt", "another report");
  const UniqueFd& sealed = copy.value().file;
  CHECK(bytes_of(sealed) == text);
  CHECK(copy.value().sha256 == archive::sha256_of(text));
  CHECK(pwrite(sealed.get(), "y", 1, 0) < 0);
  CHECK(ftruncate(sealed.get(), static_cast<off_t>(text.size()) + 1) < 0);
  CHECK(fcntl(sealed.get(), F_ADD_SEALS, 0) < 0);
  CHECK(bytes_of(sealed) == text);
}

TEST_CASE("a file that has grown beyond the limit is too large") {
  const testing::TemporaryDirectory folder;
  const UniqueFd file = std::move(open_document(folder.write("a.txt", "12345"), {}).value());
  extractors::Limits limits;
  limits.max_bytes = 4;
  const Result<SealedCopy> copy = sealed_copy(file, limits);
  REQUIRE_FALSE(copy);
  CHECK(copy.error().outcome == Outcome::too_large);
}

}  // namespace crossfoot::run

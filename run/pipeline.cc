#include "run/pipeline.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <utility>

namespace crossfoot::run {

Result<std::string> file_bytes(const std::string& path, const extractors::Limits& limits) {
  std::error_code failure;
  const auto status = std::filesystem::status(path, failure);
  if (failure || !std::filesystem::exists(status)) return Error{Outcome::not_found, "no such file"};
  if (!std::filesystem::is_regular_file(status)) return Error{Outcome::unsupported, "not a regular file"};
  const auto size = std::filesystem::file_size(path, failure);
  if (!failure && size > limits.max_bytes) return Error{Outcome::too_large, "the file is larger than the limit"};
  std::ifstream in(path, std::ios::binary);
  if (!in) return Error{Outcome::not_found, std::string("cannot be opened: ") + std::strerror(errno)};
  std::string bytes(failure ? 0 : static_cast<std::size_t>(size), '\0');
  in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(in.gcount()));
  return bytes;
}

Result<ReadDocument> read_bytes(const std::string& path, std::string_view bytes, const PipelineOptions& options) {
  Result<Document> extracted = extractors::extract({path, bytes}, options.limits);
  if (!extracted) return extracted.error();
  ReadDocument read;
  read.document = std::make_unique<Document>(std::move(extracted.value()));
  read.statement = normalize::read_statement(*read.document, options.normalize);
  return read;
}

Result<ReadDocument> read_document(const std::string& path, const PipelineOptions& options) {
  const Result<std::string> bytes = file_bytes(path, options.limits);
  if (!bytes) return bytes.error();
  return read_bytes(path, bytes.value(), options);
}

}  // namespace crossfoot::run

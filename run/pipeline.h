// The whole way of one document, from a path to findings; shared by the commands and the tests.
#pragma once

#include <memory>
#include <string>

#include "extractors/extractor.h"
#include "model/finding.h"
#include "model/result.h"
#include "model/statement.h"
#include "normalize/normalize.h"
#include "validate/validate.h"

namespace crossfoot::run {

struct PipelineOptions {
  extractors::Limits limits;
  normalize::NormalizeOptions normalize;
  validate::ValidateOptions validate;
};

// The statement points into the document, so both live and move together.
struct ReadDocument {
  std::unique_ptr<Document> document;
  Statement statement;
};

// All of a regular file within the limit.
Result<std::string> file_bytes(const std::string& path, const extractors::Limits& limits);

// Errors: Outcome::not_found when the file cannot be opened, else what the extractor says.
Result<ReadDocument> read_document(const std::string& path, const PipelineOptions& options = {});
Result<ReadDocument> read_bytes(const std::string& path, std::string_view bytes, const PipelineOptions& options = {});

}  // namespace crossfoot::run

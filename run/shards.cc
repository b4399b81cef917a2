#include "run/shards.h"

#include <fmt/format.h>

#include <cstdlib>
#include <optional>
#include <string>

namespace crossfoot::run {
namespace {

// Where each engine tells a task of an array job its number. The number of shards is always said: an engine that
// submits three tasks of a hundred again says "3", and every document would land elsewhere.
constexpr const char* kIndexVariables[] = {"SLURM_ARRAY_TASK_ID", "JOB_COMPLETION_INDEX", "AWS_BATCH_JOB_ARRAY_INDEX",
                                           "OMPI_COMM_WORLD_RANK"};

std::optional<std::int64_t> plain_number(const std::string& text) {
  if (text.empty() || text.size() > 9 || text.find_first_not_of("0123456789") != std::string::npos) return std::nullopt;
  return std::atoll(text.c_str());
}

}  // namespace

Result<std::int64_t> shard_index(const std::string& text) {
  if (const auto index = plain_number(text)) return *index;
  if (text != "auto") return Error{Outcome::unsupported, "a number or auto is wanted, not " + text};
  for (const char* variable : kIndexVariables)
    if (const char* value = std::getenv(variable); value != nullptr)
      if (const auto index = plain_number(value)) return *index;
  return Error{Outcome::unsupported,
               "auto finds no index: none of SLURM_ARRAY_TASK_ID, JOB_COMPLETION_INDEX, AWS_BATCH_JOB_ARRAY_INDEX and "
               "OMPI_COMM_WORLD_RANK is set"};
}

// An array that begins at 1 would leave shard 0 out and end with one too many, of which only the last task can know.
std::string objection_to(const archive::Shard& shard) {
  if (shard.index < shard.count) return "";
  return fmt::format("there is no shard {} among {}: they count from 0; number the tasks of the array 0-{}",
                     shard.index, shard.count, shard.count - 1);
}

}  // namespace crossfoot::run

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

std::int64_t index_from_environment() {
  for (const char* variable : kIndexVariables)
    if (const char* value = std::getenv(variable); value != nullptr)
      if (const auto index = plain_number(value)) return *index;
  throw CLI::ValidationError("--shard",
                             "auto finds no index: none of SLURM_ARRAY_TASK_ID, JOB_COMPLETION_INDEX, "
                             "AWS_BATCH_JOB_ARRAY_INDEX and OMPI_COMM_WORLD_RANK is set");
}

void set_shard(archive::Shard& shard, const std::string& text) {
  const auto index = plain_number(text);
  if (!index && text != "auto") throw CLI::ValidationError("--shard", "a number or auto is wanted, not " + text);
  shard.index = index ? *index : index_from_environment();
}

}  // namespace

// An array that begins at 1 would leave shard 0 out and end with one too many, of which only the last task can know.
std::string objection_to(const archive::Shard& shard) {
  if (shard.index < shard.count) return "";
  return fmt::format("there is no shard {} among {}: they count from 0; number the tasks of the array 0-{}",
                     shard.index, shard.count, shard.count - 1);
}

void add_shard_options(CLI::App* command, archive::Shard& shard) {
  CLI::Option* count =
      command->add_option("--shards", shard.count, "Number of shards of an array job")->check(CLI::Range(1, 1'000'000));
  CLI::Option* index = command->add_option_function<std::string>(
      "--shard", [&shard](const std::string& text) { set_shard(shard, text); }, "This task's shard, from 0, or auto");
  index->needs(count);
  count->needs(index);
}

}  // namespace crossfoot::run

#include "cli/list_options.h"

#include "run/shards.h"

namespace crossfoot::cli {

void add_list_options(CLI::App* command, run::BatchOptions& options) {
  CLI::Option* list = command->add_option("--files-from", options.files_from,
                                          "Read paths from this file, one a line; - is standard input");
  list->excludes(command->get_option("paths"));
  command->add_flag("--null", options.null_separated, "Paths in the list end with a zero byte instead of a line");
  add_shard_options(command, options.shard);
}

void add_shard_options(CLI::App* command, archive::Shard& shard) {
  CLI::Option* count =
      command->add_option("--shards", shard.count, "Number of shards of an array job")->check(CLI::Range(1, 1'000'000));
  CLI::Option* index = command->add_option_function<std::string>(
      "--shard",
      [&shard](const std::string& text) {
        const Result<std::int64_t> found = run::shard_index(text);
        if (!found) throw CLI::ValidationError("--shard", found.error().message);
        shard.index = found.value();
      },
      "This task's shard, from 0, or auto");
  index->needs(count);
  count->needs(index);
}

}  // namespace crossfoot::cli

#include "cli/list_options.h"

#include "run/shards.h"

namespace crossfoot::cli {

void add_list_options(const Command& command, run::BatchOptions& options) {
  command.add_option("--files-from", options.files_from, "Read paths from this file, one a line; - is standard input")
      .excludes(command.option("paths"));
  command.add_flag("--null", options.null_separated, "Paths in the list end with a zero byte instead of a line");
  add_follow_links(command, options.follow_links);
  add_shard_options(command, options.shard);
}

void add_follow_links(const Command& command, bool& follow_links) {
  command.add_flag("--follow-links", follow_links, "Follow symbolic links met in directories");
}

void add_shard_options(const Command& command, archive::Shard& shard) {
  const Option count =
      command.add_option("--shards", shard.count, "Number of shards of an array job").between(1, 1'000'000);
  const Option index = command.add_taken(
      "--shard",
      [&shard](const std::string& text) {
        const Result<std::int64_t> found = run::shard_index(text);
        if (!found) return found.error().message;
        shard.index = found.value();
        return std::string();
      },
      "This task's shard, from 0, or auto");
  index.needs(count);
  count.needs(index);
}

}  // namespace crossfoot::cli

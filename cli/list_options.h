// Options of the commands that can be one task of many: lists of paths and shards.
#pragma once

#include "cli/command_line.h"
#include "run/document_batch.h"

namespace crossfoot::cli {

// --files-from, --null, --follow-links and the shards.
void add_list_options(const Command& command, run::BatchOptions& options);

void add_follow_links(const Command& command, bool& follow_links);

// --shards N --shard I|auto
void add_shard_options(const Command& command, archive::Shard& shard);

}  // namespace crossfoot::cli

// Options of the commands that can be one task of many: lists of paths and shards.
#pragma once

#include <CLI/CLI.hpp>

#include "run/document_batch.h"

namespace crossfoot::cli {

// --files-from, --null and the shards.
void add_list_options(CLI::App* command, run::BatchOptions& options);

// --shards N --shard I|auto
void add_shard_options(CLI::App* command, archive::Shard& shard);

}  // namespace crossfoot::cli

// Runs a pool over documents and hands the replies over in the order in which they were named.
#pragma once

#include <functional>
#include <string>

#include "run/path_source.h"
#include "run/workers/pool.h"

namespace crossfoot::run {

// What a worker is given.
struct OpenedDocument {
  UniqueFd file;
  JobWhat what;
};

struct InOrder {
  std::function<Result<OpenedDocument>(const archive::MemberPath& path)> open;
  std::function<void(const std::string& path, Reply)> deliver;
  // Before it waits for more paths with nothing left to do: whoever feeds line by line waits for each answer.
  std::function<void()> idle;
};

// At most a few documents ahead of what was delivered: one slow document cannot pile up the results of all others.
void run_in_order(Pool& pool, std::size_t workers, PathSource& paths, const InOrder& order);

}  // namespace crossfoot::run

// Runs a job for each item on several threads and hands the results over in the order of the items.
#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace crossfoot {

// `work(i)` runs on any thread, `deliver(i, result)` on the caller's, for i = 0 … count - 1. Workers stay at most a few
// items ahead of what was delivered, so that one slow document cannot pile up the results of all others in memory.
template <typename R>
void run_ordered(std::size_t count, std::size_t jobs, const std::function<R(std::size_t)>& work,
                 const std::function<void(std::size_t, R)>& deliver) {
  const std::size_t threads = std::min(std::max<std::size_t>(jobs, 1), count);
  if (threads <= 1) {
    for (std::size_t i = 0; i < count; ++i) deliver(i, work(i));
    return;
  }
  const std::size_t window = threads * 4;
  std::mutex mutex;
  std::condition_variable changed;
  std::map<std::size_t, R> done;
  std::size_t next = 0, delivered = 0;
  bool stopped = false;

  const auto loop = [&] {
    std::unique_lock lock(mutex);
    while (true) {
      changed.wait(lock, [&] { return stopped || next >= count || next < delivered + window; });
      if (stopped || next >= count) return;
      const std::size_t mine = next++;
      lock.unlock();
      R result = work(mine);
      lock.lock();
      done.emplace(mine, std::move(result));
      changed.notify_all();
    }
  };
  std::vector<std::thread> pool;
  for (std::size_t i = 0; i < threads; ++i) pool.emplace_back(loop);
  const auto finish = [&] {
    {
      const std::lock_guard lock(mutex);
      stopped = true;
    }
    changed.notify_all();
    for (std::thread& thread : pool) thread.join();
  };
  try {
    for (std::size_t i = 0; i < count; ++i) {
      std::unique_lock lock(mutex);
      changed.wait(lock, [&] { return done.contains(i); });
      R result = std::move(done.extract(i).mapped());
      delivered = i + 1;
      lock.unlock();
      changed.notify_all();
      deliver(i, std::move(result));
    }
  } catch (...) {
    finish();
    throw;
  }
  finish();
}

}  // namespace crossfoot

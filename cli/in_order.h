// Many pieces of work on several threads, their results in order.
#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace debunk::cli {

/// Calls `work(0)` … `work(count - 1)` on `jobs` threads, and on the calling thread `take(i, result)` for each in order, until it says
/// false. No more than four results a thread are ever waiting, so one slow piece does not fill the memory with the quick ones behind
/// it. With one job or one piece there are no threads. What `work` throws is thrown here, in its turn.
template <class Value>
void in_order(std::size_t count, std::size_t jobs, const std::function<Value(std::size_t)>& work,
              const std::function<bool(std::size_t, Value)>& take) {
  jobs = std::min(jobs, count);
  if (jobs <= 1) {
    for (std::size_t i = 0; i < count; ++i)
      if (!take(i, work(i))) return;
    return;
  }

  struct Slot {
    std::optional<Value> value;
    std::exception_ptr thrown;
    bool done = false;
  };
  std::vector<Slot> slots(4 * jobs);  // piece i has slot i % slots.size()
  std::mutex mutex;
  std::condition_variable changed;
  std::size_t next = 0, taken = 0;
  bool stop = false;

  const auto run = [&] {
    std::unique_lock lock(mutex);
    for (;;) {
      changed.wait(lock, [&] { return stop || next == count || next < taken + slots.size(); });
      if (stop || next == count) return;
      const std::size_t mine = next++;
      Slot finished;
      lock.unlock();
      try {
        finished.value.emplace(work(mine));
      } catch (...) {
        finished.thrown = std::current_exception();
      }
      finished.done = true;
      lock.lock();
      slots[mine % slots.size()] = std::move(finished);
      changed.notify_all();
    }
  };

  std::vector<std::jthread> threads;
  struct Stopper {  // also when `take` throws: the threads are joined before what they use goes
    std::mutex& mutex;
    std::condition_variable& changed;
    bool& stop;
    ~Stopper() {
      const std::lock_guard lock(mutex);
      stop = true;
      changed.notify_all();
    }
  };
  const Stopper stopper{mutex, changed, stop};
  for (std::size_t i = 0; i < jobs; ++i) threads.emplace_back(run);

  for (std::size_t i = 0; i < count; ++i) {
    std::unique_lock lock(mutex);
    changed.wait(lock, [&] { return slots[i % slots.size()].done; });
    Slot slot = std::exchange(slots[i % slots.size()], Slot());
    taken = i + 1;
    changed.notify_all();
    lock.unlock();
    if (slot.thrown) std::rethrow_exception(slot.thrown);
    if (!take(i, std::move(*slot.value))) return;
  }
}

}  // namespace debunk::cli

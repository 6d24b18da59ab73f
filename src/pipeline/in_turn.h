// Work that comes piece by piece from one source, done on several threads, its results taken in order.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <exception>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace debunk::pipeline {

/// Every thread does all three in turns, so that none waits for another to feed it, and as many threads as there are cores keep them busy. `Piece` and
/// `Made` say by `weight()` how many bytes they hold.
template <class Piece, class Made>
class InTurn {
 public:
  struct Steps {
    std::function<std::optional<Piece>()> read;  ///< one thread at a time; nothing: there is no more
    std::function<Made(Piece)> work;             ///< all at once
    std::function<bool(Made)> take;              ///< one thread at a time, in the order of reading; false: that is all
  };
  struct Limits {
    std::size_t at_work;  ///< bytes of the pieces that are worked on at one time; a larger one is alone
    std::size_t waiting;  ///< bytes of results that wait for their turn, before reading stops for them
  };

  InTurn(Steps steps, Limits limits) : steps_(std::move(steps)), limits_(limits) {}

  /// Runs on `jobs` threads, one of which is the calling one. The first exception of a step ends it, and is thrown here.
  void run(std::size_t jobs) {
    {
      std::vector<std::jthread> others;
      for (std::size_t i = 1; i < jobs; ++i) others.emplace_back([this] { serve(); });
      serve();
    }
    if (thrown_) std::rethrow_exception(thrown_);
  }

 private:
  void serve() {
    try {
      std::size_t turn = 0;
      while (std::optional<Piece> piece = next(turn)) {
        const std::size_t weight = piece->weight();
        Made made = steps_.work(*std::move(piece));
        hand_over(turn, weight, std::move(made));
      }
    } catch (...) {
      const std::lock_guard lock(mutex_);
      if (!thrown_) thrown_ = std::current_exception();
      stop_ = true;
      changed_.notify_all();
    }
  }

  /// While a thread waits for room nobody reads: what is missing is being made by the others.
  std::optional<Piece> next(std::size_t& turn) {
    const std::lock_guard reading(reading_);
    if (!wait([&] { return waiting_ <= limits_.waiting; })) return std::nullopt;
    std::optional<Piece> piece = steps_.read();
    if (!piece) return std::nullopt;
    const std::size_t weight = piece->weight();
    if (!wait([&] { return at_work_ == 0 || at_work_ + weight <= limits_.at_work; }, weight)) return std::nullopt;
    turn = turns_++;
    return piece;
  }

  template <class Condition>
  bool wait(Condition condition, std::size_t weight = 0) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return stop_ || condition(); });
    at_work_ += weight;
    return !stop_;
  }

  /// Whoever completes the row takes all of it; the others need not wait meanwhile.
  void hand_over(std::size_t turn, std::size_t weight, Made made) {
    std::unique_lock lock(mutex_);
    at_work_ -= weight;
    waiting_ += made.weight();
    made_.emplace(turn, std::move(made));
    changed_.notify_all();
    if (taking_) return;
    taking_ = true;
    while (!stop_ && !made_.empty() && made_.begin()->first == taken_) {
      Made first = std::move(made_.extract(made_.begin()).mapped());
      const std::size_t size = first.weight();
      lock.unlock();
      const bool more = steps_.take(std::move(first));
      lock.lock();
      ++taken_;
      waiting_ -= size;
      if (!more) stop_ = true;
      changed_.notify_all();
    }
    taking_ = false;
  }

  const Steps steps_;
  const Limits limits_;
  std::mutex reading_;
  std::size_t turns_ = 0;  // with reading_
  std::mutex mutex_;       // for what follows
  std::condition_variable changed_;
  std::map<std::size_t, Made> made_;
  std::size_t at_work_ = 0, waiting_ = 0, taken_ = 0;
  bool taking_ = false, stop_ = false;
  std::exception_ptr thrown_;
};

}  // namespace debunk::pipeline

// A value, or the reason why there is none: how the library reports a bad environment (a missing file, a full disk).
// Bad input is no error: it becomes findings and skips. A bad program (a span outside its text) throws std::logic_error.
#pragma once

#include <stdexcept>
#include <string>
#include <utility>
#include <variant>

namespace debunk {

/// One line for the user: what is wrong, with which file, at which place, and what to do about it.
struct Error {
  std::string message;
};

template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

  bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }

  /// The value; throws std::runtime_error with the error's message if there is none.
  const T& value() const& {
    require();
    return std::get<0>(state_);
  }
  T& value() & {
    require();
    return std::get<0>(state_);
  }
  T&& value() && {
    require();
    return std::get<0>(std::move(state_));
  }

  /// The error; only to be called where `ok()` is false.
  const Error& error() const { return std::get<1>(state_); }

 private:
  void require() const {
    if (!ok()) throw std::runtime_error(error().message);
  }

  std::variant<T, Error> state_;
};

}  // namespace debunk

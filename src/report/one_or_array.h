// How a file of JSON holds reports or articles: one is the object itself, none or several are an array.
#pragma once

#include <cstddef>
#include <ostream>
#include <string>
#include <utility>

namespace debunk::report {

/// Each is held back until the next comes: only then is it known whether it is alone. Keeps a reference to the stream.
class OneOrArray {
 public:
  explicit OneOrArray(std::ostream& out) : out_(out) {}

  void add(std::string json) {
    if (count_ > 0) out_ << (count_ == 1 ? "[\n" : ",\n") << last_;
    last_ = std::move(json);
    ++count_;
  }

  void finish() {
    if (count_ == 0)
      out_ << "[]\n";
    else if (count_ == 1)
      out_ << last_ << '\n';
    else
      out_ << ",\n" << last_ << "\n]\n";
    out_.flush();
  }

 private:
  std::ostream& out_;
  std::string last_;
  std::size_t count_ = 0;
};

}  // namespace debunk::report

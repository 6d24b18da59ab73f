// The records of one file inside of an archive, under its name.
#pragma once

#include <memory>
#include <string>
#include <utility>

#include "archive/record.h"

namespace debunk::archive {

class InnerRecords {
 public:
  /// Before it reads anything of another file.
  void begin(std::unique_ptr<RecordReader> reader, std::string name) {
    reader_ = std::move(reader);
    name_ = std::move(name);
  }

  /// `End` where there is no file, or no more of it. A record or skip that has a name keeps it, behind the name of the file.
  Item next();

 private:
  std::unique_ptr<RecordReader> reader_;
  std::string name_, whole_name_;
};

}  // namespace debunk::archive

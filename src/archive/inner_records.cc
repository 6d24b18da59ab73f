#include "archive/inner_records.h"

namespace debunk::archive {

Item InnerRecords::next() {
  if (!reader_) return End{};
  Item item = reader_->next();
  if (auto* record = std::get_if<Record>(&item)) {
    whole_name_ = record->name.empty() ? name_ : name_ + '/' + std::string(record->name);
    record->name = whole_name_;
  } else if (auto* skip = std::get_if<Skip>(&item)) {
    whole_name_ = skip->name.empty() ? name_ : name_ + '/' + std::string(skip->name);
    skip->name = whole_name_;
  } else {
    reader_.reset();
  }
  return item;
}

}  // namespace debunk::archive

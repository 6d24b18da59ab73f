#include "cli/evidence.h"

#include <filesystem>

#include "fetch/evidence.h"

namespace debunk::cli {

Result<Evidence> Evidence::of(const std::string& path) {
  std::error_code error;
  const auto status = std::filesystem::symlink_status(path, error);
  if (std::filesystem::exists(status) && !std::filesystem::is_character_file(std::filesystem::status(path, error)))
    return Error{path + ": it is there already, and may be evidence; give another name"};
  Result<Replacement> file = Replacement::of(path);
  if (!file) return file.error();
  return Evidence(path, std::move(file).value());
}

void Evidence::append(const std::string& record) {
  if (error_) return;
  error_ = file_.write(path_.ends_with(".gz") ? fetch::gzip_member(record) : record);
}

void Evidence::add(std::span<const fetch::Exchange> exchanges) {
  for (const fetch::Exchange& exchange : exchanges) {
    if (empty_) append(fetch::warc_info(exchange.date));
    empty_ = false;
    const fetch::WarcRecords records = fetch::warc_records(exchange);
    append(records.request);
    append(records.response);
  }
}

std::optional<Error> Evidence::commit() {
  if (error_ || empty_) return error_;
  return file_.commit();
}

Exit with_evidence(const std::string& path, Console& console, const std::function<Exit(Evidence*)>& work) {
  if (path.empty()) return work(nullptr);
  Result<Evidence> evidence = Evidence::of(path);
  if (!evidence) {
    console.complain(evidence.error().message);
    return Exit::failed;
  }
  const Exit exit = work(&evidence.value());
  const std::optional<Error> error = evidence.value().commit();
  if (!error) return exit;
  console.complain(error->message);
  return Exit::failed;
}

}  // namespace debunk::cli

// Reads every record of an archive, ROUNDS times, and prints for the fastest: CPU seconds, records, bytes of their bodies, skips.
//     read_archive FILE [ROUNDS]
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <limits>
#include <variant>

#include "archive/open_records.h"

namespace {

double cpu_seconds() {
  timespec time{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

}  // namespace

int main(int argc, char** argv) {
  using namespace debunk::archive;
  if (argc < 2) return 2;
  double best = std::numeric_limits<double>::max();
  std::size_t records = 0, bytes = 0, skips = 0;
  for (int round = argc > 2 ? std::atoi(argv[2]) : 3; round > 0; --round) {
    const double start = cpu_seconds();
    auto source = open_source(argv[1]);
    if (!source) {
      std::fprintf(stderr, "%s: %s\n", argv[1], source.error().message.c_str());
      return 2;
    }
    RecordOptions options;
    options.name = argv[1];
    const auto reader = open_records(std::move(source).value(), options);
    records = bytes = skips = 0;
    for (Item item = reader->next(); !std::holds_alternative<End>(item); item = reader->next()) {
      if (const auto* record = std::get_if<Record>(&item)) {
        ++records;
        bytes += record->body.size();
      } else {
        ++skips;
      }
    }
    best = std::min(best, cpu_seconds() - start);
  }
  std::printf("%.6f %zu %zu %zu\n", best, records, bytes, skips);
}

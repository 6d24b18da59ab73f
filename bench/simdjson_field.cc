// simdjson alone, on a file in memory: one field of every line, ROUNDS times. Prints for the fastest: CPU seconds, lines, bytes of the field.
//     simdjson_field FILE FIELD [ROUNDS]
#include <simdjson.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <limits>
#include <string_view>

namespace {

double cpu_seconds() {
  timespec time{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

}  // namespace

int main(int argc, char** argv) {
  using namespace simdjson;
  constexpr std::size_t k_batch = std::size_t{1} << 20;  // no line is longer
  padded_string file;
  if (argc < 3 || padded_string::load(argv[1]).get(file)) return 2;
  double best = std::numeric_limits<double>::max();
  std::size_t lines = 0, bytes = 0;
  for (int round = argc > 3 ? std::atoi(argv[3]) : 3; round > 0; --round) {
    const double start = cpu_seconds();
    ondemand::parser parser;
    ondemand::document_stream stream;
    if (parser.iterate_many(file, k_batch).get(stream)) return 2;
    lines = bytes = 0;
    for (auto document : stream) {
      std::string_view field;
      if (document.find_field_unordered(argv[2]).get_string().get(field)) continue;
      ++lines;
      bytes += field.size();
    }
    best = std::min(best, cpu_seconds() - start);
  }
  std::printf("%.6f %zu %zu\n", best, lines, bytes);
}

// A fixed piece of work that uses nothing of debunk: walks over bytes by a table of states, as reading text does, and counts words in a hash table.
// bench/compare divides by its time, so that a slower machine is not taken for a slower debunk. Prints CPU seconds of the fastest round.
//     calibrate [ROUNDS]
#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <limits>
#include <string>
#include <vector>

namespace {

double cpu_seconds() {
  timespec time{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

/// Words of one to sixteen letters, always the same.
std::string made_text(std::size_t size) {
  std::string text;
  std::uint64_t seed = 1;
  while (text.size() < size) {
    seed = seed * 6364136223846793005U + 1442695040888963407U;
    for (std::uint64_t rest = seed >> 20, letters = 1 + (seed >> 60); letters > 0; --letters, rest >>= 2) text += static_cast<char>('a' + (rest & 15));
    text += seed >> 59 == 0 ? '\n' : ' ';
  }
  return text;
}

std::uint64_t count_words(const std::string& text) {
  std::array<std::uint8_t, 256> is_letter{};
  for (unsigned char c = 'a'; c <= 'z'; ++c) is_letter[c] = 1;
  std::vector<std::uint64_t> keys(std::size_t{1} << 16), counts(keys.size());
  std::uint64_t hash = 0, sum = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (is_letter[byte]) {
      hash = (hash ^ byte) * 1099511628211U;
    } else if (hash != 0) {
      std::size_t at = hash >> 48;
      for (int steps = 0; keys[at] != 0 && keys[at] != hash && steps < 8; ++steps) at = (at + 1) % keys.size();
      keys[at] = hash;
      sum += ++counts[at] * byte;
      hash = 0;
    }
  }
  return sum;
}

}  // namespace

int main(int argc, char** argv) {
  const std::string text = made_text(std::size_t{16} << 20);
  double best = std::numeric_limits<double>::max();
  std::uint64_t sum = 0;
  for (int round = argc > 1 ? std::atoi(argv[1]) : 5; round > 0; --round) {
    const double start = cpu_seconds();
    sum += count_words(text);
    best = std::min(best, cpu_seconds() - start);
  }
  std::printf("%.6f %llu\n", best, static_cast<unsigned long long>(sum));
}

#include "cli/scan_progress.h"

#include <algorithm>

#include "cli/quoted.h"

namespace debunk::cli {
namespace {

constexpr auto k_patience = std::chrono::milliseconds(700);
constexpr auto k_pause = std::chrono::milliseconds(200);

/// "3.4"
std::string one_decimal(double number) {
  const auto tenths = static_cast<std::uint64_t>(number * 10 + 0.5);
  return std::to_string(tenths / 10) + '.' + std::to_string(tenths % 10);
}

}  // namespace

std::string in_words(std::chrono::seconds time) {
  const auto seconds = time.count();
  if (seconds < 90) return std::to_string(seconds) + " s";
  const auto minutes = (seconds + 30) / 60;
  if (minutes < 90) return std::to_string(minutes) + " min";
  return std::to_string(minutes / 60) + " h " + std::to_string(minutes % 60) + " min";
}

ScanProgress::ScanProgress(std::ostream& out, const std::vector<std::uint64_t>& sizes, const ScanPosition& from, bool on)
    : out_(out), ends_([&] {
        std::vector<std::uint64_t> ends;
        std::uint64_t end = 0;
        for (const std::uint64_t size : sizes) ends.push_back(end += size);
        return ends;
      }()),
      on_(on),
      from_(bytes_at(from.input, from.at)),
      start_(Clock::now()),
      next_(start_ + k_patience) {}

std::uint64_t ScanProgress::bytes_at(std::size_t input, std::uint64_t at) const {
  const std::uint64_t start = input == 0 ? 0 : ends_[std::min(input, ends_.size()) - 1];
  return input < ends_.size() ? std::min(start + at, ends_[input]) : start;
}

void ScanProgress::done(const ScanItem& item, const ScanStats& stats) {
  if (!on_) return;
  const auto now = Clock::now();
  if (now < next_) return;
  next_ = now + k_pause;
  show(now, item, stats);
}

void ScanProgress::show(Clock::time_point now, const ScanItem& item, const ScanStats& stats) {
  clear();
  const std::uint64_t total = ends_.empty() ? 0 : ends_.back();
  const std::uint64_t here = bytes_at(item.next.input, item.record.at);
  const double seconds = std::chrono::duration<double>(now - start_).count();
  const double rate = static_cast<double>(here - std::min(here, from_)) / seconds;
  if (total > 0) out_ << here * 100 / total << " %  ";
  out_ << counted(stats.all.records, "article") << "  " << counted(stats.all.findings, "finding");
  if (rate > 0) out_ << "  " << one_decimal(rate / 1e6) << " MB/s";
  if (rate > 0 && total > 0) out_ << "  " << in_words(std::chrono::seconds(static_cast<std::int64_t>(static_cast<double>(total - here) / rate))) << " left";
  out_ << std::flush;
  shown_ = true;
}

void ScanProgress::clear() {
  if (shown_) out_ << "\r\x1b[K" << std::flush;
  shown_ = false;
}

}  // namespace debunk::cli

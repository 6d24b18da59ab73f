#include "cli/progress.h"

namespace debunk::cli {
namespace {

constexpr auto k_patience = std::chrono::milliseconds(700);
constexpr auto k_pause = std::chrono::milliseconds(100);

}  // namespace

Progress::Progress(std::ostream& out, std::size_t total, bool on) : out_(out), total_(total), on_(on && total > 1) {
  if (on_) next_ = Clock::now() + k_patience;
}

void Progress::done(std::size_t count) {
  if (!on_) return;
  const auto now = Clock::now();
  if (now < next_) return;
  next_ = now + k_pause;
  clear();
  out_ << "checked " << count << " of " << total_ << " files" << std::flush;
  shown_ = true;
}

void Progress::clear() {
  if (shown_) out_ << "\r\x1b[K" << std::flush;
  shown_ = false;
}

}  // namespace debunk::cli

#include "cli/interrupt.h"

#include <atomic>

namespace debunk::cli {
namespace {

std::atomic<bool> g_happened = false;
static_assert(std::atomic<bool>::is_always_lock_free);  // so that a handler may set it

}  // namespace

Interrupt::Interrupt() {
  g_happened = false;
  struct sigaction note = {};
  note.sa_handler = [](int) { g_happened = true; };
  note.sa_flags = static_cast<int>(SA_RESETHAND | SA_RESTART);
  sigemptyset(&note.sa_mask);
  ::sigaction(SIGINT, &note, &old_interrupt_);
  ::sigaction(SIGTERM, &note, &old_terminate_);
}

Interrupt::~Interrupt() {
  ::sigaction(SIGINT, &old_interrupt_, nullptr);
  ::sigaction(SIGTERM, &old_terminate_, nullptr);
}

bool Interrupt::happened() const { return g_happened; }

}  // namespace debunk::cli

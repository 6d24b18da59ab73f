#include "archive/stream.h"

#include <algorithm>
#include <stdexcept>

namespace debunk::archive {
namespace {

/// Where there are very many members, those that begin closer to each other are remembered by the first and the last of them: it bounds
/// their number, and costs nothing but the exact place.
constexpr std::uint64_t k_member_distance = 64;
constexpr std::size_t k_many_members = 4096;

/// So much of a member is kept, packed, until its end is seen to be whole.
constexpr std::uint64_t k_kept = std::uint64_t{128} << 10;

/// After a bomb another one is found sooner.
constexpr std::uint64_t k_free_again = std::uint64_t{1} << 20;

SkipReason reason_of(Decoder::State state) {
  switch (state) {
    case Decoder::State::wrong_checksum: return SkipReason::wrong_checksum;
    case Decoder::State::too_wide: return SkipReason::needs_too_much;
    default: return SkipReason::broken_packing;
  }
}

}  // namespace

Stream::Stream(std::unique_ptr<ByteSource> source) : source_(std::move(source)) {
  while (window_.size() < k_packing_bytes && read(window_)) {
  }
  packing_ = packing_of(view());
  if (packing_ == Packing::none) return;
  decoder_ = make_decoder(packing_);
  std::swap(window_, input_);
  fill_input(Buffer::k_piece);
}

Stream::Stream(std::unique_ptr<ByteSource> source, std::unique_ptr<Decoder> decoder) : source_(std::move(source)), decoder_(std::move(decoder)) {}

std::unique_ptr<ByteSource> Stream::release() {
  if (!can_seek()) throw std::logic_error("a stream that can be read in order only");
  return std::move(source_);
}

bool Stream::fill() {
  if (damage_ || ended_) return false;
  if (decoder_) return fill_unpacked();
  return read(window_) || end();
}

bool Stream::need(std::size_t size) {
  while (window_.size() < size)
    if (!fill()) return false;
  return true;
}

void Stream::drop(std::size_t size) {
  window_.drop(size);
  front_ += size;
  while (members_.size() > 1 && members_[1].unpacked <= front_) members_.pop_front();
}

bool Stream::pass(std::uint64_t size) {
  while (true) {
    const auto part = static_cast<std::size_t>(std::min<std::uint64_t>(size, window_.size()));
    drop(part);
    size -= part;
    if (size == 0) return true;
    if (!fill()) return false;
  }
}

Place Stream::place(std::size_t at) const {
  const std::uint64_t offset = front_ + at;
  if (!is_packed()) return source_->place(offset);
  const auto after = std::ranges::upper_bound(members_, offset, {}, &Member::unpacked);
  if (after == members_.begin()) return source_->place(0);
  const Member& member = *std::prev(after);
  const Place place = source_->place(member.packed);
  return source_->counts_inside() ? place : Place{place.at, offset - member.unpacked};
}

bool Stream::begins_member(std::size_t at) const {
  if (is_packed() && !in_member_ && at == window_.size()) return true;
  return std::ranges::binary_search(members_, front_ + at, {}, &Member::unpacked);
}

std::optional<std::size_t> Stream::next_member(std::size_t at) const {
  const auto next = std::ranges::upper_bound(members_, front_ + at, {}, &Member::unpacked);
  if (next == members_.end()) return std::nullopt;
  return static_cast<std::size_t>(next->unpacked - front_);
}

/// What the source has at the moment, `most` bytes of it. False: there is no more, or it cannot be read.
bool Stream::read(Buffer& into, std::size_t most) {
  if (source_ended_) return false;
  const std::span<char> room = into.room();
  const Result<std::size_t> got = source_->read(room.first(std::min(room.size(), most)));
  source_failed_ = !got;
  source_ended_ = !got || got.value() == 0;
  if (got) into.add(got.value());
  return !source_ended_;
}

/// Always waits for all of `size` bytes: what comes out of a broken member before the fault depends on how much the decoder is given, and must not
/// depend on how a pipe hands it out.
void Stream::fill_input(std::size_t size) {
  while (input_.size() < size && read(input_, size - input_.size())) {
  }
}

/// The bytes end here, for good.
bool Stream::end() {
  if (source_failed_) damage_ = source_->failure();
  over_ = true;
  ended_ = !damage_;
  return false;
}

bool Stream::fill_unpacked() {
  while (true) {
    if (!in_member_ && !begin_member()) {
      if (damage_ || ended_) return false;
      continue;  // what looked like a member was none, and another was found
    }
    if (step()) return true;
    if (damage_ || ended_) return false;
  }
}

/// More of the source behind what is packed. False: there is none.
bool Stream::refill() {
  std::size_t keep = taken_;
  if (in_member_ && member_packed_ >= input_front_ && packed_offset() - member_packed_ <= k_kept)
    keep = static_cast<std::size_t>(member_packed_ - input_front_);
  input_.drop(keep);
  input_front_ += keep;
  taken_ -= keep;
  const std::size_t before = input_.size();
  fill_input(before + Buffer::k_piece / 2);
  may_go_back_ += input_.size() - before;
  return input_.size() > before;
}

/// Between two members: the next one begins, or the input ends, or what is there is none.
bool Stream::begin_member() {
  while (true) {
    while (packed().size() < k_packing_bytes && refill()) {
    }
    // Zero bytes after a member are padding: of tapes, of blocks, of xz.
    if (packing_ == Packing::none || packed().empty() || packed().front() != '\0') break;
    taken_ += std::min(packed().find_first_not_of('\0'), packed().size());
  }
  note_member();
  if (packing_ != Packing::none) {
    if (packed().empty()) return end();
    if (packing_of(packed()) != packing_) return fail(SkipReason::no_record);
  }
  decoder_->restart();
  in_member_ = true;
  return true;
}

void Stream::note_member() {
  member_packed_ = packed_offset();
  const std::uint64_t unpacked = front_ + window_.size();
  const std::size_t count = members_.size();
  if ((count > 0 && members_[count - 1].unpacked == unpacked) ||
      (count > k_many_members && members_[count - 1].unpacked - members_[count - 2].unpacked < k_member_distance))
    members_.pop_back();
  members_.push_back({unpacked, member_packed_});
}

/// Unpacks a piece. True: the window has more bytes.
bool Stream::step() {
  const std::size_t had = packed().size();
  const Decoder::Step step = decoder_->step(packed(), window_.room());
  taken_ += step.taken;
  window_.add(step.made);
  may_make_ = std::min(k_free_bytes, may_make_ + k_ratio * step.taken);
  const bool is_bomb = step.made > may_make_;
  may_make_ = is_bomb ? k_free_again : may_make_ - step.made;
  if (step.made > 0) recovering_ = false;
  if (step.state == Decoder::State::ended) {
    in_member_ = false;
    ended_ = packing_ == Packing::none;
  } else if (step.state != Decoder::State::running) {
    fail(reason_of(step.state));
  } else if (step.made == 0 && step.taken == 0 && had > 0) {
    fail(SkipReason::broken_packing);
  } else if (step.made == 0 && packed().empty() && !refill()) {
    if (source_failed_ || decoder_->may_end())
      end();
    else
      fail(SkipReason::cut_off);
  }
  if (is_bomb) fail(SkipReason::packed_too_tightly);
  return step.made > 0;
}

/// A fault; but none, if it comes right away where a member was searched for: then this is no member, and the search goes on.
bool Stream::fail(SkipReason reason) {
  damage_ = reason;
  if (recovering_) recover();
  return false;
}

void Stream::recover() {
  const bool searchable = packing_ != Packing::none && !over_;
  // A broken member may have run over others, one with a wrong checksum has not; a bomb is not searched at all.
  const bool go_back = in_member_ && (damage_ == SkipReason::broken_packing || damage_ == SkipReason::cut_off);
  damage_.reset();
  ended_ = !searchable;
  if (ended_) return;
  const std::uint64_t first = std::max(member_packed_ + 1, input_front_);
  if (first > packed_offset() || (go_back && packed_offset() - first <= may_go_back_)) {
    may_go_back_ -= packed_offset() - std::min(first, packed_offset());
    taken_ = std::min(static_cast<std::size_t>(first - input_front_), input_.size());
  }
  in_member_ = false;
  recovering_ = true;
  if (!find_member()) end();
}

/// Goes to the next place that looks like the start of a member. False: there is none.
bool Stream::find_member() {
  const std::string_view magic = magic_of(packing_);
  while (true) {
    const std::size_t found = packed().find(magic);
    if (found != std::string_view::npos) {
      taken_ += found;
      return true;
    }
    taken_ += packed().size() - std::min(packed().size(), magic.size() - 1);
    if (!refill()) return false;
  }
}

}  // namespace debunk::archive

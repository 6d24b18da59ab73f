#include "text/common_words.h"

namespace debunk::text {

CommonWords::CommonWords(Language language, std::span<const std::uint64_t> marked)
    : buckets_(common_buckets(language).begin(), common_buckets(language).end()) {
  if (buckets_.empty()) buckets_.emplace_back();
  count_ = static_cast<std::uint32_t>(buckets_.size());
  for (CommonBucket& bucket : buckets_)
    for (std::uint32_t& slot : bucket)
      if (slot != 0) slot -= k_before_first;
  for (const std::uint64_t hash : marked)
    for (std::uint32_t& slot : buckets_[lexicon_bucket(hash, count_)])
      if (slot != 0 && slot >> 7 == lexicon_tag(hash)) slot |= k_mark;
}

}  // namespace debunk::text

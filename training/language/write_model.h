// Writes models/english.bin: see src/language/model.h.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "training/language/network.h"

namespace debunk::training {

/// `features`: each feature's hash and its row in the table of embeddings.
void write_model(const std::string& path, const std::vector<std::int16_t>& split, const std::vector<std::pair<std::uint64_t, std::uint32_t>>& features, Network& network);

}  // namespace debunk::training

// The weights that say where sentences end: an averaged perceptron (Collins 2002).
#pragma once

#include <cstdint>
#include <vector>

#include "training/language/treebank.h"

namespace debunk::training {

std::vector<std::int16_t> train_split(const std::vector<Document>& documents, std::size_t epochs);

/// F1 of sentences whose beginning and end are right, given the tokens.
double measure_split(const std::vector<Document>& documents, const std::vector<std::int16_t>& weights);

}  // namespace debunk::training

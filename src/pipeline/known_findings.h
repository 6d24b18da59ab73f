// A baseline: findings that somebody has looked at and wants to hear of no more.
#pragma once

#include <string>
#include <vector>

#include "debunk/report.h"

namespace debunk::pipeline {

/// Takes the findings whose fingerprints are in `known`, which is sorted, out of `report`, counts them as suppressed and says which.
void leave_out_known(Report& report, const std::vector<std::string>& known);

}  // namespace debunk::pipeline

// Comments in the source that ask for silence.
#pragma once

#include "debunk/report.h"

namespace debunk::pipeline {

/// Takes out the findings that Document::suppressions() covers, and counts them. A comment that names no rule there is becomes a skip, so
/// that a slip of the pen does not silence nothing unnoticed.
void leave_out_suppressed(Report& report);

}  // namespace debunk::pipeline

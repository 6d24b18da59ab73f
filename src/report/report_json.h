// One report as JSON: the object that docs/formats/report.md describes and docs/formats/report.schema.json checks.
#pragma once

#include "debunk/report.h"
#include "report/json.h"

namespace debunk::report {

void append_report(JsonText& json, const Report& report);

}  // namespace debunk::report

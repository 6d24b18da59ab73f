// One report as JSON: the object that docs/formats/report.md describes and docs/formats/report.schema.json checks.
#pragma once

#include "debunk/report.h"
#include "debunk/scan.h"
#include "report/json.h"

namespace debunk::report {

/// `record`: where the document came from, if it is one of many.
void append_report(JsonText& json, const Report& report, const ScanRecord* record = nullptr);

/// The key "record".
void append_record(JsonText& json, const ScanRecord& record);

}  // namespace debunk::report

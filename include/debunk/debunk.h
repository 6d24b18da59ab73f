// The whole public API.
#pragma once

#include "debunk/article.h"
#include "debunk/checker.h"
#include "debunk/document.h"
#include "debunk/finding.h"
#include "debunk/fix.h"
#include "debunk/read.h"
#include "debunk/report.h"
#include "debunk/result.h"
#include "debunk/rule.h"
#include "debunk/scan.h"
#include "debunk/scan_stats.h"
#include "debunk/span.h"
#include "debunk/version.h"
#include "debunk/write.h"

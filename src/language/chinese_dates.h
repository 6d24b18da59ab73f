// "2015年1月12日（星期一）", "1月12日周一", "星期一（1月12日）": Chinese dates, which need no words.
#pragma once

#include <vector>

#include "language/dates.h"

namespace debunk::language {

std::vector<CalendarDate> find_chinese_dates(const Reading& reading);

}  // namespace debunk::language

// The words that bylines and captions open with, in the languages newsrooms write.
#pragma once

#include <string_view>

namespace debunk::extract {

/// "By Jane Doe", "Von Anna Müller und Jan Weiß", "Автор: Иван Петров", "홍길동 기자": an opening, then names.
bool is_byline(std::string_view piece);

/// "Photo: …", "FILE - …", "… (AP Photo/Jane Doe)".
bool is_caption(std::string_view piece);

}  // namespace debunk::extract

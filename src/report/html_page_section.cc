#include "report/html_page_section.h"

#include <md4c-html.h>

#include <algorithm>

namespace debunk::report {

std::string page_section(std::string_view page, std::string_view heading) {
  const std::string line = "\n## " + std::string(heading) + "\n";
  const std::size_t start = page.find(line);
  if (start == std::string_view::npos) return {};
  std::string_view section = page.substr(start + line.size());
  section = section.substr(0, section.find("\n## "));
  std::string html;
  const auto append = [](const MD_CHAR* text, MD_SIZE size, void* out) { static_cast<std::string*>(out)->append(text, size); };
  md_html(section.data(), static_cast<MD_SIZE>(section.size()), append, &html, MD_FLAG_NOHTML, MD_HTML_FLAG_XHTML);
  return html;
}

}  // namespace debunk::report

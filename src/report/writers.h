// One maker per format; `make_writer` chooses. Each stands in a file of its own.
#pragma once

#include <iosfwd>
#include <memory>

#include "debunk/write.h"

namespace debunk::report {

std::unique_ptr<Writer> make_text_writer(std::ostream& out, const WriteOptions& options);
std::unique_ptr<Writer> make_json_writer(std::ostream& out, const WriteOptions& options);
std::unique_ptr<Writer> make_jsonl_writer(std::ostream& out, const WriteOptions& options);
std::unique_ptr<Writer> make_sarif_writer(std::ostream& out, const WriteOptions& options);
std::unique_ptr<Writer> make_html_writer(std::ostream& out, const WriteOptions& options);
std::unique_ptr<Writer> make_annotation_writer(std::ostream& out, const WriteOptions& options);
std::unique_ptr<Writer> make_github_writer(std::ostream& out, const WriteOptions& options);

}  // namespace debunk::report

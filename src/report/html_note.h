// What stands beside a marked place: what is wrong, why it matters, what it refers to, and how it should read.
#pragma once

#include <cstddef>
#include <string>

#include "debunk/report.h"
#include "report/file_text.h"
#include "report/html_marks.h"

namespace debunk::report {

/// Names of the elements of one report on a page of several: "m2-7" is the marked place of the seventh finding in the second file.
class ElementIds {
 public:
  explicit ElementIds(std::size_t file) : file_(file) {}
  std::string place(std::size_t finding) const { return id("m", finding); }
  std::string note(std::size_t finding) const { return id("n", finding); }
  std::string message(std::size_t finding) const { return id("t", finding); }
  std::string change(std::size_t finding) const { return id("c", finding); }
  std::string related(std::size_t finding, std::size_t index) const { return id("r", finding) + "-" + std::to_string(index + 1); }
  std::string file() const { return "file" + std::to_string(file_); }

 private:
  std::string id(const char* kind, std::size_t finding) const { return kind + std::to_string(file_) + "-" + std::to_string(finding + 1); }
  std::size_t file_;
};

/// The <li> of `report.findings[finding]`.
std::string note(const Report& report, std::size_t finding, const FileText& file, const ElementIds& ids);

/// A finding that quotes the file instead of the article: the quotation, marked as in the article.
std::string quoted_mark(const Report& report, std::size_t finding, const ElementIds& ids);

/// The marks of the article: each finding, and each place that one refers to.
std::vector<Mark> marks_of(const Report& report, const ElementIds& ids);

}  // namespace debunk::report

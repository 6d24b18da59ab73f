// Workflow commands of GitHub Actions, one line per finding, shown beside the changed lines of a pull request.
// https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
#include <ostream>
#include <string>

#include "report/file_text.h"
#include "report/visible.h"
#include "report/writers.h"

namespace debunk::report {
namespace {

/// As @actions/core does it: `property` escapes what separates properties, too.
std::string escaped(std::string_view text, bool property) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '%': out += "%25"; break;
      case '\r': out += "%0D"; break;
      case '\n': out += "%0A"; break;
      case ':': out += property ? "%3A" : ":"; break;
      case ',': out += property ? "%2C" : ","; break;
      default: out += c;
    }
  }
  return out;
}

class GithubWriter final : public Writer {
 public:
  explicit GithubWriter(std::ostream& out) : out_(out) {}

  void add(const Report& report) override {
    if (report.findings.empty()) return;
    const FileText file(report.document);
    for (const Finding& finding : report.findings) {
      const Span span = finding.quote.file_span();
      const Place start = file.place(span.start), end = file.place(span.end);
      out_ << "::" << (finding.level == Level::note ? "notice" : to_string(finding.level))
           << " file=" << escaped(visible(report.document.path()), true) << ",line=" << std::to_string(start.line)
           << ",endLine=" << std::to_string(end.line);
      if (start.line == end.line)
        out_ << ",col=" << std::to_string(start.column) << ",endColumn=" << std::to_string(end.column);  // GitHub refuses columns over several lines
      out_ << ",title=" << escaped(finding.rule->id, true) << "::" << escaped(visible(finding.message), false) << '\n';
    }
  }
  void finish() override { out_.flush(); }

 private:
  std::ostream& out_;
};

}  // namespace

std::unique_ptr<Writer> make_github_writer(std::ostream& out, const WriteOptions&) { return std::make_unique<GithubWriter>(out); }

}  // namespace debunk::report

// One self-contained page per run: each article's findings under its name.
#include <ostream>

#include "report/writers.h"

namespace debunk::report {
namespace {

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '<') out += "&lt;";
    else if (c == '&') out += "&amp;";
    else if (c == '"') out += "&quot;";
    else out += c;
  }
  return out;
}

class HtmlWriter final : public Writer {
 public:
  explicit HtmlWriter(std::ostream& out) : out_(out) { out_ << "<!doctype html>\n<meta charset=\"utf-8\">\n<title>debunk</title>\n"; }

  void add(const Report& report) override {
    out_ << "<h1>" << escaped(report.document.path()) << "</h1>\n<ul>\n";
    for (const Finding& finding : report.findings)
      out_ << "<li>" << to_string(finding.level) << ": " << escaped(finding.message) << ": <q>" << escaped(finding.quote.text()) << "</q></li>\n";
    out_ << "</ul>\n";
  }
  void finish() override { out_.flush(); }

 private:
  std::ostream& out_;
};

}  // namespace

std::unique_ptr<Writer> make_html_writer(std::ostream& out, const WriteOptions&) { return std::make_unique<HtmlWriter>(out); }

}  // namespace debunk::report

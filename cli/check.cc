// `debunk check`.
#include "cli/commands.h"
#include "debunk/debunk.h"

namespace debunk::cli {

Exit run_check(const Typed& typed, Console& console) {
  RuleSet rules = RuleSet::recommended();
  if (typed.select) {
    rules = RuleSet::none();
    for (const std::string& name : *typed.select) {
      if (!RuleSet::is_known(name)) {
        console.complain("there is no rule or group \"" + name + "\"");
        return Exit::failed;
      }
      rules = rules.with(name);
    }
  }
  if (typed.preview) rules = RuleSet::all();
  const Checker checker({rules});
  WriteOptions options;
  options.summary = !typed.quiet;
  const auto writer = make_writer(typed.format.value_or(Format::text), console.out, options);
  Exit exit = Exit::clean;
  for (const std::string& operand : typed.operands) {
    const Listing listing = list_files(operand);
    for (const Error& error : listing.errors) {
      console.complain(error.message);
      exit = Exit::failed;
    }
    for (const std::string& file : listing.files) {
      const Result<Document> document = read_document(file, ReadOptions{typed.encoding});
      if (!document) {
        console.complain(document.error().message);
        exit = Exit::failed;
        continue;
      }
      const Report report = checker.check(document.value());
      if (!report.findings.empty() && exit == Exit::clean) exit = Exit::findings;
      writer->add(report);
    }
  }
  writer->finish();
  return exit;
}

}  // namespace debunk::cli

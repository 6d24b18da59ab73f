// `debunk extract`: the article alone.
#include <algorithm>
#include <thread>

#include "cli/commands.h"
#include "cli/evidence.h"
#include "cli/in_order.h"
#include "cli/inputs.h"
#include "cli/output.h"
#include "cli/rule_names.h"
#include "debunk/article.h"

namespace debunk::cli {
namespace {

/// What makes no sense together; empty if all does.
std::vector<std::string> mistakes_in(const Typed& typed) {
  std::vector<std::string> mistakes;
  if (!typed.encoding.empty())
    if (const std::string wrong = unknown_encoding(typed.encoding); !wrong.empty()) mistakes.push_back("--encoding: " + wrong);
  if (!typed.stdin_name.empty() && std::ranges::find(typed.operands, "-") == typed.operands.end())
    mistakes.push_back("--stdin-name is for standard input, so it needs the operand -");
  if (!typed.save.empty() && !has_address(typed.operands)) mistakes.push_back("--save keeps what is fetched, so it needs an address");
  return mistakes;
}

Reading read(const Input& input, const Typed& typed) {
  try {
    return read_input(input, typed.encoding, typed.fetch);
  } catch (const std::bad_alloc&) {
    Reading reading;
    reading.problem = input.path + ": there is not enough memory for it";
    return reading;
  }
}

Exit extract(const Typed& typed, const Inputs& inputs, std::ostream& out, Console& console, Evidence* evidence) {
  Exit exit = Exit::clean;
  const auto fail = [&](const std::string& problem) {
    console.complain(problem);
    exit = Exit::failed;
  };
  for (const std::string& problem : inputs.problems) fail(problem);
  const ArticleOptions options{.show_invisible = console.out_is_terminal && typed.output.empty()};
  const std::unique_ptr<ArticleWriter> writer = make_article_writer(typed.article_format, out, options);
  const std::size_t jobs = typed.jobs > 0 ? typed.jobs : std::max(1u, std::thread::hardware_concurrency());
  in_order<Reading>(
      inputs.files.size(), jobs, [&](std::size_t i) { return read(inputs.files[i], typed); },
      [&](std::size_t i, Reading reading) {
        if (!typed.quiet)
          for (const std::string& note : reading.notes) console.complain(note);
        if (evidence) evidence->add(reading.exchanges);
        if (!reading.document) {
          fail(reading.problem);
          return true;
        }
        if (reading.document->blocks().empty()) {
          if (!typed.quiet) console.complain(inputs.files[i].path + ": there is no article in it");
          if (exit == Exit::clean) exit = Exit::findings;
        }
        writer->add(*reading.document);
        return out.good();
      });
  writer->finish();
  return exit;
}

Exit extract_into(const Typed& typed, const Inputs& inputs, Console& console, Evidence* evidence) {
  if (typed.output.empty()) return extract(typed, inputs, console.out, console, evidence);
  return write_output(typed.output, console, [&](std::ostream& out) { return extract(typed, inputs, out, console, evidence); });
}

}  // namespace

Exit run_extract(const Typed& typed, Console& console) {
  const std::vector<std::string> mistakes = mistakes_in(typed);
  for (const std::string& mistake : mistakes) console.complain(mistake);
  if (!mistakes.empty()) return Exit::failed;
  const Inputs inputs = gather_inputs(typed.operands, typed.stdin_name);
  return with_evidence(typed.save, console, [&](Evidence* evidence) { return extract_into(typed, inputs, console, evidence); });
}

}  // namespace debunk::cli

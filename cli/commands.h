// What runs the commands; commands.cc lists them.
#pragma once

#include "cli/console.h"
#include "cli/typed.h"

namespace debunk::cli {

Exit run_check(const Typed& typed, Console& console);
Exit run_scan(const Typed& typed, Console& console);
Exit run_extract(const Typed& typed, Console& console);
Exit run_baseline(const Typed& typed, Console& console);
Exit run_explain(const Typed& typed, Console& console);
Exit run_rules(const Typed& typed, Console& console);
Exit run_version(const Typed& typed, Console& console);
Exit run_help(const Typed& typed, Console& console);
Exit run_generate(const Typed& typed, Console& console);

}  // namespace debunk::cli

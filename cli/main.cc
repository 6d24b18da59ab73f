// argv → Typed → one command → an exit code. The only place that looks at the terminal, the environment and signals.
#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <string_view>
#include <vector>

#include "cli/command.h"
#include "cli/descriptor_stream.h"
#include "cli/help.h"
#include "cli/parse.h"

namespace debunk::cli {
namespace {

/// A program started with a standard descriptor closed gets its number for the first file it opens, and would write reports into it.
void occupy_standard_descriptors() {
  for (int descriptor = 0; descriptor <= 2; ++descriptor)
    if (::fcntl(descriptor, F_GETFD) == -1 && errno == EBADF)
      ::open("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY);  // the wrong way round: using it still fails, as it should
}

std::size_t terminal_width() {
  winsize size = {};
  return ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

bool environment_has(const char* name, std::string_view value = {}) {
  const char* is = std::getenv(name);
  return is && *is && (value.empty() || value == is);
}

Exit run(std::span<const std::string_view> arguments, Console& console) {
  const Parsed parsed = parse(arguments);
  const Command* command = parsed.typed.command;
  if (command && parsed.typed.help != Help::no) {
    write_help(console.out, *command, parsed.typed.help == Help::full);
    return Exit::clean;
  }
  if (parsed.mistakes.empty()) return command->run(parsed.typed, console);
  for (const std::string& mistake : parsed.mistakes) console.complain(mistake);
  console.complain(command ? "\"debunk " + std::string(command->name) + " -h\" shows how it is used"
                           : std::string("\"debunk help\" lists the commands"));
  return Exit::failed;
}

int main(int argc, char** argv) {
  occupy_standard_descriptors();
  // A reader that went away and a file that grew too large are errors of write(2), seen where we write.
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  DescriptorStream out(STDOUT_FILENO), err(STDERR_FILENO);
  err << std::unitbuf;
  Console console{out,
                  err,
                  ::isatty(STDOUT_FILENO) == 1,
                  ::isatty(STDERR_FILENO) == 1,
                  environment_has("NO_COLOR") || environment_has("TERM", "dumb"),
                  terminal_width()};

  Exit exit = Exit::failed;
  try {
    const std::vector<std::string_view> arguments(argv + (argc > 0 ? 1 : 0), argv + argc);
    exit = run(arguments, console);
  } catch (const std::bad_alloc&) {
    console.complain("there is not enough memory");
  } catch (const std::exception& error) {
    console.complain(std::string("this is a defect in debunk: ") + error.what());
  }
  out.flush();
  if (out.error() == EPIPE) return static_cast<int>(Exit::failed);  // `debunk … | head` wants no complaint
  if (out.error() != 0) {
    console.complain(std::string("standard output cannot be written: ") + std::strerror(out.error()));
    return static_cast<int>(Exit::failed);
  }
  return static_cast<int>(exit);
}

}  // namespace
}  // namespace debunk::cli

int main(int argc, char** argv) { return debunk::cli::main(argc, argv); }

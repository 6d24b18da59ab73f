#include "cli/output.h"

#include <cstring>

#include "cli/descriptor_stream.h"
#include "cli/replacement.h"

namespace debunk::cli {

Exit write_output(const std::string& path, Console& console, const std::function<Exit(std::ostream&)>& write) {
  Result<Replacement> file = Replacement::of(path);
  if (!file) {
    console.complain(file.error().message);
    return Exit::failed;
  }
  DescriptorStream out(file.value().descriptor());
  const Exit exit = write(out);
  out.flush();
  std::optional<Error> error;
  if (out.error() != 0)
    error = Error{path + ": cannot be written: " + std::strerror(out.error())};
  else
    error = file.value().commit();
  if (!error) return exit;
  console.complain(error->message);
  return Exit::failed;
}

}  // namespace debunk::cli

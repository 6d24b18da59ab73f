#include "debunk/read.h"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <sstream>

namespace debunk {

Result<Document> read_document(const std::string& path, const ReadOptions& options) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return Error{path + ": " + std::strerror(errno)};
  std::stringstream bytes;
  bytes << in.rdbuf();
  return read_document(bytes.str(), path, options);
}

Result<Document> read_document(std::string bytes, std::string name, const ReadOptions& options) {
  const bool markdown = name.ends_with(".md") || name.ends_with(".markdown");
  DocumentOptions document{std::move(name), options.encoding, {}};
  return markdown ? Document::from_markdown(std::move(bytes), std::move(document)) : Document::from_text(std::move(bytes), std::move(document));
}

Listing list_files(const std::string& path) { return {{path}, {}}; }

}  // namespace debunk

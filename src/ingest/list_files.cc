// What there is to check under a path. Real folders first, then links to folders that were not reached otherwise, so that a file has the
// plainest of its names.
#include <dirent.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cerrno>
#include <climits>
#include <cstdlib>
#include <memory>
#include <set>
#include <utility>

#include "debunk/read.h"
#include "ingest/file.h"

namespace debunk {
namespace {

bool is_text_name(std::string_view name) {
  constexpr std::array<std::string_view, 4> suffixes = {".txt", ".text", ".md", ".markdown"};
  return std::ranges::any_of(suffixes, [&](std::string_view suffix) {
    return name.size() > suffix.size() && std::ranges::equal(name.substr(name.size() - suffix.size()), suffix, [](char a, char b) {
             return std::tolower(static_cast<unsigned char>(a)) == b;
           });
  });
}

/// The path without links, or empty.
std::string real_path(const std::string& path) {
  const std::unique_ptr<char, decltype(&std::free)> real(realpath(path.c_str(), nullptr), &std::free);
  return real ? real.get() : "";
}

class Walk {
 public:
  Listing run(const std::string& top) {
    pending_.push_back(top);
    while (!pending_.empty() || !links_.empty()) {
      std::vector<std::string>& from = pending_.empty() ? links_ : pending_;
      const bool link = pending_.empty();
      if (link) std::ranges::sort(from, std::greater<>());
      const std::string folder = std::move(from.back());
      from.pop_back();
      enter(folder, link);
    }
    std::ranges::sort(listing_.files);
    std::ranges::sort(listing_.errors, {}, &Error::message);
    return std::move(listing_);
  }

 private:
  void error(const std::string& path, const std::string& what) { listing_.errors.push_back({ingest::shown_path(path) + ": " + what}); }

  void enter(const std::string& folder, bool link) {
    struct stat status {};
    if (stat(folder.c_str(), &status) != 0) return error(folder, ingest::reason(errno));
    if (!seen_.insert({status.st_dev, status.st_ino}).second) {
      // A link to a folder that was read already adds nothing; one to a folder that it stands in is a loop, and a mistake.
      const std::string parent = real_path(folder.substr(0, folder.find_last_of('/'))) + "/", target = real_path(folder) + "/";
      if (link && parent.starts_with(target)) error(folder, "the link leads back to a folder that holds it; it was not followed");
      return;
    }
    const std::unique_ptr<DIR, int (*)(DIR*)> dir(opendir(folder.c_str()), &closedir);
    if (!dir)
      return error(folder, errno == EACCES ? "no permission to read this folder; change its permissions or leave it out" : ingest::reason(errno));
    while (true) {
      errno = 0;
      const dirent* entry = readdir(dir.get());
      if (entry == nullptr) break;
      add(folder, *entry);
    }
    if (errno != 0) error(folder, ingest::reason(errno));
  }

  void add(const std::string& folder, const dirent& entry) {
    const std::string_view name = entry.d_name;
    if (name.starts_with('.')) return;  // hidden, and "." and ".."
    std::string path = folder;
    if (!path.ends_with('/')) path += '/';
    path += name;
    // The folder nearly always knows what a file is: to ask for each takes as long as to read it.
    if (entry.d_type == DT_LNK || entry.d_type == DT_UNKNOWN) return ask(std::move(path), is_text_name(name));
    if (entry.d_type == DT_DIR) pending_.push_back(std::move(path));
    else if (is_text_name(name)) listing_.files.push_back(std::move(path));
  }

  void ask(std::string path, bool text_name) {
    struct stat link {}, status {};
    if (lstat(path.c_str(), &link) != 0) return error(path, ingest::reason(errno));
    if (stat(path.c_str(), &status) != 0) {
      if (text_name || errno == ELOOP)
        error(path, S_ISLNK(link.st_mode) && errno == ENOENT ? "the link leads nowhere; mend or remove it" : ingest::reason(errno));
      return;
    }
    if (S_ISDIR(status.st_mode)) {
      (S_ISLNK(link.st_mode) ? links_ : pending_).push_back(std::move(path));
    } else if (text_name) {
      listing_.files.push_back(std::move(path));
    }
  }

  Listing listing_;
  std::vector<std::string> pending_, links_;
  std::set<std::pair<dev_t, ino_t>> seen_;
};

}  // namespace

Listing list_files(const std::string& path) {
  struct stat status {};
  if (stat(path.c_str(), &status) != 0) return {{}, {{ingest::shown_path(path) + ": " + ingest::reason(errno)}}};
  if (!S_ISDIR(status.st_mode)) return {{path}, {}};
  Listing listing = Walk().run(path);
  if (listing.files.empty() && listing.errors.empty())
    listing.errors.push_back({ingest::shown_path(path) + ": the folder holds no .txt, .text, .md or .markdown file; name the files you mean"});
  return listing;
}

}  // namespace debunk

// What there is to check under a path. Real folders first, then links to folders that were not reached otherwise, so that a file has the
// plainest of its names.
#include <dirent.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <climits>
#include <cstdlib>
#include <memory>
#include <set>
#include <utility>

#include "debunk/read.h"
#include "ingest/file.h"
#include "ingest/file_name.h"

namespace debunk {
namespace {

/// What a browser saves with a page, "Story_files" beside "Story.html": frames, pictures, scripts; no pages of their own.
bool belongs_to_saved_page(std::string_view folder) {
  constexpr std::string_view k_end = "_files";
  if (!folder.ends_with(k_end)) return false;
  const std::string page(folder.substr(0, folder.size() - k_end.size()));
  return access((page + ".html").c_str(), F_OK) == 0 || access((page + ".htm").c_str(), F_OK) == 0;
}

/// The path without links, or empty.
std::string real_path(const std::string& path) {
  const std::unique_ptr<char, decltype(&std::free)> real(realpath(path.c_str(), nullptr), &std::free);
  return real ? real.get() : "";
}

class Walk {
 public:
  explicit Walk(bool takes_all) : takes_all_(takes_all) {}

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

  bool is_wanted(std::string_view name) const { return takes_all_ || ingest::kind_by_name(name); }

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
    if (entry.d_type == DT_LNK || entry.d_type == DT_UNKNOWN) return ask(std::move(path), is_wanted(name));
    if (entry.d_type == DT_DIR)
      add_folder(pending_, std::move(path));
    else if (is_wanted(name))
      listing_.files.push_back(std::move(path));
  }

  static void add_folder(std::vector<std::string>& folders, std::string path) {
    if (!belongs_to_saved_page(path)) folders.push_back(std::move(path));
  }

  void ask(std::string path, bool wanted) {
    struct stat link {
    }, status{};
    if (lstat(path.c_str(), &link) != 0) return error(path, ingest::reason(errno));
    if (stat(path.c_str(), &status) != 0) {
      if (wanted || errno == ELOOP)
        error(path, S_ISLNK(link.st_mode) && errno == ENOENT ? "the link leads nowhere; mend or remove it" : ingest::reason(errno));
      return;
    }
    if (S_ISDIR(status.st_mode)) {
      add_folder(S_ISLNK(link.st_mode) ? links_ : pending_, std::move(path));
    } else if (wanted) {
      listing_.files.push_back(std::move(path));
    }
  }

  const bool takes_all_;
  Listing listing_;
  std::vector<std::string> pending_, links_;
  std::set<std::pair<dev_t, ino_t>> seen_;
};

/// `nothing`: what is said of a folder in which there is nothing wanted.
Listing list(const std::string& path, bool takes_all, std::string_view nothing) {
  struct stat status {};
  if (stat(path.c_str(), &status) != 0) return {{}, {{ingest::shown_path(path) + ": " + ingest::reason(errno)}}};
  if (!S_ISDIR(status.st_mode)) return {{path}, {}};
  Listing listing = Walk(takes_all).run(path);
  if (listing.files.empty() && listing.errors.empty()) listing.errors.push_back({ingest::shown_path(path) + ": " + std::string(nothing)});
  return listing;
}

}  // namespace

Listing list_files(const std::string& path) {
  return list(path, false, "the folder holds no text, Markdown or HTML file; name the files you mean");
}

Listing list_all_files(const std::string& path) { return list(path, true, "the folder holds no file"); }

}  // namespace debunk

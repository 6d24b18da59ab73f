#include "fetch/libcurl.h"

#include <dlfcn.h>

#include <initializer_list>

namespace debunk::fetch {
namespace {

void* open_library() {
  // With OpenSSL, and with GnuTLS: one interface.
  for (const char* name : {"libcurl.so.4", "libcurl-gnutls.so.4"})
    if (void* library = ::dlopen(name, RTLD_NOW | RTLD_LOCAL)) return library;
  return nullptr;
}

/// Looks names up; remembers if one is missing.
class Library {
 public:
  explicit Library(void* library) : library_(library) {}
  bool has_all() const { return has_all_; }

  template <class Function>
  void find(Function& function, const char* name) {
    void* address = ::dlsym(library_, name);
    has_all_ = has_all_ && address != nullptr;
    function = reinterpret_cast<Function>(address);
  }

 private:
  void* library_;
  bool has_all_ = true;
};

Result<Curl> load() {
  void* opened = open_library();
  if (!opened) return Error{"libcurl, which fetches pages, is not there; install the package libcurl4"};
  Library library(opened);
  Curl curl{};
  decltype(&::curl_global_init) global_init = nullptr;
  library.find(global_init, "curl_global_init");
  library.find(curl.easy_init, "curl_easy_init");
  library.find(curl.easy_setopt, "curl_easy_setopt");
  library.find(curl.easy_perform, "curl_easy_perform");
  library.find(curl.easy_getinfo, "curl_easy_getinfo");
  library.find(curl.easy_cleanup, "curl_easy_cleanup");
  library.find(curl.easy_strerror, "curl_easy_strerror");
  library.find(curl.slist_append, "curl_slist_append");
  library.find(curl.slist_free_all, "curl_slist_free_all");
  library.find(curl.url, "curl_url");
  library.find(curl.url_set, "curl_url_set");
  library.find(curl.url_get, "curl_url_get");
  library.find(curl.url_cleanup, "curl_url_cleanup");
  library.find(curl.url_strerror, "curl_url_strerror");
  library.find(curl.free, "curl_free");
  if (!library.has_all()) return Error{"libcurl is too old to fetch pages; 7.85 or later is needed"};
  if (global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) return Error{"libcurl, which fetches pages, cannot start"};
  return curl;
}

}  // namespace

const Result<Curl>& libcurl() {
  static const Result<Curl> loaded = load();
  return loaded;
}

}  // namespace debunk::fetch

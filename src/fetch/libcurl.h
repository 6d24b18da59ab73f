// libcurl, found when it is first needed. Linked, it would bring thirty other libraries into every start of the program (4 ms, more than a
// story takes), for an address that most starts never name.
#pragma once

#define CURL_DISABLE_TYPECHECK  // its macros take the names of the functions
#include <curl/curl.h>

#include "debunk/result.h"

namespace debunk::fetch {

/// The functions of libcurl that are used here, by their own types.
struct Curl {
  decltype(&::curl_easy_init) easy_init;
  decltype(&::curl_easy_setopt) easy_setopt;
  decltype(&::curl_easy_perform) easy_perform;
  decltype(&::curl_easy_getinfo) easy_getinfo;
  decltype(&::curl_easy_cleanup) easy_cleanup;
  decltype(&::curl_easy_strerror) easy_strerror;
  decltype(&::curl_slist_append) slist_append;
  decltype(&::curl_slist_free_all) slist_free_all;
  decltype(&::curl_url) url;
  decltype(&::curl_url_set) url_set;
  decltype(&::curl_url_get) url_get;
  decltype(&::curl_url_cleanup) url_cleanup;
  decltype(&::curl_url_strerror) url_strerror;
  decltype(&::curl_free) free;
};

/// Loaded once, and kept. The error says that it is missing and which package has it. Any number of threads may ask.
const Result<Curl>& libcurl();

}  // namespace debunk::fetch

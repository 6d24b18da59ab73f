#include "fetch/fetch.h"

#include <netdb.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <ctime>
#include <memory>
#include <optional>

#include "archive/fields.h"
#include "archive/http.h"
#include "debunk/version.h"
#include "fetch/libcurl.h"
#include "fetch/special_use.h"

namespace debunk::fetch {
namespace {

using Clock = std::chrono::steady_clock;

/// As HttpReader reads it.
constexpr std::size_t k_head_limit = std::size_t{256} << 10;

std::string utc_now() {
  const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  std::tm utc{};
  ::gmtime_r(&now, &utc);
  char text[32];
  return {text, std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &utc)};
}

/// What libcurl calls back with.
struct Transfer {
  const FetchOptions& options;
  Exchange exchange;
  bool in_body = false;
  bool too_large = false;
  std::string refused;  ///< the last address that was not connected to, and its use

  bool take(std::string_view bytes) {
    const std::size_t room = in_body ? exchange.head_size + options.max_size : k_head_limit;
    too_large = exchange.response.size() + bytes.size() > room;
    if (!too_large) exchange.response += bytes;
    return !too_large;
  }
};

/// "127.0.0.1".
std::string shown(const curl_sockaddr& address) {
  char text[NI_MAXHOST] = "";
  const int error = ::getnameinfo(&address.addr, static_cast<socklen_t>(address.addrlen), text, sizeof text, nullptr, 0, NI_NUMERICHOST);
  return error == 0 ? text : "it";
}

extern "C" {

static std::size_t take_head(char* bytes, std::size_t, std::size_t size, void* user) {
  Transfer& transfer = *static_cast<Transfer*>(user);
  const std::string_view line(bytes, size);
  if (transfer.in_body) return size;  // fields behind a chunked body are among its bytes already
  // An answer may go before the answer: 100, 103.
  if (line.starts_with("HTTP/")) transfer.exchange.response.clear();
  return transfer.take(line) ? size : 0;
}

static std::size_t take_body(char* bytes, std::size_t, std::size_t size, void* user) {
  Transfer& transfer = *static_cast<Transfer*>(user);
  if (!transfer.in_body) transfer.exchange.head_size = transfer.exchange.response.size();
  transfer.in_body = true;
  return transfer.take({bytes, size}) ? size : 0;
}

static int take_request(CURL*, curl_infotype kind, char* bytes, std::size_t size, void* user) {
  const std::string_view sent(bytes, size);
  if (kind == CURLINFO_HEADER_OUT && !sent.starts_with("CONNECT ")) static_cast<Transfer*>(user)->exchange.request += sent;
  return 0;
}

static curl_socket_t open_socket(void* user, curlsocktype, curl_sockaddr* address) {
  Transfer& transfer = *static_cast<Transfer*>(user);
  if (!transfer.options.allow_private && transfer.options.proxy.empty())
    if (const std::string_view use = special_use(address->addr); !use.empty()) {
      transfer.refused = shown(*address) + " is not a public address (" + std::string(use) + ")";
      return CURL_SOCKET_BAD;
    }
  return ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

}  // extern "C"

/// An address as it goes to the server, or what is wrong with it.
Result<std::string> checked_address(const Curl& curl, const std::string& address) {
  if (!is_address(address)) return Error{"only http and https are fetched"};
  const std::unique_ptr<CURLU, decltype(curl.url_cleanup)> url(curl.url(), curl.url_cleanup);
  const CURLUcode code = curl.url_set(url.get(), CURLUPART_URL, address.c_str(), CURLU_DISALLOW_USER | CURLU_URLENCODE);
  if (code == CURLUE_USER_NOT_ALLOWED) return Error{"it holds a name or password, which debunk does not send"};
  if (code != CURLUE_OK) return Error{std::string("it is no address: ") + curl.url_strerror(code)};
  char* text = nullptr;
  if (curl.url_get(url.get(), CURLUPART_URL, &text, 0) != CURLUE_OK) return Error{"it is no address"};
  std::string result(text);
  curl.free(text);
  // What stands behind "#" is for the reader's browser.
  return result.substr(0, result.find('#'));
}

std::string in_seconds(std::chrono::milliseconds time) {
  const auto count = time.count();
  return count % 1000 == 0 ? std::to_string(count / 1000) + " s" : std::to_string(count) + " ms";
}

std::string problem_of(const Curl& curl, CURLcode code, const Transfer& transfer, const char* said) {
  if (transfer.too_large)
    return transfer.in_body ? "the answer is larger than " + std::to_string(transfer.options.max_size) + " bytes; --max-size takes more"
                            : std::string("the head of the answer is larger than 256 KiB");
  if (!transfer.refused.empty() && code == CURLE_COULDNT_CONNECT) return transfer.refused + "; --allow-private fetches it";
  const std::string why = *said != '\0' ? said : curl.easy_strerror(code);
  switch (code) {
    case CURLE_OPERATION_TIMEDOUT: return "there is no whole answer in " + in_seconds(transfer.options.timeout) + "; --timeout waits longer";
    case CURLE_PARTIAL_FILE: return "the answer ends too early";
    case CURLE_GOT_NOTHING: return "the server answers nothing";
    case CURLE_COULDNT_RESOLVE_HOST: return "no server of that name is known; check the address";
    case CURLE_COULDNT_CONNECT: return "its server cannot be connected to";
    case CURLE_PEER_FAILED_VERIFICATION: return "its certificate is not trusted: " + why;
    default: return "it cannot be fetched: " + why;
  }
}

struct Step {
  std::string problem;  ///< empty: there is an answer
  std::string next;     ///< where it leads; empty: it is the last
};

/// One request.
Step ask(const Curl& curl, const std::string& address, const FetchOptions& options, Clock::time_point end, Fetched& out) {
  Transfer transfer{options, {}, false, false, {}};
  transfer.exchange.address = address;
  transfer.exchange.date = utc_now();
  const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now());
  if (left.count() <= 0) return {problem_of(curl, CURLE_OPERATION_TIMEDOUT, transfer, ""), {}};

  const std::unique_ptr<CURL, decltype(curl.easy_cleanup)> easy(curl.easy_init(), curl.easy_cleanup);
  curl_slist* list = curl.slist_append(nullptr, "Accept: text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.5");
  list = curl.slist_append(list, "Accept-Encoding: gzip, br");
  const std::unique_ptr<curl_slist, decltype(curl.slist_free_all)> fields(list, curl.slist_free_all);
  const std::string agent = options.user_agent.empty() ? "debunk/" + std::string(version()) : options.user_agent;
  char said[CURL_ERROR_SIZE] = "";
  const auto set = [&](CURLoption option, auto value) { return curl.easy_setopt(easy.get(), option, value); };
  // A libcurl that does not know how to keep to these two is none to be used.
  if (set(CURLOPT_PROTOCOLS_STR, "http,https") != CURLE_OK || set(CURLOPT_OPENSOCKETFUNCTION, open_socket) != CURLE_OK)
    return {"libcurl is too old to fetch pages; 7.85 or later is needed", {}};
  set(CURLOPT_OPENSOCKETDATA, static_cast<void*>(&transfer));
  set(CURLOPT_URL, address.c_str());
  set(CURLOPT_PROXY, options.proxy.c_str());  // an empty one keeps libcurl from looking into the environment
  set(CURLOPT_NOPROXY, "");
  set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
  set(CURLOPT_FOLLOWLOCATION, 0L);
  set(CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
  set(CURLOPT_HTTP_TRANSFER_DECODING, 0L);  // kept as they came; HttpReader undoes them
  set(CURLOPT_HTTP09_ALLOWED, 0L);
  set(CURLOPT_NOSIGNAL, 1L);
  set(CURLOPT_TIMEOUT_MS, static_cast<long>(left.count()));
  set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(left.count()));
  set(CURLOPT_USERAGENT, agent.c_str());
  set(CURLOPT_HTTPHEADER, fields.get());
  set(CURLOPT_HEADERFUNCTION, take_head);
  set(CURLOPT_HEADERDATA, static_cast<void*>(&transfer));
  set(CURLOPT_WRITEFUNCTION, take_body);
  set(CURLOPT_WRITEDATA, static_cast<void*>(&transfer));
  set(CURLOPT_DEBUGFUNCTION, take_request);
  set(CURLOPT_DEBUGDATA, static_cast<void*>(&transfer));
  set(CURLOPT_VERBOSE, 1L);  // the only way to the request as it was sent
  set(CURLOPT_ERRORBUFFER, said);

  const CURLcode code = curl.easy_perform(easy.get());
  Exchange& exchange = transfer.exchange;
  if (!transfer.in_body) exchange.head_size = exchange.response.size();
  long status = 0;
  curl.easy_getinfo(easy.get(), CURLINFO_RESPONSE_CODE, &status);
  exchange.status = static_cast<int>(status);
  char* ip = nullptr;
  curl.easy_getinfo(easy.get(), CURLINFO_PRIMARY_IP, &ip);
  if (ip && options.proxy.empty()) exchange.ip = ip;
  char* location = nullptr;
  curl.easy_getinfo(easy.get(), CURLINFO_REDIRECT_URL, &location);
  Step step;
  if (code != CURLE_OK)
    step.problem = problem_of(curl, code, transfer, said);
  else if (location)
    step.next = location;
  if (!exchange.response.empty()) out.exchanges.push_back(std::move(exchange));
  return step;
}

/// The page in the last answer.
void read_answer(Fetched& fetched, std::size_t most) {
  const Exchange& last = fetched.exchanges.back();
  if (last.status < 200 || last.status > 299) {
    std::string_view line = std::string_view(last.response).substr(0, last.response.find_first_of("\r\n"));
    line.remove_prefix(std::min(line.find(' '), line.size()));
    fetched.problem = "the server answered" + std::string(line);
    return;
  }
  std::string response = last.response;  // undoing codings changes it
  archive::HttpReader reader;
  archive::Record record;
  if (!reader.read(response, most, record)) {
    fetched.problem = "the answer is larger than " + std::to_string(most) + " bytes when it is unpacked; --max-size takes more";
    return;
  }
  fetched.body = record.body;
  fetched.content_type = record.content_type;
  fetched.charset = record.charset;
  if (fetched.body.empty()) fetched.problem = "the answer is empty";
}

}  // namespace

bool is_address(std::string_view text) {
  return archive::same_ignoring_case(text.substr(0, 7), "http://") || archive::same_ignoring_case(text.substr(0, 8), "https://");
}

Fetched fetch(const std::string& address, const FetchOptions& options) {
  Fetched fetched;
  if (!libcurl()) {
    fetched.problem = libcurl().error().message;
    return fetched;
  }
  const Curl& curl = libcurl().value();
  const Clock::time_point end = Clock::now() + options.timeout;
  std::string at = address;
  for (int redirects = 0; redirects <= k_most_redirects; ++redirects) {
    const std::string where = redirects == 0 ? "" : "it leads to " + at + ": ";
    const Result<std::string> checked = checked_address(curl, at);
    if (!checked) {
      fetched.problem = where + checked.error().message;
      return fetched;
    }
    Step step = ask(curl, checked.value(), options, end, fetched);
    if (!step.problem.empty()) {
      fetched.problem = where + step.problem;
      return fetched;
    }
    if (step.next.empty()) {
      read_answer(fetched, options.max_size);
      return fetched;
    }
    at = std::move(step.next);
  }
  fetched.problem = "it leads on and on: more than " + std::to_string(k_most_redirects) + " redirects";
  return fetched;
}

}  // namespace debunk::fetch

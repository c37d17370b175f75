#include "mail/smtp.h"

#include <curl/curl.h>

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

#include "base/text.h"
#include "domain/mail_address.h"

namespace gremium::mail {
namespace {

constexpr long connecting_takes = 20,
               sending_takes = 300;  // seconds; the longest that RFC 5321 asks to wait is longer

struct Dialogue {
  const std::string* bytes = nullptr;
  std::size_t sent = 0;
  // What the server is answering to: the command sent last.
  std::string command;
  // The last answer that was a no, and to which command.
  int code = 0;
  std::string said, said_to;
};

std::size_t give_bytes(char* to, std::size_t size, std::size_t count, void* data) {
  auto& dialogue = *static_cast<Dialogue*>(data);
  const auto number = std::min(size * count, dialogue.bytes->size() - dialogue.sent);
  std::copy_n(dialogue.bytes->data() + dialogue.sent, number, to);
  dialogue.sent += number;
  return number;
}

bool is_no(std::string_view line) {
  return line.size() >= 3 && (line[0] == '4' || line[0] == '5') && line[1] >= '0' && line[1] <= '9' &&
         line[2] >= '0' && line[2] <= '9';
}

// One line of the server's side. Goodbyes come after what counts.
std::size_t hear(char* bytes, std::size_t size, std::size_t count, void* data) {
  auto& dialogue = *static_cast<Dialogue*>(data);
  const std::string line(base::trim({bytes, size * count}));
  if (is_no(line) && dialogue.command != "QUIT") {
    dialogue.code = std::stoi(line.substr(0, 3));
    dialogue.said = base::without_controls(base::readable(line)).substr(0, 300);
    dialogue.said_to = dialogue.command;
  }
  return size * count;
}

int follow(CURL*, curl_infotype type, char* bytes, std::size_t size, void* data) {
  auto& dialogue = *static_cast<Dialogue*>(data);
  const std::string_view line(bytes, size);
  if (type == CURLINFO_HEADER_OUT)
    dialogue.command = std::string(line.substr(0, line.find_first_of(" \r\n")));
  return 0;
}

int look_up(void* data, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
  return static_cast<const std::atomic<bool>*>(data)->load() ? 1 : 0;
}

// An answer to these is about this mail; to all others, about us.
bool is_about_mail(const std::string& command) { return command == "RCPT" || command == "DATA"; }

// What most often goes wrong on the way to a server.
constexpr std::array troubles{
    std::pair{CURLE_COULDNT_RESOLVE_HOST, "no_host"},
    std::pair{CURLE_COULDNT_CONNECT, "no_connection"},
    std::pair{CURLE_OPERATION_TIMEDOUT, "too_slow"},
    std::pair{CURLE_SSL_CONNECT_ERROR, "no_tls"},
    std::pair{CURLE_USE_SSL_FAILED, "no_tls"},
    std::pair{CURLE_LOGIN_DENIED, "login_denied"},
    std::pair{CURLE_PEER_FAILED_VERIFICATION, "bad_certificate"},
};

std::string with_code(CURLcode result, const std::string& said) {
  for (const auto& [trouble, code] : troubles)
    if (trouble == result) return code + (": " + said);
  return said;
}

Outcome outcome_of(CURLcode result, const Dialogue& dialogue, const char* error) {
  if (result == CURLE_OK) return {};
  if (dialogue.code == 0)
    return {Outcome::Kind::nobody, with_code(result, error[0] != '\0' ? error : curl_easy_strerror(result))};
  // 421: the server closes down.
  if (dialogue.code == 421 || !(is_about_mail(dialogue.said_to) || dialogue.said_to == "MAIL"))
    return {Outcome::Kind::nobody, with_code(result, dialogue.said)};
  if (dialogue.code >= 500 && is_about_mail(dialogue.said_to)) return {Outcome::Kind::refused, dialogue.said};
  return {Outcome::Kind::later, dialogue.said};
}

struct CurlLibrary {
  CurlLibrary() { curl_global_init(CURL_GLOBAL_DEFAULT); }
};

}  // namespace

struct Sender::Work {
  Work(domain::MailServer given, const std::atomic<bool>& stopping_flag)
      : server(std::move(given)), stopping(stopping_flag) {
    static const CurlLibrary library;
    open();
  }
  ~Work() { curl_easy_cleanup(curl); }
  Work(const Work&) = delete;
  Work& operator=(const Work&) = delete;

  void open() {
    curl = curl_easy_init();
    if (curl == nullptr) throw std::runtime_error("libcurl does not start");
    const auto set = [this](auto option, auto value) { curl_easy_setopt(curl, option, value); };
    set(CURLOPT_URL, server.url.c_str());
    set(CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    // Nothing of a proxy for the web.
    set(CURLOPT_PROXY, "");
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_USE_SSL,
        static_cast<long>(domain::is_local_server(server.url) || server.plain ? CURLUSESSL_NONE
                                                                              : CURLUSESSL_ALL));
    if (!server.user.empty()) {
      set(CURLOPT_USERNAME, server.user.c_str());
      set(CURLOPT_PASSWORD, server.password.c_str());
    }
    set(CURLOPT_CONNECTTIMEOUT, connecting_takes);
    set(CURLOPT_TIMEOUT, sending_takes);
    set(CURLOPT_UPLOAD, 1L);
    set(CURLOPT_READFUNCTION, give_bytes);
    set(CURLOPT_HEADERFUNCTION, hear);
    set(CURLOPT_VERBOSE, 1L);
    set(CURLOPT_DEBUGFUNCTION, follow);
    set(CURLOPT_NOPROGRESS, 0L);
    set(CURLOPT_XFERINFOFUNCTION, look_up);
    set(CURLOPT_XFERINFODATA, const_cast<void*>(static_cast<const void*>(&stopping)));
    set(CURLOPT_ERRORBUFFER, error);
    set(CURLOPT_READDATA, &dialogue);
    set(CURLOPT_HEADERDATA, &dialogue);
    set(CURLOPT_DEBUGDATA, &dialogue);
  }

  domain::MailServer server;
  const std::atomic<bool>& stopping;
  CURL* curl = nullptr;
  // Lives as long as the connection: its end is talked about too.
  Dialogue dialogue = {};
  char error[CURL_ERROR_SIZE] = {};
};

Sender::Sender(domain::MailServer server, const std::atomic<bool>& stopping)
    : work_(std::make_unique<Work>(std::move(server), stopping)) {}

Sender::~Sender() = default;

void Sender::hang_up() {
  curl_easy_cleanup(work_->curl);
  work_->open();
}

Outcome Sender::send(const Message& message) {
  const auto bytes = compose(message);
  if (!bytes) return {Outcome::Kind::refused, bytes.refusal().code};
  const auto to = domain::mailbox_address(message.to);
  if (to.empty()) return {Outcome::Kind::refused, "mail.address_malformed"};
  auto* curl = work_->curl;
  work_->dialogue = {};
  work_->dialogue.bytes = &*bytes;
  work_->error[0] = '\0';
  const auto from = "<" + domain::mailbox_address(work_->server.from) + ">";
  auto* recipients = curl_slist_append(nullptr, ("<" + to + ">").c_str());
  curl_easy_setopt(curl, CURLOPT_MAIL_FROM, from.c_str());
  curl_easy_setopt(curl, CURLOPT_MAIL_RCPT, recipients);
  const auto result = curl_easy_perform(curl);
  curl_easy_setopt(curl, CURLOPT_MAIL_RCPT, nullptr);
  curl_slist_free_all(recipients);
  return outcome_of(result, work_->dialogue, work_->error);
}

}  // namespace gremium::mail

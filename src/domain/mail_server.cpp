#include "domain/mail_server.h"

#include "base/text.h"
#include "domain/mail_address.h"
#include "domain/text_check.h"

namespace gremium::domain {
namespace {

constexpr std::string_view digits = "0123456789";

// The name between "smtp://" and the port; empty where there is none, or what follows is no port.
std::string_view host_of(std::string_view url) {
  const auto start = url.find("://");
  if (start == std::string_view::npos) return {};
  // What may follow is the name by which libcurl greets.
  const auto rest = url.substr(start + 3, url.find('/', start + 3) - start - 3);
  // An IPv6 address has colons of its own.
  const auto end = base::starts_with(rest, "[") ? rest.find(']') + 1 : rest.find(':');
  const auto host = rest.substr(0, end);
  if (host.size() == rest.size()) return host;
  const auto port = rest.substr(host.size() + 1);
  const bool is_number = rest[host.size()] == ':' && !port.empty() && port.size() <= 5 &&
                         port.find_first_not_of(digits) == std::string_view::npos;
  return is_number && std::stoi(std::string(port)) <= 65'535 ? host : std::string_view();
}

bool is_server(std::string_view url) {
  const bool known = base::starts_with(url, "smtp://") || base::starts_with(url, "smtps://");
  const auto host = host_of(url);
  return known && !host.empty() && url.find_first_of(" @?#\t\r\n") == std::string_view::npos;
}

bool is_sender(std::string_view from) {
  return !mailbox_address(from).empty() && !base::has_control(from) &&
         from.find_first_of("\t\r\n") == std::string_view::npos;
}

}  // namespace

std::optional<base::Refusal> check_mail_server(const MailServer& server) {
  if (server.url.empty() && server.from.empty()) return std::nullopt;
  if (server.url.empty()) return base::Refusal{"mail.only_half", {}, "url"};
  if (server.from.empty()) return base::Refusal{"mail.only_half", {}, "from"};
  if (server.url.find('@') != std::string::npos) return base::Refusal{"mail.url_with_login", {}, "url"};
  if (!is_server(server.url)) return base::Refusal{"mail.url_malformed", {{"url", server.url}}, "url"};
  if (!is_sender(server.from)) return base::Refusal{"mail.from_malformed", {{"from", server.from}}, "from"};
  if (auto refused = check_line("user", server.user, Need::optional)) return refused;
  return check_line("password", server.password, Need::optional);
}

bool is_local_server(std::string_view url) {
  const auto host = host_of(url);
  // Not a name that only begins like it.
  const bool loopback =
      base::starts_with(host, "127.") && host.find_first_not_of("0123456789.") == std::string_view::npos;
  return host == "localhost" || host == "[::1]" || loopback;
}

}  // namespace gremium::domain

// Answers of the front's own, and what all answers have in common.
#include <array>
#include <cstdio>
#include <ctime>
#include <exception>
#include <stdexcept>

#include "web/front/exchange.h"

namespace gremium::web {
namespace {

const char* phrase(int status) {
  switch (status) {
    case 400:
      return "Bad Request";
    case 405:
      return "Method Not Allowed";
    case 408:
      return "Request Timeout";
    case 411:
      return "Length Required";
    case 413:
      return "Content Too Large";
    case 414:
      return "URI Too Long";
    case 415:
      return "Unsupported Media Type";
    case 417:
      return "Expectation Failed";
    case 421:
      return "Misdirected Request";
    case 431:
      return "Request Header Fields Too Large";
    case 501:
      return "Not Implemented";
    case 503:
      return "Service Unavailable";
    case 505:
      return "HTTP Version Not Supported";
    default:
      return "Internal Server Error";
  }
}

void append_field(std::string& head, std::string_view name, std::string_view value) {
  head.append(name).append(": ").append(value).append("\r\n");
}

std::vector<std::string> own_hosts(const std::vector<std::string>& names) {
  std::vector<std::string> hosts = {"localhost", "127.0.0.1", "[::1]"};
  for (const auto& name : names) {
    auto& host = hosts.emplace_back();
    for (const char c : name) host += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return hosts;
}

Answer write(const Common& common, const Failure& failure, const Response& page, bool head_only) {
  check_headers(page.headers);
  auto body = page.kept_body ? page.kept_body : std::make_shared<const std::string>(page.body);
  Answer answer{.head = "HTTP/1.1 " + std::to_string(failure.status) + " " + phrase(failure.status) + "\r\n"};
  for (const auto& [name, value] : common.settings.headers)
    if (!has_header(page.headers, name)) append_field(answer.head, name, value);
  for (const auto& [name, value] : page.headers) append_field(answer.head, name, value);
  if (failure.status == 405) append_field(answer.head, "Allow", "GET, HEAD, POST");
  if (failure.status == 503) append_field(answer.head, "Retry-After", "2");
  append_field(answer.head, "Date", date_field());
  append_field(answer.head, "Connection", "close");
  append_field(answer.head, "Content-Length", std::to_string(body->size()));
  answer.head += "\r\n";
  if (!head_only) answer.body = std::move(body);
  return answer;
}

}  // namespace

Common::Common(Settings with, Handler& by)
    : settings(std::move(with)),
      handler(by),
      check(settings.limits, own_hosts(settings.hosts)),
      proxies(settings.trusted_proxies) {
  check_headers(settings.headers);
}

void Common::log(const std::string& line) const noexcept {
  try {
    if (settings.log)
      settings.log(line);
    else
      std::fprintf(stderr, "%s\n", line.c_str());
  } catch (...) {
    std::fputs("a line of the log could not be written\n", stderr);
  }
}

Response Handler::failure_page(const Failure& failure) {
  auto text = std::to_string(failure.status) + " " + phrase(failure.status) + ". " + failure.reason;
  if (!failure.number.empty()) text += " Error number: " + failure.number;
  return {.status = failure.status,
          .headers = {{"Content-Type", "text/plain; charset=utf-8"}, {"Cache-Control", "no-store"}},
          .body = text + "\n"};
}

Answer failure_answer(const Common& common, const Failure& failure, bool head_only) noexcept {
  try {
    return write(common, failure, common.handler.failure_page(failure), head_only);
  } catch (const std::exception& error) {
    common.log(std::string("the page of a failure failed itself: ") + error.what());
  } catch (...) {
    common.log("the page of a failure failed itself");
  }
  try {
    return write(common, failure, {}, head_only);
  } catch (...) {
    return {};  // no memory left: the connection is closed without a word
  }
}

const std::string& date_field() {
  thread_local std::time_t second = 0;
  thread_local std::string text;
  const auto now = std::time(nullptr);
  if (now == second && !text.empty()) return text;
  static constexpr std::array days = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  static constexpr std::array months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                        "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  std::tm tm{};
  gmtime_r(&now, &tm);
  std::array<char, 64> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%s, %02d %s %04d %02d:%02d:%02d GMT",
                days.at(static_cast<std::size_t>(tm.tm_wday)), tm.tm_mday,
                months.at(static_cast<std::size_t>(tm.tm_mon)), tm.tm_year + 1900, tm.tm_hour, tm.tm_min,
                tm.tm_sec);
  text = buffer.data();
  second = now;
  return text;
}

void check_headers(const Headers& headers) {
  for (const auto& [name, value] : headers) {
    if (name.empty() || name.find_first_of(": \r\n\t") != std::string::npos)
      throw std::invalid_argument("a header of an answer has no proper name");
    for (const char c : value)
      if ((static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7f)
        throw std::invalid_argument("the header " + name + " of an answer has a control character");
    if (equal_ignoring_case(name, "Content-Length") || equal_ignoring_case(name, "Connection") ||
        equal_ignoring_case(name, "Date"))
      throw std::invalid_argument("the header " + name + " is set by the front");
  }
}

}  // namespace gremium::web

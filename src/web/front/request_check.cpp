#include "web/front/request_check.h"

#include <algorithm>
#include <utility>

#include "base/text.h"

namespace gremium::web {
namespace {

// The parser's own limit for a line, compiled into it.
constexpr std::size_t parser_line = 8192;

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::any_of(names.begin(), names.end(),
                     [&](auto other) { return equal_ignoring_case(name, other); });
}

bool is_token(std::string_view text) {
  static constexpr std::string_view marks = "!#$%&'*+-.^_`|~";
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           marks.find(c) != std::string_view::npos;
  });
}

bool has_dot_segment(std::string_view path) {
  while (!path.empty()) {
    path.remove_prefix(1);  // the slash
    const auto end = std::min(path.find('/'), path.size());
    const auto segment = path.substr(0, end);
    if (segment == "." || segment == "..") return true;
    path.remove_prefix(end);
  }
  return false;
}

// The checks of one head, field by field.
class HeadReader {
 public:
  HeadReader(const Limits& limits, const std::vector<std::string>& hosts) : limits_(limits), hosts_(hosts) {}

  // False: refused.
  bool read(std::string_view head) {
    auto end = head.find("\r\n");
    if (!read_request_line(head.substr(0, end))) return false;
    std::size_t count = 0;
    for (head.remove_prefix(end + 2); !head.starts_with("\r\n"); head.remove_prefix(end + 2)) {
      end = head.find("\r\n");
      if (++count > limits_.fields) return refuse(431, "The request has too many header fields.");
      if (!read_field(head.substr(0, end))) return false;
    }
    return finish();
  }

  CheckedHead result;
  Refused refused;

 private:
  bool refuse(int status, const char* reason) {
    refused = {status, reason, result.target};
    return false;
  }

  bool read_request_line(std::string_view line) {
    const auto first = line.find(' ');
    const auto last = line.rfind(' ');
    if (first == std::string_view::npos || first == last)
      return refuse(400, "The request line is not complete.");
    const auto method = line.substr(0, first);
    const auto target = line.substr(first + 1, last - first - 1);
    const auto version = line.substr(last + 1);
    if (!is_token(method)) return refuse(400, "The method is not a word.");
    if (target.size() > limits_.target) return refuse(414, "The address is too long.");
    if (!read_target(target)) return false;
    if (version != "HTTP/1.1" && version != "HTTP/1.0")
      return version.starts_with("HTTP/") ? refuse(505, "Only HTTP/1.1 and HTTP/1.0 are spoken here.")
                                          : refuse(400, "The request line is not complete.");
    if (method != "GET" && method != "HEAD" && method != "POST")
      return refuse(405, "Only GET, HEAD and POST are answered here.");
    result.head_only = method == "HEAD";
    result.get_or_head = method != "POST";
    result.keep = version == "HTTP/1.1";
    result.bytes.append(method).append(" ");
    const auto question = target.find('?');
    result.bytes.append(target.substr(0, question));
    if (question != std::string_view::npos)
      result.bytes.append("?").append(
          base::replace_all(std::string(target.substr(question + 1)), "?", "%3F"));
    result.bytes.append(" ").append(version).append("\r\n");
    return true;
  }

  bool read_target(std::string_view target) {
    if (target.empty() || target.front() != '/') return refuse(400, "The address must begin with a slash.");
    for (const char c : target)
      if (c <= 0x20 || c >= 0x7f || c == '#')
        return refuse(400, "The address has a character it must not have.");
    result.target = target;
    const auto path = target.substr(0, target.find('?'));
    if (path.find('\\') != std::string_view::npos || path.find("//") != std::string_view::npos)
      return refuse(400, "The path is not in its normal form.");
    for (std::size_t at = path.find('%'); at != std::string_view::npos; at = path.find('%', at + 1)) {
      const auto byte = percent_decode(path.substr(at, 3), false);
      if (!byte) return refuse(400, "The path has an escape that is none.");
      const auto value = static_cast<unsigned char>(byte->front());
      if (value < 0x20 || value == 0x7f || value == '/' || value == '\\' || value == '%')
        return refuse(400, "The path has an escape it must not have.");
    }
    const auto decoded = percent_decode(path, false);
    if (!decoded || !base::is_utf8(*decoded)) return refuse(400, "The path is not UTF-8.");
    if (has_dot_segment(*decoded)) return refuse(400, "The path is not in its normal form.");
    return true;
  }

  bool read_field(std::string_view line) {
    const auto colon = line.find(':');
    if (colon == std::string_view::npos || !is_token(line.substr(0, colon)))
      return refuse(400, "A header field has no proper name.");
    const auto name = line.substr(0, colon);
    const auto value = base::trim(line.substr(colon + 1));
    for (const char c : value)
      if ((static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7f)
        return refuse(400, "A header field has a control character.");
    if (equal_ignoring_case(name, "Host")) return read_host(value);
    if (equal_ignoring_case(name, "Content-Length")) return read_length(value);
    if (equal_ignoring_case(name, "Transfer-Encoding"))
      return refuse(501, "Transfer codings are not taken; send a Content-Length.");
    if (equal_ignoring_case(name, "Content-Encoding"))
      return refuse(415, "Content codings are not taken; send the body as it is.");
    if (equal_ignoring_case(name, "Expect"))
      return refuse(417, "Expectations are not met here; send the body.");
    if (equal_ignoring_case(name, "Connection")) return read_connection(value);
    if (equal_ignoring_case(name, "Accept-Encoding")) {
      result.accepts_gzip = result.accepts_gzip || accepts_gzip(value);
      return true;
    }
    if (equal_ignoring_case(name, "Content-Type") && std::exchange(has_type_, true))
      return refuse(400, "Two Content-Type fields.");
    // Ranges multiply answers, the parser keeps its own addresses under names that clients could send, and
    // the connection is the front's.
    if (is_one_of(name, {"Range", "If-Range", "REMOTE_ADDR", "REMOTE_PORT", "LOCAL_ADDR", "LOCAL_PORT",
                         "Upgrade", "Keep-Alive", "Proxy-Connection", "HTTP2-Settings", "TE", "Trailer"}))
      return true;
    return forward(name, value);
  }

  bool forward(std::string_view name, std::string_view value) {
    const auto written = base::replace_all(std::string(value), "%", "%25");
    if (name.size() + written.size() + 4 > parser_line) return refuse(431, "A header field is too long.");
    result.bytes.append(name).append(": ").append(written).append("\r\n");
    return true;
  }

  bool read_host(std::string_view value) {
    if (std::exchange(has_host_, true)) return refuse(400, "Two Host fields.");
    std::string host;
    for (const char c : value) host += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    const auto colon = host.rfind(':');
    if (colon != std::string::npos && host.find(']', colon) == std::string::npos) {
      const auto port = host.substr(colon + 1);
      if (port.size() > 5 || port.find_first_not_of("0123456789") != std::string::npos)
        return refuse(400, "The Host field is not a host and port.");
      host.resize(colon);
    }
    if (std::find(hosts_.begin(), hosts_.end(), host) == hosts_.end())
      return refuse(421, "This server does not answer under that name.");
    return forward("Host", value);
  }

  bool read_length(std::string_view value) {
    if (std::exchange(has_length_, true)) return refuse(400, "Two Content-Length fields.");
    if (value.empty() || value.size() > 12 || value.find_first_not_of("0123456789") != std::string_view::npos)
      return refuse(400, "The Content-Length is not a number.");
    for (const char c : value)
      result.content_length = result.content_length * 10 + static_cast<std::size_t>(c - '0');
    return true;
  }

  bool read_connection(std::string_view value) {
    for (const auto& option : base::split(value, ','))
      if (equal_ignoring_case(base::trim(option), "close")) result.keep = false;
    return true;
  }

  bool finish() {
    if (!has_host_) return refuse(400, "The Host field is missing.");
    if (result.get_or_head && result.content_length > 0)
      return refuse(400, "A body is not taken with GET or HEAD.");
    if (!result.get_or_head && !has_length_)
      return refuse(411, "Say with Content-Length how long the body is.");
    if (result.content_length > std::max(limits_.body, limits_.large_body))
      return refuse(413, "The body is too large.");
    result.bytes.append("\r\n");
    return true;
  }

  const Limits& limits_;
  const std::vector<std::string>& hosts_;
  bool has_host_ = false;
  bool has_length_ = false;
  bool has_type_ = false;
};

}  // namespace

HeadCheck::HeadCheck(const Limits& limits, std::vector<std::string> hosts)
    : limits_(limits), hosts_(std::move(hosts)) {}

HeadCheck::Verdict HeadCheck::operator()(std::string_view head) const {
  HeadReader reader(limits_, hosts_);
  if (reader.read(head)) return {.head = std::move(reader.result)};
  return {.refused = std::move(reader.refused)};
}

bool accepts_gzip(std::string_view accept_encoding) {
  for (const auto& item : base::split(accept_encoding, ',')) {
    const auto parts = base::split(item, ';');
    const auto coding = base::trim(parts.front());
    if (!is_one_of(coding, {"gzip", "x-gzip", "*"})) continue;
    bool refused = false;
    for (std::size_t i = 1; i < parts.size(); ++i) {
      const auto weight = base::trim(parts[i]);
      // q=0, q=0.0, q=0.000: not acceptable.
      refused = (weight.starts_with("q=0") || weight.starts_with("Q=0")) &&
                weight.find_first_not_of("0.", 2) == std::string_view::npos;
    }
    if (!refused) return true;
    if (coding != "*") return false;
  }
  return false;
}

}  // namespace gremium::web

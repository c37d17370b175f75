#include "mail/message.h"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <utility>
#include <vector>

#include "base/text.h"
#include "domain/mail_address.h"

namespace gremium::mail {
namespace {

constexpr std::string_view word_start = "=?utf-8?Q?", word_end = "?=";
constexpr std::size_t longest_word = 75, longest_line = 76;

bool is_plain(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c < 0x7F; });
}

std::string escaped(char c) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  const auto byte = static_cast<unsigned char>(c);
  return {'=', digits[byte >> 4U], digits[byte & 0xFU]};
}

// In encoded words only what no header gives a meaning of its own.
std::string in_word(char c) {
  if (c == ' ') return "_";
  const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  return plain ? std::string(1, c) : escaped(c);
}

// The bytes of one character: no encoded word may end within one.
std::size_t length_of_character(std::string_view text, std::size_t at) {
  std::size_t length = 1;
  while (at + length < text.size() && (static_cast<unsigned char>(text[at + length]) & 0xC0U) == 0x80U)
    ++length;
  return length;
}

std::string with_word(std::string_view name) {
  return is_plain(name)
             ? "\"" + base::replace_all(base::replace_all(std::string(name), "\\", "\\\\"), "\"", "\\\"") +
                   "\""
             : encode_words(name);
}

// "Name <address>" with its name as headers write it.
std::string mailbox_header(std::string_view mailbox) {
  const auto open = mailbox.rfind('<');
  if (open == std::string_view::npos) return std::string(mailbox);
  const auto name = base::trim(mailbox.substr(0, open));
  const auto address = std::string(mailbox.substr(open));
  return name.empty() ? address : with_word(name) + " " + address;
}

}  // namespace

std::string encode_words(std::string_view text) {
  if (is_plain(text) && text.find("=?") == std::string_view::npos) return std::string(text);
  std::string words(word_start);
  std::size_t length = word_start.size();
  for (std::size_t at = 0; at < text.size();) {
    const auto next = length_of_character(text, at);
    std::string character;
    for (const char c : text.substr(at, next)) character += in_word(c);
    if (length + character.size() + word_end.size() > longest_word) {
      words.append(word_end).append("\r\n ").append(word_start);
      length = word_start.size();
    }
    words += character;
    length += character.size();
    at += next;
  }
  return words.append(word_end);
}

std::string quoted_printable(std::string_view text) {
  std::string all;
  for (const auto& line : base::split(text, '\n')) {
    std::string out;
    for (std::size_t at = 0; at < line.size(); ++at) {
      const char c = line[at];
      const bool at_end = at + 1 == line.size();
      const bool blank = c == ' ' || c == '\t';
      const auto piece =
          (c > ' ' && c < 0x7F && c != '=') || (blank && !at_end) ? std::string(1, c) : escaped(c);
      if (out.size() + piece.size() + 1 > longest_line) {
        all += out + "=\r\n";
        out.clear();
      }
      out += piece;
    }
    all += out + "\r\n";
  }
  // What ends with a line end has no empty line behind it.
  if (base::ends_with(text, "\n")) all.resize(all.size() - 2);
  return all;
}

std::string date_header(base::Instant instant) {
  const std::time_t seconds = std::chrono::floor<std::chrono::seconds>(instant.time_since_epoch()).count();
  std::tm parts{};
  gmtime_r(&seconds, &parts);
  static constexpr const char* days[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  static constexpr const char* months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                           "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  char text[64];
  // Names of days and months are English whatever the system speaks.
  std::snprintf(text, sizeof text, "%s, %02d %s %d %02d:%02d:%02d +0000", days[parts.tm_wday], parts.tm_mday,
                months[parts.tm_mon], parts.tm_year + 1900, parts.tm_hour, parts.tm_min, parts.tm_sec);
  return text;
}

base::Result<std::string> compose(const Message& message) {
  std::vector<std::pair<std::string, std::string>> headers{{"From", message.from},
                                                           {"To", message.to},
                                                           {"Subject", message.subject},
                                                           {"Date", date_header(message.date)},
                                                           {"Message-ID", message.message_id},
                                                           // No answers by holiday notices (RFC 3834).
                                                           {"Auto-Submitted", "auto-generated"}};
  if (!message.list_id.empty()) {
    headers.emplace_back("Precedence", "bulk");
    headers.emplace_back("List-Id", "<" + message.list_id + ">");
  }
  if (!message.unsubscribe.empty()) {
    headers.emplace_back("List-Unsubscribe", "<" + message.unsubscribe + ">");
    headers.emplace_back("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
  }
  std::string bytes;
  for (const auto& [name, value] : headers) {
    if (value.empty() || !base::is_utf8(value) || base::has_control(value) ||
        value.find_first_of("\t\n\r") != std::string::npos)
      return base::Refusal{"mail.header_broken", {{"header", name}}};
    const auto written = name == "From"      ? mailbox_header(value)
                         : name == "Subject" ? encode_words(value)
                                             : value;
    // Only names and subjects may hold more than ASCII.
    if (!is_plain(base::replace_all(written, "\r\n ", " ")))
      return base::Refusal{"mail.header_broken", {{"header", name}}};
    bytes += name + ": " + written + "\r\n";
  }
  bytes +=
      "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n";
  return bytes + quoted_printable(message.text);
}

}  // namespace gremium::mail

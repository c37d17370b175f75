#include "web/form.h"

#include <algorithm>

#include "base/text.h"

namespace gremium::web {
namespace {

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return -1;
}

std::optional<std::string> read_part(std::string_view text) {
  auto part = percent_decode(text, true);
  if (!part || part->find('\0') != std::string::npos || !base::is_utf8(*part)) return std::nullopt;
  return part;
}

// A name that cannot be decoded is shown as it was sent, but only what is harmless in a log or on a page.
std::string as_sent(std::string_view name) {
  std::string shown(name.substr(0, 100));
  for (char& c : shown)
    if (c < 0x20 || c > 0x7e) c = '?';
  return shown;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

}  // namespace

Form Form::read(std::string_view text, std::size_t most) {
  Form form;
  std::size_t seen = 0;
  while (!text.empty()) {
    const auto end = std::min(text.find('&'), text.size());
    const auto field = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (field.empty()) continue;
    if (++seen > most) {
      form.too_many_ = true;
      break;
    }
    const auto equals = std::min(field.find('='), field.size());
    const auto raw_name = field.substr(0, equals);
    const auto raw_value = field.substr(std::min(equals + 1, field.size()));
    auto name = read_part(raw_name);
    auto value = read_part(raw_value);
    if (name && value) {
      form.fields_.emplace_back(std::move(*name), std::move(*value));
    } else {
      // What of the value can be read is kept, to be shown at its field.
      if (name)
        form.fields_.emplace_back(
            *name, base::readable(percent_decode(raw_value, true).value_or(std::string(raw_value) + '\0')));
      form.unreadable_.push_back(name && name->size() <= 100 ? std::move(*name) : as_sent(raw_name));
    }
  }
  return form;
}

std::optional<std::string> Form::find(std::string_view name) const {
  for (const auto& [key, value] : fields_)
    if (key == name) return value;
  return std::nullopt;
}

std::string Form::get(std::string_view name) const { return find(name).value_or(""); }

std::vector<std::string> Form::all(std::string_view name) const {
  std::vector<std::string> values;
  for (const auto& [key, value] : fields_)
    if (key == name) values.push_back(value);
  return values;
}

bool Form::names_readable() const {
  return std::all_of(unreadable_.begin(), unreadable_.end(), [&](const auto& name) { return has(name); });
}

bool Form::has(std::string_view name) const {
  return std::any_of(fields_.begin(), fields_.end(), [&](const auto& field) { return field.first == name; });
}

std::optional<std::string> percent_decode(std::string_view text, bool plus_is_blank) {
  std::string decoded;
  decoded.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%') {
      if (i + 2 >= text.size()) return std::nullopt;
      const int high = hex_digit(text[i + 1]);
      const int low = hex_digit(text[i + 2]);
      if (high < 0 || low < 0) return std::nullopt;
      decoded += static_cast<char>(high * 16 + low);
      i += 2;
    } else {
      decoded += plus_is_blank && text[i] == '+' ? ' ' : text[i];
    }
  }
  return decoded;
}

std::string percent_encode(std::string_view text) {
  static constexpr std::string_view digits = "0123456789ABCDEF";
  std::string encoded;
  encoded.reserve(text.size());
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
                       c == '-' || c == '.' || c == '_' || c == '~';
    if (plain)
      encoded += c;
    else
      (encoded += '%').append({digits[byte >> 4], digits[byte & 15]});
  }
  return encoded;
}

std::string query_of(const Form::Fields& fields) {
  std::string query;
  for (const auto& [name, value] : fields) {
    if (!query.empty()) query += '&';
    query += percent_encode(name) + '=' + percent_encode(value);
  }
  return query;
}

std::optional<std::string> find_cookie(std::string_view header, std::string_view name) {
  while (!header.empty()) {
    const auto end = std::min(header.find(';'), header.size());
    const auto pair = trimmed(header.substr(0, end));
    header.remove_prefix(std::min(end + 1, header.size()));
    const auto equals = pair.find('=');
    if (equals != std::string_view::npos && pair.substr(0, equals) == name)
      return std::string(pair.substr(equals + 1));
  }
  return std::nullopt;
}

}  // namespace gremium::web

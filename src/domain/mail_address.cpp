#include "domain/mail_address.h"

#include <algorithm>
#include <cctype>

#include "base/text.h"

namespace gremium::domain {
namespace {

constexpr std::size_t longest_address = 254, longest_local = 64, longest_label = 63;

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// Words with dots between, none at the ends and no two together.
bool is_local(std::string_view text) {
  if (text.empty() || text.size() > longest_local || text.front() == '.' || text.back() == '.') return false;
  if (text.find("..") != std::string_view::npos) return false;
  return std::all_of(text.begin(), text.end(), [](char c) {
    return is_letter_or_digit(c) ||
           std::string_view("!#$%&'*+-/=?^_`{|}~.").find(c) != std::string_view::npos;
  });
}

bool is_label(std::string_view text) {
  return !text.empty() && text.size() <= longest_label && text.front() != '-' && text.back() != '-' &&
         std::all_of(text.begin(), text.end(), [](char c) { return is_letter_or_digit(c) || c == '-'; });
}

bool is_domain(std::string_view text) {
  const auto labels = base::split(text, '.');
  return labels.size() >= 2 &&
         std::all_of(labels.begin(), labels.end(), [](const auto& label) { return is_label(label); });
}

bool has_other_signs(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

}  // namespace

std::string tidy_mail_address(std::string_view text) {
  std::string address(base::trim(text));
  const auto at = address.rfind('@');
  if (at == std::string::npos) return address;
  std::transform(address.begin() + static_cast<std::ptrdiff_t>(at), address.end(),
                 address.begin() + static_cast<std::ptrdiff_t>(at), [](unsigned char c) {
                   return c < 0x80 ? static_cast<char>(std::tolower(c)) : static_cast<char>(c);
                 });
  return address;
}

std::optional<base::Refusal> check_mail_address(std::string_view field, std::string_view address) {
  if (address.empty()) return base::Refusal{"text.missing", {}, std::string(field)};
  const auto at = address.rfind('@');
  if (at != std::string_view::npos && is_local(address.substr(0, at)) &&
      has_other_signs(address.substr(at + 1)))
    return base::Refusal{"mail.domain_not_ascii", {}, std::string(field)};
  if (at == std::string_view::npos || address.size() > longest_address || !is_local(address.substr(0, at)) ||
      !is_domain(address.substr(at + 1)))
    return base::Refusal{"mail.address_malformed", {}, std::string(field)};
  return std::nullopt;
}

std::string masked(std::string_view address) {
  const auto at = address.rfind('@');
  if (at == std::string_view::npos || at == 0) return "…";
  return std::string(address.substr(0, 1)) + "…" + std::string(address.substr(at));
}

}  // namespace gremium::domain

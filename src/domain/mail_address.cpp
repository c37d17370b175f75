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

std::string mailbox_address(std::string_view mailbox) {
  auto address = base::trim(mailbox);
  if (const auto open = address.rfind('<'); open != std::string_view::npos) {
    if (address.back() != '>') return {};
    address = address.substr(open + 1, address.size() - open - 2);
  }
  const auto at = address.find('@');
  if (at == 0 || at == std::string_view::npos || at + 1 == address.size()) return {};
  const bool sound =
      std::all_of(address.begin(), address.end(), [](char c) { return c >= ' ' && c < 0x7F; }) &&
      address.find_first_of(" <>()[],;:\\\"") == std::string_view::npos &&
      address.find('@', at + 1) == std::string_view::npos;
  return sound ? std::string(address) : std::string();
}

std::string mailbox_host(std::string_view mailbox) {
  const auto address = mailbox_address(mailbox);
  const auto at = address.find('@');
  return at == std::string::npos ? std::string() : address.substr(at + 1);
}

std::string masked(std::string_view address) {
  const auto at = address.rfind('@');
  if (at == std::string_view::npos || at == 0) return "…";
  return std::string(address.substr(0, 1)) + "…" + std::string(address.substr(at));
}

}  // namespace gremium::domain

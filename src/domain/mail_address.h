// An address that mail is sent to, as people type it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace gremium::domain {

// Its domain in lower case; what stands before the @ is the receiver's affair.
std::string tidy_mail_address(std::string_view text);

// What every mail server takes (RFC 5321 without quoted names, address literals and letters beyond ASCII).
// Codes: text.missing, mail.address_malformed, mail.domain_not_ascii (its domain is written with other signs;
// it has a form in ASCII, too).
std::optional<base::Refusal> check_mail_address(std::string_view field, std::string_view address);

// The bare address in "Name <address>"; empty if there is none, or it is no address.
std::string mailbox_address(std::string_view mailbox);
// What follows its @.
std::string mailbox_host(std::string_view mailbox);

// For those who need not know it: "a…@example.org".
std::string masked(std::string_view address);

}  // namespace gremium::domain

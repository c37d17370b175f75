#include "drafting/mail_error.h"

#include "language/messages.h"

namespace gremium::drafting {

std::string mail_error(base::Language language, const std::string& error) {
  const auto end = error.find(": ");
  const auto key = "mail_error." + error.substr(0, end);
  if (!language::known(key)) return error;
  const auto words = language::say(language, key);
  return end == std::string::npos ? words : words + " (" + error.substr(end + 2) + ")";
}

}  // namespace gremium::drafting

// Why a mail did not go out, in words.
#pragma once

#include <string>

#include "base/languages.h"

namespace gremium::drafting {

// `error`: a code of mail_error.*, alone ("expired") or before what it is about ("no_host: Could not resolve
// host: …"), or what a server said, which stands as it said it.
std::string mail_error(base::Language language, const std::string& error);

}  // namespace gremium::drafting

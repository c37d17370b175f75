// The journal as a file of JSON lines, out and in.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "storage/register.h"

namespace gremium::storage {

// The facts as JSON lines, in order, and back: a chain that holds, into an empty register. The bytes of a
// document stand in the line of the first fact that has them.
void export_journal(Connection& connection, const std::function<void(const std::string&)>& line);
// Refusals: import.not_empty, import.damaged (arguments line, detail).
// `check_only`: says what it would, and leaves the register as it was.
base::Result<base::Done> import_journal(Register& home,
                                        const std::function<std::optional<std::string>()>& next_line,
                                        bool check_only = false);
// The facts entered before an instant, into an empty register: what was known then. Documents come without
// their bytes.
bool copy_until(Register& from, Register& to, base::Instant until, const std::function<bool()>& may_go_on);

}  // namespace gremium::storage

// What every act works in: the register, the clock, and the program's version. One for the whole program.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "base/day.h"
#include "domain/mail_server.h"
#include "storage/register.h"

namespace gremium::app {

inline constexpr const char* program_version = "0.1.0";

struct House {
  std::unique_ptr<storage::Register> home;
  // The clock: one of the two seams. Times of entry come from it.
  std::function<base::Instant()> now = base::system_now;
  // --today: moves the day that rules see, never the time of entry. Only for a register marked as an example.
  std::optional<base::Day> today = {};
  // As given at the start; where nothing was, what the office has set is taken (app/mail_server.h).
  domain::MailServer mail_server = {};

  base::Day today_in(const std::string& zone) const { return today ? *today : base::day_at(now(), zone); }
  // The instant that rules see: now, or the same time of day on the day that they see.
  base::Instant moment_in(const std::string& zone) const {
    const auto instant = now();
    if (!today) return instant;
    return base::instant_of(*today, base::clock_at(instant, zone), zone).value_or(instant);
  }
};

}  // namespace gremium::app

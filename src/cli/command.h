// What all commands share: where the register is, in which language they speak, how they end.
#pragma once

#include <iosfwd>
#include <optional>
#include <string>

#include "app/house.h"
#include "base/languages.h"
#include "base/result.h"
#include "domain/mail_server.h"

namespace gremium::cli {

enum Exit { done = 0, refused = 1, wrong_usage = 2, in_use = 3, does_not_verify = 4, system_failed = 5 };

struct Common {
  std::string db;
  // --today, as typed.
  std::string today;
  bool json = false;
  base::Language language = base::Language::en;
  // Without it the one that the office has set.
  domain::MailServer mail = {};
};

// From LC_ALL, LC_MESSAGES or LANG; English where they name none of ours.
base::Language language_of_environment();

enum class Mode { read, write };
// The register, opened; with --today only where it is an example. Codes besides those of opening:
// today.not_a_day, today.not_an_example.
base::Result<app::House> open_house(const Common& common, Mode mode);

// One sentence a refusal, to stderr. Answers the exit code.
int refuse(const Common& common, const base::Refusals& refusals);
// A sentence of the catalogues.
std::string say(const Common& common, std::string_view key, const base::Arguments& arguments = {});

}  // namespace gremium::cli

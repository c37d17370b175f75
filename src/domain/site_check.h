// What a register still lacks to stand in public: texts that law asks for, settings, rules, people, names.
// Told to administrators; nothing here keeps anybody from working.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/languages.h"
#include "domain/account.h"
#include "domain/network.h"
#include "domain/organisation.h"
#include "domain/site.h"

namespace gremium::domain {

// In the order in which they are told.
enum class SiteGapKind {
  is_example,
  no_base_url,
  no_https,       // subject: the base URL
  no_mail,        // addresses are known, and no server to send with
  no_site_name,   // language; what the site is called there
  text_missing,   // subject: the text's key; language
  no_languages,   // subject: the network
  no_time_zone,   // subject: the network
  no_notice,      // subject: the network; when a membership ends is not said
  no_benefits,    // subject: the network; language
  no_approver,    // subject: the network that wants four eyes; number: of those who may sign off
  body_no_rules,  // subject: the body
  no_name,        // subject: the organisation; language
  no_article,     // subject: the organisation; language
};

struct SiteGap {
  SiteGapKind kind = SiteGapKind::is_example;
  std::string subject = {};
  std::optional<base::Language> language = {};
  int number = 0;

  bool operator==(const SiteGap&) const = default;
};

struct SiteState {
  bool example = false;
  // Empty: none is set.
  std::string base_url;
  bool sends_mail = false;
  // Somebody follows, or an account has an address.
  bool has_addresses = false;
  // In this language the register was named when it was founded.
  base::Language founded_in = base::Language::de;
  base::PerLanguage<std::string> site_names;
  // The keys that law asks for, and what is there.
  std::vector<std::string> needed_texts;
  std::vector<SiteText> texts;
  std::vector<Network> networks;
  std::vector<Account> accounts;
  // Of our own bodies, those that decide by no rules today.
  std::vector<std::string> bodies_without_rules;
  std::vector<Organisation> organisations;
};

// Kinds in their order, within one as they were given; languages in theirs. Every text is asked for in every
// language that pages can be read in; of a network and an organisation, in the languages of the networks.
// A whole German name wants its article from an organisation in a country where German is spoken: names from
// elsewhere go without.
std::vector<SiteGap> site_gaps(const SiteState& state);

std::string_view name_of(SiteGapKind kind);

}  // namespace gremium::domain

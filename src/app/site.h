// Founding a register, the texts of its site, and what takes facts or personal values back.
#pragma once

#include "app/act.h"
#include "domain/site.h"

namespace gremium::app {

// Code: register.not_empty.
Recorded found_register(House& house, const Submission& submission, const domain::RegisterFounded& founded);
// Codes: site_text.unknown, stale, text.*. Fields: text_de, text_en, text_fr.
Recorded record_site_text(House& house, const Submission& submission, const domain::SiteText& text,
                          domain::FactNumber seen = 0, const std::string& reason = {});
// What the site is called, in each language; the logo stays. Codes: stale, text.*. Fields: name_de, name_en,
// name_fr.
Recorded record_site_names(House& house, const Submission& submission,
                           const base::PerLanguage<std::string>& names, domain::FactNumber seen = 0);
// An empty one takes it away; the names stay. Codes: stale, logo.too_large (field file; argument most, in
// kilobytes).
Recorded record_site_logo(House& house, const Submission& submission, const domain::SiteLogo& logo,
                          domain::FactNumber seen = 0);
// Names and logo as they were before. Code: stale.
Recorded amend_site_identity(House& house, const Submission& submission, const domain::SiteIdentity& identity,
                             domain::FactNumber seen, const std::string& reason);
// Every first visit of a page pays for it.
inline constexpr std::size_t most_logo_bytes = 16 * 1024;
// Keys of the texts that law asks for.
const std::vector<std::string>& site_text_keys();

// Codes: fact.unknown, fact.not_voidable (it takes back another one, or is automatic), fact.already_voided,
// still_in_use.
Recorded void_fact(House& house, const Submission& submission, domain::FactNumber number,
                   const std::string& reason);
// Erases all personal parts of a fact and of those it replaced; of a document title, file name and bytes.
// Code: fact.unknown, fact.nothing_personal.
Recorded erase_personal_data(House& house, const Submission& submission, domain::FactNumber number);

}  // namespace gremium::app

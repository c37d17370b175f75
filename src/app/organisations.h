// Recording and amending organisations and networks.
#pragma once

#include "app/act.h"
#include "domain/network.h"
#include "domain/organisation.h"

namespace gremium::app {

// What an organisation's own fields ask of it. Codes and fields as below.
base::Refusals check_organisation(const domain::Organisation& organisation);
// The id that is made from its German name; empty if nothing of it can be written so.
std::string wanted_slug(const domain::Organisation& organisation);
bool is_slug(const std::string& text);

// An id given is kept (it must be free and a slug); without one it is made from the German name. Answers the
// id. Codes: text.*, organisation.kind_unknown, organisation.country_unknown, organisation.id_taken,
// organisation.name_taken. Fields: kind, country, name_de, name_en, name_fr, short_name_…, contracting_party,
// website, source.
Recorded record_organisation(House& house, const Submission& submission, domain::Organisation organisation);
// `seen`: the fact the form was made from.
Recorded amend_organisation(House& house, const Submission& submission, domain::Organisation organisation,
                            domain::FactNumber seen, const std::string& reason);

// The organisation must be there. Codes: organisation.unknown, time_zone.unknown, network.unknown,
// network.cycle (requires or derives lead back), network.exists.
// Another name, or another contracting party, from a day on, past or to come; the earlier one stays, and
// pages on its days show it. Codes: organisation.unknown, those of amend_organisation and of domain::renamed,
// decision.unknown (decision), stale.
Recorded change_name(House& house, const Submission& submission, const std::string& organisation,
                     const domain::NameChange& change, domain::FactNumber seen);

// A change of name that was entered wrongly, by the first day of the name it brought: the fact is replaced by
// one that says it right. Without `corrected` it never was. Codes: organisation.unknown, text.missing
// (correction: why), those of domain::name_change_corrected and of amend_organisation, decision.unknown,
// stale.
struct CorrectNameChange {
  std::string organisation;
  base::Day from = base::Day::of_number(0);
  std::optional<domain::NameChange> corrected;
  std::string correction;
  domain::FactNumber seen = 0;
};
Recorded correct_name_change(House& house, const Submission& submission, const CorrectNameChange& correct);

Recorded record_network(House& house, const Submission& submission, domain::Network network);
Recorded amend_network(House& house, const Submission& submission, domain::Network network,
                       domain::FactNumber seen, const std::string& reason);

}  // namespace gremium::app

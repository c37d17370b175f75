// Recording and amending the bodies of organisations.
#pragma once

#include "app/act.h"
#include "domain/body.h"

namespace gremium::app {

// Answers the id. Codes: text.*, organisation.unknown, body.kind_unknown, body.id_taken, time_zone.unknown.
// Fields: organisation, kind, name_de, name_en, name_fr, time_zone.
Recorded record_body(House& house, const Submission& submission, domain::Body body);
// The organisation stays. `seen`: the fact the form was made from. Also body.unknown, stale.
Recorded amend_body(House& house, const Submission& submission, domain::Body body, domain::FactNumber seen,
                    const std::string& reason);

}  // namespace gremium::app

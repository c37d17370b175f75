// Papers that bodies consult about and decide on, and the bodies they are planned to go through.
#pragma once

#include "app/act.h"
#include "domain/paper.h"

namespace gremium::app {

// More steps than any paper has.
inline constexpr std::size_t most_consultations = 30;

// Answers the id. Codes: organisation.unknown, text.*, paper.number_taken (number; argument title),
// paper.too_many_consultations, body.unknown (body_N, counted from 1). Who may not publish records
// papers of our own networks for the office alone.
Recorded record_paper(House& house, const Submission& submission, domain::Paper paper);
// The organisation stays, and who may not publish leaves it as public as it was. Also paper.unknown, stale.
Recorded amend_paper(House& house, const Submission& submission, domain::Paper paper, domain::FactNumber seen,
                     const std::string& reason);

}  // namespace gremium::app

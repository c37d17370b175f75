// Announcements go out: at once, or of themselves at a planned time; each language on its own.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/act.h"
#include "domain/announcement.h"

namespace gremium::app {

// The first version, or, where one is out, a correction, which says what was corrected. What was planned is
// done with it. Codes: announcement.unknown, announcement.withdrawn, announcement.not_signed_off,
// announcement.text_changed (after the sign-off), announcement.stale (facts changed since),
// announcement.already_published, announcement.not_public (something it tells of is not),
// announcement.baseless (it tells of nothing any more), announcement.day_passed (it speaks of what is to
// come, and that came), announcement.open_places, announcement.quotation_erased, text.missing (correction).
// `with_others`: and what is ready_besides(), all or none.
Recorded publish_announcement(House& house, const Submission& submission, const std::string& id,
                              base::Language language, const std::string& correction = {},
                              bool with_others = false);

// The other languages whose text is signed off and not out yet.
std::vector<base::Language> ready_besides(const domain::AnnouncementCase& found, base::Language language);

// When a text is to go out: the day and the clock (HH:MM) where the publishing network is.
struct PlanPublication {
  std::string announcement;
  base::Language language = base::Language::de;
  std::optional<base::Day> day;
  std::string clock;
  std::string correction = {};
  // And what is ready_besides(), all or none.
  bool with_others = false;
};
// The text that is signed off now, and no other. Planned again, the new time counts. Codes: as above, and
// date.missing (plan_day), announcement.clock_malformed (plan_clock), announcement.plan_in_past
// (plan_day).
Recorded plan_publication(House& house, const Submission& submission, const PlanPublication& plan);
// Code: announcement.nothing_planned.
Recorded take_back_plan(House& house, const Submission& submission, const std::string& id,
                        base::Language language);

// A plan whose time came.
struct PublishedByPlan {
  std::string announcement;
  base::Language language = base::Language::de;
  // Why it was not published: the code of the refusal. Then nothing is planned any more.
  std::string because;
};

// --- within the transaction of another act ---

// Publishes what is due. What cannot be published is not tried again: somebody must look at it.
std::vector<PublishedByPlan> publish_due(Desk& desk);

// Without entering anything.
bool is_publication_due(House& house);

}  // namespace gremium::app

// Meetings and agendas as pages show them: a line of a list, days and clocks, an agenda with its nesting.
#pragma once

#include <string>
#include <vector>

#include "app/view.h"
#include "render/value.h"
#include "web/site.h"

namespace gremium::web {

// Public or in the office, after who is looking.
std::string meeting_address(const Context& context, const std::string& id);
// In the office.
std::string agenda_item_address(const std::string& id);

// "Konstituierende Sitzung"; "Sitzung 3/2025" where it has no name of its own.
std::string meeting_name(const Context& context, const domain::Meeting& meeting);
// "Sitzung 3/2025 vom 7. Januar 2025": to choose among several.
std::string meeting_with_day(const Context& context, const domain::Meeting& meeting);
// "18:30 Uhr"; without the seconds.
std::string clock_text(const Context& context, const std::string& clock);
std::string moment_text(const Context& context, const domain::Moment& moment);
// "Freitag, 7. März 2025, 18:00 Uhr bis 20:00 Uhr".
std::string sitting_text(const Context& context, const domain::Sitting& sitting);
// What a meeting came to: "Eingeladen am …".
std::string step_text(const Context& context, const app::View& view, const domain::MeetingAdvanced& advance);
// What its state is called in the catalogues: minutes that the body does not approve are concluded, or noted.
std::string state_key(const app::View& view, const std::string& meeting, domain::MeetingState state);
// Until when to invite, and how many days are left; empty unless it is planned and a period is set.
std::string notice_text(const Context& context, const domain::MeetingCase& found,
                        const std::optional<base::Day>& invite_by, base::Day today);

// Today for lists over all bodies: in the network that is listed first, else UTC.
base::Day today_of_lists(const app::View& view);
std::string zone_of_lists(const app::View& view);
base::Day today_of(const app::View& view, const domain::Meeting& meeting);

// For {{> shared/_meeting}}.
render::Object meeting_row(const Context& context, const app::View& view, const domain::MeetingCase& found);
render::List meeting_rows(const Context& context, const app::View& view,
                          const std::vector<domain::MeetingCase>& meetings);
// Facts for {{> shared/_meeting_facts}}.
render::Object meeting_facts(const Context& context, const app::View& view, const domain::MeetingCase& found);

// The lines of an agenda for {{> shared/_agenda}}, in the office with what can be done with each.
render::List agenda_rows(const Context& context, const app::View& view, const domain::MeetingCase& found,
                         const domain::Agenda& agenda);

}  // namespace gremium::web

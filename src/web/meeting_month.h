// Meetings as a month: what {{> shared/_month}} shows.
#pragma once

#include "app/view.h"
#include "render/value.h"
#include "web/site.h"

namespace gremium::web {

// The month with its meetings on their days, and the ways to the months beside it, which keep what the list
// was narrowed to. Those lead only to where there are meetings, and to today: no way goes on for ever.
render::Object month_of_meetings(const Context& context, const app::View& view, base::Day month,
                                 const domain::MeetingFilter& filter);

// The page's own address as a list, or as the month of that day.
std::string address_of_meetings(const Context& context, const std::optional<base::Day>& month);

}  // namespace gremium::web

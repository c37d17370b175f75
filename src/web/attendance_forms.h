// What can be noted on the page of a meeting's attendance: its forms and buttons.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "web/form_page.h"
#include "web/room.h"

namespace gremium::web {

// Whether whoever looks may note anything; and why nobody can, else empty.
bool may_note(const Context& context, const Room& room);
std::string why_closed(const Context& context, const Room& room);

// A button that is a form of its own; `work` is the end of its address.
render::Object attendance_button(const Context& context, const Room& room, std::string_view work,
                                 std::string submit, std::int64_t seen = 0);
// Takes back what was noted.
render::Object attendance_back_button(const Context& context, const Room& room, std::string_view work,
                                      const std::string& id, std::int64_t seen, const std::string& item = {});

// Of a guest; what was erased is said to be so.
std::string guest_name(const Context& context, const domain::PresenceNoted& noted);
// Whose coming or going it is.
std::string who_was_noted(const Context& context, const app::View& view, const Room& room,
                          const domain::PresenceNoted& noted);

// How many votes one may hold for others.
std::int64_t most_proxies(const Room& room);

// All forms that may be filled in, into the page; with what was wrong with one of them.
void add_attendance_forms(const Context& context, const app::View& view, const Room& room,
                          const Refused& refused, render::Object& content);

}  // namespace gremium::web

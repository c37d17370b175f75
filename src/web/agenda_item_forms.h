// The forms of an item of an agenda: adding, changing, removing it, carrying it over; and what was typed.
#pragma once

#include "app/view.h"
#include "domain/agenda.h"
#include "domain/meeting.h"
#include "web/form_page.h"

namespace gremium::web {

// An item with its meeting and its line of the agenda.
struct FoundItem {
  domain::MeetingCase meeting;
  domain::Agenda agenda;
  domain::AgendaLine line;
};

// About the paper that the address names, under the item that it names as `parent`.
FormPage new_item_form(const Context& context, const app::View& view, const domain::MeetingCase& meeting);
FormPage amend_item_form(const Context& context, const app::View& view, const FoundItem& found);
FormPage remove_item_form(const FoundItem& found);
// To a later meeting of the same body that has not begun.
FormPage carry_form(const Context& context, const app::View& view, const FoundItem& found);
bool can_be_carried(const FoundItem& found);

// Over what was recorded.
domain::AgendaItem typed_item(const Context& context, domain::AgendaItem item, base::Refusals& wrong);

}  // namespace gremium::web

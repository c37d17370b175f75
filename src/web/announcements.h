// The page where one announcement is worked on, for all handlers that lead back to it; and where
// announcements are begun.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "app/act.h"
#include "app/view.h"
#include "domain/announcement.h"
#include "render/value.h"
#include "web/site.h"

namespace gremium::web {

// The language of the text that is worked on; the reader's own if none is named.
base::Language text_language(const Context& context);
std::string work_address(const domain::AnnouncementCase& found, base::Language language,
                         const std::string& rest = {});
// The page, or again with what was refused.
Response show_announcement(Context& context, base::Refusals refusals);
Response after_work(Context& context, const app::Recorded& result);

// What can be done about the time of publication, and other forms of the text.
void add_publication(const Context& context, const app::View& view, const domain::AnnouncementCase& found,
                     base::Language language, const base::Refusals& refusals, render::Object& content);
// reasons, reasons_wrong, withdrawn, withdrawn_reason.
void add_withdrawal(const Context& context, const app::View& view, const domain::AnnouncementCase& found,
                    base::Language language, const base::Refusals& refusals, render::Object& content);
// Passages whose facts changed since they were drafted, with the wording they would have now.
void add_stale(const Context& context, const app::View& view, const domain::AnnouncementCase& found,
               base::Language language, const std::vector<std::string>& members, render::Object& content);

// See shared/_announce.html: for each kind and what it would be about, the way to the announcement that is
// there, or a button that begins one, for those who may.
using Announceable = std::pair<domain::AnnouncementKind, std::string>;
void add_announce(const Context& context, const app::View& view, const std::vector<Announceable>& about,
                  render::Object& content);
std::vector<Announceable> announceable(const app::View& view, const domain::Membership& membership);
std::vector<Announceable> announceable(const app::View& view, const domain::Decision& decision);
std::vector<Announceable> announceable(const app::View& view, const domain::MeetingCase& meeting);

}  // namespace gremium::web

// What followers are told, written with the act that makes it public: whatever that act was, a form, a
// planned time, the minutes of a meeting. What differs between the public's register before the act and after
// it is told, once.
#pragma once

#include "app/act.h"

namespace gremium::app {

// A decision that was taken longer ago is entered for the record, and no news.
inline constexpr int decision_is_news_days = 90;

// Within the act's transaction, after it; `before`: the newest fact of before. Told are
// - to followers of a network or organisation: a text is published about it, about a member of it or in its
// voice, once
//   an announcement, in the follower's language or, where the publishing network has none such, in its first;
//   whoever was sent it is told when it is corrected, and when it is withdrawn;
// - to followers of a body: its decision became public; people are invited to its public meeting, that is on
// other days or at another time after they were, or it is called off. Taken back before it was sent, it is
// not sent.
void queue_notices(House& house, Desk& desk, domain::FactNumber before);

}  // namespace gremium::app

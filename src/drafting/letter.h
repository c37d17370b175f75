// What a mail says: its subject, and its text as plain paragraphs. Addresses on our own site begin with the
// mark for it (domain::site_mark) and are whole only when the mail goes out. Pure; the words are in
// views/messages/letters.*.json.
#pragma once

#include <string>
#include <vector>

#include "base/languages.h"
#include "domain/body.h"
#include "domain/decision.h"
#include "domain/meeting.h"
#include "domain/organisation.h"
#include "drafting/article.h"

namespace gremium::drafting {

struct Letter {
  // One line, plain spaces.
  std::string subject;
  std::string text;
};

// What stands below every mail to a follower: what is followed, and where that ends.
struct Foot {
  std::string followed;
  std::string end_path;
};

// --- to followers ---

// Whether it was they who asked. `days`: how long the question stays.
Letter confirmation_letter(base::Language language, const std::string& followed, const std::string& path,
                           int days);
// To one who asks again.
Letter already_following_letter(base::Language language, const Foot& foot);
// Headline and lead of a published text, and where the rest is. `written`: the language of the text.
Letter news_letter(base::Language language, const Article& article, const std::string& path,
                   const Foot& foot);
// To those who were sent it: there is a newer version, with what was corrected; or it was taken back.
Letter corrected_letter(base::Language language, const Article& article, const std::string& correction,
                        const std::string& path, const Foot& foot);
Letter withdrawn_letter(base::Language language, const Article& article, const std::string& reason,
                        const std::string& path, const Foot& foot);
Letter decision_letter(base::Language language, const domain::Decision& decision, const std::string& body,
                       const Foot& foot);
// The invitation is out, the meeting is on another day or at another time, or it is called off.
Letter call_letter(base::Language language, const domain::Meeting& meeting, const std::string& body,
                   const Foot& foot);
Letter moved_letter(base::Language language, const domain::Meeting& meeting, const std::string& body,
                    const Foot& foot);
Letter cancellation_letter(base::Language language, const domain::Meeting& meeting, const std::string& body,
                           const Foot& foot);

// --- to accounts ---

// `register_name`: what the site is called.
Letter invitation_letter(base::Language language, const std::string& register_name,
                         const std::string& account, const std::string& path, int days);
Letter password_letter(base::Language language, const std::string& register_name, const std::string& account,
                       const std::string& path, int hours);

// What is due; each line with the page it is done on.
struct Due {
  std::string text;
  std::string path;
};
struct Reminders {
  std::vector<Due> steps;
  std::vector<Due> tasks;
  std::vector<Due> drafts;

  bool empty() const { return steps.empty() && tasks.empty() && drafts.empty(); }
};
Letter reminder_letter(base::Language language, const std::string& register_name, const Reminders& due);

// To see whether the settings are right.
Letter test_letter(base::Language language, const std::string& register_name);

// "Stadtrat, Stadt Kaiserslautern".
std::string body_with_organisation(base::Language language, const domain::Body& body,
                                   const domain::Organisation& organisation);

}  // namespace gremium::drafting

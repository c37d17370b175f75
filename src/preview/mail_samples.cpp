// Following by mail, and the outbox, for samples.h.
#include "preview/samples.h"

namespace gremium::preview {

Samples::Object Samples::follow_form(bool choice) const {
  List whats{Object{{"value", "network.defus"},
                    {"label", in("DEFUS: Meldungen", "DEFUS: announcements", "DEFUS : actualités")}},
             Object{{"value", "body.v"},
                    {"label", in("Vorstand: Beschlüsse und Einladungen", "Board: decisions and invitations",
                                 "Bureau : décisions et convocations")}}};
  List languages;
  for (const auto language : base::all_languages) {
    const auto code = std::string(base::code(language));
    languages.push_back(Object{
        {"value", code}, {"label", say("layout.language_" + code)}, {"selected", language == language_}});
  }
  return {{"action", at("/follow")},   {"what", "network.defus"},           {"has_choice", choice},
          {"whats", std::move(whats)}, {"languages", std::move(languages)}, {"privacy", at("/privacy")}};
}

Samples::Object Samples::outgoing(bool open) const {
  return {{"subject", in("Zwei neue Mitglieder", "Two new members", "Deux nouveaux membres")},
          {"to", "a…@example.org"},
          {"when", in("7. Januar 2025, 10:30 Uhr", "7 January 2025, 10:30", "7 janvier 2025 à 10 h 30")},
          {"state", say(open ? "mail_state.failed" : "mail_state.sent")},
          {"attempts", open ? "3" : ""},
          {"next",
           open ? in("7. Januar 2025, 11:00 Uhr", "7 January 2025, 11:00", "7 janvier 2025 à 11 h 00") : ""},
          {"error", open ? "550 5.1.1 no such user" : ""},
          {"is_open", open},
          {"retry_action", "/office/mail/1/retry"},
          {"drop_action", "/office/mail/1/drop"},
          {"token", "f00d"}};
}

std::vector<Sample> Samples::mail_pages() const {
  const auto step = [&](const char* name, const std::string& text, bool button) {
    return open_page(name, "follow/step",
                     {{"title", say(std::string("follow.") + (button ? "end_title" : "sent_title"))},
                      {"text", text},
                      {"action", at("/follow/end/t")},
                      {"button", button ? say("follow.do_end") : std::string()},
                      {"all_action", button ? at("/follow/end/t/all") : std::string()}});
  };
  const auto wrong = say("refusal.mail.address_malformed");
  const auto form_with_error =
      form("form", at("/follow"), "follow.submit",
           {fieldset("", {field(Kind::line, "form", "follow", "address", "anna@", wrong)})},
           {Object{{"text", wrong}, {"href", "#form-address"}, {"label", say("follow.address")}}});
  const auto outbox = [&](bool full) {
    const Object follower{
        {"address", "anna@example.org"}, {"action", "/office/followers/f1/remove"}, {"token", "f00d"}};
    return Object{
        {"title", say("layout.mail")},
        {"is_test", true},
        {"is_off", !full},
        {"refused", full ? say("refusal.mail.unknown") : std::string()},
        {"failed", full ? List{outgoing(true)} : List{}},
        {"has_failed", full},
        {"waiting", full ? List{outgoing(true)} : List{}},
        {"has_waiting", full},
        {"waiting_number", in("Eine Mail wartet.", "One mail is waiting.", "Un message en attente.")},
        {"sent", full ? List{outgoing(false)} : List{}},
        {"has_sent", full},
        {"followed", full ? List{Object{{"name", "DEFUS"},
                                        {"kind", say("followed_kind.network")},
                                        {"number", "1"},
                                        {"has_followers", true},
                                        {"followers", List{follower}}}}
                          : List{}},
        {"has_followed", full}};
  };
  return {
      open_page("follow", "follow/show", {{"title", say("follow.title")}, {"form", form_with_error}}),
      step("follow-sent", say("follow.sent"), false),
      step("follow-end", in("Danach kommt nichts mehr.", "After that nothing comes.", "Ensuite, plus rien."),
           true),
      office_page("outbox", outbox(true)),
      office_page("outbox-empty", outbox(false)),
      office_page("password",
                  {{"title", say("password.title")},
                   {"reminders_href", "/office/reminders"},
                   {"form", form("form", "/office/password", "password.change",
                                 {fieldset("", {field(Kind::password, "form", "password", "current")})})}})};
}

}  // namespace gremium::preview

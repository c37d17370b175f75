// The screen for the meeting in session, for samples.h.
#include "preview/samples.h"

namespace gremium::preview {

Samples::Object Samples::room_form(const char* work, const Object& fields) const {
  Object form{{"action", std::string("/office/meetings/m4k7x/room/") + work},
              {"token", "f00d"},
              {"form_key", "1234"},
              {"seen", "17"},
              {"clock", "18:45"},
              {"kept_at", "18:45"}};
  for (const auto& [name, value] : fields) form[name] = value;
  return form;
}

Samples::Object Samples::room_seat(const std::string& name, bool is_there) const {
  Object seat{{"id", is_there ? "s1" : "s2"},
              {"name", name},
              {"group", "Liste Sichere Stadt"},
              {"is_there", is_there},
              {"no_vote", !is_there},
              {"role", say("seat_role.deputy_chair")},
              {"state", is_there ? say("presence.arrived") : say("room.not_noted")},
              {"since", "18:02"},
              {"weight", in("2 Stimmen", "2 votes", "2 voix")}};
  seat["toggle"] = room_form("presence", {{"seat", is_there ? "s1" : "s2"},
                                          {"presence", is_there ? "left" : "arrived"},
                                          {"submit", say(is_there ? "room.leaves" : "room.arrives")}});
  if (!is_there)
    seat["excuse"] =
        room_form("presence", {{"seat", "s2"}, {"presence", "excused"}, {"submit", say("room.excuse")}});
  return seat;
}

Samples::Object Samples::room_item(const char* number, const char* depth, bool is_called) const {
  Object item{
      {"number", number},       {"title", "Beitritt zum Deutsch-Europäischen Forum für urbane Sicherheit"},
      {"depth", depth},         {"state", is_called ? say("item_state.called") : std::string()},
      {"is_called", is_called}, {"not_public", !is_called}};
  if (!is_called)
    item["call"] =
        room_form("item", {{"item", "i2"},
                           {"state", "called"},
                           {"submit", in("Punkt 2.1 aufrufen", "Call item 2.1", "Appeler le point 2.1")}});
  return item;
}

Samples::Object Samples::room_vote() const {
  const auto v = [&](Kind kind, const char* name, List choices = {}) {
    return field(kind, "vote", "room", name, {}, {}, std::move(choices));
  };
  const auto choice_of = [&](const char* name, const char* key) {
    return v(Kind::choice, name, options("vote", name, {say(key)}));
  };
  auto vote = form("vote", "/office/meetings/m4k7x/room/vote", "room.take_vote", {});
  vote["figures"] = List{v(Kind::number, "yes"), v(Kind::number, "no"), v(Kind::number, "abstentions"),
                         v(Kind::number, "invalid")};
  vote["how"] = List{choice_of("rest", "choice.yes"), choice_of("method", "voting_method.open"),
                     choice_of("outcome", "outcome.adopted")};
  vote["reason"] = List{v(Kind::line, "outcome_reason")};
  vote["in_words"] = List{choice_of("label", "majority_label.large"), v(Kind::line, "label_as_printed")};
  vote["wording"] = List{v(Kind::paragraph, "text")};
  auto choices = options("vote", "voice_s1", {say("choice.yes")});
  (*choices.front().object())["selected"] = false;
  auto voice = v(Kind::choice, "rest", std::move(choices));
  voice["id"] = "vote-voice_s1";
  voice["name"] = "voice_s1";
  voice["label"] = "Anna Weber";
  voice["hint"] = "";
  voice["described"] = false;
  vote["voices"] = List{std::move(voice)};
  vote["has_voices"] = true;
  vote["opens_voices"] = true;
  vote["unseen"] = List{v(Kind::hidden, "item")};
  vote["opens_words"] = true;
  vote["has_understood"] = true;
  vote["understood"] = List{Object{{"text", say("decisions.was_read")}}};
  vote["words"] =
      Object{{"missing_one", in("1 Stimme fehlt noch.", "1 vote is missing.", "Il manque 1 voix.")},
             {"missing_other", in("2 Stimmen fehlen noch.", "2 votes are missing.", "Il manque 2 voix.")},
             {"excess_one", in("1 Stimme mehr.", "1 vote more.", "1 voix de plus.")},
             {"excess_other", in("2 Stimmen mehr.", "2 votes more.", "2 voix de plus.")},
             {"complete", say("room.complete")}};
  vote["check"] = "/office/meetings/m4k7x/room/check?item=i1";
  return vote;
}

Samples::Object Samples::room_called() const {
  const Object option{{"value", "s1"}, {"label", "Anna Weber"}};
  const auto end = [&](const char* state) {
    return room_form("item",
                     {{"item", "i1"}, {"state", state}, {"submit", say(std::string("room.end_") + state)}});
  };
  return {{"number", "2"},
          {"title", "Beitritt zum Deutsch-Europäischen Forum für urbane Sicherheit"},
          {"not_public", true},
          {"role", say("consultation_role.decision")},
          {"paper_number", "Vorlage 2024/117"},
          {"since", "18:40"},
          {"text", "Die Stadt tritt bei."},
          {"href", "/office/agenda-items/i1"},
          {"barred", List{Object{{"name", "Anna Weber"},
                                 {"reason", "§ 22 GemO"},
                                 {"back", room_form("bar-back", {{"item", "i1"}, {"bar", "b1"}})}}}},
          {"decisions", List{decision(true)}},
          {"elections", List{election(true)}},
          {"has_elections", true},
          {"new_election_href", "/office/elections/new?item=i1"},
          {"vote", room_vote()},
          {"minuted_form", form("minuted", "/office/meetings/m4k7x/room/minuted", "room.keep_text",
                                {fieldset("", {field(Kind::paragraph, "minuted", "room", "minuted")})})},
          {"bar_form", room_form("bar", {{"item", "i1"}, {"seats", List{option}}})},
          {"has_endings", true},
          {"endings", List{end("noted"), end("postponed"), end("withdrawn")}},
          {"referral", room_form("item", {{"item", "i1"}, {"state", "referred"}, {"bodies", List{option}}})},
          {"back", room_form("item-back", {{"item", "i1"}})}};
}

Samples::Object Samples::room_page(bool full) const {
  Object page{{"title", in("Sitzung 3/2025, Stadtrat, Stadt Kaiserslautern",
                           "Meeting 3/2025, City Council, City of Kaiserslautern",
                           "Séance 3/2025, conseil municipal, ville de Kaiserslautern")},
              {"slim", true},
              {"meeting", "m4k7x"},
              {"zone", "Europe/Berlin"},
              {"state", say("meeting_state.in_session")},
              {"day", in("4. März 2025", "4 March 2025", "4 mars 2025")},
              {"at", "18:45"},
              {"at_value", full ? "18:45" : ""},
              {"is_live", !full},
              {"stamp", "abcd"},
              {"href", "/office/meetings/m4k7x"},
              {"room_href", "/office/meetings/m4k7x/room"},
              {"attendance_href", "/office/meetings/m4k7x/attendance"},
              {"body_href", "/office/bodies/x"},
              {"has_seats", full},
              {"has_agenda", full},
              {"has_newest", full},
              {"may_shift", true},
              {"has_days", full},
              {"id", "room"},
              {"has_errors", full}};
  if (!full) {
    page["next"] = room_form("item", {{"item", "i1"},
                                      {"state", "called"},
                                      {"submit", in("Punkt 1 aufrufen: Eröffnung", "Call item 1: Opening",
                                                    "Appeler le point 1 : Ouverture")}});
    return page;
  }
  page["days"] = List{Object{{"value", "2025-03-04"},
                             {"label", in("4. März 2025", "4 March 2025", "4 mars 2025")},
                             {"selected", true}},
                      Object{{"value", "2025-03-05"},
                             {"label", in("5. März 2025", "5 March 2025", "5 mars 2025")},
                             {"selected", false}}};
  page["errors"] =
      List{Object{{"text", in("Die Sitzung ist nicht eröffnet.", "The meeting is not in session.",
                              "La séance n’est pas ouverte.")}}};
  page["step"] = room_form("meeting", {{"state", "closed"}, {"submit", say("room.close")}});
  page["everybody"] = room_form("everybody", {});
  page["figures"] = Object{
      {"eligible", in("von 52 Stimmen", "of 52 votes", "sur 52 voix")},
      {"present", in("40 Stimmen anwesend", "40 votes present", "40 voix présentes")},
      {"excluded", in("1 ausgeschlossen", "1 barred", "1 écartée")},
      {"proxies", in("2 Vollmachten", "2 proxies", "2 pouvoirs")},
      {"castable", "41"},
      {"castable_text",
       in("41 Stimmen können abgegeben werden", "41 votes can be cast", "41 voix peuvent être exprimées")},
      {"deemed", say("attendance.quorum_deemed")},
      {"quorum", in("Beschlussfähig: 40 sind da, 27 sind nötig.", "Quorate: 40 are here, 27 are needed.",
                    "Quorum atteint : 40 présents, 27 requis.")},
      {"quorum_reached", false}};
  page["seats"] =
      List{room_seat("Anna Weber", true), room_seat("Dr. Maximilian Freiherr von und zu Musterberg", false)};
  page["newest"] = List{Object{{"name", "Anna Weber"},
                               {"state", say("presence.arrived")},
                               {"clock", "18:02"},
                               {"back", room_form("presence-back", {{"note", "n1"}})}}};
  page["agenda"] = List{room_item("2", "0", true), room_item("2.1", "1", false)};
  page["called"] = room_called();
  return page;
}

std::vector<Sample> Samples::room_pages() const {
  std::vector<Sample> list;
  list.push_back(office_page("room", room_page(true)));
  list.push_back(office_page("room-empty", room_page(false)));
  auto coming = room_page(false);
  coming["ahead"] = in("beginnt am 20. März 2025 um 18:00 Uhr", "begins on 20 March 2025 at 18:00",
                       "commence le 20 mars 2025 à 18 h 00");
  coming.erase("next");
  list.push_back(office_page("room-ahead", std::move(coming)));
  return list;
}

}  // namespace gremium::preview

// What pages on a day and pages of networks share, for samples.h.
#include "preview/samples.h"

namespace gremium::preview {

Samples::Object Samples::as_of(const std::string& rest, bool asked) const {
  return {{"as_of", "2024-12-31"},
          {"as_of_text", in("31. Dezember 2024", "31 December 2024", "31 décembre 2024")},
          {"action", at(rest)},
          {"organisation", ""},
          {"today_href", asked ? at(rest) : ""}};
}

// Of a list in the office, narrowed to one organisation or not.
Samples::Object Samples::office_as_of(const std::string& address, const char* organisation) const {
  auto day = as_of("", false);
  day["action"] = address;
  day["organisation"] = organisation;
  day["today_href"] = address;
  return day;
}

Samples::Object Samples::share(std::string label, const char* number) const {
  return {{"label", std::move(label)}, {"number", number}};
}

void Samples::add_growth(Object& page) const {
  const auto first = in("10. Mai 2010", "10 May 2010", "10 mai 2010");
  const auto last = in("31. Dezember 2024", "31 December 2024", "31 décembre 2024");
  const auto nine = in("mindestens 9 Mitglieder", "at least 9 members", "au moins 9 membres");
  const auto twenty = in("20 Mitglieder", "20 members", "20 membres");
  page["kinds"] = List{
      share(in("Stadt", "City", "Ville"), "17"),
      share(in("Landespräventionsrat", "State Prevention Council", "Conseil de prévention du Land"), "2"),
      share(say("networks.share_unknown"), "1")};
  page["countries"] = List{share(in("Deutschland", "Germany", "Allemagne"), "20")};
  page["members_csv"] = at("/networks/defus/members.csv?as_of=2024-12-31");
  page["has_growth"] = true;
  page["growth"] = Object{
      {"label", in("Zahl der Mitglieder vom ", "Number of members from ", "Nombre de membres du ") + first},
      {"box", "0 0 1000 300"},
      {"area", "M0 300V165H600V0H1000V300Z"},
      {"exact", "M600 165V0H1000"},
      {"at_least", "M0 300V165H600"},
      {"highest", "20"},
      {"first", first},
      {"last", last},
      {"file", at("/networks/defus/growth.csv?as_of=2024-12-31")},
      {"rows", List{Object{{"day", last}, {"members", twenty}}, Object{{"day", first}, {"members", nine}}}}};
}

// What a member's row says besides where it is suspended, and in a category.
void Samples::add_rest(Object& row) const {
  row["suspended"] = in("Mitgliedschaft ruht bis einschließlich 31. März 2025",
                        "Membership suspended until 31 March 2025 inclusive",
                        "Adhésion suspendue jusqu’au 31 mars 2025 inclus");
  row["category"] = in("Stadt bis 100 000 Einwohner", "City of up to 100,000 inhabitants",
                       "Ville jusqu’à 100 000 habitants");
}

Samples::List Samples::categories() const {
  return {Object{{"name", in("Kleine Städte", "Small cities", "Petites villes")},
                 {"band", in("bis 100.000", "up to 100,000", "jusqu’à 100 000")},
                 {"fee", in("530 €", "€530", "530 €")},
                 {"votes", "1"}},
          Object{{"name", in("Fördermitglieder", "Supporting members", "Membres bienfaiteurs")},
                 {"band", ""},
                 {"fee", ""},
                 {"votes", ""}}};
}

Samples::Object Samples::missing_membership() const {
  return {{"text", say("memberships.is_missing",
                       {{"organisation", "Kaiserslautern"}, {"cause", "Efus"}, {"network", "DEFUS"}})},
          {"href", "/office/organisations/x/memberships/new?network=defus&start=2025-01-01"}};
}

// The forms and lists of a membership beside its first and last day.
void Samples::add_membership_parts(Object& page, bool full) const {
  const auto m = [&](Kind kind, const char* id, const char* name) {
    return field(kind, id, "memberships", name);
  };
  const auto c = [&](Kind kind, const char* name) { return field(kind, "contact", "contacts", name); };
  page["has_suspensions"] = full;
  page["has_categories"] = full;
  page["has_contacts"] = full;
  page["suspensions"] =
      full ? List{Object{
                 {"period", in("ab 1. Januar 2025", "from 1 January 2025", "à partir du 1er janvier 2025")},
                 {"reason", in("Beitrag offen", "fee unpaid", "cotisation impayée")}}}
           : List{};
  page["contacts"] =
      full ? List{Object{
                 {"role", say("contact_role.delegate")},
                 {"person", "Erika Muster"},
                 {"function", in("Beigeordnete", "Deputy mayor", "Adjointe au maire")},
                 {"email", "erika.muster@kaiserslautern.example"},
                 {"phone", "+49 631 0000"},
                 {"term", in("ab 1. Januar 2025", "from 1 January 2025", "à partir du 1er janvier 2025")},
                 {"now", true},
                 {"edit_href", "/office/member-contacts/c1"}}}
           : List{};
  page["suspension_form"] =
      form("suspension", "/office/memberships/m1/suspension", "memberships.suspend",
           {fieldset("memberships.suspension_legend", {m(Kind::date, "suspension", "suspended_from"),
                                                       m(Kind::date, "suspension", "suspended_until"),
                                                       m(Kind::tick, "suspension", "never")})});
  page["category_form"] =
      form("category", "/office/memberships/m1/category", "memberships.set_category",
           {fieldset("memberships.category_legend", {m(Kind::line, "category", "category")})});
  page["mistake_form"] = form("mistake", "/office/memberships/m1/mistake", "memberships.take_back",
                              {fieldset("memberships.mistake_legend", {m(Kind::line, "mistake", "reason")})});
  page["never_was"] = false;
  page["contact_form"] = form("contact", "/office/memberships/m1/contacts", "contacts.record",
                              {fieldset("contacts.new", {c(Kind::line, "person"), c(Kind::line, "email")})});
}

Samples::Object Samples::known_then(bool full) const {
  const auto since = in("Mitglied, seit 1. Januar 2025", "member, since 1 January 2025",
                        "membre, depuis le 1er janvier 2025");
  const auto row = [&](const char* name, const std::string& then, const std::string& now) {
    return Object{
        {"organisation", name}, {"network", "DEFUS"}, {"then", then}, {"now", now}, {"period", since}};
  };
  return {
      {"title", say("known.link")},
      {"action", "/office/networks/defus/history"},
      {"back_href", at("/networks/defus")},
      {"as_of", "2025-01-01"},
      {"known_on", "2024-12-31"},
      {"too_slow", ""},
      {"summary",
       in("Am 1. Januar 2025 20 Mitglieder nach dem Wissen vom 31. Dezember 2024, 22 nach heutigem Wissen",
          "On 1 January 2025 20 members by what was known on 31 December 2024, 22 by what is known today",
          "Au 1er janvier 2025, 20 membres selon ce que l’on savait le 31 décembre 2024, 22 "
          "selon ce que l’on sait aujourd’hui")},
      {"has_changes", full},
      {"changes", full ? List{row("Kaiserslautern", say("known.nothing"), since)} : List{}},
      {"has_rows", full},
      {"rows", full ? List{row("Aachen", since, since)} : List{}}};
}

std::vector<Sample> Samples::day_pages() const {
  auto slow = known_then(false);
  slow["too_slow"] = say("refusal.known.too_slow");
  Object preview{{"title", say("preview.title")},
                 {"day", "2025-01-02"},
                 {"has_days", true},
                 {"days", List{link("/office/preview/2025-01-01" + at("/"),
                                    in("1. Januar 2025", "1 January 2025", "1er janvier 2025"))}}};
  Object no_preview = preview;
  no_preview["has_days"] = false;
  no_preview["days"] = List{};
  std::vector<Sample> list;
  list.push_back(office_page("known_then", known_then(true)));
  list.push_back(office_page("known_then-nothing", known_then(false)));
  list.push_back(office_page("known_then-slow", std::move(slow)));
  list.push_back(office_page("preview", std::move(preview)));
  list.push_back(office_page("preview-nothing", std::move(no_preview)));
  return list;
}

}  // namespace gremium::preview

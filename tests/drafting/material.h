// Material for announcements: the example (Kaiserslautern and the prevention council of Nordrhein-Westfalen
// join Efus and DEFUS) and others around it.
#pragma once

#include "drafting/announcement.h"
#include "drafting/kinds.h"

namespace gremium::drafting::tests {

using base::Language;

inline base::Day day(std::string_view iso) { return base::Day::parse(iso).value(); }

inline domain::Name name(std::string text, std::string join = "") {
  domain::Name made;
  made.name = std::move(text);
  made.join = std::move(join);
  return made;
}

inline domain::Name network_name(std::string whole, std::string short_name, char gender,
                                 std::string short_join = "", std::array<std::string, 4> cases = {}) {
  domain::Name made;
  made.name = std::move(whole);
  made.whole = true;
  made.short_name = std::move(short_name);
  made.gender = gender;
  made.short_join = std::move(short_join);
  made.cases = std::move(cases);
  return made;
}

inline domain::Organisation organisation(std::string id, std::string kind, std::string country,
                                         domain::Name de, domain::Name en, domain::Name fr) {
  domain::Organisation made;
  made.id = std::move(id);
  made.kind = std::move(kind);
  made.country = std::move(country);
  made.names = {{Language::de, std::move(de)}, {Language::en, std::move(en)}, {Language::fr, std::move(fr)}};
  return made;
}

inline MaterialNetwork efus() {
  const auto forum = [](const char* article, const char* ending) {
    return std::string(article) + " Europäische" + ending + " Forum" +
           (std::string(article) == "des" ? "s" : "") + " für urbane Sicherheit";
  };
  return {
      organisation("efus", "forum", "FR",
                   network_name("Europäisches Forum für urbane Sicherheit", "Efus", 'n', "",
                                {forum("das", ""), forum("des", "n"), forum("dem", "n"), forum("das", "")}),
                   network_name("European Forum for Urban Security", "Efus", 'n'),
                   network_name("Forum européen pour la sécurité urbaine", "Efus", 'm', "art_l")),
      false,
      {},
      {1}};
}

inline MaterialNetwork defus(std::optional<std::int64_t> total) {
  return {
      organisation("defus", "verein", "DE",
                   network_name("Deutsch-Europäisches Forum für urbane Sicherheit", "DEFUS", 'n', "",
                                {"das Deutsch-Europäische Forum für urbane Sicherheit",
                                 "des Deutsch-Europäischen Forums für urbane Sicherheit",
                                 "dem Deutsch-Europäischen Forum für urbane Sicherheit",
                                 "das Deutsch-Europäische Forum für urbane Sicherheit"}),
                   network_name("German-European Forum for Urban Security", "DEFUS", 'n'),
                   network_name("Forum germano-européen pour la sécurité urbaine", "DEFUS", 'm', "art_m")),
      total.has_value(),
      total,
      {2}};
}

inline MaterialMember member(domain::Organisation joining, std::int64_t fact) {
  MaterialMember made;
  made.organisation = std::move(joining);
  made.facts = {fact};
  return made;
}

inline MaterialMember city(const std::string& de, const std::string& en, const std::string& fr,
                           std::int64_t fact, const std::string& join = "",
                           const std::string& country = "DE") {
  return member(organisation(de, "stadt", country, name(de), name(en), name(fr, join)), fact);
}

inline void decide(MaterialMember& member, std::string_view body_kind, std::string_view date,
                   domain::MajorityLabel label = domain::MajorityLabel::none,
                   const domain::Tally& tally = {}) {
  domain::Decision decision;
  decision.date = base::PartialDay::parse(date);
  decision.label = label;
  decision.tally = tally;
  decision.outcome = domain::Outcome::adopted;
  member.decision = decision;
  member.body.emplace();
  member.body->kind = body_kind;
  member.decision_facts = {member.facts.front() + 100};
}

inline domain::Quotation quotation(std::string id, std::string person, char gender) {
  domain::Quotation made;
  made.id = std::move(id);
  made.person = {std::move(person), false};
  made.gender = gender;
  made.source = "defus.de";
  return made;
}

inline MaterialMember kaiserslautern() {
  auto made = city("Kaiserslautern", "Kaiserslautern", "Kaiserslautern", 11);
  decide(made, "stadtrat", "2024-05-13", domain::MajorityLabel::large);
  auto words = quotation("q-kl", "Manfred Schulz", 'm');
  words.function = {
      {Language::de, "Bürgermeister"}, {Language::en, "deputy mayor"}, {Language::fr, "maire adjoint"}};
  words.portfolio = {{Language::de, "Sicherheit und Ordnung"},
                     {Language::en, "security and public order"},
                     {Language::fr, "de la sécurité et de l’ordre public"}};
  // The words as DEFUS printed them on 7 January 2025; the others are translations.
  words.text = {
      {Language::de,
       {"Mit dem EFUS-Beitritt entwickelt unsere Stadt ihr europäisches Profil fort und ergänzt ihre "
        "bisherigen Schwerpunkte um das wichtige Handlungsfeld der Sicherheit und kommunalen "
        "Kriminalprävention",
        false}},
      {Language::en,
       {"By joining Efus, our city is developing its European profile further and adding the important "
        "field of security and local crime prevention to its existing priorities.",
        false}},
      {Language::fr,
       {"En adhérant à l’Efus, notre ville affirme son profil européen et ajoute à ses priorités le champ "
        "d’action essentiel de la sécurité et de la prévention locale de la criminalité.",
        false}}};
  words.translator = {{Language::en, "DEFUS"}, {Language::fr, "DEFUS"}};
  made.quotation = words;
  made.quotation_facts = {211};
  made.remark = {
      {Language::de,
       "Der Bürgermeister, der den Beitritt angestoßen hatte, sieht darin vor allem eine Chance: "
       "Die Menschen in "
       "Kaiserslautern sollen sich auf Dauer sicherer fühlen können."},
      {Language::en,
       "The deputy mayor, who initiated the accession, sees it above all as an opportunity for people in "
       "Kaiserslautern to "
       "feel safer in the long term."},
      {Language::fr,
       "À l’origine de cette adhésion, le maire adjoint y voit surtout une chance de renforcer "
       "durablement le sentiment de "
       "sécurité des habitants de Kaiserslautern."}};
  made.remark_facts = {311};
  return made;
}

inline MaterialMember prevention_council() {
  auto german = name("Nordrhein-Westfalen"), english = name("North Rhine-Westphalia"),
       french = name("Rhénanie-du-Nord-Westphalie");
  german.short_name = english.short_name = french.short_name = "LPR NRW";
  auto made = member(organisation("lpr-nrw", "landespraeventionsrat", "DE", german, english, french), 12);
  decide(made, "mitgliederversammlung", "2024-10");
  made.remark = {{Language::de,
                  "Der Landespräventionsrat vertritt auch die Anliegen kleinerer Städte; besonders wichtig "
                  "ist ihm der Austausch "
                  "mit den benachbarten Regionen und Städten in den Niederlanden und in Belgien."},
                 {Language::en,
                  "The council also speaks for smaller towns and is particularly interested in exchange with "
                  "neighbouring "
                  "regions and cities in the Netherlands and Belgium."},
                 {Language::fr,
                  "Le conseil représente aussi les intérêts de villes plus petites et s’intéresse tout "
                  "particulièrement aux "
                  "échanges avec les régions et les villes voisines des Pays-Bas et de Belgique."}};
  made.remark_facts = {312};
  return made;
}

inline base::PerLanguage<std::string> benefits() {
  return {{Language::de,
           "Beide Foren bringen ihre Mitglieder in einen offenen, unkomplizierten und vertraulichen "
           "Austausch über Fragen "
           "der urbanen Sicherheit, in Deutschland wie in Europa. Das erleichtert den Arbeitsalltag: Wissen, "
           "Erfahrungen "
           "und Kontakte sind schnell zur Hand, und was sich anderswo bewährt hat, lässt sich ohne Umwege "
           "übernehmen, etwa "
           "um früh auf neue Formen der Kriminalität zu reagieren. Außerdem finden die Mitglieder leichter "
           "europäische "
           "Partner für gemeinsame Präventionsprojekte, für die auch Fördermittel der Europäischen Union "
           "infrage kommen."},
          {Language::en,
           "Both forums bring their members together for an open, informal and confidential exchange on "
           "urban security, in "
           "Germany and across Europe. This makes everyday work easier: knowledge, experience and contacts "
           "are close at "
           "hand, and what has proved its worth elsewhere can be adopted without delay, for instance to "
           "respond early to "
           "new forms of crime. Members also find it easier to find European partners for joint prevention "
           "projects, which "
           "may qualify for funding from the European Union."},
          {Language::fr,
           "Les deux forums offrent à leurs membres un espace d’échange ouvert, direct et confidentiel sur "
           "la sécurité "
           "urbaine, en Allemagne comme dans toute l’Europe. Le travail quotidien s’en trouve facilité : "
           "connaissances, "
           "expériences et contacts sont à portée de main, et les solutions qui ont fait leurs preuves "
           "ailleurs peuvent "
           "être reprises sans délai, par exemple pour réagir tôt aux nouvelles formes de criminalité. Les "
           "membres "
           "trouvent aussi plus facilement des partenaires européens pour des projets de prévention communs, "
           "susceptibles "
           "d’être soutenus par l’Union européenne."}};
}

// Published on the first day.
inline Material example() {
  Material made;
  made.today = made.first_day = day("2025-01-01");
  made.networks = {efus(), defus(22)};
  made.publishing_network = "defus";
  made.members = {kaiserslautern(), prevention_council()};
  made.benefits = benefits();
  made.benefits_facts = {3};
  return made;
}

// One city, one network.
inline Material one() {
  auto made = example();
  made.networks = {defus(12)};
  auto mainz = city("Mainz", "Mainz", "Mayence", 13);
  decide(mainz, "stadtrat", "2024-11-05", domain::MajorityLabel::none, {30, 5, 2, {}, {}});
  auto words = quotation("q-mz", "Petra Beispiel", 'f');
  words.function = {
      {Language::de, "Beigeordnete"}, {Language::en, "deputy mayor"}, {Language::fr, "adjointe au maire"}};
  words.text = {{Language::de, {"Sicherheit braucht Nachbarn.", false}},
                {Language::en, {"Security needs neighbours!", false}}};
  mainz.quotation = words;
  mainz.quotation_facts = {213};
  made.members = {mainz};
  made.benefits = {};
  return made;
}

// A German district and a French city join Efus, whose members are not all recorded.
inline Material two() {
  auto made = example();
  made.networks = {efus()};
  made.publishing_network = "efus";
  auto lippe = member(organisation("lippe", "kreis", "DE", name("Lippe"), name("Lippe"), name("Lippe")), 14);
  decide(lippe, "kreistag", "2025-03", domain::MajorityLabel::unanimous, {60, 0, 1, {}, {}});
  auto le_havre = city("Le Havre", "Le Havre", "Le Havre", 15, "le_contracts", "FR");
  le_havre.remark = {{Language::fr, "Le Havre est la première ville portuaire normande du réseau."}};
  made.today = day("2025-06-02");
  made.first_day = day("2025-06-01");
  made.members = {lippe, le_havre};
  made.benefits = {{Language::de, "Efus verbindet."}, {Language::fr, "L’Efus rapproche."}};
  return made;
}

// Three cities, ahead of the day.
inline Material three() {
  auto made = one();
  made.today = day("2024-11-20");
  made.networks = {defus(23)};
  auto aachen = city("Aachen", "Aachen", "Aix-la-Chapelle", 16, "vowel");
  decide(aachen, "hauptausschuss", "2023-06-07", domain::MajorityLabel::majority, {{}, 1, 2, {}, {}});
  auto hamburg = city("Hannover", "Hanover", "Hanovre", 17, "h_aspire");
  decide(hamburg, "stadtrat", "2024-10", domain::MajorityLabel::narrow);
  made.members = {made.members.front(), aachen, hamburg};
  return made;
}

// Thirteen of three kinds, in both networks.
inline Material thirteen() {
  auto made = example();
  made.networks = {efus(), defus(33)};
  made.benefits = {};
  auto congress =
      member(organisation("dpt", "verein", "DE",
                          network_name("Deutscher Präventionstag", "", 'm', "",
                                       {"der Deutsche Präventionstag", "des Deutschen Präventionstags",
                                        "dem Deutschen Präventionstag", "den Deutschen Präventionstag"}),
                          network_name("German Congress on Crime Prevention", "", 'n'),
                          network_name("Congrès allemand de la prévention", "", 'm')),
             30);
  made.members = {kaiserslautern(), prevention_council(), congress};
  std::int64_t fact = 40;
  for (const char* place :
       {"Trier", "Koblenz", "Worms", "Dresden", "Bremen", "Göttingen", "Heidelberg", "Mannheim", "München"}) {
    const auto* names = find_exonym(place);
    made.members.push_back(city(names->de, names->en, names->fr, fact++, names->fr_join));
  }
  made.members.push_back(member(organisation("lpr-nds", "landespraeventionsrat", "DE", name("Niedersachsen"),
                                             name("Lower Saxony"), name("Basse-Saxe")),
                                fact));
  return made;
}

}  // namespace gremium::drafting::tests

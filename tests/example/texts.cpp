#include "example/texts.h"

#include <map>

namespace gremium::example {
namespace {

using base::Language;
using domain::Name;

constexpr auto de = Language::de;
constexpr auto en = Language::en;
constexpr auto fr = Language::fr;

constexpr const char* news_source = "DEFUS, Meldung vom 07.01.2025";

Name whole(const char* name, char gender, const char* short_name = "") {
  Name made;
  made.name = name;
  made.whole = true;
  made.short_name = short_name;
  made.gender = gender;
  return made;
}

Name german(const char* name, char gender, const char* short_name, std::array<std::string, 4> cases) {
  auto made = whole(name, gender, short_name);
  made.cases = std::move(cases);
  return made;
}

Name french(const char* name, char gender, const char* join, const char* short_name = "",
            const char* short_join = "") {
  auto made = whole(name, gender, short_name);
  made.join = join;
  made.short_join = short_join;
  return made;
}

Name part(const char* name, const char* short_name = "", const char* join = "") {
  Name made;
  made.name = name;
  made.short_name = short_name;
  made.join = join;
  return made;
}

domain::Decision accession_decision(const char* date, const char* title) {
  domain::Decision decision;
  decision.date = base::PartialDay::parse(date);
  decision.title = title;
  decision.kind = domain::DecisionKind::accession;
  decision.outcome = domain::Outcome::adopted;
  return decision;
}

}  // namespace

std::vector<domain::Organisation> network_organisations() {
  domain::Organisation efus;
  efus.id = "efus";
  efus.kind = "verein";
  efus.country = "FR";
  efus.website = "https://efus.eu";
  efus.source = "defus.de/nano.cms/ueber-efus";
  efus.names = {{de, german("Europäisches Forum für urbane Sicherheit", 'n', "Efus",
                            {"das Europäische Forum für urbane Sicherheit",
                             "des Europäischen Forums für urbane Sicherheit",
                             "dem Europäischen Forum für urbane Sicherheit",
                             "das Europäische Forum für urbane Sicherheit"})},
                {en, whole("European Forum for Urban Security", 'n', "Efus")},
                {fr, french("Forum européen pour la sécurité urbaine", 'm', "art_m", "Efus", "art_l")}};
  domain::Organisation defus;
  defus.id = "defus";
  defus.kind = "verein";
  defus.country = "DE";
  defus.website = "https://www.defus.de";
  defus.source = "lpr.niedersachsen.de (Gründung am 10.05.2010)";
  defus.names = {
      {de, german("Deutsch-Europäisches Forum für urbane Sicherheit", 'n', "DEFUS",
                  {"das Deutsch-Europäische Forum für urbane Sicherheit",
                   "des Deutsch-Europäischen Forums für urbane Sicherheit",
                   "dem Deutsch-Europäischen Forum für urbane Sicherheit",
                   "das Deutsch-Europäische Forum für urbane Sicherheit"})},
      {en, whole("German-European Forum for Urban Security", 'n', "DEFUS")},
      {fr, french("Forum germano-européen pour la sécurité urbaine", 'm', "art_m", "DEFUS", "art_m")}};
  return {efus, defus};
}

std::vector<domain::Network> network_rules() {
  domain::Network efus;
  efus.id = "efus";
  efus.publishing_network = "efus";
  efus.time_zone = "Europe/Paris";
  efus.derives = {{"defus", "DE"}};
  efus.languages = {fr, en, de};
  efus.benefits = {
      {de,
       "Efus bringt Städte, Regionen und Fachleute aus ganz Europa zusammen, die urbane Sicherheit gemeinsam "
       "gestalten. "
       "Mitglieder tauschen Erfahrungen aus, finden Partner für europäische Projekte und geben den Kommunen "
       "eine Stimme."},
      {en,
       "Efus brings together cities, regions and experts from all over Europe who shape urban security "
       "jointly. Members "
       "share their experience, find partners for European projects and give local authorities a voice."},
      {fr,
       "L’Efus réunit des villes, des régions et des spécialistes de toute l’Europe qui construisent "
       "ensemble la sécurité "
       "urbaine. Ses membres partagent leurs expériences, trouvent des partenaires pour des projets "
       "européens et font "
       "entendre la voix des collectivités."}};
  domain::Network defus;
  defus.id = "defus";
  defus.requires_networks = {"efus"};
  defus.complete_since = base::Day::parse("2024-12-31");
  defus.publishing_network = "defus";
  defus.time_zone = "Europe/Berlin";
  defus.languages = {de, en, fr};
  defus.four_eyes = true;
  defus.benefits = {
      {de,
       "Beide Foren öffnen ihren Mitgliedern einen kurzen Weg zu anderen Städten in Deutschland und Europa: "
       "offen, "
       "vertraulich und ohne Rangordnung sprechen sie über das, was sie in der urbanen Sicherheit "
       "beschäftigt. Was sich "
       "andernorts bewährt hat, steht ohne Umweg zur Verfügung, ebenso das Wissen vieler Fachleute. Wer "
       "gemeinsame "
       "Projekte plant, findet hier Partner, auch für Vorhaben mit Förderung der Europäischen Union."},
      {en,
       "Both forums give their members a short route to other cities in Germany and Europe: openly, in "
       "confidence and as "
       "equals, they discuss what concerns them in urban security. What has worked elsewhere is available at "
       "once, as is "
       "the knowledge of many experts. Those who plan joint projects find partners here, including for "
       "projects funded "
       "by the European Union."},
      {fr,
       "Les deux forums ouvrent à leurs membres un accès direct à d’autres villes en Allemagne et en Europe "
       ": ils y "
       "échangent librement, en confiance et d’égal à égal sur leurs préoccupations en matière de sécurité "
       "urbaine. Ce qui "
       "a fait ses preuves ailleurs est disponible sans détour, tout comme le savoir de nombreux "
       "spécialistes. Les "
       "porteurs de projets communs y trouvent des partenaires, y compris pour des projets financés par "
       "l’Union "
       "européenne."}};
  return {efus, defus};
}

std::vector<domain::SiteText> site_texts() {
  return {
      {"imprint",
       {{de,
         "Dies ist ein Beispiel. Hier steht, wer für diese Seiten verantwortlich ist: Name, Anschrift, "
         "Vertretung, Kontakt und Registereintrag."},
        {en,
         "This is an example. This page says who is responsible for the site: name, address, "
         "representatives, "
         "contact and register entry."},
        {fr,
         "Ceci est un exemple. Cette page indique qui est responsable du site : nom, adresse, représentants, "
         "contact et immatriculation."}}},
      {"privacy",
       {{de,
         "Dies ist ein Beispiel. Öffentliche Seiten setzen keine Cookies und laden nichts von anderen "
         "Servern. "
         "Nur wer sich anmeldet, erhält ein Cookie für die Sitzung."},
        {en,
         "This is an example. Public pages set no cookies and load nothing from other servers. Only those "
         "who "
         "log in receive a cookie, for the session."},
        {fr,
         "Ceci est un exemple. Les pages publiques ne déposent aucun cookie et ne chargent rien d’autres "
         "serveurs. Seule la connexion dépose un cookie de session."}}}};
}

std::optional<base::PerLanguage<domain::Name>> special_names(const std::string& name) {
  static const std::map<std::string, base::PerLanguage<Name>> names{
      {"Landespräventionsrat Nordrhein-Westfalen",
       {{de, part("Nordrhein-Westfalen", "LPR NRW")},
        {en, part("North Rhine-Westphalia", "LPR NRW")},
        {fr, part("Rhénanie-du-Nord-Westphalie", "LPR NRW")}}},
      {"Landespräventionsrat Niedersachsen",
       {{de, part("Niedersachsen")}, {en, part("Lower Saxony")}, {fr, part("Basse-Saxe")}}},
      {"Deutscher Präventionstag",
       {{de, german("Deutscher Präventionstag", 'm', "DPT",
                    {"der Deutsche Präventionstag", "des Deutschen Präventionstags",
                     "dem Deutschen Präventionstag", "den Deutschen Präventionstag"})},
        {en, whole("German Congress on Crime Prevention", 'n', "DPT")},
        {fr, french("Congrès allemand de la prévention", 'm', "art_m", "DPT")}}},
      {"Lippe", {{de, part("Lippe")}, {en, part("Lippe")}, {fr, part("Lippe")}}},
      {"Katalonien", {{de, part("Katalonien")}, {en, part("Catalonia")}, {fr, part("Catalogne")}}},
      {"Emilia-Romagna",
       {{de, part("Emilia-Romagna")}, {en, part("Emilia-Romagna")}, {fr, part("Émilie-Romagne")}}},
      {"Comunitat Valenciana", {{de, part("Valencia")}, {en, part("Valencia")}, {fr, part("Valence")}}},
  };
  const auto found = names.find(name);
  if (found == names.end()) return std::nullopt;
  return found->second;
}

domain::Decision aachen_decision() {
  auto decision = accession_decision("2023-06-07", "Beitritt der Stadt Aachen zu Efus und DEFUS");
  decision.label = domain::MajorityLabel::majority;
  decision.label_as_printed = "mehrheitlich";
  decision.number = "Dez II/0027/WP18";
  decision.source = "Stadt Aachen, Vorlage Dez II/0027/WP18; euregio-aktuell.eu, Juni 2023";
  return decision;
}

domain::Accession aachen_accession() {
  domain::Accession accession;
  accession.source = "Stadt Aachen, Vorlage Dez II/0027/WP18";
  accession.unconfirmed =
      "Beitritt zum nächstmöglichen Zeitpunkt; der 12.06.2023 als Beginn ist angenommen (Begrüßung bei der "
      "Mitgliederversammlung im Juni 2023)";
  return accession;
}

domain::Decision kaiserslautern_decision() {
  auto decision = accession_decision("2024-05-13", "Beitritt der Stadt Kaiserslautern zu Efus und DEFUS");
  decision.label = domain::MajorityLabel::large;
  decision.label_as_printed = "mit großer Mehrheit";
  decision.source = "nachrichten-kl.de, 17.05.2024; DEFUS, Meldung vom 07.01.2025";
  decision.source_url = "https://www.nachrichten-kl.de/2024/05/17";
  return decision;
}

domain::Accession kaiserslautern_accession() {
  domain::Accession accession;
  accession.source = news_source;
  accession.remark = {
      {de,
       "Der Bürgermeister, der den Beitritt angestoßen hatte, sieht darin vor allem eine Chance: Die Menschen in "
       "Kaiserslautern sollen sich auf Dauer sicherer fühlen können."},
      {en,
       "The deputy mayor, who initiated the accession, sees it above all as an opportunity for people in "
       "Kaiserslautern to feel safer in the long term."},
      {fr,
       "À l’origine de cette adhésion, le maire adjoint y voit surtout une chance de renforcer durablement le "
       "sentiment de sécurité des habitants de Kaiserslautern."}};
  return accession;
}

domain::Quotation kaiserslautern_quotation() {
  domain::Quotation quotation;
  quotation.person.text = "Manfred Schulz";
  quotation.gender = 'm';
  quotation.function = {{de, "Bürgermeister"}, {en, "deputy mayor"}, {fr, "maire adjoint"}};
  quotation.portfolio = {{de, "Sicherheit und Ordnung"},
                         {en, "security and public order"},
                         {fr, "de la sécurité et de l’ordre public"}};
  quotation.original = de;
  quotation.text[de].text =
      "Mit dem EFUS-Beitritt entwickelt unsere Stadt ihr europäisches Profil fort und ergänzt ihre "
      "bisherigen "
      "Schwerpunkte um das wichtige Handlungsfeld der Sicherheit und kommunalen Kriminalprävention";
  quotation.text[en].text =
      "By joining Efus, our city is developing its European profile further and is adding to its existing "
      "priorities the "
      "important field of security and local crime prevention";
  quotation.text[fr].text =
      "En adhérant à l’Efus, notre ville continue de développer son profil européen et ajoute à ses "
      "priorités actuelles le "
      "domaine important de la sécurité et de la prévention locale de la délinquance";
  quotation.translator = {{en, "Redaktion des Beispiels"}, {fr, "Redaktion des Beispiels"}};
  quotation.source = news_source;
  return quotation;
}

domain::Decision lpr_nrw_decision() {
  auto decision =
      accession_decision("2024-10", "Mitgliedschaft des Landespräventionsrats Nordrhein-Westfalen");
  decision.source = news_source;
  decision.unconfirmed =
      "Gedruckt ist nur „im Oktober“; das Jahr 2024 ist erschlossen, Tag und Mehrheit sind unbekannt";
  return decision;
}

domain::Accession lpr_nrw_accession() {
  domain::Accession accession;
  accession.source = news_source;
  accession.remark = {
      {de,
       "Der Landespräventionsrat vertritt auch die Anliegen kleinerer Städte; besonders wichtig ist ihm der Austausch "
       "mit den benachbarten Regionen und Städten in den Niederlanden und in Belgien."},
      {en,
       "The council also speaks for smaller towns and is particularly interested in exchange with neighbouring "
       "regions and cities in the Netherlands and Belgium."},
      {fr,
       "Le conseil représente aussi les intérêts de villes plus petites et s’intéresse tout particulièrement aux "
       "échanges avec les régions et les villes voisines des Pays-Bas et de Belgique."}};
  return accession;
}

}  // namespace gremium::example

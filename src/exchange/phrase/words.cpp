#include "exchange/phrase/words.h"

#include <array>
#include <string>
#include <unordered_map>

namespace gremium::exchange::phrase {
namespace {

using Table = std::unordered_map<std::string_view, Word>;
using domain::MajorityLabel;

struct Entries {
  Word word;
  // Separated by blanks. A star: German, French and English endings may follow.
  std::string_view spellings;
};

constexpr Word role(Role role, std::int64_t value = 0) { return {.role = role, .value = value}; }
constexpr Word side(Side side, Role role = Role::side) { return {.role = role, .side = side}; }
constexpr Word outcome(PhraseOutcome outcome) { return {.role = Role::outcome, .outcome = outcome}; }
constexpr Word label(MajorityLabel label) { return {.role = Role::label, .label = label}; }
constexpr Word counted(PhraseOutcome outcome, Side side) {
  return {.role = Role::outcome_or_side, .side = side, .outcome = outcome};
}
// A verb whose particle (value: 0 zu, 1 ab, 2 zurück, 3 an) stands at the clause's end.
constexpr Word verb(PhraseOutcome outcome, std::int64_t particle) {
  return {.role = Role::verb, .outcome = outcome, .value = particle};
}

constexpr Entries outcomes[] = {
    {outcome(PhraseOutcome::adopted),
     "zugestimmt angenommen* annahme beschlossen* beschliesst genehmigt* genehmigung bewilligt* bewilligung "
     "gebilligt* billigung verabschiedet* befuerwortet* befurwortet* stattgegeben adopted adoption carried "
     "approved approval passed agreed accepted adopte* approuve* accepte* approbation"},
    {counted(PhraseOutcome::adopted, Side::yes), "zustimmung zustimmungen"},
    {outcome(PhraseOutcome::rejected),
     "abgelehnt* zurueckgewiesen* zuruckgewiesen* verworfen* durchgefallen gescheitert rejected rejection "
     "defeated lost failed negatived refused rejete* rejet refuse* repousse*"},
    {counted(PhraseOutcome::rejected, Side::no), "ablehnung ablehnungen"},
    {outcome(PhraseOutcome::postponed),
     "vertagt* vertagung verschoben* aufgeschoben* zurueckgestellt* zuruckgestellt* postponed deferred adjourned "
     "ajourne* ajournement reporte reportee reportes reportees surseoir sursis sursoit"},
    {outcome(PhraseOutcome::referred),
     "verwiesen* verweisung ueberwiesen* uberwiesen* ueberweisung referred renvoye* renvoi"},
    {outcome(PhraseOutcome::withdrawn),
     "zurueckgezogen* zuruckgezogen* zurueckgenommen* zuruckgenommen* abgesetzt* ruecknahme withdrawn retire retiree retires retirees"},
    {outcome(PhraseOutcome::noted), "kenntnisnahme kenntnis noted acte"},
    {outcome(PhraseOutcome::elected),
     "gewaehlt* gewahlt* wiedergewaehlt* wiedergewahlt* elected reelected elu elue elus elues reelu reelue"},
    {verb(PhraseOutcome::adopted, 0), "stimmt stimmte"},
    {verb(PhraseOutcome::rejected, 1), "lehnt lehnte lehnen lehnten"},
    {verb(PhraseOutcome::withdrawn, 2), "zieht zog ziehen zogen"},
    {verb(PhraseOutcome::adopted, 3), "nimmt nahm nehmen nahmen"},
    {role(Role::particle, 1), "ab"},
    {role(Role::particle, 2), "zurueck zuruck"},
    {role(Role::vote), "abstimmung abstimmungen abgestimmt vote voted"},
    {role(Role::quorum),
     "quorum beschlussfaehig* beschlussfahig* beschlussfaehigkeit beschlussfahigkeit quorate"},
    {role(Role::no_quorum), "inquorate beschlussunfaehig* beschlussunfahig* beschlussunfaehigkeit"},
    {role(Role::dropped), "entfaellt entfallt entfallen unterbleibt unterblieb unterblieben"},
    {role(Role::casting), "stichentscheid ausschlaggebend* casting preponderante"},
};

constexpr Entries labels[] = {
    {label(MajorityLabel::unanimous),
     "einstimmig* einstimmigkeit unanimously unanimous unanimity unanimite unanime* unanimement"},
    {label(MajorityLabel::majority),
     "mehrheitlich* mehrheitl mehrh mehrheit mehrheiten stimmenmehrheit zweidrittelmehrheit dreiviertelmehrheit majority majorite "
     "majoritairement majoritaire*"},
    {role(Role::large),
     "gross* deutlich* ueberwiegend* uberwiegend* ueberwaeltigend* uberwaltigend* large* overwhelming grand* "
     "ecrasant* vast"},
    {role(Role::narrow), "knapp* narrow slim faible* court*"},
};

constexpr Entries sides[] = {
    {side(Side::yes),
     "ja jastimme jastimmen fuerstimme fuerstimmen furstimmen prostimme prostimmen dafuer dafur oui yes aye ayes "
     "yeas favour favor"},
    {side(Side::yes, Role::side_if_counted), "for pour fuer fur"},
    {side(Side::no),
     "nein neinstimme neinstimmen gegenstimme gegenstimmen kontrastimmen dagegen nay nays noes opposed opposition "
     "oppositions"},
    {side(Side::no, Role::side_if_counted), "contre against"},
    {side(Side::abstain),
     "enthaltung enthaltungen stimmenthaltung stimmenthaltungen enth enthielt enthielten abstention abstentions abst "
     "abstain abstained abstaining abstentionnistes"},
    {side(Side::abstain, Role::side_if_counted), "enthalten enthaelt enthalt"},
    {side(Side::invalid), "ungueltig* ungultig* invalid spoiled spoilt nul nuls nulle nulles"},
    {side(Side::other),
     "anwesend* abwesend* stimmberechtigt* befangen* entschuldigt* abgegeben* insgesamt gesamt present* absent* "
     "excused total cast blanc blancs blank votants exprimes nichtteilnahme teilgenommen"},
    {role(Role::votes),
     "stimme stimmen stimm vote* votes voix suffrage* bulletin* stimmzettel mitglied mitglieder mitgliedern members "
     "membres stimmten votierten personen"},
    {role(Role::rest), "rest restliche* ansonsten sonst uebrige* ubrige* remainder reste autres others"},
};

constexpr Entries negations[] = {
    {role(Role::negation), "nicht pas not never nie niemals"},
    {role(Role::none_of),
     "kein keine keiner keinem keinen keines aucun aucune weder ni none nobody niemand neither nor neant"},
    {role(Role::none_of, 1), "ohne sans without mangels"},
    {role(Role::no), "no"},
    {role(Role::non), "non"},
    {role(Role::qualifier), "noch encore yet nur only seulement alle all tous toutes ganz"},
    {role(Role::reached),
     "erreicht erteilt erhalten gefunden zustande erfolgt durchgefuehrt durchgefuhrt stattgefunden statt atteint* "
     "obtenu* reached obtained given taken held"},
    {role(Role::instead), "sondern mais but"},
    {role(Role::settled), "erledigt*"},
    {role(Role::harmless), "oeffentlich* offentlich* public publique"},
};

constexpr Entries small_words[] = {
    {role(Role::filler),
     "der die das den dem des wird werden wurde wurden worden ist sind war waren hat haben im am vom es sich dabei "
     "somit damit jeweils weitere weiteren weiterer einzige einzigen einziger gueltige gueltigen gultige de d du la "
     "le les l a ete est sont n ne se s ont il elle au aux the was were is are been be has have of x mal "
     "genommen gestellt put back stimmengleichheit patt tie egalite zur zum pris prend prennent prendre wie je erforderliche erforderlichen notwendige "
     "notwendigen noetige noetigen ausreichende einfacher einfache absoluter absolute qualifizierter relativer "
     "simple absolue qualifiee relative tres very sehr weit"},
    {role(Role::article), "ein eine einer einem einen eines un une"},
    {role(Role::conjunction), "und et and oder ou or sowie u &"},
    {role(Role::with), "bei mit par by avec with dont davon"},
    {role(Role::against), "gegen"},
    {role(Role::to), "zu to"},
    {role(Role::into), "in an ins nach into"},
    {role(Role::towards), "auf"},
    {role(Role::heading),
     "abstimmungsergebnis ergebnis beschluss beschlussfassung entscheidung votum resultat result resolution decision "
     "ratsbeschluss wahlergebnis wahl scrutin"},
    {role(Role::meeting), "sitzung seance meeting session"},
    {role(Role::fraction), "drittel viertel tiers quarts thirds quarters haelfte"},
    {role(Role::percent), "prozent percent pourcent pct"},
    {role(Role::approximate),
     "mehr weniger mindestens hoechstens ueber rund ca circa etwa ungefaehr fast nahezu beinahe quasi about over nearly almost least "
     "around environ plus moins presque"},
    {role(Role::clock), "uhr h heures oclock pm"},
    {role(Role::before_clock), "um at"},
    {role(Role::amended),
     "geaendert* geandert* abgeaendert* abgeandert* aenderung aenderungen anderungen ergaenzt* erganzt* ergaenzung "
     "ergaenzungen amended amende* modifie* modification modifications amendments"},
    {role(Role::doubt),
     "empfohlen* empfiehlt empfehlung empfehlungen empfehlen recommended recommends recommendation recommande* tabled "
     "soll sollte sollen wuerde wuerden falls sofern if teilweise teils partly partially partiellement voraussichtlich "
     "vermutlich wohl beantragt* beantragung geplant* ausnahme vorgesehen erforderlich notwendig bedarf beduerfen requis requise required needed "
     "abzulehnen ablehnen zuzustimmen zustimmen anzunehmen annehmen vertagen verweisen zurueckzustellen "
     "zurueckzuweisen reject postpone defer refer withdraw adopt approve rejeter ajourner reporter renvoyer retirer "
     "adopter approuver should would proposed verweigert* verweigerung versagt* versagung verwehrt* entzogen* "
     "widerrufen* denied withheld revoked refus"},
    // Neither an outcome nor the label stands.
    {role(Role::doubt, 1), "verfehlt* verpasst* missed manque* manquee"},
};

constexpr Entries items[] = {
    {role(Role::item),
     "top tops punkt punkte punkten tagesordnungspunkt ziffer ziffern ziff antrag antraege antrage antrages antrags "
     "vorlage vorlagen drucksache nr nummer nummern absatz abs buchstabe teil teile variante varianten alternative "
     "beschlussvorschlag beschlussantrag satz paragraph item items motion motions amendment amendement amendements "
     "point article articles rapport volet resolutionsentwurf"},
};

constexpr std::array endings{"e", "en", "er", "em", "es", "n", "s", "d", "de", "der", "den", "t", "te"};

constexpr std::array<std::array<std::string_view, 3>, 20> numbers{{{"eins", "one", ""},
                                                                   {"zwei", "two", "deux"},
                                                                   {"drei", "three", "trois"},
                                                                   {"vier", "four", "quatre"},
                                                                   {"fuenf", "five", "cinq"},
                                                                   {"sechs", "six", ""},
                                                                   {"sieben", "seven", "sept"},
                                                                   {"acht", "eight", "huit"},
                                                                   {"neun", "nine", "neuf"},
                                                                   {"zehn", "ten", "dix"},
                                                                   {"elf", "eleven", "onze"},
                                                                   {"zwoelf", "twelve", "douze"},
                                                                   {"dreizehn", "thirteen", "treize"},
                                                                   {"vierzehn", "fourteen", "quatorze"},
                                                                   {"fuenfzehn", "fifteen", "quinze"},
                                                                   {"sechzehn", "sixteen", "seize"},
                                                                   {"siebzehn", "seventeen", ""},
                                                                   {"achtzehn", "eighteen", ""},
                                                                   {"neunzehn", "nineteen", ""},
                                                                   {"zwanzig", "twenty", "vingt"}}};

// Keys must outlive the table: spelled-out endings are kept here.
std::string_view kept(std::string text) {
  static auto& all = *new std::unordered_map<std::string, bool>;
  return all.emplace(std::move(text), true).first->first;
}

void add(Table& table, const Entries& entries) {
  auto left = entries.spellings;
  while (!left.empty()) {
    const auto end = std::min(left.find(' '), left.size());
    auto spelling = left.substr(0, end);
    left.remove_prefix(std::min(end + 1, left.size()));
    const bool inflects = spelling.ends_with('*');
    if (inflects) spelling.remove_suffix(1);
    table.try_emplace(spelling, entries.word);
    if (!inflects) continue;
    for (const auto* ending : endings) table.try_emplace(kept(std::string(spelling) + ending), entries.word);
  }
}

// The first entry of a word counts.
Table made() {
  Table table;
  for (std::size_t i = 0; i < numbers.size(); ++i)
    for (const auto& word : numbers[i])
      if (!word.empty()) table.try_emplace(word, role(Role::number, static_cast<std::int64_t>(i) + 1));
  table.try_emplace("funf", role(Role::number, 5));
  table.try_emplace("zwolf", role(Role::number, 12));
  table.try_emplace("zwo", role(Role::number, 2));
  table.try_emplace("null", role(Role::number, 0));
  table.try_emplace("zero", role(Role::number, 0));
  table.try_emplace("nil", role(Role::number, 0));
  for (const auto& entries : outcomes) add(table, entries);
  for (const auto& entries : labels) add(table, entries);
  for (const auto& entries : sides) add(table, entries);
  for (const auto& entries : negations) add(table, entries);
  for (const auto& entries : small_words) add(table, entries);
  for (const auto& entries : items) add(table, entries);
  return table;
}

// "einundzwanzig" to "neunundneunzig", and the tens themselves; 0 if it is none.
std::int64_t german_compound(std::string_view word) {
  constexpr std::array<std::string_view, 8> tens{"zwanzig", "dreissig", "vierzig", "fuenfzig",
                                                 "sechzig", "siebzig",  "achtzig", "neunzig"};
  for (std::size_t i = 0; i < tens.size(); ++i) {
    const auto ten = static_cast<std::int64_t>(i + 2) * 10;
    if (word == tens[i]) return ten;
    if (!word.ends_with(tens[i])) continue;
    word.remove_suffix(tens[i].size());
    if (!word.ends_with("und")) return 0;
    word.remove_suffix(3);
    if (word == "ein") return ten + 1;
    for (std::size_t unit = 1; unit < 9; ++unit)
      if (word == numbers[unit][0]) return ten + static_cast<std::int64_t>(unit) + 1;
    return 0;
  }
  return 0;
}

// German puts what kind of item it is before: "Verwaltungsvorlage", "Änderungsantrag".
bool names_an_item(std::string_view word) {
  for (const auto* end : {"antrag", "antraege", "antrage", "vorlage", "vorlagen", "punkt", "punkte"})
    if (word.ends_with(end)) return true;
  return false;
}

}  // namespace

Word word_of(std::string_view folded) {
  static const auto table = made();
  if (const auto found = table.find(folded); found != table.end()) return found->second;
  if (const auto number = german_compound(folded); number != 0) return role(Role::number, number);
  if (names_an_item(folded)) return role(Role::item);
  if (folded.ends_with("sitzung")) return role(Role::meeting);
  return {};
}

}  // namespace gremium::exchange::phrase

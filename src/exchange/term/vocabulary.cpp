#include "exchange/term/vocabulary.h"

#include <unordered_map>

namespace gremium::exchange::term {
namespace {

// Concepts, and the words for them in one spelling. A word may be several concepts; "" says nothing.
struct Entry {
  std::string_view concepts;
  std::string_view words;
};
constexpr Entry entries[] = {
    {"", "der die das dem den des eines einer ein eine einem the of a an le la les l du de d un une cette"},
    {"", "mit with avec par und and et wirkung effect effet jeweils immer nur stets always only toujours"},
    {"", "mitgliedschaft membership adhesion kuendigung kuendigen austritt notice preavis frist delai"},
    {"",
     "kuendigungsfrist kuendbar terminable termination withdrawal resignation resiliation resiliable retrait"},
    {"", "schriftlich schriftliche schriftform textform formlos writing written ecrit informally"},
    {"", "dann das jaehrlich laufenden jeweiligen gegenueber effective then current respective"},
    {"", "erklaerung erklaeren erklaert yearly annually chaque courant courante"},
    {"", "zum zur zu to for pour au aux at on auf am im in en as est is be terminated calendar civile"},
    {"from", "ab vom von from partir compter seit upon dater depuis"},
    {"until", "bis until jusqu"},
    {"by", "by spaetestens latest tard"},
    {"plus", "plus"},
    {"earliest", "fruehestens"},
    {"now", "sofort sofortige sofortiger sofortigen immediate immediately immediat immediatement"},
    {"without", "fristlos fristlose"},
    {"retro",
     "rueckwirkend rueckwirkende rueckwirkender retroactive retroactively retroactif retroactivement"},
    {"next", "naechsten naechster naechstes naechste kommenden folgenden folgender following next prochain"},
    {"next", "prochaine suivant suivante earliest folgt follows suit"},
    {"next possible", "naechstmoeglichen naechstmoegliche naechstmoeglicher"},
    {"possible", "moeglich moeglichen possible"},
    {"time", "zeitpunkt termin datum date moment time echeance"},
    {"month", "monats month mois monat"},
    {"quarter", "quartal quartals quarter trimestre kalendervierteljahr kalendervierteljahres vierteljahr"},
    {"quarter", "vierteljahres kalenderquartal kalenderquartals"},
    {"half", "halbjahr halbjahres kalenderhalbjahr kalenderhalbjahres semestre half"},
    {"year", "jahr jahres year kalenderjahr kalenderjahres annee haushaltsjahr haushaltsjahres"},
    {"fiscal", "geschaeftsjahr geschaeftsjahres wirtschaftsjahr wirtschaftsjahres rechnungsjahr exercice"},
    {"fiscal", "rechnungsjahres"},
    {"financial", "financial fiscal"},
    {"end", "ende schluss abschluss end fin"},
    {"end year", "jahresende jahresschluss jahresabschluss kalenderjahresende kalenderjahresschluss"},
    {"end half", "halbjahresende halbjahresschluss"},
    {"end quarter", "quartalsende quartalsschluss vierteljahresende"},
    {"end month", "monatsende monatsschluss"},
    {"end fiscal", "geschaeftsjahresende wirtschaftsjahresende"},
    {"begin", "beginn anfang beginning start debut"},
    {"begin year", "jahresbeginn jahresanfang"},
    {"begin half", "halbjahresbeginn"},
    {"begin quarter", "quartalsbeginn quartalsanfang"},
    {"begin month", "monatsbeginn monatsanfang"},
    {"first", "ersten erster erste first premier 1er"},
    {"first month", "monatsersten monatserster"},
    {"next year", "folgejahr folgejahres"},
    {"next month", "folgemonat folgemonats"},
    {"expiry", "ablauf expiration expiry"},
    {"inclusive", "einschliesslich inklusive including inclus"},
    {"before", "vor before avant"},
    {"after", "nach after apres"},
    {"date_of", "tag day jour"},
    {"after date_of", "lendemain"},
    {"decision",
     "beschlussfassung beschluss beschlusses decision deliberation aufnahme admission zustimmung"},
    {"decision", "genehmigung approval approbation accord bewilligung"},
    {"subject", "vorbehaltlich subject reserve vorbehalt"},
    {"under", "unter sous"},
    {"payment", "zahlung zahlungseingang bezahlung payment paiement"},
    {"payment", "beitragszahlung"},
    {"fee", "beitrags beitrages mitgliedsbeitrags mitgliedsbeitrages fee cotisation jahresbeitrags"},
    {"receipt", "eingang eingangs zugang zugangs receipt reception erhalt"},
    {"register", "register vereinsregister registre vereinsregisters"},
    {"entry", "eintragung entry inscription registration"},
    {"enforceable", "executoire vollziehbar enforceable"},
    {"without", "ohne without sans"},
    {"anytime", "jederzeit"},
    {"any", "any tout"},
    {"not", "nicht not non ne peut pas etre"},
    {"never", "unkuendbar cannot"},
    {"least", "mindestens least moins mindestlaufzeit minimum wenigstens"},
    {"soon", "sobald soon que"},
    {"body",
     "vorstand vorstands mitgliederversammlung versammlung stadtrat stadtrats rates stadtrates general"},
    {"body", "assembly board council generale assemblee conseil bureau municipal"},
};

using Table = std::unordered_map<std::string_view, std::vector<std::string_view>>;

const Table& table() {
  static const Table all = [] {
    Table made;
    for (const auto& entry : entries)
      for (const auto word : parts_of(entry.words)) made.emplace(word, parts_of(entry.concepts));
    return made;
  }();
  return all;
}

}  // namespace

std::vector<std::string_view> parts_of(std::string_view text) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const auto blank = text.find(' ');
    if (blank != 0) parts.push_back(text.substr(0, blank));
    text.remove_prefix(blank == std::string_view::npos ? text.size() : blank + 1);
  }
  return parts;
}

const std::vector<std::string_view>* names_of(std::string_view word) {
  const auto found = table().find(word);
  return found == table().end() ? nullptr : &found->second;
}

}  // namespace gremium::exchange::term

#include "exchange/result_phrase.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

#include "base/text.h"

namespace gremium::exchange {
namespace {

using domain::MajorityLabel;

std::string text_of(const std::optional<std::int64_t>& count) { return count ? std::to_string(*count) : "-"; }

// "adopted unanimous 12 - 2 - flag flag"; a label that is none is not written.
std::string told(const ResultPhrase& phrase) {
  std::string line(name_of(phrase.outcome));
  if (phrase.label != MajorityLabel::none) line += " " + std::string(domain::name_of(phrase.label));
  for (const auto& count : {phrase.yes, phrase.no, phrase.abstain, phrase.invalid})
    line += " " + text_of(count);
  if (phrase.as_amended) line += " amended";
  if (!phrase.referred_to.empty()) line += " to " + phrase.referred_to;
  for (const auto flag : phrase.flags) line += " " + std::string(name_of(flag));
  return line;
}

// (Each told as: outcome, label, for, against, abstentions, invalid, flags.)
struct Case {
  const char* text;
  const char* told;
};

template <std::size_t number>
void check(const Case (&cases)[number]) {
  for (const auto& [text, expected] : cases) EXPECT_EQ(told(read_result_phrase(text)), expected) << text;
}

constexpr Case not_granted[] = {
    {"Zustimmung verweigert", "unknown - - - - outcome_unclear unreadable"},
    {"Genehmigung versagt", "unknown - - - - outcome_unclear unreadable"},
    {"Annahme verweigert", "unknown - - - - outcome_unclear unreadable"},
    {"approval denied", "unknown - - - - outcome_unclear unreadable"},
    {"Refus d’approbation", "unknown - - - - outcome_unclear unreadable"},
    {"to be adopted", "unknown - - - - outcome_unclear unreadable"},
    {"Die erforderliche Mehrheit wurde verfehlt", "unknown - - - - outcome_unclear unreadable"},
    {"beinahe einstimmig angenommen", "adopted - - - - label_negated"},
    {"nahezu einstimmig zugestimmt", "adopted - - - - label_negated"},
    {"almost unanimously adopted", "adopted - - - - label_negated"},
    {"adopté à la quasi-unanimité", "adopted - - - - label_negated"},
    {"adopté à l’unanimité moins une abstention", "adopted unanimous - - 1 - unanimous_with_abstention"},
    {"4l Ja-Stimmen, angenommen", "adopted - - - - figure_unread"},
    {"l7 Ja-Stimmen, 4 Nein-Stimmen, angenommen", "adopted - 4 - - figure_unread"},
    {"ca. 30 Ja-Stimmen, angenommen", "adopted - - - - figure_unread"},
    {"2 oder 3 Gegenstimmen, angenommen", "adopted - - - - figure_unread"},
    {"3x Ja, 2x Nein, angenommen", "adopted 3 2 - -"},
};

constexpr Case notations[] = {
    {"12:3:2", "unknown 12 3 2 - outcome_not_stated"},
    {"19.30 Uhr: einstimmig", "unknown unanimous - - - - outcome_not_stated"},
    {"19.30 Uhr: einstimmig angenommen", "adopted unanimous - - - -"},
    {"Le conseil décide de surseoir à statuer", "postponed - - - -"},
    {"abgelehnt 18:25:5", "rejected 18 25 5 -"},
    {"angenommen 12 : 3", "adopted 12 3 - -"},
    {"12 Ja / 3 Nein / 2 Enth.", "unknown 12 3 2 - outcome_not_stated"},
    {"Ja 12 / Nein 3 / Enth. 2", "unknown 12 3 2 - outcome_not_stated"},
    {"Ja 12, Nein 3", "unknown 12 3 - - outcome_not_stated"},
    {"Ja: 12; Nein: 3; Enthaltungen: 0, angenommen", "adopted 12 3 0 -"},
    {"Ja/Nein/Enthaltungen: 12/3/2, angenommen", "adopted 12 3 2 -"},
    {"Ja:Nein:Enth. 12:3:2 angenommen", "adopted 12 3 2 -"},
    {"mit 12 gegen 3 Stimmen bei 2 Enthaltungen angenommen", "adopted 12 3 2 -"},
    {"mit 12 zu 3 Stimmen angenommen", "adopted 12 3 - -"},
    {"12 dafür, 3 dagegen, angenommen", "adopted 12 3 - -"},
    {"12 für, 3 gegen, 2 Enthaltungen, angenommen", "adopted 12 3 2 -"},
    {"gegen 3 Stimmen angenommen", "adopted - 3 - -"},
    {"bei 12 Ja- und 3 Nein-Stimmen sowie 2 Enthaltungen angenommen", "adopted 12 3 2 -"},
    {"Ja-Stimme(n): 12, Gegenstimme(n): 3, angenommen", "adopted 12 3 - -"},
    {"JA- Stimmen: 40, 2 Ent- haltungen, zugestimmt", "adopted 40 - 2 -"},
    {"Ja (12) Nein (3) Enthaltung (2), angenommen", "adopted 12 3 2 -"},
    {"Zustimmung: 12, Ablehnung: 3, Enthaltung: 2", "unknown 12 3 2 - outcome_not_stated"},
    {"Abgelehnt (Stimmengleichheit 12:12)", "rejected 12 12 - -"},
    {"Ein Mitglied enthält sich, angenommen", "adopted - - 1 -"},
    {"Beschluss Nr. 12 einstimmig angenommen", "adopted unanimous - - - -"},
    {"3 Gegenstimmen, Rest Ja", "adopted - 3 - - rest_count_unknown"},
    {"Mit 30 Ja-Stimmen, 2 Nein-Stimmen und 1 ungültigen Stimme gewählt", "elected 30 2 - 1"},
    {"Anwesend: 25, Ja: 20, Nein: 5, angenommen", "adopted 20 5 - -"},
    {"zugestimmt, 2 nicht anwesend", "adopted - - - -"},
};

TEST(ResultPhrase, WhatWasNotGrantedIsNoResultAndWhatIsUnclearIsNotCounted) { check(not_granted); }

TEST(ResultPhrase, ReadsNotationsOfFigures) { check(notations); }

constexpr Case words[] = {
    {"bei fünf Gegenstimmen und zwölf Enthaltungen zugestimmt", "adopted - 5 12 -"},
    {"bei fuenf Gegenstimmen und zwoelf Enthaltungen zugestimmt", "adopted - 5 12 -"},
    {"bei einundzwanzig Ja-Stimmen zugestimmt", "adopted 21 - - -"},
    {"eine Gegenstimme, angenommen", "adopted - 1 - -"},
    {"bei einer Enthaltung angenommen", "adopted - - 1 -"},
    {"in einer Sitzung angenommen", "adopted - - - -"},
    {"mit einer Stimme Mehrheit angenommen", "adopted majority - - - -"},
    {"ohne Gegenstimmen angenommen", "adopted - 0 - -"},
    {"ohne Gegenstimmen und Enthaltungen angenommen", "adopted - 0 0 -"},
    {"ohne Gegenstimmen und 2 Enthaltungen angenommen", "adopted - 0 2 -"},
    {"weder Gegenstimmen noch Enthaltungen, angenommen", "adopted - 0 0 -"},
    {"Gegenstimmen: keine, Enthaltungen: 2, angenommen", "adopted - 0 2 -"},
    {"Gegenstimmen: keine Enthaltungen: keine", "unknown - 0 0 - outcome_not_stated"},
    {"kein Nein", "unknown - 0 - - outcome_not_stated"},
};

TEST(ResultPhrase, ReadsNumberWordsAndNone) { check(words); }

constexpr Case french_and_english[] = {
    {"à l’unanimité", "unknown unanimous - - - - outcome_not_stated"},
    {"Adopté à l'unanimité", "adopted unanimous - - - -"},
    {"ADOPTÉE À LA MAJORITÉ", "adopted majority - - - -"},
    {"adopté par 12 voix pour et 3 contre", "adopted 12 3 - -"},
    {"Adopté par 12 voix contre 3 et 2 abstentions", "adopted 12 3 2 -"},
    {"12 pour, 3 voix contre 2 abstentions", "unknown 12 3 2 - outcome_not_stated"},
    {"3 contre, 2 abstentions", "unknown - 3 2 - outcome_not_stated"},
    {"Pour : 12 ; contre : 3 ; abstentions : 0", "unknown 12 3 0 - outcome_not_stated"},
    {"ni opposition ni abstention, adopté", "adopted - 0 0 -"},
    {"Adopté à l’unanimité moins une abstention", "adopted unanimous - - 1 - unanimous_with_abstention"},
    {"n’est pas adopté", "rejected - - - -"},
    {"Rejeté, 3 voix pour, 12 voix contre", "rejected 3 12 - -"},
    {"Quorum non atteint", "no_quorum - - - -"},
    {"Le conseil prend acte", "noted - - - -"},
    {"retiré de l’ordre du jour", "withdrawn - - - -"},
    {"renvoyé à la commission des finances", "referred - - - - to commission des finances"},
    {"renvoyé à la prochaine séance", "postponed - - - -"},
    {"sans vote", "no_vote - - - -"},
    {"Contre : néant, abstentions : aucune, adopté", "adopted - 0 0 -"},
    {"POUR: 12 CONTRE: 0 ABST: 1", "unknown 12 0 1 - outcome_not_stated"},
    {"For 12, against 3", "unknown 12 3 - - outcome_not_stated"},
    {"The motion was lost 3 to 12", "rejected 3 12 - -"},
    {"carried unanimously", "adopted unanimous - - - -"},
    {"12 in favour, 3 against, 2 abstentions", "unknown 12 3 2 - outcome_not_stated"},
    {"Carried by 12 votes to 3 with 2 abstentions.", "adopted 12 3 2 -"},
    {"12 yes, 3 no, 2 abstaining, adopted", "adopted 12 3 2 -"},
    {"carried with no votes against", "adopted - 0 - -"},
    {"no vote was taken", "no_vote - - - -"},
    {"not put to the vote", "no_vote - - - -"},
    {"not carried", "rejected - - - -"},
    {"referred back to the finance committee", "referred - - - - to finance committee"},
    {"carried 12-3", "adopted 12 3 - -"},
    {"Motion carried (12–3)", "adopted 12 3 - -"},
    {"passed 12-3-2", "adopted 12 3 2 -"},
    {"Carried by a vote of 12-3", "adopted 12 3 - -"},
    {"The motion failed 3-12", "rejected 3 12 - -"},
    {"failed 6-6", "rejected 6 6 - -"},
    {"carried 3-12", "adopted - - - - figure_unread"},
    {"Items 5-3 approved", "multiple - - - - item_by_item"},
    {"carried 12-3-2-1", "adopted - - - - figure_unread"},
    {"adopted 2024-2", "adopted - - - - figure_unread"},
    {"approved for use in 12 schools", "adopted - - - - figure_unread"},
};

TEST(ResultPhrase, ReadsFrenchAndEnglish) { check(french_and_english); }

constexpr Case negations[] = {
    {"nicht angenommen", "rejected - - - -"},
    {"dem Antrag wurde nicht zugestimmt", "rejected - - - -"},
    {"keine Zustimmung", "rejected - - - -"},
    {"Zustimmung nicht erteilt", "rejected - - - -"},
    {"Der Antrag fand keine Mehrheit", "rejected - - - -"},
    {"Die erforderliche Mehrheit wurde nicht erreicht (12 Ja, 13 Nein)", "rejected 12 13 - -"},
    {"nicht einstimmig", "unknown - - - - label_negated outcome_not_stated"},
    {"nicht einstimmig, sondern mehrheitlich angenommen", "adopted majority - - - - label_negated"},
    {"nicht einstimmig angenommen", "adopted - - - - label_negated"},
    {"nicht mehrheitlich angenommen", "unknown - - - - negation_unclear unreadable"},
    {"nicht abgelehnt", "unknown - - - - negation_unclear unreadable"},
    {"nicht abgelehnt, sondern vertagt", "postponed - - - -"},
    {"nicht nicht angenommen", "unknown - - - - negation_unclear unreadable"},
    {"noch nicht angenommen", "unknown - - - - negation_unclear unreadable"},
    {"kein Antrag wurde angenommen", "unknown - - - - negation_unclear unreadable"},
    {"not approved unanimously", "unknown - - - - negation_unclear unreadable"},
    {"nicht ohne Gegenstimmen angenommen", "adopted - - - - figure_unread"},
    {"nicht mit 12 Ja-Stimmen angenommen", "unknown - - - - figure_unread negation_unclear unreadable"},
    {"nicht abgestimmt", "no_vote - - - -"},
    {"Abstimmung entfällt", "no_vote - - - -"},
    {"nicht beschlussfähig", "no_quorum - - - -"},
    {"mangels Beschlussfähigkeit vertagt", "postponed - - - -"},
    {"ohne Aussprache einstimmig angenommen", "adopted unanimous - - - -"},
    {"keine Aussprache, einstimmig angenommen", "adopted unanimous - - - -"},
    {"Nicht öffentlich. Einstimmig angenommen.", "adopted unanimous - - - -"},
    {"einstimmig nicht angenommen", "rejected unanimous - - - -"},
};

TEST(ResultPhrase, ReadsNegationsOrLeavesThemOpen) { check(negations); }

constexpr Case contradictions[] = {
    {"12 Ja, 13 Nein, angenommen", "adopted 12 13 - - label_conflict_outcome"},
    {"21 Ja, 21 Nein, angenommen", "adopted 21 21 - - label_conflict_outcome"},
    {"mit Stichentscheid bei 21 Ja und 21 Nein angenommen", "adopted 21 21 - -"},
    {"einstimmig abgelehnt (3 Ja)", "rejected unanimous 3 - - - label_conflict_yes_votes"},
    {"Bei 1 Gegenstimme und 2 Enthaltungen einstimmig zugestimmt",
     "adopted unanimous - 1 2 - unanimous_with_abstention label_conflict_no_votes"},
    {"mehrheitlich angenommen bei 0 Gegenstimmen", "adopted majority - 0 - - majority_label_no_votes_zero"},
    {"40 Ja, 38 Ja, angenommen", "adopted - - - - figures_contradict"},
    {"40 Ja, 38 Ja, 40 Ja, angenommen", "adopted - - - - figures_contradict"},
    {"Bei 39 Ja9 mehrheitlich zugestimmt", "adopted majority - - - - typo_yes_count_unclear"},
    {"angenommen, nicht angenommen", "multiple - - - - item_by_item"},
    {"Änderungsantrag abgelehnt, Hauptantrag angenommen", "multiple - - - - item_by_item"},
    {"SPD: zugestimmt CDU: abgelehnt", "multiple - - - - item_by_item"},
    {"a) angenommen b) abgelehnt", "multiple - - - - item_by_item"},
    {"TOP 3: 12:3:2", "multiple - - - - item_by_item"},
};

TEST(ResultPhrase, FlagsContradictions) { check(contradictions); }

constexpr Case left_alone[] = {
    {"", "unknown - - - - unreadable"},
    {" \t\n", "unknown - - - - unreadable"},
    {"Erledigt", "unknown - - - - unreadable"},
    {"12,5 Ja-Stimmen, angenommen", "adopted - - - - figure_unread"},
    {"Ja: -3, angenommen", "adopted - - - - figure_unread"},
    {"Ja: −3, angenommen", "adopted - - - - figure_unread"},
    {"1.234 Ja-Stimmen angenommen", "adopted - - - - figure_unread"},
    {"1 234 Ja-Stimmen angenommen", "adopted - - - - figure_unread"},
    {"100000 Ja, angenommen", "adopted 100000 - - -"},
    {"100001 Ja, angenommen", "adopted - - - - figure_unread"},
    {"99999999999999999999999 Ja, angenommen", "adopted - - - - figure_unread"},
    {"2½ Ja, angenommen", "adopted - - - - figure_unread"},
    {"１２ Ja, angenommen", "adopted - - - - figure_unread"},
    {"12³ Ja, angenommen", "adopted - - - - figure_unread"},
    {"75 % Ja-Stimmen, angenommen", "adopted - - - - figure_unread"},
    {"mehr als 12 Ja-Stimmen, angenommen", "adopted - - - - figure_unread"},
    {"knapp 40 Ja, angenommen", "adopted - - - - figure_unread"},
    {"19:30", "unknown - - - - figure_unread unreadable"},
    {"um 19:30 Uhr angenommen", "adopted - - - -"},
    {"12/3/2", "unknown - - - - figure_unread unreadable"},
    {"mit 2/3-Mehrheit angenommen", "adopted majority - - - -"},
    {"vertagt auf den 12.03.2024", "postponed - - - -"},
    {"am 12. März 2024 vertagt", "postponed - - - -"},
    {"einige Enthaltungen, angenommen", "adopted - - - - figure_unread"},
    {"Bei Enthaltung der Fraktion zugestimmt", "adopted - - - - figure_unread"},
    {"12 Ja, 3 Nein", "unknown 12 3 - - outcome_not_stated"},
    {"einstimmig", "unknown unanimous - - - - outcome_not_stated"},
    {"einstimmig zugestimmt?", "unknown unanimous - - - - outcome_unclear"},
    {"zur Annahme empfohlen", "unknown - - - - outcome_unclear unreadable"},
    {"Antrag auf Vertagung abgelehnt", "unknown - - - - outcome_unclear unreadable"},
    {"beschließt einstimmig, den Antrag abzulehnen", "unknown unanimous - - - - outcome_unclear"},
    {"tabled", "unknown - - - - outcome_unclear unreadable"},
    {"Im Haushalt 2024 enthalten, angenommen", "adopted - - - -"},
    {"§ 5 einstimmig angenommen", "adopted unanimous - - - -"},
    {"\xFF\xFE angenommen \xC3", "adopted - - - -"},
};

TEST(ResultPhrase, LeavesWhatIsNotClear) { check(left_alone); }

constexpr Case others[] = {
    {"In den Kulturausschuss verwiesen", "referred - - - - to Kulturausschuss"},
    {"an den Rat mit 12 Ja-Stimmen verwiesen", "referred 12 - - - to Rat"},
    {"verwiesen an den Ausschuss 2, 3 Enthaltungen", "referred - - 3 - to Ausschuss 2"},
    {"Verwiesen  in den\n\x01 Ausschuss\u00A0für  Kultur", "referred - - - - to Ausschuss für Kultur"},
    {"Verweisung in den Bauausschuss mehrheitlich abgelehnt", "multiple - - - - item_by_item"},
    {"verwiesen in den Bauausschuss ohne Abstimmung", "no_vote - - - - to Bauausschuss"},
    {"nicht in den Ausschuss verwiesen", "unknown - - - - negation_unclear unreadable"},
    {"in die nächste Sitzung verwiesen", "postponed - - - -"},
    {"einstimmig in geänderter Fassung beschlossen", "adopted unanimous - - - - amended"},
    {"ohne Änderungen beschlossen", "adopted - - - -"},
    {"mit großer Mehrheit angenommen", "adopted large - - - -"},
    {"mit knapper Mehrheit abgelehnt", "rejected narrow - - - -"},
    {"Der Rat stimmt einstimmig zu", "adopted unanimous - - - -"},
    {"Der Rat lehnt den Antrag mehrheitlich ab.", "rejected majority - - - -"},
    {"ZURÜCKGEZOGEN", "withdrawn - - - -"},
    {"zurueckgezogen", "withdrawn - - - -"},
    {"zuru\u0308ckgezogen", "withdrawn - - - -"},
    {"ein\u00ADstimmig ange\u00ADnommen", "adopted unanimous - - - -"},
    {"mehr- heitlich ange- nommen", "adopted majority - - - -"},
    {"Bei\u00A041\u202FJa\u2011Stimmen zugestimmt", "adopted 41 - - -"},
    {"Abstimmungsergebnis: einstimmig angenommen", "adopted unanimous - - - -"},
    {"Einstimmige Zustimmung zu den Ziffern 1, 2 und 3", "adopted unanimous - - - -"},
};

TEST(ResultPhrase, ReadsDestinationsLabelsAndSpellings) { check(others); }

TEST(ResultPhrase, VeryLongTextIsLeftAsItIs) {
  const std::string tail = " einstimmig angenommen";
  const auto fits = read_result_phrase(std::string(longest_phrase - tail.size(), ' ') + tail);
  EXPECT_EQ(told(fits), "adopted unanimous - - - -");
  const auto beyond = read_result_phrase(std::string(longest_phrase, ' ') + tail);
  EXPECT_EQ(told(beyond), "unknown - - - - too_long unreadable");
  for (const auto* part : {"nicht ", "12 Ja ", "a-", "(", "weder ", "1:", "verwiesen in ", "TOP 1: "}) {
    std::string text;
    while (text.size() + std::string_view(part).size() <= longest_phrase) text += part;
    EXPECT_FALSE(told(read_result_phrase(text)).empty()) << part;
  }
}

TEST(ResultPhrase, NamesAndTheRegistersOutcomes) {
  EXPECT_EQ(domain_outcome(PhraseOutcome::adopted), domain::Outcome::adopted);
  EXPECT_EQ(domain_outcome(PhraseOutcome::withdrawn), domain::Outcome::withdrawn);
  EXPECT_EQ(domain_outcome(PhraseOutcome::elected), domain::Outcome::unknown);
  EXPECT_EQ(domain_outcome(PhraseOutcome::multiple), domain::Outcome::unknown);
  std::set<std::string_view> names;
  for (int i = 0; i <= static_cast<int>(PhraseFlag::unreadable); ++i)
    names.insert(name_of(static_cast<PhraseFlag>(i)));
  EXPECT_EQ(names.size(), static_cast<std::size_t>(PhraseFlag::unreadable) + 1);
}

// Texts of tokens at random, always the same ones.
class AnyText {
 public:
  std::string next() {
    std::string text;
    const auto length = pick(14);
    for (std::size_t i = 0; i < length; ++i) {
      text += parts_[pick(std::size(parts_))];
      if (pick(5) != 0) text += ' ';
    }
    return text;
  }

 private:
  std::size_t pick(std::size_t below) { return static_cast<std::size_t>(random_() % below); }

  static constexpr const char* parts_[] = {"12",
                                           "3",
                                           "0",
                                           "2024",
                                           "100001",
                                           "1.2",
                                           "-",
                                           "–",
                                           ":",
                                           ",",
                                           "(",
                                           ")",
                                           "/",
                                           ".",
                                           "ja",
                                           "nein",
                                           "enthaltung",
                                           "enth.",
                                           "gegenstimmen",
                                           "stimmen",
                                           "voix",
                                           "pour",
                                           "contre",
                                           "for",
                                           "against",
                                           "no",
                                           "keine",
                                           "ohne",
                                           "nicht",
                                           "pas",
                                           "weder",
                                           "noch",
                                           "einer",
                                           "eine",
                                           "fünf",
                                           "two",
                                           "trois",
                                           "rest",
                                           "ansonsten",
                                           "bei",
                                           "mit",
                                           "gegen",
                                           "zu",
                                           "und",
                                           "sondern",
                                           "einstimmig",
                                           "mehrheitlich",
                                           "mehrheit",
                                           "zustimmung",
                                           "abgelehnt",
                                           "angenommen",
                                           "verwiesen",
                                           "in",
                                           "den",
                                           "kulturausschuss",
                                           "vertagt",
                                           "kenntnisnahme",
                                           "abstimmung",
                                           "gewählt",
                                           "top",
                                           "antrag",
                                           "ungültig",
                                           "\xFF",
                                           "ü",
                                           "\u00AD",
                                           "\u00A0",
                                           "%",
                                           "?",
                                           "adopté",
                                           "rejected",
                                           "quorum",
                                           "stimmt",
                                           "uhr",
                                           "um",
                                           "moins",
                                           "mehr",
                                           "geändert",
                                           "drittel",
                                           "anwesend",
                                           "=",
                                           "x"};
  std::mt19937 random_{20240229};
};

std::vector<std::string> digit_runs(const std::string& text) {
  std::vector<std::string> runs{""};
  for (const auto c : base::replace_all(text, "\u00AD", "")) {
    if (c >= '0' && c <= '9')
      runs.back() += c;
    else if (!runs.back().empty())
      runs.emplace_back();
  }
  return runs;
}

bool holds_any(const std::string& text, std::initializer_list<const char*> any) {
  return std::any_of(any.begin(), any.end(),
                     [&](const char* word) { return text.find(word) != std::string::npos; });
}

// As digits, as a word, or as the none of "keine".
bool stands_in(std::int64_t number, const std::string& text) {
  for (auto run : digit_runs(text)) {
    run.erase(0, std::min(run.find_first_not_of('0'), run.size() - (run.empty() ? 0 : 1)));
    if (run == std::to_string(number)) return true;
  }
  switch (number) {
    case 0:
      return holds_any(text, {"keine", "ohne", "no", "weder", "noch"});
    case 1:
      return holds_any(text, {"eine"});
    case 2:
      return holds_any(text, {"two"});
    case 3:
      return holds_any(text, {"trois"});
    case 5:
      return holds_any(text, {"fünf"});
    default:
      return false;
  }
}

TEST(ResultPhrase, OnlyNumbersThatStandInTheTextAreAnswered) {
  AnyText any;
  int counted = 0, settled = 0;
  for (int i = 0; i < 40'000; ++i) {
    const auto text = any.next();
    const auto phrase = read_result_phrase(text);
    for (const auto& count : {phrase.yes, phrase.no, phrase.abstain, phrase.invalid}) {
      if (!count) continue;
      ++counted;
      ASSERT_TRUE(stands_in(*count, text)) << *count << " in: " << text;
    }
    if (phrase.outcome != PhraseOutcome::unknown) ++settled;
    ASSERT_TRUE(std::is_sorted(phrase.flags.begin(), phrase.flags.end())) << text;
    if (phrase.outcome == PhraseOutcome::multiple) {
      ASSERT_EQ(told(phrase).substr(0, 16), "multiple - - - -") << text;
    }
    ASSERT_TRUE(phrase.referred_to.empty() || base::is_utf8(phrase.referred_to)) << text;
  }
  EXPECT_GT(counted, 2'000);
  EXPECT_GT(settled, 5'000);
}

std::string filled(std::string pattern, int yes, int no, int abstain) {
  pattern = base::replace_all(pattern, "Y", std::to_string(yes));
  pattern = base::replace_all(pattern, "N", std::to_string(no));
  return base::replace_all(pattern, "A", std::to_string(abstain));
}

TEST(ResultPhrase, AnyFiguresInAnyNotation) {
  std::mt19937 random(19990501);
  for (const auto* pattern :
       {"bei Y ja-stimmen, N nein-stimmen und A enthaltungen %", "% (Y ja, N nein, A enthaltungen)",
        "% mit Y gegen N stimmen bei A enthaltungen", "Y:N:A %", "Y : N : A, %",
        "ja: Y; nein: N; enth.: A; %", "ja Y nein N enthaltung A %", "ja/nein/enthaltungen: Y/N/A, %",
        "Y dafür, N dagegen, A enthaltungen: %", "% par Y voix pour, N voix contre et A abstentions",
        "pour : Y ; contre : N ; abstentions : A. %", "% by Y votes to N with A abstentions",
        "ayes Y, noes N, A abstaining: %", "% (ja: Y, nein: N, enth. A) – 2 –",
        "Y in favour, N against, A abstentions, %"})
    for (int i = 0; i < 200; ++i) {
      const auto number = [&] { return static_cast<int>(random() % 130); };
      const auto yes = number(), no = number(), abstain = number();
      const bool adopted = yes > no;
      const auto text =
          base::replace_all(filled(pattern, yes, no, abstain), "%", adopted ? "angenommen" : "abgelehnt");
      const auto phrase = read_result_phrase(text);
      ASSERT_EQ(phrase.outcome, adopted ? PhraseOutcome::adopted : PhraseOutcome::rejected) << text;
      ASSERT_EQ(phrase.yes, yes) << text;
      ASSERT_EQ(phrase.no, no) << text;
      ASSERT_EQ(phrase.abstain, abstain) << text;
      ASSERT_EQ(phrase.flags.empty(), text.find("–") == std::string::npos) << text;
    }
}

std::string upper(std::string text) {
  for (auto& c : text)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  for (const auto& [small, capital] : {std::pair{"ä", "Ä"}, {"ö", "Ö"}, {"ü", "Ü"}, {"é", "É"}})
    text = base::replace_all(text, small, capital);
  return text;
}

TEST(ResultPhrase, CaseAndBlanksChangeNothing) {
  AnyText any;
  for (int i = 0; i < 20'000; ++i) {
    const auto text = any.next();
    auto expected = read_result_phrase(text);
    ASSERT_EQ(read_result_phrase(" " + base::replace_all(text, " ", " \n\t ") + "\r\n"), expected) << text;
    ASSERT_EQ(read_result_phrase(base::replace_all(text, " ", "\u00A0\u202F")), expected) << text;
    auto loud = read_result_phrase(upper(text));
    loud.referred_to.clear();
    expected.referred_to.clear();
    ASSERT_EQ(loud, expected) << text;
  }
}

}  // namespace
}  // namespace gremium::exchange

// The sentences on votes and elections, word for word in all three languages.
#include "drafting/judgement.h"

#include <gtest/gtest.h>

#include <set>

#include "language/messages.h"

namespace gremium::drafting {
namespace {

using base::Language;
using domain::ElectionRuleId;

struct Counts {
  std::optional<std::int64_t> eligible, present, yes, no, abstain, invalid;
};

domain::MajorityJudgement judged(const char* notation, const Counts& counts) {
  auto [rule, vote] = *domain::parse_majority_rule(notation);
  vote.eligible = counts.eligible;
  vote.present = counts.present;
  vote.yes = counts.yes;
  vote.no = counts.no;
  vote.abstain = counts.abstain;
  vote.invalid = counts.invalid;
  return domain::judge(rule, vote);
}

domain::ElectionJudgement elected(ElectionRuleId rule, int number, const char* votes) {
  auto round = *domain::parse_election_votes(votes);
  round.round = number;
  return domain::judge(rule, round);
}

// All sentences, one a line.
template <class Judgement>
std::string told(Language language, const Judgement& judgement) {
  std::string text;
  for (const auto& sentence : sentences(language, judgement)) text += sentence + '\n';
  return text;
}

struct Golden {
  const char* notation;
  Counts counts;
  const char* de;
  const char* en;
  const char* fr;
};

constexpr std::optional<std::int64_t> unknown;

const std::vector<Golden> golden{
    {"SIMPLE:quorum=>1/2",
     {22, 20, 14, 4, 2, 0},
     "Angenommen: Nötig war mehr als die Hälfte von 18 abgegebenen Stimmen, also 10; erreicht 14, 4 mehr als nötig.\n"
     "Beschlussfähig: 20 Mitglieder waren anwesend, nötig waren 12.\n",
     "Adopted. Needed: more than half of the 18 votes cast, that is 10. Reached: 14, 4 more than needed.\n"
     "Quorum reached: 20 members were present, 12 were needed.\n",
     "Adoptée. Il fallait plus de la moitié des 18 suffrages exprimés, soit 10 voix ; voix obtenues : 14, 4 de plus que nécessaire.\n"
     "Quorum atteint : 20 membres présents, il en fallait 12.\n"},
    {"SIMPLE",
     {22, 20, 4, 5, 2, 0},
     "Abgelehnt: Nötig war mehr als die Hälfte von 9 abgegebenen Stimmen, also 5; erreicht 4, eine zu wenig.\n",
     "Rejected. Needed: more than half of the 9 votes cast, that is 5. Reached: 4, one too few.\n",
     "Rejetée. Il fallait plus de la moitié des 9 suffrages exprimés, soit 5 voix ; voix obtenues : 4, il en manque une.\n"},
    {"SIMPLE",
     {1, 1, 1, 0, 0, 0},
     "Angenommen: Nötig war mehr als die Hälfte von einer abgegebenen Stimme, also 1; erreicht 1, genau so viele wie nötig.\n",
     "Adopted. Needed: more than half of the one vote cast, that is 1. Reached: 1, exactly as many as needed.\n",
     "Adoptée. Il fallait plus de la moitié du seul suffrage exprimé, soit 1 voix ; voix obtenues : 1, juste ce qu’il fallait.\n"},
    {"SIMPLE:quorum=>1/2",
     {22, 11, 4, 5, 2, 0},
     "Kein Beschluss: Das Gremium war nicht beschlussfähig.\n"
     "Nicht beschlussfähig: Nur 11 Mitglieder waren anwesend, nötig waren 12.\n",
     "No decision: the body had no quorum.\n"
     "No quorum: only 11 members were present, 12 were needed.\n",
     "Pas de décision : le quorum n’était pas atteint.\n"
     "Quorum non atteint : 11 membres présents seulement, il en fallait 12.\n"},
    {"TWO_THIRDS_PRESENT",
     {100, 60, 30, 15, 15, 0},
     "Abgelehnt: Nötig waren mindestens zwei Drittel von 60 Anwesenden, also 40; erreicht 30, 10 zu wenig.\n",
     "Rejected. Needed: at least two thirds of the 60 members present, that is 40. Reached: 30, 10 too few.\n",
     "Rejetée. Il fallait au moins les deux tiers des 60 membres présents, soit 40 voix ; voix obtenues : 30, il en manque 10.\n"},
    {"MAJ_INCL_ABST",
     {22, 22, 12, 5, 5, 0},
     "Angenommen: Nötig war mehr als die Hälfte von 22 Stimmen einschließlich Enthaltungen, also 12; erreicht 12, genau so viele wie nötig.\n",
     "Adopted. Needed: more than half of the 22 votes including abstentions, that is 12. Reached: 12, exactly as many as needed.\n",
     "Adoptée. Il fallait plus de la moitié des 22 voix, abstentions comprises, soit 12 voix ; voix obtenues : 12, juste ce qu’il fallait.\n"},
    {"RONR_2_3",
     {100, 60, 30, 15, 15, 0},
     "Angenommen: Nötig waren mindestens zwei Drittel von 45 Stimmen einschließlich der ungültigen, also 30; erreicht 30, genau so viele wie nötig.\n"
     "Beschlussfähig: 60 Mitglieder waren anwesend, nötig waren 51.\n",
     "Adopted. Needed: at least two thirds of the 45 votes including invalid ones, that is 30. Reached: 30, exactly as many as needed.\n"
     "Quorum reached: 60 members were present, 51 were needed.\n",
     "Adoptée. Il fallait au moins les deux tiers des 45 bulletins, nuls compris, soit 30 voix ; voix obtenues : 30, juste ce qu’il fallait.\n"
     "Quorum atteint : 60 membres présents, il en fallait 51.\n"},
    {"MAJ_ELIGIBLE",
     {22, 22, 11, 0, 11, 0},
     "Abgelehnt: Nötig war mehr als die Hälfte von 22 Stimmberechtigten, also 12; erreicht 11, eine zu wenig.\n",
     "Rejected. Needed: more than half of the 22 members entitled to vote, that is 12. Reached: 11, one too few.\n",
     "Rejetée. Il fallait plus de la moitié des 22 membres ayant droit de vote, soit 12 voix ; voix obtenues : 11, il en manque une.\n"},
    {"THREE_QUARTERS_CAST",
     {22, 22, 17, 5, 0, 0},
     "Angenommen: Nötig waren mindestens drei Viertel von 22 abgegebenen Stimmen, also 17; erreicht 17, genau so viele wie nötig.\n",
     "Adopted. Needed: at least three quarters of the 22 votes cast, that is 17. Reached: 17, exactly as many as needed.\n",
     "Adoptée. Il fallait au moins les trois quarts des 22 suffrages exprimés, soit 17 voix ; voix obtenues : 17, juste ce qu’il fallait.\n"},
    {"UNANIMOUS_CAST",
     {22, 20, 19, 1, 0, 0},
     "Abgelehnt: Nötig waren alle 20 abgegebenen Stimmen; erreicht 19, eine zu wenig.\n",
     "Rejected. Needed: all 20 votes cast. Reached: 19, one too few.\n",
     "Rejetée. Il fallait les 20 suffrages exprimés ; voix obtenues : 19, il en manque une.\n"},
    {"UNANIMOUS_PRESENT",
     {22, 20, 20, 0, 0, 0},
     "Angenommen: Nötig waren die Stimmen aller 20 Anwesenden, und so ist es.\n",
     "Adopted. Needed: the votes of all 20 members present. That is what there was.\n",
     "Adoptée. Il fallait les voix des 20 membres présents ; c’est le cas.\n"},
    {"UNANIMOUS_PRESENT:proxies=2",
     {22, 20, 20, 2, 0, 0},
     "Abgelehnt: Trotz 20 Ja-Stimmen, denn nötig war Einstimmigkeit.\n",
     "Rejected: in spite of 20 votes in favour, since unanimity was needed.\n",
     "Rejetée : malgré 20 voix favorables, car l’unanimité était requise.\n"},
    {"UNANIMOUS_ALL:written=2",
     {22, 20, 20, 0, 0, 0},
     "Angenommen: Alle 22 Mitglieder haben zugestimmt, 20 in der Versammlung und 2 in Textform.\n",
     "Adopted: all 22 members have agreed, 20 at the meeting and 2 in writing.\n",
     "Adoptée : les 22 membres ont tous approuvé, 20 en séance et 2 par écrit.\n"},
    {"UNANIMOUS_ALL",
     {22, 20, 20, 0, 0, 0},
     "Abgelehnt: Alle 22 Mitglieder müssen zustimmen; zugestimmt haben 20: 20 in der Versammlung, 0 in Textform.\n",
     "Rejected: all 22 members must agree; 20 did: 20 at the meeting, 0 in writing.\n",
     "Rejetée : les 22 membres doivent tous approuver ; approbations : 20, dont 20 en séance et 0 par écrit.\n"},
    {"WRITTEN_ALL",
     {22, 0, 21, 0, 0, 0},
     "Abgelehnt: Nötig waren die Stimmen aller 22 Stimmberechtigten; erreicht 21, eine zu wenig.\n",
     "Rejected. Needed: the votes of all 22 members entitled to vote. Reached: 21, one too few.\n",
     "Rejetée. Il fallait les voix des 22 membres ayant droit de vote ; voix obtenues : 21, il en manque une.\n"},
    {"MIN_SHARE:share=1/5",
     {57, 0, 12, 0, 0, 0},
     "Zustande gekommen: Nötig war mindestens ein Fünftel von 57 Stimmberechtigten, also 12; dafür 12, genau so viele wie nötig.\n",
     "Reached. Needed: at least a fifth of the 57 members entitled to vote, that is 12. In favour: 12, exactly as many as needed.\n",
     "Demande recevable. Il fallait au moins un cinquième des 57 membres ayant droit de vote, soit 12 ; favorables : 12, juste ce qu’il fallait.\n"},
    {"MIN_SHARE:share=1/10",
     {22, 0, 2, 0, 0, 0},
     "Nicht zustande gekommen: Nötig war mindestens ein Zehntel von 22 Stimmberechtigten, also 3; dafür 2, ein Mitglied zu wenig.\n",
     "Not reached. Needed: at least a tenth of the 22 members entitled to vote, that is 3. In favour: 2, one too few.\n",
     "Demande non recevable. Il fallait au moins un dixième des 22 membres ayant droit de vote, soit 3 ; favorables : 2, il en manque un.\n"},
    {"MIN_SHARE:share=3/7",
     {22, 0, 11, 0, 0, 0},
     "Zustande gekommen: Nötig waren mindestens 3/7 von 22 Stimmberechtigten, also 10; dafür 11, ein Mitglied mehr als nötig.\n",
     "Reached. Needed: at least 3/7 of the 22 members entitled to vote, that is 10. In favour: 11, one more than needed.\n",
     "Demande recevable. Il fallait au moins 3/7 des 22 membres ayant droit de vote, soit 10 ; favorables : 11, un de plus que nécessaire.\n"},
    {"CASTING:chair=yes",
     {11, 10, 5, 5, 0, 0},
     "Angenommen: Stimmengleichheit bei je 5 Stimmen dafür und dagegen; die Stimme der Sitzungsleitung gibt den Ausschlag.\n",
     "Adopted: a tie with 5 votes each for and against; the chair’s vote decides.\n",
     "Adoptée : partage des voix, 5 voix pour et 5 voix contre ; la voix de la présidence est prépondérante.\n"},
    {"CASTING:chair=no",
     {11, 10, 5, 5, 0, 0},
     "Abgelehnt: Stimmengleichheit bei je 5 Stimmen dafür und dagegen; die Sitzungsleitung hat nicht dafür gestimmt.\n",
     "Rejected: a tie with 5 votes each for and against; the chair did not vote in favour.\n",
     "Rejetée : partage des voix, 5 voix pour et 5 voix contre ; la présidence n’a pas voté pour.\n"},
    {"FR_CM:secret=1;call=2",
     {11, 10, 5, 5, 0, 0},
     "Abgelehnt: Stimmengleichheit bei je 5 Stimmen dafür und dagegen; in geheimer Abstimmung gibt die Sitzungsleitung nicht den Ausschlag.\n",
     "Rejected: a tie with 5 votes each for and against; in a secret vote the chair has no casting vote.\n",
     "Rejetée : partage des voix, 5 voix pour et 5 voix contre ; au scrutin secret, la voix de la présidence n’est pas prépondérante.\n"},
    {"NRW",
     {11, 10, 1, 1, 0, 0},
     "Abgelehnt: Stimmengleichheit bei einer Stimme dafür und einer dagegen.\n",
     "Rejected: a tie with one vote for and one against.\n",
     "Rejetée : partage des voix, une voix pour et une voix contre.\n"},
    {"SIMPLE",
     {22, 20, 0, 0, 20, 0},
     "Abgelehnt: Ohne Ja-Stimme kommt kein Beschluss zustande.\n",
     "Rejected: without a vote in favour nothing is adopted.\n",
     "Rejetée : sans voix favorable, rien n’est adopté.\n"},
    {"RLP:bias=1",
     {54, 17, 17, 0, 0, 0},
     "Die Bürgermeisterin oder der Bürgermeister entscheidet, nach Anhörung der nicht ausgeschlossenen Mitglieder.\n"
     "Nicht beschlussfähig: Nur 17 Mitglieder waren anwesend, nötig waren 18.\n",
     "The mayor decides, after hearing the members who are not barred.\n"
     "No quorum: only 17 members were present, 18 were needed.\n",
     "Le maire décide, après avoir entendu les membres non exclus.\n"
     "Quorum non atteint : 17 membres présents seulement, il en fallait 18.\n"},
    {"BAY",
     {25, 20, 10, 9, 1, 0},
     "Angenommen: Nötig war mehr als die Hälfte von 19 abgegebenen Stimmen, also 10; erreicht 10, genau so viele wie nötig.\n"
     "Beschlussfähig: 20 Mitglieder waren anwesend, nötig waren 13.\n"
     "Vermerkt ist eine Enthaltung; in diesem Gremium darf sich niemand der Stimme enthalten.\n",
     "Adopted. Needed: more than half of the 19 votes cast, that is 10. Reached: 10, exactly as many as needed.\n"
     "Quorum reached: 20 members were present, 13 were needed.\n"
     "One abstention is noted; nobody may abstain in this body.\n",
     "Adoptée. Il fallait plus de la moitié des 19 suffrages exprimés, soit 10 voix ; voix obtenues : 10, juste ce qu’il fallait.\n"
     "Quorum atteint : 20 membres présents, il en fallait 13.\n"
     "1 abstention est notée ; dans cet organe, nul ne peut s’abstenir.\n"},
    {"SIMPLE:proxies=3",
     {12, 10, 10, 3, 0, 0},
     "Angenommen: Nötig war mehr als die Hälfte von 13 abgegebenen Stimmen, also 7; erreicht 10, 3 mehr als nötig.\n"
     "Es gibt 3 Vollmachten, aber nur 2 Mitglieder fehlten.\n",
     "Adopted. Needed: more than half of the 13 votes cast, that is 7. Reached: 10, 3 more than needed.\n"
     "There are 3 proxies, but only 2 members were absent.\n",
     "Adoptée. Il fallait plus de la moitié des 13 suffrages exprimés, soit 7 voix ; voix obtenues : 10, 3 de plus que nécessaire.\n"
     "Il y a 3 procurations, mais seulement 2 membres étaient absents.\n"},
    {"SIMPLE",
     {unknown, unknown, 5, unknown, unknown, unknown},
     "Nicht zu berechnen. Es fehlt: die Zahl der Nein-Stimmen.\n",
     "Cannot be worked out. Missing: the number of votes against.\n",
     "Calcul impossible. Il manque le nombre de voix contre.\n"},
    {"CASTING",
     {11, 10, 5, 5, 0, 0},
     "Nicht zu berechnen. Es fehlt: die Stimme der Sitzungsleitung.\n",
     "Cannot be worked out. Missing: how the chair voted.\n",
     "Calcul impossible. Il manque le vote de la présidence.\n"},
    {"RLP",
     {40, unknown, 12, 11, unknown, unknown},
     "Angenommen: Nötig war mehr als die Hälfte von 23 abgegebenen Stimmen, also 12; erreicht 12, genau so viele wie nötig.\n"
     "Beschlussfähig: Das steht auch ohne die fehlenden Angaben fest.\n",
     "Adopted. Needed: more than half of the 23 votes cast, that is 12. Reached: 12, exactly as many as needed.\n"
     "Quorum reached: this is certain even without what is missing.\n",
     "Adoptée. Il fallait plus de la moitié des 23 suffrages exprimés, soit 12 voix ; voix obtenues : 12, juste ce qu’il fallait.\n"
     "Quorum atteint : c’est certain, même sans les données manquantes.\n"},
    {"SIMPLE",
     {20, 20, 11, unknown, unknown, unknown},
     "Angenommen: Das steht auch ohne die fehlenden Angaben fest.\n",
     "Adopted: this is certain even without what is missing.\n",
     "Adoptée : c’est certain, même sans les données manquantes.\n"},
    {"SIMPLE:excluded=2;proxies=1",
     {22, 20, 10, 9, 1, 0},
     "Nicht zu berechnen: Die Zahlen können so nicht stimmen.\n"
     "Es sind 20 Stimmen (10 + 9 + 1), möglich waren aber höchstens 19: 20 Stimmen anwesend, davon 2 ausgeschlossen, dazu eine durch Vollmacht.\n",
     "Cannot be worked out: the figures cannot be right.\n"
     "There are 20 votes (10 + 9 + 1), but 19 at most were possible: 20 votes present, 2 of them barred, and one by proxy.\n",
     "Calcul impossible : les chiffres ne peuvent pas être justes.\n"
     "Il y a 20 voix (10 + 9 + 1), mais 19 au plus étaient possibles : 20 voix présentes, dont 2 exclues du vote, plus une par pouvoir.\n"},
    {"SIMPLE",
     {22, 23, -1, 9, 1, 0},
     "Nicht zu berechnen: Die Zahlen können so nicht stimmen.\n"
     "Eine Stimmenzahl kann nicht negativ sein.\n",
     "Cannot be worked out: the figures cannot be right.\n"
     "A number of votes cannot be negative.\n",
     "Calcul impossible : les chiffres ne peuvent pas être justes.\n"
     "Un nombre de voix ne peut pas être négatif.\n"},
    {"SIMPLE",
     {1000000, 1000000, 666667, 333333, 0, 0},
     "Angenommen: Nötig war mehr als die Hälfte von 1.000.000 abgegebenen Stimmen, also 500.001; erreicht 666.667, 166.666 mehr als nötig.\n",
     "Adopted. Needed: more than half of the 1,000,000 votes cast, that is 500,001. Reached: 666,667, 166,666 more than needed.\n",
     "Adoptée. Il fallait plus de la moitié des 1 000 000 suffrages exprimés, soit 500 001 voix ; voix obtenues : 666 667, 166 666 de plus que nécessaire.\n"},

};

TEST(MajoritySentences, AreThese) {
  for (const auto& row : golden) {
    const auto judgement = judged(row.notation, row.counts);
    EXPECT_EQ(told(Language::de, judgement), row.de) << row.notation;
    EXPECT_EQ(told(Language::en, judgement), row.en) << row.notation;
    EXPECT_EQ(told(Language::fr, judgement), row.fr) << row.notation;
  }
}

struct GoldenElection {
  ElectionRuleId rule;
  int round;
  const char* votes;
  const char* de;
  const char* en;
  const char* fr;
};

const std::vector<GoldenElection> golden_elections{
    {ElectionRuleId::rlp, 1, "Anna:27|Bert:20",
     "Gewählt ist Anna mit 27 von 47 gültigen Stimmen; nötig waren 24.\n",
     "Anna is elected with 27 of 47 valid votes; 24 were needed.\n",
     "Anna : élection acquise avec 27 voix sur 47 suffrages exprimés ; il en fallait 24.\n"},
    {ElectionRuleId::rlp, 3, "A:1200|B:1100|C:1",
     "Gewählt ist A mit den meisten Stimmen, 1.200 von 2.301.\n"
     "An einer Stichwahl nehmen nur zwei teil; hier sind es mehr.\n",
     "A is elected with the most votes, 1,200 of 2,301.\n"
     "Only two take part in a runoff; there are more here.\n",
     "A : élection acquise avec le plus grand nombre de voix, 1 200 sur 2 301.\n"
     "Un ballottage n’oppose que deux personnes ; ici, elles sont plus nombreuses.\n"},
    {ElectionRuleId::rlp, 1, "A:1|B:1",
     "Niemand hat mehr als die Hälfte der 2 gültigen Stimmen: Der Wahlgang wird wiederholt.\n",
     "Nobody has more than half of the 2 valid votes: the ballot is repeated.\n",
     "Personne n’a plus de la moitié des 2 suffrages exprimés : le scrutin est recommencé.\n"},
    {ElectionRuleId::rlp, 2, "A:5|B:3|C:3",
     "In der Stichwahl ist A; um den zweiten Platz entscheidet das Los zwischen B und C.\n",
     "A is in the runoff; the lot decides between B and C for the second place.\n",
     "A : admission au ballottage ; le sort désigne la deuxième personne entre B et C.\n"},
    {ElectionRuleId::rlp, 2, "A:5|B:5|C:5",
     "Das Los entscheidet, welche zwei von A, B und C in die Stichwahl kommen.\n",
     "The lot decides which two of A, B and C are in the runoff.\n",
     "Le sort désigne deux personnes parmi A, B et C pour le ballottage.\n"},
    {ElectionRuleId::bay, 1, "A:5|NO:5",
     "Mindestens die Hälfte der Stimmzettel ist ungültig: Die Wahl wird wiederholt.\n",
     "At least half of the ballots are invalid: the election is repeated.\n",
     "Au moins la moitié des bulletins sont nuls : l’élection est recommencée.\n"},
    {ElectionRuleId::bay, 1, "A:5|B:5|C:5",
     "Drei oder mehr haben gleich viele und die meisten Stimmen: Die Wahl wird wiederholt.\n",
     "Three or more share the most votes: the election is repeated.\n",
     "Trois candidats ou plus sont à égalité en tête : l’élection est recommencée.\n"},
    {ElectionRuleId::nrw, 1, "A:5|B:5|C:5",
     "Niemand hat mehr als die Hälfte der 15 gültigen Stimmen: Es folgt eine Stichwahl zwischen A, B und C.\n",
     "Nobody has more than half of the 15 valid votes: a runoff between A, B and C follows.\n",
     "Personne n’a plus de la moitié des 15 suffrages exprimés : un scrutin de ballottage a lieu entre A, B et C.\n"},
    {ElectionRuleId::bay, 2, "A:5|B:5", "Stimmengleichheit: Zwischen A und B entscheidet das Los.\n",
     "A tie: the lot decides between A and B.\n", "Égalité des voix : le sort décide entre A et B.\n"},
    {ElectionRuleId::fr, 1, "A:5|B:5",
     "Niemand hat mehr als die Hälfte der 10 gültigen Stimmen: Es folgt ein weiterer Wahlgang.\n",
     "Nobody has more than half of the 10 valid votes: another round follows.\n",
     "Personne n’a plus de la moitié des 10 suffrages exprimés : un nouveau tour a lieu.\n"},
    {ElectionRuleId::fr, 3, "A:5|B:5",
     "Stimmengleichheit zwischen A und B: Gewählt ist, wer am ältesten ist.\n",
     "A tie between A and B: the oldest is elected.\n",
     "Égalité des voix entre A et B : l’élection est acquise au plus âgé.\n"},
    {ElectionRuleId::nrw, 1, "A:5|NO:5", "Niemand ist gewählt.\n", "Nobody is elected.\n",
     "Personne n’est élu.\n"},
    {ElectionRuleId::nrw, 1, "A:-5",
     "Nicht zu berechnen: Die Zahlen können so nicht stimmen.\n"
     "Eine Stimmenzahl kann nicht negativ sein.\n",
     "Cannot be worked out: the figures cannot be right.\n"
     "A number of votes cannot be negative.\n",
     "Calcul impossible : les chiffres ne peuvent pas être justes.\n"
     "Un nombre de voix ne peut pas être négatif.\n"},

};

TEST(ElectionSentences, AreThese) {
  for (const auto& row : golden_elections) {
    const auto judgement = elected(row.rule, row.round, row.votes);
    EXPECT_EQ(told(Language::de, judgement), row.de) << row.votes;
    EXPECT_EQ(told(Language::en, judgement), row.en) << row.votes;
    EXPECT_EQ(told(Language::fr, judgement), row.fr) << row.votes;
  }
}

// A missing key or argument throws. Small counts, of which any may be unknown (-1).
TEST(MajoritySentences, CanBeSaidOfEveryRule) {
  const std::vector<const char*> notations{"SIMPLE:quorum=>1/2",
                                           "MAJ_PRESENT",
                                           "MAJ_ELIGIBLE:quorum=>=1/3",
                                           "MAJ_INCL_ABST:proxies=1",
                                           "TWO_THIRDS_CAST:excluded=1",
                                           "THREE_QUARTERS_CAST",
                                           "UNANIMOUS_CAST",
                                           "UNANIMOUS_PRESENT:proxies=1",
                                           "UNANIMOUS_ALL:written=1",
                                           "WRITTEN_ALL",
                                           "MIN_SHARE:share=2/7",
                                           "MIN_SHARE:share=2/3",
                                           "CASTING",
                                           "CASTING:chair=yes",
                                           "RLP:bias=1",
                                           "RLP:call=2",
                                           "NRW:challenged=1",
                                           "BAY:excluded=1",
                                           "FR_CM:chair=no",
                                           "FR_CM:secret=1",
                                           "RONR_MAJ",
                                           "RONR_2_3"};
  const auto count = [](int number) { return number < 0 ? unknown : std::optional<std::int64_t>(number); };
  std::set<std::string> codes;
  for (const auto* notation : notations)
    for (int eligible = -1; eligible <= 3; ++eligible)
      for (int present = -1; present <= 3; ++present)
        for (int yes = -1; yes <= 3; ++yes)
          for (int no = -1; no <= 2; ++no)
            for (int abstain = -1; abstain <= 1; ++abstain) {
              const auto judgement = judged(
                  notation, {count(eligible), count(present), count(yes), count(no), count(abstain), 0});
              codes.insert(judgement.reason.code);
              for (const auto language : base::all_languages)
                ASSERT_FALSE(sentences(language, judgement).empty());
            }
  std::string seen;
  for (const auto& code : codes) seen += code + " ";
  EXPECT_EQ(codes.size(), 20U) << "every sentence came up: " << seen;
}

TEST(ElectionSentences, CanBeSaidOfEveryRule) {
  for (const auto rule : domain::all_election_rules())
    for (int number = 0; number <= 4; ++number)
      for (const auto* votes : {"A:0|B:0", "A:3", "A:3|NO:3", "A:3|B:3", "A:3|B:2|C:2", "A:3|B:3|C:3",
                                "A:9|B:1", "A:-1", "NO:1", "A:9999999999"})
        for (const auto language : base::all_languages)
          ASSERT_FALSE(sentences(language, elected(rule, number, votes)).empty());
}

TEST(RuleNames, AreInTheCatalogues) {
  const auto expect = [](const std::string& key) { EXPECT_TRUE(language::known(key)) << key; };
  for (const auto& form : domain::list_majority_rules()) {
    expect("majority_rule." + std::string(form.name));
    for (const auto parameter : form.of_body) expect("majority_parameter." + std::string(parameter));
    for (const auto parameter : form.of_vote) expect("majority_parameter." + std::string(parameter));
  }
  for (const auto quorum : domain::all_quorum_shares())
    expect("majority_quorum." + std::string(domain::name_of(quorum)));
  for (const auto outcome : {domain::MajorityOutcome::adopted, domain::MajorityOutcome::rejected,
                             domain::MajorityOutcome::no_quorum, domain::MajorityOutcome::mayor_decides,
                             domain::MajorityOutcome::invalid_input, domain::MajorityOutcome::unknown})
    expect("majority_outcome." + std::string(domain::name_of(outcome)));
  for (const auto base : {domain::MajorityBase::cast, domain::MajorityBase::cast_and_abstentions,
                          domain::MajorityBase::cast_and_invalid, domain::MajorityBase::present,
                          domain::MajorityBase::eligible})
    expect("majority_base." + std::string(domain::name_of(base)));
  for (const auto vote : {domain::ChairVote::yes, domain::ChairVote::no, domain::ChairVote::abstain})
    expect("chair_vote." + std::string(domain::name_of(vote)));
  for (const auto rule : domain::all_election_rules())
    expect("election_rule." + std::string(domain::name_of(rule)));
  using domain::ElectionOutcome;
  for (const auto outcome :
       {ElectionOutcome::elected, ElectionOutcome::repeat, ElectionOutcome::runoff, ElectionOutcome::lot,
        ElectionOutcome::lot_for_runoff, ElectionOutcome::next_round, ElectionOutcome::oldest,
        ElectionOutcome::not_elected, ElectionOutcome::invalid_input})
    expect("election_outcome." + std::string(domain::name_of(outcome)));
}

void expect_said(const base::Refusals& refusals) {
  EXPECT_FALSE(refusals.empty());
  for (const auto& refusal : refusals)
    for (const auto language : base::all_languages)
      EXPECT_FALSE(language::say(language, "refusal." + refusal.code, refusal.arguments).empty());
}

TEST(RuleNames, RefusalsOfTheNotationCanBeSaid) {
  for (const auto* wrong :
       {"MOST", "SIMPLE:bias=1", "MIN_SHARE", "SIMPLE:excluded=1;excluded=1", "RLP:call=3"}) {
    const auto read = domain::parse_majority_rule(wrong);
    expect_said(read.refusals());
  }
  for (const auto* wrong : {"A", ":1", "A:1|A:1"}) {
    const auto read = domain::parse_election_votes(wrong);
    expect_said(read.refusals());
  }
}

// Seven people with eight votes are not eight members.
TEST(Judgement, CountsVotesWhereSomeMembersCarrySeveral) {
  domain::MajorityRule rule;
  rule.quorum = domain::QuorumShare::more_than_half;
  domain::Vote vote;
  vote.eligible = 11;
  vote.present = 8;
  vote.yes = 5;
  vote.no = 3;
  EXPECT_EQ(sentences(base::Language::de, domain::judge(rule, vote)).back(),
            "Beschlussfähig: 8 Mitglieder waren anwesend, nötig waren 6.");
  vote.weighted = true;
  EXPECT_EQ(sentences(base::Language::de, domain::judge(rule, vote)).back(),
            "Beschlussfähig: 8 Stimmen waren anwesend, nötig waren 6.");
}

// "Adopted" alone would be read as the matter's end.
TEST(JudgementText, SaysWhatAVoteThatPutsOffWasOn) {
  domain::Decision decision;
  decision.judgement = judged("SIMPLE", {22, 20, 14, 4, 2, 0});
  const auto plain = judgement_text(Language::de, decision);
  EXPECT_EQ(plain.find("Abgestimmt wurde"), std::string::npos);
  const struct {
    domain::Outcome outcome;
    const char *de, *en, *fr;
  } cases[] = {
      {domain::Outcome::postponed, "Abgestimmt wurde über die Vertagung. ",
       "The vote was on postponing the matter. ", "Le vote portait sur l’ajournement. "},
      {domain::Outcome::referred, "Abgestimmt wurde über die Verweisung. ",
       "The vote was on referring the matter. ", "Le vote portait sur le renvoi. "},
      {domain::Outcome::adopted, "", "", ""},
  };
  for (const auto& test : cases) {
    auto told = decision;
    told.outcome = test.outcome;
    EXPECT_EQ(judgement_text(Language::de, told), test.de + judgement_text(Language::de, decision));
    EXPECT_EQ(judgement_text(Language::en, told), test.en + judgement_text(Language::en, decision));
    EXPECT_EQ(judgement_text(Language::fr, told), test.fr + judgement_text(Language::fr, decision));
  }
}

}  // namespace
}  // namespace gremium::drafting

// The sentences of one language, as occasion.cpp asks for them. One source a language: occasion_de.cpp and
// its twins. An empty sentence: there is nothing to say.
#pragma once

#include <string>
#include <vector>

#include "drafting/grammar_de.h"
#include "drafting/occasion.h"
#include "drafting/voice.h"

namespace gremium::drafting {

// `named`: what was read before has said already whose membership it is.
struct LeavingVoice {
  std::string (*headline)(const LeavingMaterial&);
  std::string (*end)(const LeavingMaterial&);
  std::string (*duration)(const LeavingMaterial&, const Leaver&, bool named);
  std::string (*reason)(const LeavingMaterial&, const Leaver&, bool named);
  std::string (*decision)(const LeavingMaterial&, const Leaver&, bool named);
  std::string (*count)(const LeavingMaterial&, std::int64_t total);
  std::string (*thanks)(const LeavingMaterial&);
};

struct NetworkVoice {
  std::string (*headline)(const NetworkMaterial&);
  std::string (*lead)(const NetworkMaterial&);
  std::string (*founding_placeholder)();
  std::string (*members)(const NetworkMaterial&);
  std::string (*condition)(const NetworkMaterial&);
  std::string (*admission)(const domain::Body&);
};

struct DecisionVoice {
  std::string (*headline)(const DecisionMaterial&);
  std::string (*taken)(const DecisionMaterial&);
  std::string (*wording)(const std::string& text);
  // Within the sentence, in place of a title or an office that is recorded in another language.
  std::string (*title_placeholder)(const std::string& title);
  std::string (*wording_placeholder)();
};

struct MeetingVoice {
  std::string (*call_headline)(const CallMaterial&);
  std::string (*call)(const CallMaterial&);
  // Where the meeting has a name of its own; and where that is in another language.
  std::string (*title)(const std::string& title);
  std::string (*title_placeholder)(const std::string& title);
  std::string (*place)(const domain::Meeting&);
  std::string (*second_call)(base::Day first);
  std::string (*agenda)(const std::vector<std::string>& items);
  std::string (*agenda_placeholder)(const std::vector<std::string>& items);
  std::string (*result_headline)(const ResultMaterial&);
  std::string (*result)(const ResultMaterial&);
  std::string (*motion)(const MaterialDecision&, DigitsFrom);
  // With {person}.
  std::string (*elected)(const std::string& office);
};

struct OccasionVoice {
  LeavingVoice leaving;
  NetworkVoice network;
  DecisionVoice decision;
  MeetingVoice meeting;
  std::string (*benefits_placeholder)();
};

LeavingVoice german_leavings();
LeavingVoice english_leavings();
LeavingVoice french_leavings();

MeetingVoice german_meetings();
MeetingVoice english_meetings();
MeetingVoice french_meetings();

const OccasionVoice& german_occasions();
const OccasionVoice& english_occasions();
const OccasionVoice& french_occasions();

// The last day is over.
inline bool is_over(const LeavingMaterial& material) { return material.today > material.last_day; }
// The text tells of one member alone.
inline bool is_alone(const LeavingMaterial& material) { return material.leavers.size() == 1; }
// It left of its own will, as far as is known.
inline bool left_freely(const Leaver& leaver) {
  return !leaver.how || *leaver.how == domain::EndKind::resignation;
}
bool all_left_freely(const LeavingMaterial& material);
std::vector<Named> networks_in(base::Language language, const LeavingMaterial& material);
std::vector<Named> leavers_in(base::Language language, const LeavingMaterial& material);
std::string common_country(const LeavingMaterial& material);
// The network whose total is given; none if it is none of those they leave.
const MaterialNetwork* publisher_of(const LeavingMaterial& material);
// An assembly is called by name; other bodies hold meetings.
inline bool is_assembly(const domain::Body& body) { return body.kind == "mitgliederversammlung"; }
// A body's name in a language, as voice.h has it; the bare word "body" never: its id where nothing is known.
Named body_named(base::Language language, const domain::Body& body);
// Members by name up to so many.
inline constexpr std::size_t most_named = 12;

// What the sources of a language share: parts joined to a sentence, without the empty ones; words in
// quotation marks; "der Vorstand von DEFUS"; how the vote on a motion went and what became of it.
namespace german {
std::string sentence(std::vector<std::string> parts);
std::string quoted(const std::string& words);
std::string body_phrase(const Named& owner, const Named& body, Case in);
std::string motion_vote(const domain::Decision& decision, DigitsFrom digits);
std::string motion_outcome(const MaterialDecision& material);
}  // namespace german
namespace english {
std::string sentence(std::vector<std::string> parts);
std::string quoted(const std::string& words);
std::string body_phrase(const Named& owner, const Named& body);
std::string motion_vote(const domain::Decision& decision, DigitsFrom digits);
std::string motion_outcome(const MaterialDecision& material);
}  // namespace english
namespace french {
std::string sentence(std::vector<std::string> parts);
std::string quoted(const std::string& words);
// "du DEFUS", "de l’Efus".
std::string of_network(const Named& network);
std::string at_network(const Named& network);
// The preposition is said again before each network: "de l’Efus et du DEFUS".
std::string each(const std::vector<MaterialNetwork>& networks, std::string (*phrase)(const Named&));
std::string body_phrase(const Named& owner, const Named& body);
std::string motion_vote(const domain::Decision& decision, DigitsFrom digits);
std::string motion_outcome(const MaterialDecision& material);
}  // namespace french

}  // namespace gremium::drafting

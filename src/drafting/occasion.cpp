#include "drafting/occasion.h"

#include <algorithm>

#include "drafting/house_style.h"
#include "drafting/occasion_voice.h"

namespace gremium::drafting {
namespace {

using domain::Passage;

const OccasionVoice& occasions_in(base::Language language) {
  switch (language) {
    case base::Language::de:
      return german_occasions();
    case base::Language::en:
      return english_occasions();
    case base::Language::fr:
      break;
  }
  return french_occasions();
}

FactNumbers together(std::initializer_list<FactNumbers> lists) {
  FactNumbers facts;
  for (const auto& list : lists) facts.insert(facts.end(), list.begin(), list.end());
  std::sort(facts.begin(), facts.end());
  facts.erase(std::unique(facts.begin(), facts.end()), facts.end());
  return facts;
}

FactNumbers facts_of(const std::vector<MaterialNetwork>& networks) {
  FactNumbers facts;
  for (const auto& network : networks) facts = together({facts, network.facts});
  return facts;
}

// The passages of one text in their order. What has no words is none.
class Sheet {
 public:
  void put(std::string kind, std::string text, const FactNumbers& facts, int member = -1) {
    add(std::move(kind), std::move(text), facts, member, false);
  }
  void put_open(std::string kind, std::string text, const FactNumbers& facts, int member = -1) {
    add(std::move(kind), std::move(text), facts, member, true);
  }
  // Open where a place-holder stands in the sentence.
  void put_either(bool whole, std::string kind, std::string text, const FactNumbers& facts, int member = -1) {
    add(std::move(kind), std::move(text), facts, member, !whole);
  }
  // What is recorded in one language: a place-holder in the others.
  void put_said(bool in_this_language, std::string kind, std::string text, std::string placeholder,
                const FactNumbers& facts, int member = -1) {
    add(std::move(kind), in_this_language ? std::move(text) : std::move(placeholder), facts, member,
        !in_this_language);
  }
  Passage& last() { return passages_.back(); }
  std::vector<Passage> take() { return std::move(passages_); }

 private:
  void add(std::string kind, std::string text, const FactNumbers& facts, int member, bool open) {
    if (text.empty()) return;
    Passage passage;
    passage.kind = std::move(kind);
    passage.member = member;
    passage.text = std::move(text);
    passage.open = open;
    passage.facts = facts;
    passages_.push_back(std::move(passage));
  }

  std::vector<Passage> passages_;
};

template <class Write>
Draft in_all_languages(Write write) {
  Draft made;
  made.generator_version = generator_version;
  for (const auto language : base::all_languages) {
    Sheet sheet;
    write(sheet, language, occasions_in(language));
    made.passages[language] = sheet.take();
  }
  return made;
}

void put_count(Sheet& sheet, const LeavingMaterial& material, const OccasionVoice& voice,
               const FactNumbers& facts) {
  const auto* network = publisher_of(material);
  if (network != nullptr && network->complete && network->total.value_or(0) > 0)
    sheet.put("count", voice.leaving.count(material, *network->total), facts);
}

// What is told of one leaver; in a paragraph of its own, which names it, where there are others.
void put_leaver(Sheet& sheet, const LeavingMaterial& material, std::size_t place,
                const OccasionVoice& voice) {
  const auto& leaving = voice.leaving;
  const auto& leaver = material.leavers[place];
  const auto& facts = leaver.member.facts;
  const int member = is_alone(material) ? -1 : static_cast<int>(place);
  const auto duration = leaving.duration(material, leaver, is_alone(material));
  bool named = is_alone(material) || !duration.empty();
  sheet.put("duration", duration, facts, member);
  const auto reason = leaving.reason(material, leaver, named);
  named = named || !reason.empty();
  sheet.put("reason", reason, facts, member);
  if (const auto& decision = leaver.member.decision; decision && domain::was_adopted(decision->outcome))
    sheet.put("leaving_decision", leaving.decision(material, leaver, named),
              together({leaver.member.decision_facts, facts}), member);
}

void put_benefits(Sheet& sheet, const NetworkMaterial& material, base::Language language,
                  const OccasionVoice& voice) {
  const auto& texts = material.benefits;
  if (std::all_of(texts.begin(), texts.end(), [](const auto& text) { return text.second.empty(); })) return;
  const auto text = text_in(language, texts);
  sheet.put_said(!text.empty(), "benefits", text, voice.benefits_placeholder(), material.network.facts);
}

void put_title(Sheet& sheet, const domain::Meeting& meeting, const FactNumbers& facts,
               base::Language language, const OccasionVoice& voice) {
  if (meeting.title.empty()) return;
  sheet.put_said(meeting.language == language, "title", voice.meeting.title(meeting.title),
                 voice.meeting.title_placeholder(meeting.title), facts);
}

void put_result(Sheet& sheet, const MaterialResult& result, int place, base::Language language,
                const OccasionVoice& voice, DigitsFrom digits) {
  if (result.decision) {
    auto motion = *result.decision;
    const bool said = motion.decision.language == language;
    if (!said) motion.decision.title = voice.decision.title_placeholder(motion.decision.title);
    sheet.put_either(said, "motion", voice.meeting.motion(motion, digits), motion.facts, place);
  }
  if (result.election) {
    const auto& election = *result.election;
    const bool said = election.language == language;
    const auto office = said ? election.office : voice.decision.title_placeholder(election.office);
    sheet.put_either(said, "election", voice.meeting.elected(office), election.facts, place);
    // Names stand in one place and can be erased there: the text refers to it.
    sheet.last().quotation = election.id;
  }
}

}  // namespace

bool all_left_freely(const LeavingMaterial& material) {
  return std::all_of(material.leavers.begin(), material.leavers.end(), left_freely);
}

std::vector<Named> networks_in(base::Language language, const LeavingMaterial& material) {
  std::vector<Named> networks;
  for (const auto& network : material.networks) networks.push_back(named_in(language, network.organisation));
  return networks;
}

std::vector<Named> leavers_in(base::Language language, const LeavingMaterial& material) {
  std::vector<Named> named;
  for (const auto& leaver : material.leavers) named.push_back(named_in(language, leaver.member.organisation));
  return named;
}

std::string common_country(const LeavingMaterial& material) {
  std::vector<const MaterialMember*> members;
  for (const auto& leaver : material.leavers) members.push_back(&leaver.member);
  return common_country(members, material.style);
}

const MaterialNetwork* publisher_of(const LeavingMaterial& material) {
  for (const auto& network : material.networks)
    if (network.organisation.id == material.publishing_network) return &network;
  return nullptr;
}

Named body_named(base::Language language, const domain::Body& body) {
  MaterialMember holder;
  holder.body = body;
  if (const auto named = body_in(language, holder)) return *named;
  domain::Name name;
  name.name = body.id;
  name.whole = true;
  return {"", name};
}

Draft draft(const LeavingMaterial& recorded) {
  const auto material = spelled(recorded);
  FactNumbers members;
  for (const auto& leaver : material.leavers) members = together({members, leaver.member.facts});
  const auto all = together({facts_of(material.networks), members});
  return in_all_languages([&](Sheet& sheet, base::Language, const OccasionVoice& voice) {
    sheet.put("headline", voice.leaving.headline(material), all);
    sheet.put("end", voice.leaving.end(material), all);
    // The new total belongs to the lead where paragraphs on each member follow.
    if (!is_alone(material)) put_count(sheet, material, voice, all);
    for (std::size_t i = 0; i < material.leavers.size(); ++i) put_leaver(sheet, material, i, voice);
    if (is_alone(material)) put_count(sheet, material, voice, all);
    sheet.put("thanks", voice.leaving.thanks(material), members);
  });
}

Draft draft(const NetworkMaterial& recorded) {
  const auto material = spelled(recorded);
  FactNumbers members;
  for (const auto& member : material.members) members = together({members, member.facts});
  return in_all_languages([&](Sheet& sheet, base::Language language, const OccasionVoice& voice) {
    const auto& network = voice.network;
    sheet.put("headline", network.headline(material), material.network.facts);
    sheet.put("network", network.lead(material), material.network.facts);
    sheet.put_open("founding", network.founding_placeholder(), material.network.facts);
    sheet.put("members", network.members(material), together({members, material.network.facts}));
    if (!material.requires_networks.empty())
      sheet.put("condition", network.condition(material),
                together({facts_of(material.requires_networks), material.network.facts}));
    if (material.approval_body)
      sheet.put("admission", network.admission(*material.approval_body),
                together({material.approval_facts, material.network.facts}));
    put_benefits(sheet, material, language, voice);
  });
}

Draft draft(const DecisionMaterial& recorded) {
  const auto material = spelled(recorded);
  const auto& decision = material.decision.decision;
  const auto facts = together({material.decision.facts, material.body.facts});
  return in_all_languages([&](Sheet& sheet, base::Language language, const OccasionVoice& voice) {
    const bool said = decision.language == language;
    auto titled = material;
    if (!said) titled.decision.decision.title = voice.decision.title_placeholder(decision.title);
    sheet.put_either(said, "headline", voice.decision.headline(titled), facts);
    sheet.put_either(said, "taken", voice.decision.taken(titled), facts);
    if (domain::was_adopted(decision.outcome) && !decision.text.empty())
      sheet.put_said(said, "wording", voice.decision.wording(decision.text),
                     voice.decision.wording_placeholder(), material.decision.facts);
  });
}

Draft draft(const CallMaterial& recorded) {
  const auto material = spelled(recorded);
  const auto facts = together({material.meeting_facts, material.body.facts});
  return in_all_languages([&](Sheet& sheet, base::Language language, const OccasionVoice& voice) {
    const auto& meeting = voice.meeting;
    sheet.put("headline", meeting.call_headline(material), facts);
    sheet.put("call", meeting.call(material), facts);
    put_title(sheet, material.meeting, material.meeting_facts, language, voice);
    sheet.put("place", meeting.place(material.meeting), material.meeting_facts);
    if (material.second_call_of)
      sheet.put("second_call", meeting.second_call(*material.second_call_of), material.meeting_facts);
    if (!material.items.empty())
      sheet.put_said(material.meeting.language == language, "agenda", meeting.agenda(material.items),
                     meeting.agenda_placeholder(material.items),
                     together({material.item_facts, material.meeting_facts}));
  });
}

Draft draft(const ResultMaterial& recorded) {
  const auto material = spelled(recorded);
  const auto facts = together({material.meeting_facts, material.body.facts});
  return in_all_languages([&](Sheet& sheet, base::Language language, const OccasionVoice& voice) {
    sheet.put("headline", voice.meeting.result_headline(material), facts);
    put_title(sheet, material.meeting, material.meeting_facts, language, voice);
    sheet.put("result", voice.meeting.result(material), facts);
    for (std::size_t i = 0; i < material.results.size(); ++i)
      put_result(sheet, material.results[i], static_cast<int>(i), language, voice, digits_of(material));
  });
}

}  // namespace gremium::drafting

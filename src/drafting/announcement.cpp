#include "drafting/announcement.h"

#include <algorithm>
#include <stdexcept>

#include "drafting/house_style.h"
#include "drafting/voice.h"

namespace gremium::drafting {
namespace {

using domain::Passage;

const Voice& voice_of(base::Language language) {
  switch (language) {
    case base::Language::de:
      return german_voice();
    case base::Language::en:
      return english_voice();
    case base::Language::fr:
      break;
  }
  return french_voice();
}

FactNumbers sorted(FactNumbers facts) {
  std::sort(facts.begin(), facts.end());
  facts.erase(std::unique(facts.begin(), facts.end()), facts.end());
  return facts;
}

void add(FactNumbers& facts, const FactNumbers& more) { facts.insert(facts.end(), more.begin(), more.end()); }

// Behind whatever speaks of all members and networks.
FactNumbers facts_of_all(const Material& material) {
  FactNumbers facts;
  for (const auto& network : material.networks) add(facts, network.facts);
  for (const auto& member : material.members) add(facts, member.facts);
  return sorted(facts);
}

bool any_text(const base::PerLanguage<std::string>& texts) {
  return std::any_of(texts.begin(), texts.end(), [](const auto& text) { return !text.second.empty(); });
}

// The writer of one language's draft.
class Writer {
 public:
  Writer(const Material& material, base::Language language)
      : material_(material), language_(language), voice_(voice_of(language)) {}

  std::vector<Passage> write() {
    const auto all = facts_of_all(material_);
    put("headline", -1, voice_.headline(material_), all);
    put("since", -1, voice_.since(material_), all);
    put("welcome", -1, voice_.welcome(material_), all);
    for (std::size_t i = 0; i < material_.members.size(); ++i) {
      const auto& member = material_.members[i];
      const auto index = static_cast<int>(i);
      put_decision(member, index);
      put_quotation(member, index);
      put_text("remark", index, member.remark, voice_.remark_placeholder(member), member.remark_facts);
    }
    put_text("benefits", -1, material_.benefits, voice_.benefits_placeholder(), material_.benefits_facts);
    return std::move(passages_);
  }

 private:
  Passage& put(std::string kind, int member, std::string text, const FactNumbers& facts) {
    Passage passage;
    passage.kind = std::move(kind);
    passage.member = member;
    passage.text = std::move(text);
    passage.facts = sorted(facts);
    return passages_.emplace_back(std::move(passage));
  }

  void put_open(std::string kind, int member, std::string text, const FactNumbers& facts) {
    put(std::move(kind), member, std::move(text), facts).open = true;
  }

  void put_decision(const MaterialMember& member, int index) {
    if (!member.decision || member.decision->outcome != domain::Outcome::adopted) {
      put_open("decision", index, voice_.decision_placeholder(member), member.facts);
      return;
    }
    auto facts = member.decision_facts;
    add(facts, member.facts);
    if (!introduced_)
      for (const auto& network : material_.networks) add(facts, network.facts);
    put("decision", index, voice_.decision(material_, member, !introduced_), facts);
    introduced_ = true;
  }

  void put_quotation(const MaterialMember& member, int index) {
    if (!member.quotation) {
      put_open("quotation", index, voice_.quotation_placeholder(member), member.facts);
      return;
    }
    if (!member.quotation->is_cleared()) {
      put_open("quotation", index, voice_.approval_placeholder(member), member.quotation_facts);
      return;
    }
    const auto words = member.quotation->text.find(language_);
    // Erased words stay a reference: the reader sees that something was said. Words never translated are
    // missing.
    const bool there =
        words != member.quotation->text.end() && (words->second.erased || !words->second.text.empty());
    if (!there) {
      put_open("quotation", index, voice_.translation_placeholder(member), member.quotation_facts);
      return;
    }
    put("quotation", index, voice_.quotation(*member.quotation), member.quotation_facts).quotation =
        member.quotation->id;
  }

  // A text that is printed as recorded; a place-holder if it is recorded in other languages only.
  void put_text(const std::string& kind, int index, const base::PerLanguage<std::string>& texts,
                const std::string& placeholder, const FactNumbers& facts) {
    if (!any_text(texts)) return;
    const auto text = text_in(language_, texts);
    if (text.empty())
      put_open(kind, index, placeholder, facts);
    else
      put(kind, index, text, facts);
  }

  const Material& material_;
  base::Language language_;
  const Voice& voice_;
  bool introduced_ = false;
  std::vector<Passage> passages_;
};

}  // namespace

Draft draft(const Material& recorded) {
  const auto material = spelled(recorded);
  const auto publishes = [&](const MaterialNetwork& network) {
    return network.organisation.id == material.publishing_network;
  };
  if (material.members.empty()) throw std::invalid_argument("an announcement needs members");
  if (std::none_of(material.networks.begin(), material.networks.end(), publishes))
    throw std::invalid_argument("the publishing network is not among the networks");
  Draft made;
  made.generator_version = generator_version;
  for (const auto language : base::all_languages)
    made.passages[language] = Writer(material, language).write();
  return made;
}

}  // namespace gremium::drafting

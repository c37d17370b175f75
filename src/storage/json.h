// How each noun becomes JSON. Heavy to compile: include it in encoding.cpp alone.
#pragma once

#include <nlohmann/json.hpp>

#include "domain/fact.h"
#include "storage/encoding.h"

namespace nlohmann {

template <class T>
struct adl_serializer<std::optional<T>> {
  static void to_json(json& j, const std::optional<T>& value) {
    if (value)
      j = *value;
    else
      j = nullptr;
  }
  static std::optional<T> from_json(const json& j) {
    if (j.is_null()) return std::nullopt;
    return j.get<T>();
  }
};

template <>
struct adl_serializer<gremium::base::Day> {
  static void to_json(json& j, const gremium::base::Day& day) { j = day.iso(); }
  static gremium::base::Day from_json(const json& j) {
    const auto day = gremium::base::Day::parse(j.get<std::string>());
    if (!day) throw gremium::storage::DamagedFact("not a day: " + j.dump());
    return *day;
  }
};

template <>
struct adl_serializer<gremium::base::PartialDay> {
  static void to_json(json& j, const gremium::base::PartialDay& day) { j = day.iso(); }
  static gremium::base::PartialDay from_json(const json& j) {
    const auto day = gremium::base::PartialDay::parse(j.get<std::string>());
    if (!day) throw gremium::storage::DamagedFact("not a date: " + j.dump());
    return *day;
  }
};

template <class T>
struct adl_serializer<std::map<gremium::base::Language, T>> {
  static void to_json(json& j, const std::map<gremium::base::Language, T>& values) {
    j = json::object();
    for (const auto& [language, value] : values) j[std::string(gremium::base::code(language))] = value;
  }
  static std::map<gremium::base::Language, T> from_json(const json& j) {
    std::map<gremium::base::Language, T> values;
    for (const auto& [key, value] : j.items()) {
      const auto language = gremium::base::language_of(key);
      if (!language) throw gremium::storage::DamagedFact("not a language: " + key);
      values[*language] = value.template get<T>();
    }
    return values;
  }
};

}  // namespace nlohmann

namespace gremium::base {

inline void to_json(nlohmann::json& j, Language language) { j = std::string(code(language)); }
inline void from_json(const nlohmann::json& j, Language& language) {
  const auto found = language_of(j.get<std::string>());
  if (!found) throw storage::DamagedFact("not a language: " + j.dump());
  language = *found;
}

}  // namespace gremium::base

namespace gremium::domain {

// An enumeration under the name it bears in domain/.
#define GREMIUM_JSON_ENUM(Type, named)                                                    \
  inline void to_json(nlohmann::json& j, Type value) { j = std::string(name_of(value)); } \
  inline void from_json(const nlohmann::json& j, Type& value) {                           \
    const auto found = named(j.get<std::string>());                                       \
    if (!found) throw storage::DamagedFact("not a " #Type ": " + j.dump());               \
    value = *found;                                                                       \
  }

GREMIUM_JSON_ENUM(Role, role_named)
GREMIUM_JSON_ENUM(EffectiveRuleId, effective_rule_named)
GREMIUM_JSON_ENUM(MajorityLabel, majority_label_named)
GREMIUM_JSON_ENUM(Outcome, outcome_named)
GREMIUM_JSON_ENUM(DecisionKind, decision_kind_named)
GREMIUM_JSON_ENUM(SubjectKind, subject_kind_named)
GREMIUM_JSON_ENUM(DocumentKind, document_kind_named)
GREMIUM_JSON_ENUM(StepKind, step_kind_named)
GREMIUM_JSON_ENUM(AccessionState, accession_state_named)
GREMIUM_JSON_ENUM(StartKind, start_kind_named)
GREMIUM_JSON_ENUM(EffectKind, effect_kind_named)
GREMIUM_JSON_ENUM(TaskState, task_state_named)
GREMIUM_JSON_ENUM(LightReason, light_reason_named)
#undef GREMIUM_JSON_ENUM

inline constexpr const char* personal_key = "personal_text";

inline void to_json(nlohmann::json& j, const Personal& value) {
  j = value.erased ? nlohmann::json{{"erased", true}} : nlohmann::json{{personal_key, value.text}};
}
inline void from_json(const nlohmann::json& j, Personal& value) {
  value.erased = j.value("erased", false);
  value.text = j.value(personal_key, "");
}

NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(Document, id, subject_kind, subject, kind, title, file_name,
                                                media_type, size, digest, language, dated, is_public)

inline std::string letter(char c) { return c == 0 ? std::string() : std::string(1, c); }
inline char letter(const std::string& text) { return text.empty() ? char{0} : text.front(); }

inline void to_json(nlohmann::json& j, const Name& n) {
  j = {{"name", n.name},
       {"whole", n.whole},
       {"short_name", n.short_name},
       {"gender", letter(n.gender)},
       {"join", n.join},
       {"short_join", n.short_join}};
  if (!n.cases[0].empty()) j["cases"] = n.cases;
}
inline void from_json(const nlohmann::json& j, Name& n) {
  n = {j.value("name", ""),           j.value("whole", false),   j.value("short_name", ""),
       letter(j.value("gender", "")), j.value("cases", n.cases), j.value("join", ""),
       j.value("short_join", "")};
}

NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(RegisterFounded, name, example)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(Account, id, name, role, disabled, organisation)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(SiteText, key, text)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(Organisation, id, kind, country, names, contracting_party,
                                                website, source, unconfirmed)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(EffectiveParameters, date, retroactive, inclusive, dates)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(EffectiveRule, id, parameters)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(Derivation, network, country)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(Network, id, requires_networks, derives, approval_body,
                                                complete_since, publishing_network, default_rule, time_zone,
                                                languages, four_eyes, benefits)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(Body, id, organisation, kind, names, time_zone)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(Tally, yes, no, abstentions, invalid, present)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(Judgement, outcome, rule, rule_version, code, workings)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(Decision, id, body, date, kind, title, language, number,
                                                label, label_as_printed, tally, outcome, judgement, source,
                                                source_url, excerpt, unconfirmed, is_public)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(PlannedStep, kind, body, network)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(Accession, id, organisation, networks, steps, rule, opened_on,
                                                remark, source, unconfirmed, is_public)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(StepTaken, accession, step, date, decision, source)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(AccessionClosed, accession, state, date, decision, reason)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(Membership, id, organisation, network, start, from,
                                                attested_on, because, last_day, end_reason, accession,
                                                decision, end_decision, foreseen_since, announce,
                                                start_revision, end_revision, source, unconfirmed, is_public)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(Effect, membership, kind, revision, day)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(EffectCancelled, membership, kind, revision)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(Passage, kind, member, text, quotation, open, facts)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(Announcement, id, publishing_network, networks, day,
                                                memberships, passages, generator)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(HandText, kind, member, text, left_out)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(AnnouncementSaved, announcement, language, texts)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(AnnouncementSignedOff, announcement, language, digest)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(Publication, announcement, language, version, slug,
                                                published_on, passages, texts, correction)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(AnnouncementWithdrawn, announcement, reason)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(Task, id, decision, title, responsible, contact, target,
                                                is_public)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(TaskReported, id, task, on, state, text, new_target,
                                                next_report)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(TaskListEntry, task, title, language, responsible, decision,
                                                decision_title, decided_on, target, state, reason, days,
                                                report, reported_on, text, next_report)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(TaskListIssued, id, body, on, entries)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(FactVoided, number)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(PersonalDataErased, number, parts)

inline void to_json(nlohmann::json& j, const Quotation& q) {
  j = {{"id", q.id},
       {"accession", q.accession},
       {"person", q.person},
       {"gender", letter(q.gender)},
       {"function", q.function},
       {"portfolio", q.portfolio},
       {"original", q.original},
       {"text", q.text},
       {"translator", q.translator},
       {"source", q.source},
       {"is_public", q.is_public}};
}
inline void from_json(const nlohmann::json& j, Quotation& q) {
  const Quotation none;
  q.id = j.value("id", "");
  q.accession = j.value("accession", "");
  q.person = j.value("person", none.person);
  q.gender = letter(j.value("gender", ""));
  q.function = j.value("function", none.function);
  q.portfolio = j.value("portfolio", none.portfolio);
  q.original = j.value("original", none.original);
  q.text = j.value("text", none.text);
  q.translator = j.value("translator", none.translator);
  q.source = j.value("source", "");
  q.is_public = j.value("is_public", true);
}

}  // namespace gremium::domain

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

template <>
struct adl_serializer<gremium::base::Instant> {
  static void to_json(json& j, gremium::base::Instant instant) { j = gremium::base::to_text(instant); }
  static gremium::base::Instant from_json(const json& j) {
    const auto instant = gremium::base::parse_instant(j.get<std::string>());
    if (!instant) throw gremium::storage::DamagedFact("not an instant: " + j.dump());
    return *instant;
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

template <>
struct adl_serializer<gremium::domain::Moment> {
  static void to_json(json& j, const gremium::domain::Moment& moment) { j = moment.iso(); }
  static gremium::domain::Moment from_json(const json& j) {
    const auto moment = gremium::domain::Moment::parse(j.get<std::string>());
    if (!moment) throw gremium::storage::DamagedFact("not a moment: " + j.dump());
    return *moment;
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
GREMIUM_JSON_ENUM(PaymentMode, payment_mode_named)
GREMIUM_JSON_ENUM(EndKind, end_kind_named)
GREMIUM_JSON_ENUM(ContactRole, contact_role_named)
GREMIUM_JSON_ENUM(MajorityLabel, majority_label_named)
GREMIUM_JSON_ENUM(Outcome, outcome_named)
GREMIUM_JSON_ENUM(DecisionKind, decision_kind_named)
GREMIUM_JSON_ENUM(ConsultationRole, consultation_role_named)
GREMIUM_JSON_ENUM(VotingMethod, voting_method_named)
GREMIUM_JSON_ENUM(Procedure, procedure_named)
GREMIUM_JSON_ENUM(Choice, choice_named)
GREMIUM_JSON_ENUM(SeatRole, seat_role_named)
GREMIUM_JSON_ENUM(MeetingState, meeting_state_named)
GREMIUM_JSON_ENUM(ItemState, item_state_named)
GREMIUM_JSON_ENUM(Presence, presence_named)
GREMIUM_JSON_ENUM(MeetingOffice, meeting_office_named)
GREMIUM_JSON_ENUM(SubjectKind, subject_kind_named)
GREMIUM_JSON_ENUM(DocumentKind, document_kind_named)
GREMIUM_JSON_ENUM(NoticeCount, notice_count_named)
GREMIUM_JSON_ENUM(MinutesApproval, minutes_approval_named)
GREMIUM_JSON_ENUM(ChairVote, chair_vote_named)
GREMIUM_JSON_ENUM(MajorityOutcome, majority_outcome_named)
GREMIUM_JSON_ENUM(MajorityBase, majority_base_named)
GREMIUM_JSON_ENUM(QuorumState, quorum_state_named)
GREMIUM_JSON_ENUM(StepKind, step_kind_named)
GREMIUM_JSON_ENUM(AccessionState, accession_state_named)
GREMIUM_JSON_ENUM(StartKind, start_kind_named)
GREMIUM_JSON_ENUM(EffectKind, effect_kind_named)
GREMIUM_JSON_ENUM(AnnouncementKind, announcement_kind_named)
GREMIUM_JSON_ENUM(ElectionRuleId, election_rule_named)
GREMIUM_JSON_ENUM(ElectionOutcome, election_outcome_named)
GREMIUM_JSON_ENUM(TieBreak, tie_break_named)
GREMIUM_JSON_ENUM(ElectionEnd, election_end_named)
GREMIUM_JSON_ENUM(TaskState, task_state_named)
GREMIUM_JSON_ENUM(LightReason, light_reason_named)
GREMIUM_JSON_ENUM(MinutesPart, minutes_part_named)
#undef GREMIUM_JSON_ENUM

inline constexpr const char* personal_key = "personal_text";

inline void to_json(nlohmann::json& j, const Personal& value) {
  j = value.erased ? nlohmann::json{{"erased", true}} : nlohmann::json{{personal_key, value.text}};
}
inline void from_json(const nlohmann::json& j, Personal& value) {
  value.erased = j.value("erased", false);
  value.text = j.value(personal_key, "");
}

inline void to_json(nlohmann::json& j, const Document& d) {
  j = {{"id", d.id},
       {"subject_kind", d.subject_kind},
       {"subject", d.subject},
       {"kind", d.kind},
       {"title", d.title},
       {"file_name", d.file_name},
       {"media_type", d.media_type},
       {"size", d.size},
       {"digest", d.digest},
       {"language", d.language},
       {"dated", d.dated},
       {"is_public", d.is_public}};
  // Facts of before say nothing of it.
  if (d.for_members) j["for_members"] = true;
}
inline void from_json(const nlohmann::json& j, Document& d) {
  const Document none;
  d.id = j.value("id", none.id);
  d.subject_kind = j.value("subject_kind", none.subject_kind);
  d.subject = j.value("subject", none.subject);
  d.kind = j.value("kind", none.kind);
  d.title = j.value("title", none.title);
  d.file_name = j.value("file_name", none.file_name);
  d.media_type = j.value("media_type", none.media_type);
  d.size = j.value("size", none.size);
  d.digest = j.value("digest", none.digest);
  d.language = j.value("language", none.language);
  d.dated = j.value("dated", none.dated);
  d.is_public = j.value("is_public", none.is_public);
  d.for_members = j.value("for_members", none.for_members);
}

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

NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(RegisterFounded, name, example, language)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(Account, id, name, role, disabled, organisation)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(SiteText, key, text)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(SiteLogo, type, content, width, height, has_name)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(SiteIdentity, names, logo)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(EarlierName, last_day, names, contracting_party, reason,
                                                decision)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(Organisation, id, kind, country, names, contracting_party,
                                                website, inhabitants, earlier, source, unconfirmed)

// A period in its notation: "3m".
inline void to_json(nlohmann::json& j, const Period& period) { j = to_text(period); }
inline void from_json(const nlohmann::json& j, Period& period) {
  const auto read = period_of(j.get<std::string>());
  if (!read) throw storage::DamagedFact("not a period: " + j.dump());
  period = *read;
}

// Without a shift it says nothing of it, as the first facts did not.
inline void to_json(nlohmann::json& j, const EffectiveParameters& p) {
  j = {{"date", p.date},
       {"retroactive", p.retroactive},
       {"inclusive", p.inclusive},
       {"dates", p.dates},
       {"period", p.period},
       {"holidays", p.holidays},
       {"base", p.base},
       {"paid", p.paid},
       {"mode", p.mode},
       {"published", p.published},
       {"transmitted", p.transmitted},
       {"entered", p.entered}};
  if (p.shift) j["shift"] = true;
}
inline void from_json(const nlohmann::json& j, EffectiveParameters& p) {
  const EffectiveParameters none;
  p.date = j.value("date", none.date);
  p.retroactive = j.value("retroactive", false);
  p.inclusive = j.value("inclusive", false);
  p.dates = j.value("dates", none.dates);
  p.period = j.value("period", none.period);
  p.shift = j.value("shift", false);
  p.holidays = j.value("holidays", none.holidays);
  p.base = j.value("base", none.base);
  p.paid = j.value("paid", none.paid);
  p.mode = j.value("mode", none.mode);
  p.published = j.value("published", none.published);
  p.transmitted = j.value("transmitted", none.transmitted);
  p.entered = j.value("entered", none.entered);
}
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(EffectiveRule, id, parameters)

// A rule in its notation: "RESIGN_TO:end=year;notice=3m".
inline void to_json(nlohmann::json& j, const NoticeRule& rule) { j = to_text(rule); }
inline void from_json(const nlohmann::json& j, NoticeRule& rule) {
  const auto read = parse_notice_rule(j.get<std::string>());
  if (!read) throw storage::DamagedFact("not a notice rule: " + j.dump());
  rule = *read;
}

NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(Derivation, network, country)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(MemberCategory, id, names, from_inhabitants,
                                                until_inhabitants, fee, votes)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(Spelling, language, recorded, written)
// What is usual says nothing.
inline void to_json(nlohmann::json& j, const HouseStyle& s) {
  j = nlohmann::json::object();
  if (s.digits_from != usual_digits_from) j["digits_from"] = s.digits_from;
  if (!s.country_adjectives) j["country_adjectives"] = false;
  if (!s.spellings.empty()) j["spellings"] = s.spellings;
}
inline void from_json(const nlohmann::json& j, HouseStyle& s) {
  s.digits_from = j.value("digits_from", usual_digits_from);
  s.country_adjectives = j.value("country_adjectives", true);
  s.spellings = j.value("spellings", std::vector<Spelling>{});
}
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(Network, id, requires_networks, derives, categories,
                                                approval_body, complete_since, publishing_network,
                                                default_rule, notice_rule, time_zone, languages, four_eyes,
                                                style, benefits)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(Body, id, organisation, kind, names, time_zone)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(Tally, yes, no, abstentions, invalid, present, eligible,
                                                excluded, proxies)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(Statement, code, arguments)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(QuorumJudgement, state, required, present)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(Notice, days, count)

// A rule in its notation: "TWO_THIRDS_CAST:quorum=>1/2".
inline void to_json(nlohmann::json& j, const MajorityRule& rule) { j = to_text(rule); }
inline void from_json(const nlohmann::json& j, MajorityRule& rule) {
  const auto read = parse_majority_rule(j.get<std::string>());
  if (!read) throw storage::DamagedFact("not a majority rule: " + j.dump());
  rule = read->rule;
}

inline void to_json(nlohmann::json& j, const RuleSet& r) {
  j = {{"id", r.id},
       {"body", r.body},
       {"valid_from", r.valid_from},
       {"source", r.source},
       {"source_url", r.source_url},
       {"ordinary", r.ordinary},
       {"circular", r.circular},
       {"urgent", r.urgent},
       {"seats", r.seats},
       {"notice", r.notice},
       {"minutes", r.minutes}};
  for (const auto& [kind, rule] : r.special) j["special"][std::string(name_of(kind))] = rule;
}
inline void from_json(const nlohmann::json& j, RuleSet& r) {
  const RuleSet none;
  r = {j.value("id", ""),
       j.value("body", ""),
       j.value("valid_from", none.valid_from),
       j.value("source", ""),
       j.value("source_url", ""),
       j.value("ordinary", none.ordinary),
       {},
       j.value("circular", none.circular),
       j.value("urgent", none.urgent),
       j.value("seats", none.seats),
       j.value("notice", none.notice),
       j.value("minutes", none.minutes)};
  const auto special = j.value("special", nlohmann::json::object());
  for (const auto& [name, rule] : special.items()) {
    const auto kind = decision_kind_named(name);
    if (!kind) throw storage::DamagedFact("not a kind of decision: " + name);
    r.special[*kind] = rule.get<MajorityRule>();
  }
}

// False and 1 are what a fact says by leaving them out.
inline void to_json(nlohmann::json& j, const VoteCircumstances& c) {
  j = nlohmann::json::object();
  if (c.chair) j["chair"] = *c.chair;
  if (c.secret) j["secret"] = true;
  if (c.call != 1) j["call"] = c.call;
  if (c.challenged) j["challenged"] = true;
  if (c.bias) j["bias"] = true;
  if (c.written != 0) j["written"] = c.written;
}
inline void from_json(const nlohmann::json& j, VoteCircumstances& c) {
  c = {j.value("chair", std::optional<ChairVote>()),
       j.value("secret", false),
       j.value("call", 1),
       j.value("challenged", false),
       j.value("bias", false),
       j.value("written", 0)};
}

inline void to_json(nlohmann::json& j, const MajorityJudgement& m) {
  j = {{"outcome", m.outcome},
       {"rule", m.rule},
       {"rule_version", m.rule_version},
       {"required", m.required},
       {"reached", m.reached},
       {"distance", m.distance},
       {"base", m.base},
       {"base_number", m.base_number},
       {"reason", m.reason},
       {"quorum_reason", m.quorum_reason},
       {"warnings", m.warnings},
       {"missing", m.missing}};
  if (m.quorum.state != QuorumState::not_asked) j["quorum"] = m.quorum;
  if (m.majority) j["majority"] = *m.majority;
}
inline void from_json(const nlohmann::json& j, MajorityJudgement& m) {
  const MajorityJudgement none;
  m.outcome = j.value("outcome", none.outcome);
  m.rule = j.value("rule", "");
  m.rule_version = j.value("rule_version", 1);
  m.required = j.value("required", none.required);
  m.reached = j.value("reached", none.reached);
  m.distance = j.value("distance", none.distance);
  m.base = j.value("base", none.base);
  m.base_number = j.value("base_number", none.base_number);
  m.quorum = j.value("quorum", none.quorum);
  m.majority = j.value("majority", none.majority);
  m.reason = j.value("reason", none.reason);
  m.quorum_reason = j.value("quorum_reason", none.quorum_reason);
  m.warnings = j.value("warnings", none.warnings);
  m.missing = j.value("missing", none.missing);
  // The first judgements had a code and its workings, and knew the simple majority alone.
  if (j.contains("code")) m.reason = {j.value("code", ""), j.value("workings", base::Arguments())};
}

NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(VoiceCast, seat, person, group, choice, weight)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(SerialNumber, period, number, is_public)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(Decision, id, body, date, kind, title, language, number,
                                                serial, meeting, item, taken_at, procedure, role, paper, text,
                                                label, label_as_printed, tally, method, roll_call,
                                                circumstances, outcome, outcome_reason, referred_to, annuls,
                                                replaces, judgement, rule_set, source, source_url, excerpt,
                                                unconfirmed, is_public, to_be_public)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(Seat, id, body, person, organisation, role, group, weight,
                                                first_day, last_day)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(Sitting, date, begins, ends)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(Meeting, id, body, number, period, title, language, sittings,
                                                place, online_url, is_public, second_call_of)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(MeetingAdvanced, id, meeting, state, at, invite_by, note)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(AgendaItem, id, meeting, role, kind, title, text,
                                                paper_number, paper, is_public, carried_from, added_late,
                                                added_by, call)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(AgendaEntry, item, parent, number)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(AgendaArranged, meeting, entries)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(ItemAdvanced, id, item, state, at, referred_to, note)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(ItemMinuted, item, text)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(PresenceNoted, id, meeting, seat, guest, function, presence,
                                                at, remote, note)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(ProxyGiven, id, meeting, giver, holder, from, until)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(MemberBarred, id, item, seat, reason)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(OfficeTaken, id, meeting, office, seat, person, at)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(Consultation, body, role)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(Paper, id, organisation, number, title, text, language, dated,
                                                consultations, is_public)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(Wait, period, after, network)

// False is what a step says by leaving it out.
inline void to_json(nlohmann::json& j, const PlannedStep& s) {
  j = {{"kind", s.kind},
       {"body", s.body},
       {"network", s.network},
       {"label", s.label},
       {"expected_days", s.expected_days},
       {"waits", s.waits},
       {"documents", s.documents},
       {"at_least", s.at_least}};
  if (s.may_skip) j["may_skip"] = true;
}
inline void from_json(const nlohmann::json& j, PlannedStep& s) {
  const PlannedStep none;
  s = {j.value("kind", none.kind),
       j.value("body", ""),
       j.value("network", ""),
       j.value("label", none.label),
       j.value("may_skip", false),
       j.value("expected_days", none.expected_days),
       j.value("waits", none.waits),
       j.value("documents", none.documents),
       j.value("at_least", none.at_least)};
}
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(NetworkProcedure, id, network, valid_from, source, source_url,
                                                steps)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(Accession, id, organisation, networks, steps, procedures,
                                                rule, opened_on, remark, source, unconfirmed, is_public)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(StepTaken, accession, step, date, decision, source, skipped,
                                                count)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(DocumentReceived, accession, step, document, on, by)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(AccessionClosed, accession, state, date, decision, reason)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(NoticeOfLeaving, received_on, rule, computed, because)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(Suspension, from, last_day, reason, decision)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(EarlierCategory, last_day, category)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(MemberContact, id, membership, role, person, function, email,
                                                phone, from, last_day)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(Membership, id, organisation, network, start, from,
                                                attested_on, because, last_day, end_reason, end_kind, notice,
                                                accession, decision, end_decision, successor, suspensions,
                                                category, earlier_categories, foreseen_since, announce,
                                                start_revision, end_revision, source, unconfirmed, is_public)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(Effect, membership, kind, revision, day)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(EffectCancelled, membership, kind, revision)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(Passage, kind, member, text, quotation, open, facts)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(Announcement, id, kind, subject, publishing_network, networks,
                                                day, memberships, parts, passages, generator)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(HandText, kind, member, text, left_out)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(AnnouncementSaved, announcement, language, texts)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(AnnouncementSignedOff, announcement, language, digest)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(Publication, announcement, language, version, slug,
                                                published_on, passages, texts, correction)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(PublicationPlanned, announcement, language, at, digest,
                                                correction, because)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(AnnouncementWithdrawn, announcement, reason, reasons)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(Task, id, decision, title, responsible, contact, target,
                                                is_public)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(TaskReported, id, task, on, state, text, new_target,
                                                next_report)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(TaskListEntry, task, title, language, responsible, decision,
                                                decision_title, decided_on, target, state, reason, days,
                                                report, reported_on, text, next_report)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(TaskListIssued, id, body, on, entries)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(ElectionCandidate, id, name)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(Election, id, body, date, meeting, item, office, language,
                                                rule, candidates, source, is_public)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(CandidateNominated, election, candidate)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(CandidateVotes, candidate, votes)
// Refusals are not among it: a round that has some is not recorded.
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(ElectionJudgement, outcome, in, among, valid, required, most,
                                                code, warnings)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(ElectionRoundHeld, election, round, votes, no, abstain,
                                                invalid, ballots, method, at, quorum, judgement)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(LotDrawn, election, round, kind, chosen, drawn_by, note)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(ElectionClosed, election, how, on, note)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(FactVoided, number)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(PersonalDataErased, number, parts)

NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(MinutesPassage, part, text, rows)

// One personal value, whatever it says: erased as a whole, and its digest stays.
inline void to_json(nlohmann::json& j, const MinutesText& text) {
  const nlohmann::json words{{"office", text.office}, {"for_everyone", text.for_everyone}};
  j = Personal{text.erased ? std::string() : words.dump(), text.erased};
}
inline void from_json(const nlohmann::json& j, MinutesText& text) {
  const auto stored = j.get<Personal>();
  text = {{}, {}, stored.erased};
  if (stored.text.empty()) return;
  const auto words = nlohmann::json::parse(stored.text);
  text.office = words.value("office", MinutesPassages());
  text.for_everyone = words.value("for_everyone", MinutesPassages());
}

NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(MinutesReleased, meeting, version, language, released_on,
                                                reason, text)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(MinutesApproved, meeting, version, how, on, in_meeting,
                                                decision)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(MinutesCorrectionOpened, id, meeting, reason)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(MinutesObjected, id, meeting, on, person, text)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(MinutesSent, id, meeting, version, on, note)

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
  // Facts of before say nothing of it.
  if (q.approved_on) j["approved_on"] = q.approved_on;
  if (!q.approval.empty()) j["approval"] = q.approval;
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
  q.approved_on = j.value("approved_on", none.approved_on);
  q.approval = j.value("approval", "");
}

}  // namespace gremium::domain

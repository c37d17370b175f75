// Facts applied to the derived tables: one function for each type of content, beside the queries of its noun.
// Each puts the noun's row as the fact says, over an older one if there is one, and tells whether the public
// sees a difference.
#pragma once

#include "domain/fact.h"

namespace gremium::storage {

class Connection;

// Whether anything that public queries answer with changed.
enum class Touches { office, everyone };

inline Touches touches_if(bool is_public) { return is_public ? Touches::everyone : Touches::office; }

Touches apply(Connection& connection, const domain::Fact& fact);

// organisations.cpp
Touches apply(Connection&, const domain::Fact&, const domain::Organisation&);
Touches apply(Connection&, const domain::Fact&, const domain::Network&);
Touches apply(Connection&, const domain::Fact&, const domain::Body&);
// rule_sets.cpp
Touches apply(Connection&, const domain::Fact&, const domain::RuleSet&);
// decisions.cpp
Touches apply(Connection&, const domain::Fact&, const domain::Decision&);
// seats.cpp
Touches apply(Connection&, const domain::Fact&, const domain::Seat&);
// meetings.cpp
Touches apply(Connection&, const domain::Fact&, const domain::Meeting&);
Touches apply(Connection&, const domain::Fact&, const domain::MeetingAdvanced&);
// agendas.cpp
Touches apply(Connection&, const domain::Fact&, const domain::AgendaItem&);
Touches apply(Connection&, const domain::Fact&, const domain::AgendaArranged&);
Touches apply(Connection&, const domain::Fact&, const domain::ItemAdvanced&);
Touches apply(Connection&, const domain::Fact&, const domain::ItemMinuted&);
// attendance.cpp
Touches apply(Connection&, const domain::Fact&, const domain::PresenceNoted&);
Touches apply(Connection&, const domain::Fact&, const domain::ProxyGiven&);
Touches apply(Connection&, const domain::Fact&, const domain::MemberBarred&);
Touches apply(Connection&, const domain::Fact&, const domain::OfficeTaken&);
// minutes.cpp
Touches apply(Connection&, const domain::Fact&, const domain::MinutesReleased&);
Touches apply(Connection&, const domain::Fact&, const domain::MinutesApproved&);
Touches apply(Connection&, const domain::Fact&, const domain::MinutesCorrectionOpened&);
Touches apply(Connection&, const domain::Fact&, const domain::MinutesObjected&);
Touches apply(Connection&, const domain::Fact&, const domain::MinutesSent&);
// papers.cpp
Touches apply(Connection&, const domain::Fact&, const domain::Paper&);
// documents.cpp
Touches apply(Connection&, const domain::Fact&, const domain::Document&);
// accessions.cpp
Touches apply(Connection&, const domain::Fact&, const domain::Accession&);
Touches apply(Connection&, const domain::Fact&, const domain::StepTaken&);
Touches apply(Connection&, const domain::Fact&, const domain::AccessionClosed&);
Touches apply(Connection&, const domain::Fact&, const domain::DocumentReceived&);
Touches apply(Connection&, const domain::Fact&, const domain::Quotation&);
// network_procedures.cpp
Touches apply(Connection&, const domain::Fact&, const domain::NetworkProcedure&);
// memberships.cpp
Touches apply(Connection&, const domain::Fact&, const domain::Membership&);
Touches apply(Connection&, const domain::Fact&, const domain::Effect&);
Touches apply(Connection&, const domain::Fact&, const domain::EffectCancelled&);
// announcements.cpp
Touches apply(Connection&, const domain::Fact&, const domain::Announcement&);
Touches apply(Connection&, const domain::Fact&, const domain::AnnouncementSaved&);
Touches apply(Connection&, const domain::Fact&, const domain::AnnouncementSignedOff&);
Touches apply(Connection&, const domain::Fact&, const domain::Publication&);
Touches apply(Connection&, const domain::Fact&, const domain::PublicationPlanned&);
Touches apply(Connection&, const domain::Fact&, const domain::AnnouncementWithdrawn&);
// tasks.cpp
Touches apply(Connection&, const domain::Fact&, const domain::Task&);
Touches apply(Connection&, const domain::Fact&, const domain::TaskReported&);
Touches apply(Connection&, const domain::Fact&, const domain::TaskListIssued&);
// elections.cpp
Touches apply(Connection&, const domain::Fact&, const domain::Election&);
Touches apply(Connection&, const domain::Fact&, const domain::CandidateNominated&);
Touches apply(Connection&, const domain::Fact&, const domain::ElectionRoundHeld&);
Touches apply(Connection&, const domain::Fact&, const domain::LotDrawn&);
Touches apply(Connection&, const domain::Fact&, const domain::ElectionClosed&);
// member_contacts.cpp
Touches apply(Connection&, const domain::Fact&, const domain::MemberContact&);
// accounts.cpp, site.cpp
Touches apply(Connection&, const domain::Fact&, const domain::Account&);
Touches apply(Connection&, const domain::Fact&, const domain::RegisterFounded&);
Touches apply(Connection&, const domain::Fact&, const domain::SiteText&);
Touches apply(Connection&, const domain::Fact&, const domain::SiteIdentity&);
// corrections.cpp: what takes another fact back
Touches apply(Connection&, const domain::Fact&, const domain::FactVoided&);
Touches apply(Connection&, const domain::Fact&, const domain::PersonalDataErased&);

}  // namespace gremium::storage

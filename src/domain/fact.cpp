#include "domain/fact.h"

#include <array>

namespace gremium::domain {

std::string_view type_of(const FactContent& content) {
  // In the order of FactContent.
  static constexpr std::array<std::string_view, std::variant_size_v<FactContent>> names{
      "RegisterFounded",
      "AccountRecorded",
      "SiteTextRecorded",
      "OrganisationRecorded",
      "NetworkRecorded",
      "BodyRecorded",
      "DecisionRecorded",
      "AccessionOpened",
      "StepTaken",
      "AccessionClosed",
      "QuotationRecorded",
      "MembershipRecorded",
      "EffectEntered",
      "EffectCancelled",
      "AnnouncementDrafted",
      "AnnouncementSaved",
      "AnnouncementSignedOff",
      "AnnouncementPublished",
      "AnnouncementWithdrawn",
      "TaskRecorded",
      "TaskReported",
      "TaskListIssued",
      "FactVoided",
      "PersonalDataErased",
      "DocumentRecorded",
      "RuleSetRecorded",
      "SeatRecorded",
      "MeetingRecorded",
      "MeetingAdvanced",
      "AgendaItemRecorded",
      "AgendaArranged",
      "ItemAdvanced",
      "ItemMinuted",
      "PresenceNoted",
      "ProxyGiven",
      "MemberBarred",
      "OfficeTaken",
      "PaperRecorded",
      "ElectionRecorded",
      "CandidateNominated",
      "ElectionRoundHeld",
      "LotDrawn",
      "ElectionClosed",
      "MinutesReleased",
      "MinutesApproved",
      "MinutesCorrectionOpened",
      "MinutesObjected",
      "MemberContactRecorded",
      "PublicationPlanned",
      "MinutesSent",
      "NetworkProcedureRecorded",
      "DocumentReceived",
      "SiteIdentityRecorded"};
  return names[content.index()];
}

}  // namespace gremium::domain

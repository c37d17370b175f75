// What pages and commands ask: one consistent state of the register, for one audience. What is not public is
// not there for everyone; a handler cannot forget to ask.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/house.h"
#include "app/minutes.h"
#include "domain/accession.h"
#include "domain/accession_progress.h"
#include "domain/account.h"
#include "domain/agenda.h"
#include "domain/announcement.h"
#include "domain/attendance.h"
#include "domain/body.h"
#include "domain/calendar.h"
#include "domain/consultation_path.h"
#include "domain/decision.h"
#include "domain/derived_membership.h"
#include "domain/document.h"
#include "domain/effect.h"
#include "domain/election.h"
#include "domain/fact.h"
#include "domain/growth.h"
#include "domain/history.h"
#include "domain/meeting.h"
#include "domain/membership.h"
#include "domain/network.h"
#include "domain/network_procedure.h"
#include "domain/organisation.h"
#include "domain/paper.h"
#include "domain/public_page.h"
#include "domain/recorded.h"
#include "domain/rule_set.h"
#include "domain/search.h"
#include "domain/seat.h"
#include "domain/site.h"
#include "domain/task_list.h"

namespace gremium::app {

enum class Audience { everyone, office };
// Of a standing list: whether tasks come too that were shown finished already.
enum class Filed { left_out, shown };

// The members of a network as they stand on a day.
struct Roster {
  struct Row {
    domain::Recorded<domain::Membership> membership;
    domain::Organisation organisation;
    domain::Standing standing = domain::Standing::member;
  };
  base::Day as_of = base::Day::of_number(0);
  // Members, coming, former, unknown; those absent are not listed. By the organisation's id.
  std::vector<Row> rows;
  domain::MemberCount count;

  int number_of(domain::Standing standing) const;
};

// A decision as it stood in the register, with the names around it, from one entry to the next.
struct DecisionState {
  domain::Recorded<domain::Decision> decision;
  base::Instant decision_entered_at;
  // Nothing where the register does not know it, or this audience may not.
  std::optional<domain::Body> body = {};
  std::optional<domain::Organisation> organisation = {};
  // Of the newest fact that is in it.
  base::Instant since;
  // "1/2024" and "3.1": where it was taken, by the numbers of today, which are given once. Empty where the
  // register knows no meeting; of a public decision also where it would tell of a closed one.
  std::string meeting = {};
  std::string item = {};
  // The decision that annulled or replaced it; of a public one nothing where that would tell of a closed one.
  std::optional<domain::Decision> superseded_by = {};
};

// A case, and where it stands today.
struct StandingCase {
  domain::AccessionCase found;
  domain::CaseProgress progress;
};

class View {
 public:
  // `day`: shown as if it were today, past or future. What was entered since is known all the same.
  View(House& house, Audience audience, std::optional<base::Day> day = {});

  std::optional<domain::RegisterFounded> founded() const;
  base::Day today_in(const std::string& zone) const { return day_ ? *day_ : house_.today_in(zone); }

  // The day that is shown, if it is before today where the first network is.
  std::optional<base::Day> past_day() const;

  // With the names of the day that is shown.
  std::optional<domain::Recorded<domain::Organisation>> organisation(const std::string& id) const;
  // As it was recorded, to be changed; for the office alone.
  std::optional<domain::Recorded<domain::Organisation>> recorded_organisation(const std::string& id) const;
  std::vector<domain::Recorded<domain::Organisation>> organisations() const;
  std::optional<domain::Recorded<domain::Network>> network(const std::string& id) const;
  // Those that others require come first.
  std::vector<domain::Recorded<domain::Network>> networks() const;
  // See app/decisions.h.
  bool is_own_body(const std::string& id) const;
  std::optional<domain::Recorded<domain::Body>> body(const std::string& id) const;
  std::vector<domain::Recorded<domain::Body>> bodies(const std::string& organisation = {}) const;
  std::optional<domain::Recorded<domain::RuleSet>> rule_set(const std::string& id) const;
  // Of one body, the newest first.
  std::vector<domain::Recorded<domain::RuleSet>> rule_sets(const std::string& body) const;

  // For the office alone; empty for everyone.
  std::optional<domain::Recorded<domain::NetworkProcedure>> network_procedure(const std::string& id) const;
  // Of one network, the newest version first.
  std::vector<domain::Recorded<domain::NetworkProcedure>> network_procedures(
      const std::string& network) const;
  // How many cases began under a version.
  int cases_under(const std::string& procedure) const;
  // What is wrong with a version that is not recorded yet.
  base::Refusals check(const domain::NetworkProcedure& procedure) const;
  // The steps of a case in one network by the version in force on a day.
  std::vector<domain::PlannedStep> steps_on(const std::string& network, base::Day day) const;

  // Of one body, as they were recorded; those of the past too.
  domain::Seats seats(const std::string& body) const;
  std::optional<domain::Recorded<domain::Seat>> seat(const std::string& id) const;

  std::optional<domain::MeetingCase> meeting(const std::string& id) const;
  // Newest first; those of today or later, the next one first.
  std::vector<domain::MeetingCase> meetings(domain::MeetingFilter filter) const;
  std::vector<domain::MeetingCase> coming_meetings(base::Day from, domain::MeetingFilter filter) const;
  // Of all that the filter lets through; nothing if there is none.
  std::optional<domain::MeetingSpan> span_of_meetings(domain::MeetingFilter filter) const;
  // The meeting that calls this one again.
  std::optional<domain::MeetingCase> second_call(const std::string& meeting) const;
  // The last day to invite, by the rules in force on the first day; nothing if none is set.
  std::optional<base::Day> invite_by(const domain::Meeting& meeting) const;
  // In order. Everyone gets public items alone, without what the minutes say of them.
  domain::Agenda agenda(const std::string& meeting) const;
  std::optional<domain::Recorded<domain::AgendaItem>> agenda_item(const std::string& id) const;
  // The items that carry this one on, and those about a paper.
  std::vector<domain::Recorded<domain::AgendaItem>> carried_from(const std::string& item) const;
  std::vector<domain::Recorded<domain::AgendaItem>> items_about(const std::string& paper) const;
  // The office alone; empty for everyone.
  domain::Attendance attendance(const std::string& meeting) const;
  // What was released and became of it. Everyone gets the newest version alone, without what is not public.
  domain::MinutesCase minutes(const std::string& meeting) const;
  // From the record as it is now, for the office alone. Without a language: in the meeting's own.
  std::optional<MinutesDraft> minutes_draft(const std::string& meeting,
                                            std::optional<base::Language> language = {}) const;
  std::optional<domain::Recorded<domain::Paper>> paper(const std::string& id) const;
  // Recorded or changed last first.
  std::vector<domain::Recorded<domain::Paper>> papers(domain::PaperFilter filter) const;
  // Where it was, is and will be dealt with, as far as this audience may know.
  std::vector<domain::Station> consultation_path(const domain::Paper& paper) const;

  std::optional<domain::Recorded<domain::Decision>> decision(const std::string& id) const;
  std::vector<domain::Recorded<domain::Decision>> decisions(domain::DecisionFilter filter) const;
  // The bodies that took them, by their ids; at most so many.
  std::vector<std::string> deciding_bodies(int limit) const;

  // Those that annul or replace it, as they came; what was not adopted does neither.
  std::vector<domain::Recorded<domain::Decision>> superseding(const std::string& decision) const;
  // As it is now; nothing if there is no such decision for this audience.
  std::optional<DecisionState> decision_state(const std::string& id) const;
  // As it was and is, the oldest first, what was taken back included. Everyone gets those in which it was
  // public, and nothing if it is not now.
  std::vector<DecisionState> decision_states(const std::string& id) const;

  // Newest first. Everyone sees those that are public, with a subject that is, and not erased.
  std::optional<domain::Recorded<domain::Document>> document(const std::string& id) const;
  std::vector<domain::Recorded<domain::Document>> documents(const domain::DocumentFilter& filter) const;
  // What members' delegates may read today, by the organisation they speak for; newest first. Whoever asks:
  // the audience does not matter.
  std::vector<domain::Recorded<domain::Document>> documents_for_member(const std::string& organisation) const;
  std::optional<domain::Recorded<domain::Document>> document_for_member(const std::string& organisation,
                                                                        const std::string& id) const;
  // The organisation whose body, paper or case a document belongs to.
  std::string owner_of(const domain::Document& document) const;
  // The bytes of one that this audience was given; nothing if they were erased.
  std::optional<std::string> content(const domain::Document& document) const;
  // Whether the register has such a thing, and this audience may know.
  bool has_subject(domain::SubjectKind kind, const std::string& id) const;
  // By the day of the decision, newest first. Everyone gets public ones of public decisions, without contact
  // and without the reports' texts.
  std::vector<domain::TaskCase> tasks(domain::TaskFilter filter) const;

  // By their day, newest first. Everyone gets public ones, without notes and without who drew a lot.
  std::optional<domain::ElectionCase> election(const std::string& id) const;
  std::vector<domain::ElectionCase> elections(domain::ElectionFilter filter) const;

  std::optional<domain::AccessionCase> accession(const std::string& id) const;
  std::vector<domain::AccessionCase> accessions(domain::AccessionFilter filter) const;
  // Where it stands today in its first network's time zone.
  domain::CaseProgress progress(const domain::AccessionCase& found) const;
  // Open cases that take longer than is expected of their step, the most days in it first.
  std::vector<StandingCase> stalled() const;
  // Open cases whose next step a decision takes; for the office alone.
  std::vector<domain::AccessionCase> cases_awaiting(const std::string& decision) const;
  std::vector<domain::Recorded<domain::Quotation>> quotations(const std::string& accession) const;
  // Also one that is not public: texts that were published refer to it.
  std::optional<domain::Recorded<domain::Quotation>> quotation(const std::string& id) const;
  // As that fact recorded it, without what was erased since.
  std::optional<domain::Quotation> quotation_as_recorded(domain::FactNumber fact) const;

  std::optional<domain::Recorded<domain::Membership>> membership(const std::string& id) const;
  std::vector<domain::Recorded<domain::Membership>> memberships(domain::MembershipFilter filter) const;
  // Nothing if there is no such network. Without a day: today in its time zone.
  std::optional<Roster> roster(const std::string& network, std::optional<base::Day> as_of = {}) const;
  // Memberships that follow from others and are not there today; for the office alone. Of one organisation,
  // or of all.
  std::vector<domain::MissingMembership> missing_memberships(const std::string& organisation = {}) const;
  // How it grew until today; empty if there is no such network.
  std::vector<domain::GrowthStep> growth(const std::string& network) const;

  // Who speaks for a member; for the office alone.
  std::vector<domain::Recorded<domain::MemberContact>> member_contacts(const std::string& membership) const;
  std::optional<domain::Recorded<domain::MemberContact>> member_contact(const std::string& id) const;

  // What everyone may know, by day and hour, whoever asks.
  std::vector<domain::KeptEntry> calendar(const domain::CalendarFilter& filter) const;

  std::optional<domain::NewsItem> news(base::Language language, const std::string& slug) const;
  std::optional<domain::NewsItem> news_of(base::Language language, const std::string& announcement) const;
  // All that were published, the first one first; none of what was withdrawn.
  std::vector<domain::Publication> news_versions(const domain::NewsItem& item) const;
  // Newest first; those after an announcement, by its id.
  std::vector<domain::NewsItem> list_news(base::Language language, int limit,
                                          const std::string& after = {}) const;
  // For feeds.
  std::vector<domain::NewsItem> news_changes(domain::NewsFilter filter) const;

  // What was typed, as words; which of them the public register has, or all of it, and what they may be meant
  // to be. The office's scope is everyone's for everyone.
  domain::SearchQuestion question(const std::string& typed,
                                  domain::SearchScope scope = domain::SearchScope::everyone) const;
  // What can be found there, whoever asks. Where nothing has all words, what has some of them; the question
  // then says so.
  std::vector<domain::FoundList> search(domain::SearchQuestion& question, const domain::SearchFilter& filter,
                                        domain::SearchScope scope = domain::SearchScope::everyone) const;
  // What everyone can open, whoever asks.
  std::vector<domain::PublicPage> public_pages() const;

  std::optional<domain::Recorded<domain::SiteText>> site_text(const std::string& key) const;
  std::optional<domain::Recorded<domain::SiteIdentity>> site_identity() const;
  // What the site is called; "Gremium" in an empty register.
  std::string site_name(base::Language language) const;

  // The one of a kind other than joining about a membership, network, decision or meeting.
  std::optional<std::string> announcement_of(domain::AnnouncementKind kind, const std::string& subject) const;
  // As it would be drafted now; nothing where what it tells of is no more.
  std::optional<domain::Announcement> announcement_now(const domain::AnnouncementCase& found) const;

  // For the office alone; empty for everyone.
  std::optional<domain::AnnouncementCase> announcement(const std::string& id) const;
  // Also those withdrawn; of a past day as they stood.
  std::vector<domain::AnnouncementCase> announcements() const;
  // Whether it can go out as far as the facts go. See announcement_checks.h.
  bool is_fresh(const domain::AnnouncementCase& found, base::Language language) const;
  bool is_outdated(const domain::AnnouncementCase& found, base::Language language) const;
  std::optional<domain::TaskCase> task(const std::string& id) const;
  // What stands on the list of a body on a day, the most urgent first. Without a body: of all; without a day:
  // today where the body is.
  std::vector<domain::TaskListEntry> standing_list(const std::string& body, std::optional<base::Day> day = {},
                                                   Filed filed = Filed::left_out) const;
  // What a form that issues the list has seen.
  domain::FactNumber newest_task_fact(const std::string& body) const;
  std::optional<domain::Recorded<domain::TaskListIssued>> task_list(const std::string& id) const;
  // Newest first.
  std::vector<domain::Recorded<domain::TaskListIssued>> task_lists(const std::string& body) const;
  // The versions of the fact, oldest first, and what each changed; for the office alone. Empty: there is
  // none.
  std::vector<domain::HistoryEntry> history(domain::FactNumber fact) const;
  // Those that wait for somebody who may publish; for the office.
  std::vector<domain::Recorded<domain::Decision>> unreleased_decisions() const;
  // What an account entered in the last hours: whoever enters more of the same minutes goes on from there.
  std::optional<domain::Recorded<domain::Decision>> last_decision_of(const std::string& account) const;
  // What a fact says, by its number; for the office.
  std::optional<domain::FactContent> said_by(domain::FactNumber fact) const;
  // What a record (its newest fact) said when `seen` was the newest of all that a form knew.
  std::optional<domain::FactContent> said_at(domain::FactNumber newest, domain::FactNumber seen) const;
  // See history.h.
  bool can_undo(domain::FactNumber fact) const;
  std::optional<domain::Recorded<domain::Account>> account(const std::string& id) const;
  std::vector<domain::Recorded<domain::Account>> accounts() const;

 private:
  // Names belong to no time zone: the day is that of the first network, whose midnight public pages know.
  base::Day day_of_names() const;
  std::string first_zone() const;
  bool shows_item(const domain::AgendaItem& item) const;
  bool shows_document(const domain::Document& document) const;
  domain::MemberReader reader_of(const std::string& organisation) const;
  domain::SearchScope scope_of(domain::SearchScope asked) const {
    return audience_ == Audience::office ? asked : domain::SearchScope::everyone;
  }
  bool shows(bool is_public) const { return is_public || audience_ == Audience::office; }
  storage::Connection& connection() const { return reading_.connection(); }

  House& house_;
  Audience audience_;
  std::optional<base::Day> day_;
  storage::Reading reading_;
  // Asked for again and again by the rows of one page. A View is for one thread.
  mutable std::map<std::string, std::optional<domain::Recorded<domain::Organisation>>> organisations_;
  mutable std::optional<base::Day> day_of_names_;
};

}  // namespace gremium::app

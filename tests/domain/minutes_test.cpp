// What minutes say, from what was recorded.
#include "domain/minutes.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "support/minutes_example.h"

namespace gremium::domain {
namespace {

using testing::MinutesExample;

const MinutedAttendee& attendee(const std::vector<MinutedAttendee>& all, const std::string& name) {
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.name.person->text == name; });
  if (found == all.end()) throw std::out_of_range(name);
  return *found;
}

std::string numbers_of(const std::vector<ItemReference>& items) {
  std::string text;
  for (const auto& item : items) text += (text.empty() ? "" : " ") + item.number;
  return text;
}

const MinutedItem& item(const Minutes& minutes, const std::string& number) {
  for (const auto& one : minutes.items)
    if (one.number == number) return one;
  throw std::out_of_range(number);
}

std::vector<std::string> gap_codes(const Minutes& minutes) {
  std::vector<std::string> codes;
  for (const auto& gap : gaps_of(minutes)) codes.push_back(gap.code);
  return codes;
}

TEST(Minutes, TellArrivalsDeparturesAndTheItemsMissed) {
  const auto minutes = write_minutes(MinutesExample().material);
  ASSERT_EQ(minutes.present.size(), 6U);
  const auto& arnold = attendee(minutes.present, "Anna Arnold");
  EXPECT_EQ(arnold.stays, (std::vector<Stay>{{}})) << "from the opening to the end";
  EXPECT_TRUE(arnold.missed.empty());
  const auto& engel = attendee(minutes.present, "Eva Engel");
  EXPECT_EQ(engel.stays, (std::vector<Stay>{{MinutesExample::at("18:20"), {}}}));
  EXPECT_TRUE(engel.remote);
  EXPECT_EQ(numbers_of(engel.missed), "1 1a");
  EXPECT_EQ(numbers_of(attendee(minutes.present, "Clara Conrad").missed), "3.1");
  EXPECT_EQ(numbers_of(attendee(minutes.present, "Dirk Dorn").missed), "2 3.1 3.2 4 5");
  EXPECT_EQ(attendee(minutes.excused, "Frank Fuchs").name.organisation, "Stadt Trier");
  EXPECT_EQ(minutes.absent.size(), 1U);
  EXPECT_EQ(minutes.guests.size(), 1U);
  EXPECT_EQ(minutes.proxies.size(), 1U);
}

TEST(Minutes, WhoLeavesAsAnItemEndsMissesOnlyTheNext) {
  MinutesExample example;
  example.note("braun", Presence::left, "18:50");
  EXPECT_EQ(numbers_of(attendee(write_minutes(example.material).present, "Bernd Braun").missed),
            "3.1 3.2 4 5");
}

TEST(Minutes, FindTheQuorumAtTheOpeningAndWhereverItChanges) {
  const auto quorum = write_minutes(MinutesExample().material).quorum;
  ASSERT_EQ(quorum.size(), 3U);
  EXPECT_EQ(quorum[0], (QuorumNoted{MinutesExample::at("18:02"), false, QuorumState::reached, 4, 7, 4}));
  EXPECT_EQ(quorum[1], (QuorumNoted{MinutesExample::at("19:00"), false, QuorumState::missed, 3, 7, 4}));
  EXPECT_EQ(quorum[2], (QuorumNoted{MinutesExample::at("19:20"), false, QuorumState::reached, 4, 7, 4}));
}

TEST(Minutes, WhoComesBeforeTheFirstItemIsCalledIsThereAtTheOpening) {
  MinutesExample example;
  for (auto& row : example.material.attendance.notes)
    if (row.value.at == MinutesExample::at("18:00")) row.value.at = MinutesExample::at("18:04:30");
  const auto minutes = write_minutes(example.material);
  ASSERT_EQ(minutes.quorum.size(), 3U);
  EXPECT_EQ(minutes.quorum[0],
            (QuorumNoted{MinutesExample::at("18:02"), false, QuorumState::reached, 4, 7, 4}));
  EXPECT_EQ(attendee(minutes.present, "Anna Arnold").stays, (std::vector<Stay>{{}}));
  for (auto& line : example.material.agenda.lines) line.advances.clear();
  EXPECT_EQ(write_minutes(example.material).quorum[0].present, 5)
      << "nothing was called: before anybody left";
}

TEST(Minutes, OfWhomNothingWasNotedIsNotAbsent) {
  MinutesExample example;
  std::erase_if(example.material.attendance.notes, [](const auto& row) { return row.value.seat == "gross"; });
  const auto minutes = write_minutes(example.material);
  EXPECT_TRUE(minutes.absent.empty());
  ASSERT_EQ(minutes.not_noted.size(), 1U);
  EXPECT_EQ(minutes.not_noted.front().name.organisation, "Stadt Jena");
  EXPECT_EQ(minutes.unnoted, 1);
}

TEST(Minutes, WithoutRulesTheQuorumIsNotKnown) {
  MinutesExample example;
  example.material.rules.reset();
  const auto minutes = write_minutes(example.material);
  ASSERT_EQ(minutes.quorum.size(), 1U);
  EXPECT_EQ(minutes.quorum[0].state, QuorumState::unknown);
  EXPECT_EQ(gap_codes(minutes).front(), "no_rules");
}

TEST(Minutes, FindTheInvitationLate) {
  const auto invitation = write_minutes(MinutesExample().material).invitation;
  EXPECT_TRUE(invitation.is_late);
  EXPECT_EQ(invitation.invite_by, MinutesExample::day("2025-02-17"));
}

TEST(Minutes, NameEachChairWithTheItemsCalledUnderHimOrHer) {
  const auto offices = write_minutes(MinutesExample().material).offices;
  ASSERT_EQ(offices.size(), 3U);
  EXPECT_FALSE(offices[0].throughout);
  EXPECT_EQ(numbers_of(offices[0].items), "1 1a 2 3.1 3.2 4");
  EXPECT_EQ(offices[1].name.person->text, "Bernd Braun");
  EXPECT_EQ(numbers_of(offices[1].items), "5");
  EXPECT_TRUE(offices[2].throughout) << "one took the minutes";
}

TEST(Minutes, AChairWhoComesBackIsNamedOnce) {
  MinutesExample example;
  example.take_office(MeetingOffice::chair, "arnold", "19:50");
  const auto offices = write_minutes(example.material).offices;
  EXPECT_EQ(std::count_if(offices.begin(), offices.end(),
                          [](const auto& held) { return held.office == MeetingOffice::chair; }),
            2);
}

TEST(Minutes, TellWhatBecameOfEachItem) {
  const auto minutes = write_minutes(MinutesExample().material);
  EXPECT_EQ(item(minutes, "4").late,
            (LateItem{"Die Frist für den Förderantrag endet im März.", "Aufnahme von TOP 4", true}));
  EXPECT_EQ(item(minutes, "4").referred_to, "Vorstand");
  EXPECT_EQ(item(minutes, "3.2").carried_to.meeting, "2/2025");
  EXPECT_EQ(item(minutes, "3.2").carried_from.meeting, "1/2024");
  EXPECT_TRUE(item(minutes, "3.2").is_second_call);
  EXPECT_EQ(item(minutes, "4").carried_from.meeting, "N 1/2024");
  EXPECT_EQ(item(public_part(minutes), "4").carried_from.meeting, "") << "that meeting is closed";
  EXPECT_EQ(item(minutes, "3.1").barred.front().name.person->text, "Bernd Braun");
  const auto& budget = item(minutes, "2").decisions.front();
  EXPECT_EQ(budget.roll_call.size(), 5U);
  EXPECT_EQ(budget.roll_call[1].name.organisation, "Stadt Trier");
  EXPECT_EQ(budget.judgement->quorum.state, QuorumState::reached);
  EXPECT_FALSE(item(minutes, "6").was_called);
}

TEST(Minutes, DecisionsStandInTheOrderTheyWereTaken) {
  MinutesExample example;
  auto earlier = example.material.decisions[1];
  earlier.value.title = "Änderungsantrag";
  earlier.value.taken_at = MinutesExample::at("18:40");
  earlier.fact = 9999;
  example.material.decisions.push_back(earlier);
  const auto minutes = write_minutes(example.material);
  ASSERT_EQ(item(minutes, "2").decisions.size(), 2U);
  EXPECT_EQ(item(minutes, "2").decisions[0].title, "Änderungsantrag");
}

TEST(Minutes, ADecisionAboutNoItemStandsByItself) {
  MinutesExample example;
  example.material.decisions[1].value.item.clear();
  const auto minutes = write_minutes(example.material);
  EXPECT_EQ(minutes.other_decisions.size(), 1U);
}

TEST(Minutes, ThePublicPartHasNothingOfWhatIsClosed) {
  MinutesExample example;
  example.material.objections.push_back({{"o", "m", MinutesExample::day("2025-03-10"), {"Wer"}, {"Was"}}, 1});
  const auto all = write_minutes(example.material);
  EXPECT_EQ(all.objections.size(), 1U);
  const auto minutes = public_part(all);
  EXPECT_TRUE(
      std::all_of(minutes.items.begin(), minutes.items.end(), [](const auto& i) { return i.is_public; }));
  EXPECT_EQ(numbers_of(attendee(minutes.present, "Dirk Dorn").missed), "2 3.1 3.2 4");
  EXPECT_EQ(item(minutes, "3.1").barred.front().reason, "");
  EXPECT_FALSE(minutes.guests.front().name.person);
  EXPECT_EQ(minutes.guests.front().function, "Berichterstatter");
  ASSERT_EQ(minutes.offices.size(), 2U) << "the second chair led the closed item alone";
  EXPECT_TRUE(minutes.offices[0].throughout);
  EXPECT_TRUE(minutes.offices[0].items.empty());
  EXPECT_TRUE(minutes.objections.empty());
}

TEST(Minutes, ThePublicPartIsThatOfAMeetingWithoutTheClosedItem) {
  MinutesExample with, without;
  std::erase_if(without.material.agenda.lines, [](const auto& line) { return !line.item.value.is_public; });
  std::erase_if(without.material.decisions, [](const auto& row) { return !row.value.is_public; });
  // The closed item alone was why the chair passed on.
  without.material.attendance.offices.erase(without.material.attendance.offices.begin() + 1);
  EXPECT_EQ(public_part(write_minutes(with.material)), public_part(write_minutes(without.material)));
}

TEST(Minutes, WhatCameAboutUnderAPublicItemIsPublicInThem) {
  MinutesExample example;
  example.hold_election().election.value.is_public = false;
  for (auto& row : example.material.decisions) row.value.is_public = false;
  const auto minutes = public_part(write_minutes(example.material));
  EXPECT_EQ(item(minutes, "1a").decisions.size(), 1U);
  EXPECT_NE(item(minutes, "4").late->decision, "");
  EXPECT_EQ(item(minutes, "5a").elections.size(), 1U);
  EXPECT_TRUE(std::none_of(minutes.items.begin(), minutes.items.end(), [](const auto& found) {
    return found.number == "5";
  })) << "a closed item never";
}

TEST(Minutes, WithoutAnItemADecisionIsInThemAsItWasMeant) {
  MinutesExample example;
  auto& decision = example.material.decisions.front().value;
  decision.item.clear();
  decision.is_public = false;
  EXPECT_TRUE(public_part(write_minutes(example.material)).other_decisions.empty());
  decision.to_be_public = true;
  EXPECT_EQ(public_part(write_minutes(example.material)).other_decisions.size(), 1U);
  example.material.meeting.meeting.value.is_public = false;
  EXPECT_TRUE(public_part(write_minutes(example.material)).other_decisions.empty());
}

TEST(Minutes, WhatWasDecidedUnderAnItemNobodyCalledWasDealtWith) {
  MinutesExample example;
  example.hold_election();
  example.line("5a").advances.clear();
  EXPECT_TRUE(was_dealt_with(item(write_minutes(example.material), "5a")));
  EXPECT_EQ(gap_codes(write_minutes(example.material)), (std::vector<std::string>{"not_reached"}))
      << "item 6";
}

TEST(Minutes, ElectionsStandUnderTheirItem) {
  MinutesExample example;
  const auto held = example.hold_election();
  const auto all = write_minutes(example.material);
  EXPECT_EQ(item(all, "5a").elections, std::vector{held});
  EXPECT_EQ(gap_codes(all), (std::vector<std::string>{"not_reached"}));
  const auto heard = item(public_part(all), "5a").elections;
  ASSERT_EQ(heard.size(), 1U);
  EXPECT_FALSE(heard.front().lots.front().value.drawn_by) << "no visitor reads who drew the lot";
}

TEST(Minutes, AnElectionSomebodyStillHasToAnswerIsMissed) {
  MinutesExample example;
  example.hold_election().closed.reset();
  EXPECT_EQ(gap_codes(write_minutes(example.material)),
            (std::vector<std::string>{"election_open", "not_reached"}));
}

TEST(Minutes, SayWhatIsMissing) {
  EXPECT_EQ(gap_codes(write_minutes(MinutesExample().material)), (std::vector<std::string>{"not_reached"}));
  MinutesExample bare;
  bare.material.meeting.advances.clear();
  bare.material.attendance = {};
  bare.material.decisions.clear();
  for (auto& line : bare.material.agenda.lines) line.advances.clear();
  bare.line("2").advances.push_back(
      {{"", "item-2", ItemState::called, MinutesExample::at("18:25"), {}, {}}, 1});
  const auto minutes = write_minutes(bare.material);
  EXPECT_EQ(minutes.unnoted, 7);
  EXPECT_TRUE(minutes.quorum.empty());
  EXPECT_EQ(gap_codes(minutes),
            (std::vector<std::string>{"not_invited", "not_opened", "not_closed", "no_chair",
                                      "no_minute_taker", "unnoted", "not_reached", "not_reached", "no_result",
                                      "not_reached", "not_reached", "not_reached", "not_reached"}));
}

TEST(MinutesCase, ACorrectionIsOpenUntilAVersionFollows) {
  MinutesCase minutes;
  EXPECT_EQ(minutes.newest(), nullptr);
  EXPECT_EQ(minutes.open_correction(), nullptr);
  minutes.versions.push_back(
      {{{"m", 1, base::Language::de, MinutesExample::day("2025-03-10"), {}, {}}, 10}, "a"});
  EXPECT_EQ(minutes.newest()->version, 1);
  minutes.corrections.push_back({{{"c", "m", "Zahl"}, 12}, "b"});
  ASSERT_NE(minutes.open_correction(), nullptr);
  EXPECT_EQ(minutes.open_correction()->author, "b");
  minutes.versions.push_back(
      {{{"m", 2, base::Language::de, MinutesExample::day("2025-03-11"), {}, {}}, 14}, "c"});
  EXPECT_EQ(minutes.open_correction(), nullptr);
  EXPECT_EQ(minutes.version(2)->version, 2);
  EXPECT_EQ(minutes.version(3), nullptr);
  EXPECT_EQ(minutes.newest_fact(), 14);
}

std::string told(const std::vector<ChangedLine>& lines) {
  std::string text;
  for (const auto& line : lines)
    text += (line.change == LineChange::same    ? "="
             : line.change == LineChange::added ? "+"
                                                : "-") +
            line.text;
  return text;
}

TEST(CompareLines, FindsTheFewestThatDiffer) {
  EXPECT_EQ(told(compare_lines({}, {})), "");
  EXPECT_EQ(told(compare_lines({"a", "b"}, {"a", "b"})), "=a=b");
  EXPECT_EQ(told(compare_lines({"a", "b", "c"}, {"a", "x", "c"})), "=a-b+x=c");
  EXPECT_EQ(told(compare_lines({"a", "b", "c", "d"}, {"b", "c", "d", "e"})), "-a=b=c=d+e");
  EXPECT_EQ(told(compare_lines({}, {"a"})), "+a");
  EXPECT_EQ(told(compare_lines({"a"}, {})), "-a");
}

TEST(MinutesOfTwoDays, TellEachDayApart) {
  MinutesExample example;
  const auto second = MinutesExample::day("2025-03-05");
  example.material.meeting.meeting.value.sittings.push_back({second, "08:00", ""});
  example.material.attendance.days = {MinutesExample::day("2025-03-04"), second};
  PresenceNoted noted;
  noted.id = "second";
  noted.seat = example.material.attendance.notes.front().value.seat;
  noted.at = Moment{second, "08:10"};
  example.material.attendance.notes.push_back({noted, 999});
  example.material.meeting.advances.back().value.at = Moment{second, "12:00"};
  const auto minutes = write_minutes(example.material);
  ASSERT_GT(minutes.quorum.size(), 1U);
  EXPECT_TRUE(minutes.quorum.back().begins_day);
  EXPECT_EQ(minutes.quorum.back().at, (Moment{second, "08:10"}));
  EXPECT_EQ(minutes.quorum.back().state, QuorumState::missed);
  const auto came = std::count_if(minutes.present.begin(), minutes.present.end(),
                                  [](const auto& one) { return one.away.empty(); });
  EXPECT_EQ(came, 1) << "the others were there on the first day only";
  for (const auto& one : minutes.present)
    for (const auto& stay : one.stays) EXPECT_TRUE(stay.day);
}

TEST(MinutesOfTwoDays, SayNothingOfADayThatIsStillToCome) {
  MinutesExample example;
  const auto second = MinutesExample::day("2025-03-05");
  example.material.meeting.meeting.value.sittings.push_back({second, "08:00", ""});
  example.material.attendance.days = {MinutesExample::day("2025-03-04"), second};
  example.material.meeting.advances.pop_back();
  PresenceNoted noted;
  noted.seat = "braun";
  noted.presence = Presence::excused;
  noted.at = start_of(second);
  example.material.attendance.notes.push_back({noted, 999});
  for (const auto& one : write_minutes(example.material).present) {
    const bool is_braun = one.name.person->text == "Bernd Braun";
    EXPECT_EQ(one.away.size(), is_braun ? 1U : 0U) << one.name.person->text;
  }
}

}  // namespace
}  // namespace gremium::domain

// Between the first and the last day of a membership, and when two members become one.
#include "app/member_contacts.h"
#include "app/membership_changes.h"
#include "app/mergers.h"
#include "app/office.h"

namespace gremium::app {
namespace {

class WholeLife : public Office {
 protected:
  void SetUp() override {
    Office::SetUp();
    city_ = city("Musterstadt");
    efus_ = existing(city_, "efus", "2015-01-01");
    defus_ = existing(city_, "defus", "2015-01-01");
  }

  domain::NameChange new_name(const char* from, const char* german) {
    domain::NameChange change;
    change.from = day(from);
    change.names = office().recorded_organisation(city_)->value.names;
    for (auto& [language, name] : change.names) name.name = german;
    return change;
  }

  std::string name_on(std::optional<base::Day> on) {
    return View(house_, Audience::everyone, on).organisation(city_)->value.names.at(base::Language::de).name;
  }

  SuspendMembership suspension(const char* from, const char* last_day = "") {
    SuspendMembership suspend;
    suspend.membership = efus_;
    suspend.suspension.from = day(from);
    suspend.suspension.last_day = base::Day::parse(last_day);
    suspend.suspension.reason = "Beitrag offen";
    return suspend;
  }

  std::string codes(const Recorded& result) { return result ? "" : codes_of(result.refusals()); }

  std::string city_, efus_, defus_;
};

TEST_F(WholeLife, ANameIsInForceFromItsDayOn) {
  must(change_name(house_, secretary_, city_, new_name("2020-07-01", "Neustadt"), 0));
  must(change_name(house_, secretary_, city_, new_name("2025-01-01", "Großstadt"), 0));
  EXPECT_EQ(name_on(day("2020-06-30")), "Musterstadt");
  EXPECT_EQ(name_on(day("2020-07-01")), "Neustadt");
  EXPECT_EQ(name_on(std::nullopt), "Neustadt") << "what is to come is not there yet";
  EXPECT_EQ(name_on(day("2025-01-01")), "Großstadt");
  EXPECT_EQ(codes(change_name(house_, secretary_, city_, new_name("2024-12-31", "Anders"), 0)),
            "organisation.name_changed_later@from");
  auto undecided = new_name("2026-01-01", "Anders");
  undecided.decision = "nirgends";
  EXPECT_EQ(codes(change_name(house_, secretary_, city_, undecided, 0)), "decision.unknown@decision");
  EXPECT_EQ(codes(change_name(house_, editor_, city_, new_name("2026-01-01", "Anders"), 0)), "forbidden");
  EXPECT_EQ(codes(change_name(house_, secretary_, city_, new_name("2026-01-01", ""), 0)),
            "text.missing@name_de");
}

TEST_F(WholeLife, AWrongChangeOfNameIsCorrectedByAFactThatReplacesIt) {
  must(change_name(house_, secretary_, city_, new_name("2020-07-01", "Neustdat"), 0));
  const auto wrong = office().recorded_organisation(city_)->fact;
  CorrectNameChange correct{city_, day("2020-07-01"), new_name("2020-08-01", "Neustadt"), "", wrong};
  EXPECT_EQ(codes(correct_name_change(house_, secretary_, correct)), "text.missing@correction");
  correct.correction = "Tippfehler, und erst im August";
  must(correct_name_change(house_, secretary_, correct));
  EXPECT_EQ(name_on(day("2020-07-31")), "Musterstadt");
  EXPECT_EQ(name_on(day("2020-08-01")), "Neustadt");
  EXPECT_EQ(codes(correct_name_change(house_, secretary_, correct)), "stale") << "somebody was faster";
  correct.seen = office().recorded_organisation(city_)->fact;
  EXPECT_EQ(codes(correct_name_change(house_, secretary_, correct)), "organisation.name_change_unknown");
  correct.from = day("2020-08-01");
  correct.corrected = new_name("2020-08-01", "");
  EXPECT_EQ(codes(correct_name_change(house_, secretary_, correct)), "text.missing@name_de");
  correct.corrected = new_name("2020-08-01", "Neustadt");
  correct.corrected->decision = "nirgends";
  EXPECT_EQ(codes(correct_name_change(house_, secretary_, correct)), "decision.unknown@decision");
  correct.corrected.reset();
  must(correct_name_change(house_, secretary_, correct));
  EXPECT_EQ(name_on(std::nullopt), "Musterstadt");
  EXPECT_TRUE(office().recorded_organisation(city_)->value.earlier.empty());
}

TEST_F(WholeLife, TheRosterOfAPastDayNamesMembersAsTheyWereCalled) {
  must(change_name(house_, secretary_, city_, new_name("2020-07-01", "Neustadt"), 0));
  const View then(house_, Audience::everyone, day("2019-01-01"));
  const auto roster = then.roster("efus");
  ASSERT_EQ(roster->rows.size(), 1);
  EXPECT_EQ(roster->rows.front().organisation.names.at(base::Language::de).name, "Musterstadt");
}

TEST_F(WholeLife, ASuspendedMemberIsCounted) {
  must(suspend_membership(house_, secretary_, suspension("2024-06-01")));
  const auto suspended = membership(city_, "efus").value;
  ASSERT_NE(domain::suspension_on(suspended, day("2024-12-01")), nullptr);
  EXPECT_EQ(office().roster("efus")->count.members, 1);
  must(suspend_membership(house_, secretary_, suspension("2024-06-01", "2024-08-31")));
  const auto over = membership(city_, "efus").value;
  EXPECT_EQ(over.suspensions.size(), 1) << "its end, not another one";
  EXPECT_EQ(domain::suspension_on(over, day("2024-12-01")), nullptr);
  must(take_back_suspension(house_, secretary_, suspension("2024-06-01")));
  EXPECT_TRUE(membership(city_, "efus").value.suspensions.empty());
  EXPECT_EQ(codes(take_back_suspension(house_, secretary_, suspension("2024-06-01"))),
            "membership.no_suspension@suspended_from");
}

TEST_F(WholeLife, WhatCannotBeOfASuspensionIsRefused) {
  EXPECT_EQ(codes(suspend_membership(house_, secretary_, suspension("2014-12-31"))),
            "membership.suspension_outside@suspended_from");
  EXPECT_EQ(codes(suspend_membership(house_, secretary_, suspension("2024-06-01", "2024-05-31"))),
            "membership.suspension_reversed@suspended_until");
  must(suspend_membership(house_, secretary_, suspension("2024-06-01")));
  EXPECT_EQ(codes(suspend_membership(house_, secretary_, suspension("2024-07-01"))),
            "membership.suspension_overlaps@suspended_from");
  // The membership cannot end within it and leave it standing.
  EndMembership end;
  end.membership = defus_;
  end.last_day = day("2024-03-31");
  must(end_membership(house_, secretary_, end));
  end.membership = efus_;
  end.last_day = day("2024-05-31");
  EXPECT_EQ(codes(end_membership(house_, secretary_, end)), "membership.suspension_outside@suspended_from");
}

TEST_F(WholeLife, ACategoryIsOneOfTheNetwork) {
  auto network = *office().network("efus");
  domain::MemberCategory small;
  small.id = "small";
  small.names[base::Language::de] = "Kleine Städte";
  small.until_inhabitants = 10'000;
  small.fee = 530;
  network.value.categories = {small};
  must(amend_network(house_, administrator_, network.value, network.fact, {}));
  EXPECT_EQ(codes(set_category(house_, secretary_, {efus_, "large", {}, 0})), "category.unknown@category");
  must(set_category(house_, secretary_, {efus_, "small", {}, 0}));
  EXPECT_EQ(membership(city_, "efus").value.category, "small");
  network = *office().network("efus");
  network.value.categories.clear();
  EXPECT_EQ(codes(amend_network(house_, administrator_, network.value, network.fact, {})),
            "category.in_use@category_name_de_1");
  network.value.categories = {small, small};
  network.value.categories[1].names.clear();
  EXPECT_EQ(codes(amend_network(house_, administrator_, network.value, network.fact, {})),
            "category.overlaps@category_from_2 text.missing@category_name_de_2");
}

TEST_F(WholeLife, ACategoryIsInForceFromItsDayOn) {
  auto network = *office().network("efus");
  network.value.categories = {{"a", {{base::Language::de, "A"}}}, {"b", {{base::Language::de, "B"}}}};
  must(amend_network(house_, administrator_, network.value, network.fact, {}));
  const auto starts = *membership(city_, "efus").value.from->exact();
  must(set_category(house_, secretary_, {efus_, "a", {}, 0}));
  expect_refused("category.outside", "category_from",
                 [&] { return set_category(house_, secretary_, {efus_, "b", {}, 0, starts}); });
  must(set_category(house_, secretary_, {efus_, "b", {}, 0, day("2024-06-01")}));
  const auto on = [&](const char* date) {
    return domain::category_on(membership(city_, "efus").value, day(date));
  };
  EXPECT_EQ(on("2024-05-31"), "a");
  EXPECT_EQ(on("2024-06-01"), "b");
  must(set_category(house_, secretary_, {efus_, "", {}, 0, day("2024-03-01")}));
  EXPECT_EQ(on("2024-02-29"), "a");
  EXPECT_EQ(on("2024-06-01"), "") << "what was entered for a later day gives way";
  auto fewer = *office().network("efus");
  fewer.value.categories = {{"b", {{base::Language::de, "B"}}}};
  EXPECT_EQ(codes(amend_network(house_, administrator_, fewer.value, fewer.fact, {})),
            "category.in_use@category_name_de_1")
      << "it was in A once";
}

class Mergers : public WholeLife {
 protected:
  void SetUp() override {
    WholeLife::SetUp();
    large_ = city("Großstadt");
    existing(large_, "efus", "2012-01-01");
  }

  MergeMembers merger(const char* last_day, bool takes_over) {
    return {city_, large_, base::Day::parse(last_day), takes_over, {}, "Eingemeindung"};
  }

  std::string large_;
};

TEST_F(Mergers, AllMembershipsEndOnOneDayAndTheOtherTakesOverWhatItHasNot) {
  must(merge_members(house_, secretary_, merger("2024-12-31", true)));
  for (const auto* network : {"efus", "defus"}) {
    const auto ended = membership(city_, network).value;
    EXPECT_EQ(ended.last_day, day("2024-12-31"));
    EXPECT_EQ(ended.end_kind, domain::EndKind::merger);
    EXPECT_EQ(ended.successor, large_);
  }
  EXPECT_EQ(office().memberships({.network = "efus", .organisation = large_}).size(), 1) << "it had that one";
  EXPECT_EQ(membership(large_, "defus").value.from, base::PartialDay(day("2025-01-01")));
  EXPECT_EQ(View(house_, Audience::everyone, day("2024-12-31")).roster("defus")->count.members, 1);
  EXPECT_EQ(View(house_, Audience::everyone, day("2025-01-01")).roster("defus")->count.members, 1);
}

TEST_F(Mergers, NothingGoesIntoWhatWentIntoAnother) {
  must(merge_members(house_, secretary_, merger("2024-12-31", true)));
  expect_refused("membership.successor_merged", "successor", [&] {
    return merge_members(house_, secretary_, {large_, city_, day("2024-12-31"), false, {}, ""});
  });
  EndMembership end;
  end.membership = membership(large_, "efus").value.id;
  end.last_day = day("2025-06-30");
  end.kind = domain::EndKind::merger;
  end.successor = city_;
  expect_refused("membership.successor_merged", "successor",
                 [&] { return end_membership(house_, secretary_, end); });
}

TEST_F(Mergers, WhoeverAnotherGoesIntoLaterIsThereUntilThen) {
  must(merge_members(house_, secretary_, merger("2024-12-31", true)));
  expect_refused("membership.others_went_in", "last_day", [&] {
    return merge_members(house_, secretary_, {large_, city_, day("2024-06-30"), false, {}, ""});
  });
  EndMembership end;
  end.membership = membership(large_, "efus").value.id;
  end.last_day = day("2024-06-30");
  expect_refused("membership.others_went_in", "last_day",
                 [&] { return end_membership(house_, secretary_, end); });
  end.last_day = day("2025-06-30");
  EXPECT_EQ(codes(end_membership(house_, secretary_, end)), "membership.requires@start")
      << "what stands on it is another matter";
}

TEST_F(Mergers, WithoutTakingOverTheyJustEnd) {
  must(merge_members(house_, secretary_, merger("2024-12-31", false)));
  EXPECT_TRUE(office().memberships({.network = "defus", .organisation = large_}).empty());
}

TEST_F(Mergers, AnEndThatCameAlreadyIsCorrected) {
  EndMembership end;
  end.membership = defus_;
  end.last_day = day("2024-11-30");
  must(end_membership(house_, secretary_, end));
  ASSERT_EQ(membership(city_, "defus").value.end_revision, 1);
  must(merge_members(house_, secretary_, merger("2024-10-31", false)));
  EXPECT_EQ(membership(city_, "defus").value.end_revision, 2);
  EXPECT_EQ(membership(city_, "defus").value.last_day, day("2024-10-31"));
}

TEST_F(Mergers, WhatCannotBeIsRefusedAndNothingIsHalfDone) {
  const auto head = house_.home->head();
  EXPECT_EQ(codes(merge_members(house_, secretary_, merger("", true))), "membership.end_missing@last_day");
  auto into_itself = merger("2024-12-31", true);
  into_itself.successor = city_;
  EXPECT_EQ(codes(merge_members(house_, secretary_, into_itself)), "membership.successor_self@successor");
  auto unknown = merger("2024-12-31", true);
  unknown.successor = "nirgends";
  EXPECT_EQ(codes(merge_members(house_, secretary_, unknown)), "organisation.unknown@successor");
  EXPECT_EQ(codes(merge_members(house_, secretary_, merger("2014-12-30", true))),
            "membership.end_before_start@last_day");
  EXPECT_EQ(house_.home->head(), head);
  must(merge_members(house_, secretary_, merger("2024-12-31", true)));
  EXPECT_EQ(codes(merge_members(house_, secretary_, merger("2024-12-31", true))),
            "membership.nothing_to_merge@last_day");
}

TEST_F(Mergers, ItsCorrectionMovesAllThatItEndedAndWhatGoesOn) {
  const auto successor = city("Landkreis");
  must(merge_members(house_, secretary_, {city_, successor, day("2024-12-31"), true, {}, "Eingemeindung"}));
  const auto first_day = [&](const char* network) {
    const auto all = office().memberships({.network = network, .organisation = successor});
    return all.empty() ? std::string("none") : all[0].value.from->iso();
  };
  const auto last_day = [&](const char* network) {
    const auto day = membership(city_, network).value.last_day;
    return day ? day->iso() : std::string("none");
  };
  for (const char* network : {"efus", "defus"}) EXPECT_EQ(first_day(network), "2025-01-01") << network;
  EndMembership end;
  end.membership = efus_;
  end.last_day = day("2025-03-31");
  end.kind = domain::EndKind::merger;
  end.successor = successor;
  must(end_membership(house_, secretary_, end));
  for (const char* network : {"efus", "defus"}) {
    EXPECT_EQ(last_day(network), "2025-03-31") << network;
    EXPECT_EQ(first_day(network), "2025-04-01") << network;
  }
  must(end_membership(house_, secretary_, {defus_, {}, {}, "bleibt"}));
  for (const char* network : {"efus", "defus"}) {
    EXPECT_EQ(last_day(network), "none") << network;
    EXPECT_EQ(first_day(network), "none") << network;
  }
}

TEST_F(Mergers, OneThatEndedOtherwiseSaysNothingOfTheOthers) {
  const auto successor = city("Landkreis");
  must(merge_members(house_, secretary_, {city_, successor, day("2024-12-31"), true, {}, "Eingemeindung"}));
  EndMembership end;
  end.membership = defus_;
  end.last_day = day("2024-12-31");
  end.kind = domain::EndKind::resignation;
  must(end_membership(house_, secretary_, end));
  EXPECT_EQ(membership(city_, "efus").value.end_kind, domain::EndKind::merger);
  EXPECT_EQ(office().memberships({.network = "efus", .organisation = successor}).size(), 1U);
  EXPECT_TRUE(office().memberships({.network = "defus", .organisation = successor}).empty());
}

TEST_F(Mergers, AnEndByMergerNamesWhere) {
  EndMembership end;
  end.membership = defus_;
  end.last_day = day("2024-12-31");
  end.kind = domain::EndKind::merger;
  EXPECT_EQ(codes(end_membership(house_, secretary_, end)), "membership.successor_missing@successor");
  end.successor = city_;
  EXPECT_EQ(codes(end_membership(house_, secretary_, end)), "membership.successor_self@successor");
  end.successor = large_;
  must(end_membership(house_, secretary_, end));
  EXPECT_EQ(membership(city_, "defus").value.successor, large_);
}

TEST_F(WholeLife, WhoSpeaksForAMemberIsForTheOfficeAlone) {
  domain::MemberContact contact;
  contact.membership = efus_;
  contact.role = domain::ContactRole::delegate;
  contact.person.text = "Erika Muster";
  contact.email.text = "erika@example.org";
  contact.from = day("2024-01-01");
  const auto public_head = house_.home->public_head();
  const auto id = must(record_member_contact(house_, secretary_, contact));
  EXPECT_EQ(house_.home->public_head(), public_head) << "no public page is another";
  EXPECT_TRUE(View(house_, Audience::everyone).member_contacts(efus_).empty());
  ASSERT_EQ(office().member_contacts(efus_).size(), 1);
  contact = office().member_contact(id)->value;
  contact.last_day = day("2023-12-31");
  EXPECT_EQ(codes(amend_member_contact(house_, secretary_, contact, 0, {})),
            "contact.end_before_start@last_day");
  contact.last_day = day("2024-12-31");
  must(amend_member_contact(house_, secretary_, contact, 0, {}));
  EXPECT_EQ(office().member_contact(id)->value.last_day, day("2024-12-31"));
  contact.email.text = "erika";
  EXPECT_EQ(codes(amend_member_contact(house_, secretary_, contact, 0, {})), "contact.no_address@email");
}

}  // namespace
}  // namespace gremium::app

// Who sits in a body: one by one, many at once, and a network's members.
#include "app/seats.h"

#include "app/office.h"

namespace gremium::app {
namespace {

class Seats : public Office {
 protected:
  void SetUp() override {
    Office::SetUp();
    bonn_ = city("Bonn");
    council_ = "rat-" + bonn_;
  }
  domain::Seat seat(const std::string& name) {
    domain::Seat seat;
    seat.body = council_;
    seat.person = domain::Personal{name};
    return seat;
  }
  domain::Seats seats() { return office().seats(council_); }
  Recorded import(const std::string& lines) {
    return record_seats(house_, secretary_, council_, lines, base::Day::parse("2024-07-01"));
  }
  // With the line each belongs to.
  static std::string codes(const Recorded& refused) {
    std::string text;
    if (!refused)
      for (const auto& refusal : refused.refusals()) {
        text += (text.empty() ? "" : " ") + refusal.code;
        for (const auto& [name, value] : refusal.arguments)
          if (name == "line") text += "@" + value;
      }
    return text;
  }

  std::string bonn_;
  std::string council_;
};

TEST_F(Seats, AreRecordedAndAmended) {
  const auto id = must(record_seat(house_, secretary_, seat("Anna Weber")));
  auto found = *office().seat(id);
  EXPECT_EQ(found.value.person->text, "Anna Weber");
  found.value.last_day = base::Day::parse("2025-01-31");
  found.value.body = "elsewhere";
  must(amend_seat(house_, secretary_, found.value, found.fact, "Mandat niedergelegt"));
  EXPECT_EQ(office().seat(id)->value.last_day, base::Day::parse("2025-01-31"));
  EXPECT_EQ(office().seat(id)->value.body, council_);
  EXPECT_EQ(codes(amend_seat(house_, secretary_, found.value, found.fact, "")), "stale");
}

TEST_F(Seats, RefuseWhatCannotBe) {
  auto nobody = seat("");
  EXPECT_EQ(codes(record_seat(house_, secretary_, nobody)), "seat.nobody");
  auto many = seat("Anna");
  many.weight = 10'001;
  EXPECT_EQ(codes(record_seat(house_, secretary_, many)), "seat.weight_out_of_range");
  auto backwards = seat("Anna");
  backwards.first_day = base::Day::parse("2025-02-01");
  backwards.last_day = base::Day::parse("2025-01-31");
  EXPECT_EQ(codes(record_seat(house_, secretary_, backwards)), "seat.ends_before_it_begins");
  auto stranger = seat("Anna");
  stranger.organisation = "nowhere";
  EXPECT_EQ(codes(record_seat(house_, secretary_, stranger)), "organisation.unknown");
  EXPECT_TRUE(seats().empty());
}

TEST_F(Seats, AreReadFromAList) {
  must(import("Anna Weber; Liste A; Vorsitz; 2\nBernd Thoma\tListe B\r\n\n Çelik Demir ;; beratend\n"));
  const auto all = seats();
  ASSERT_EQ(all.size(), 3U);
  EXPECT_EQ(all[0].value.role, domain::SeatRole::chair);
  EXPECT_EQ(all[0].value.weight, 2);
  EXPECT_EQ(all[0].value.group, "Liste A");
  EXPECT_EQ(all[1].value.group, "Liste B");
  EXPECT_EQ(all[2].value.person->text, "Çelik Demir");
  EXPECT_EQ(all[2].value.weight, 0) << "who advises has no vote";
  EXPECT_EQ(all[0].value.first_day, base::Day::parse("2024-07-01"));
}

TEST_F(Seats, OfAListMayHaveHeadings) {
  must(import("\nNAME\tFraktion\tAufgabe\nAnna Weber\tListe A\n"));
  must(import("Nom;Groupe\nBernd Thoma;Liste B\n"));
  ASSERT_EQ(seats().size(), 2U);
  EXPECT_EQ(seats()[1].value.person->text, "Bernd Thoma");
  EXPECT_EQ(codes(import("Name;Liste\n")), "seats.none");
  EXPECT_EQ(codes(import("Anna\n\n;Liste\n")), "seats.name@3") << "lines are counted as they stand";
}

TEST_F(Seats, OfAListAreLookedAtFirst) {
  const auto read = must(read_seats("Name\nAnna Weber;Liste A;Vorsitz\n"));
  ASSERT_EQ(read.size(), 1U);
  EXPECT_EQ(read[0].role, domain::SeatRole::chair);
  EXPECT_EQ(codes_of(read_seats(";Liste").refusals()), "seats.name@lines");
  EXPECT_TRUE(seats().empty());
}

TEST_F(Seats, OfAListAreAllOrNone) {
  EXPECT_EQ(codes(import("Anna\n;Liste\nBernd;;König\nCora;;;viele\nDora;;;;x\nEva;;;-1\n")),
            "seats.name@2 seats.role@3 seats.weight@4 seats.columns@5 seats.weight@6");
  EXPECT_EQ(codes(import(" \n\n")), "seats.none");
  EXPECT_TRUE(seats().empty());
}

TEST_F(Seats, OfANetworksMembersFollowThem) {
  domain::Body assembly;
  assembly.id = "mv-efus";
  assembly.organisation = "efus";
  assembly.kind = "mitgliederversammlung";
  assembly.time_zone = "Europe/Berlin";
  must(record_body(house_, secretary_, assembly));
  existing(bonn_, "efus", "2020-01-01");
  const auto mainz = city("Mainz");
  existing(mainz, "efus", "2020-01-01");
  EXPECT_EQ(codes(seat_members(house_, secretary_, council_)), "seats.no_network");
  must(seat_members(house_, secretary_, assembly.id));
  ASSERT_EQ(office().seats(assembly.id).size(), 2U);
  must(seat_members(house_, secretary_, assembly.id));
  EXPECT_EQ(office().seats(assembly.id).size(), 2U) << "nobody gets a second seat";
  const auto left = membership(mainz, "efus");
  must(end_membership(house_, secretary_, {left.value.id, day("2024-12-31"), {}, "Austritt", left.fact}));
  at("2025-01-02T10:00:00Z");
  must(seat_members(house_, secretary_, assembly.id));
  const auto now = domain::held_on(office().seats(assembly.id), day("2025-01-02"));
  ASSERT_EQ(now.size(), 1U);
  EXPECT_EQ(now[0].value.organisation, bonn_);
}

TEST_F(Seats, AreNotTakenTwice) {
  must(import("Anna Weber;;chair\nBernd Thoma"));
  EXPECT_EQ(codes(import("Anna Weber;;chair\nBernd Thoma")), "seats.twice@1 seats.twice@2");
  EXPECT_EQ(codes(import("Cora Ott;;chair\nDora Pohl\nDora Pohl")), "seats.second_chair@1 seats.twice@3");
  EXPECT_EQ(seats().size(), 2u);
  auto second = seat("Emil Rust");
  second.role = domain::SeatRole::chair;
  EXPECT_EQ(codes(record_seat(house_, secretary_, second)), "seat.second_chair");
  second.last_day = base::Day::parse("2024-06-30");
  must(record_seat(house_, secretary_, second));
  EXPECT_EQ(codes(record_seat(house_, secretary_, seat("Bernd Thoma"))), "seat.twice");
}

}  // namespace
}  // namespace gremium::app

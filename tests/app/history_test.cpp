// What became of a record: its versions, and that each thing it says has a name.
#include "drafting/history.h"
#include "app/decisions.h"
#include "app/history.h"
#include "app/office.h"
#include "storage/history.h"

namespace gremium::app {
namespace {

template <std::size_t index = 0>
void each_has_a_name(int& told) {
  if constexpr (index < std::variant_size_v<domain::FactContent>) {
    const domain::FactContent content{std::in_place_index<index>};
    const auto fields = drafting::fields_of(domain::type_of(content));
    if (!fields.empty())
      for (const auto& member : storage::members_of(content, storage::EmptyMembers::kept)) {
        if (!domain::is_told(member)) continue;
        ++told;
        for (const auto language : base::all_languages)
          EXPECT_NE(drafting::member_label(language, fields, member.path), "")
              << fields << " " << member.path;
      }
    each_has_a_name<index + 1>(told);
  }
}

TEST(HistoryWords, NameAllThatARecordSays) {
  int told = 0;
  each_has_a_name(told);
  EXPECT_GT(told, 80);
}

class Undoing : public Office {
 protected:
  void SetUp() override {
    Office::SetUp();
    city_ = city("Bonn");
    decision_ = decided(city_, "2024-11-20");
  }
  domain::Recorded<domain::Decision> decision() { return *office().decision(decision_); }
  // Another outcome; answers the fact that says so.
  domain::FactNumber rejected() {
    auto changed = decision().value;
    changed.outcome = domain::Outcome::rejected;
    must(amend_decision(house_, secretary_, changed, decision().fact, "Versehen"));
    return decision().fact;
  }

  std::string city_, decision_;
};

TEST_F(Undoing, SaysAgainWhatWasSaidBefore) {
  const auto before = decision().value;
  const auto change = rejected();
  EXPECT_TRUE(office().can_undo(change));
  EXPECT_EQ(must(undo_change(house_, secretary_, change, "Rückgängig gemacht")), decision_);
  EXPECT_EQ(decision().value, before);
  const auto entries = office().history(change);
  ASSERT_EQ(entries.size(), 3U) << "nothing is forgotten";
  EXPECT_EQ(entries.back().reason, "Rückgängig gemacht");
  must(undo_change(house_, secretary_, decision().fact, "doch"));
  EXPECT_EQ(decision().value.outcome, domain::Outcome::rejected) << "that can be undone, too";
}

TEST_F(Undoing, TakesBackTheNewestChangeAloneAndTheSameFormOnce) {
  const auto first = decision().fact;
  const auto change = rejected();
  expect_refused("history.nothing_to_undo", "", [&] { return undo_change(house_, secretary_, first, "x"); });
  expect_refused("history.nothing_to_undo", "", [&] { return undo_change(house_, secretary_, 99'999, "x"); });
  auto form = secretary_;
  form.form_key = "0123456789abcdef";
  must(undo_change(house_, form, change, "x"));
  const auto head = house_.home->head();
  must(undo_change(house_, form, change, "x"));
  EXPECT_EQ(house_.home->head(), head) << "a double click";
  expect_refused("stale", "", [&] { return undo_change(house_, secretary_, change, "x"); });
}

TEST_F(Undoing, OfWhatHasActsOfItsOwnIsLeftToThem) {
  const auto id = existing(city_, "efus", "2020-01-01");
  CorrectStart correction;
  correction.membership = id;
  correction.from = base::PartialDay::parse("2021-01-01");
  correction.reason = "Tippfehler";
  must(correct_start(house_, secretary_, correction));
  const auto change = membership(city_, "efus").fact;
  EXPECT_FALSE(office().can_undo(change));
  expect_refused("history.nothing_to_undo", "", [&] { return undo_change(house_, secretary_, change, "x"); });
}

TEST_F(Undoing, GivesAnOrganisationItsNameBack) {
  auto renamed = *office().recorded_organisation(city_);
  renamed.value.names[base::Language::de].name = "Bon";
  must(amend_organisation(house_, secretary_, renamed.value, renamed.fact, ""));
  must(undo_change(house_, secretary_, office().recorded_organisation(city_)->fact, "x"));
  EXPECT_EQ(office().recorded_organisation(city_)->value.names[base::Language::de].name, "Bonn");
}

}  // namespace
}  // namespace gremium::app

// Bodies of facts as earlier versions wrote them, and what was added since.
#include "storage/encoding.h"

#include <gtest/gtest.h>

namespace gremium::storage {
namespace {

TEST(Encoding, ANetworkAndAMembershipOfBeforeAreReadAndWrittenAsTheyWere) {
  const std::string network =
      R"({"default_rule":{"id":"FIXED_DATE","parameters":{"inclusive":false,"retroactive":false}},)"
      R"("four_eyes":false,"id":"efus","time_zone":"Europe/Paris"})";
  const auto read = decode<domain::Network>(network);
  EXPECT_EQ(read.default_rule, domain::EffectiveRule{});
  EXPECT_FALSE(read.notice_rule);
  EXPECT_EQ(encode(read), network);
  const std::string membership =
      R"({"announce":false,"end_revision":1,"from":"2020-01-01","id":"m1","is_public":true,)"
      R"("last_day":"2024-12-31","network":"efus","organisation":"a","start":"known","start_revision":1})";
  EXPECT_EQ(encode(decode<domain::Membership>(membership)), membership);
}

TEST(Encoding, RulesAndNoticesReadBackAsTheyWere) {
  domain::Network network;
  network.id = "efus";
  network.default_rule = *domain::parse_effective_rule("AFTER_PERIOD:weeks=2;shift=1;holidays=2025-01-01");
  network.notice_rule = *domain::parse_notice_rule("RESIGN_TO:end=fiscal;fy_end=06-30;notice=3m;min_years=2");
  EXPECT_EQ(decode<domain::Network>(encode(network)), network);
  network.default_rule =
      *domain::parse_effective_rule("SUSPENDED_UNTIL_PAID:base=2025-01-01;paid=2025-02-14;mode=retroactive");
  EXPECT_EQ(decode<domain::Network>(encode(network)), network);

  domain::Membership membership;
  membership.from = *base::Day::parse("2023-01-01");
  membership.end_kind = domain::EndKind::resignation;
  const auto notice =
      domain::notice_of_leaving(membership, *base::Day::parse("2024-02-01"), *network.notice_rule);
  ASSERT_TRUE(notice);
  membership.notice = *notice;
  EXPECT_EQ(decode<domain::Membership>(encode(membership)), membership);
}

TEST(Encoding, WhatBecomesOfAMemberReadsBackAsItWas) {
  const auto day = [](const char* iso) { return *base::Day::parse(iso); };
  domain::Organisation city;
  city.id = "chemnitz";
  city.names[base::Language::de].name = "Chemnitz";
  EXPECT_EQ(encode(city).find("earlier"), std::string::npos) << "as before there was such a thing";
  EXPECT_EQ(encode(city).find("inhabitants"), std::string::npos);
  auto old_names = city.names;
  old_names[base::Language::de].name = "Karl-Marx-Stadt";
  city.inhabitants = 250'000;
  city.earlier = {{day("1990-05-31"), old_names, "Rat der Stadt", "Volksabstimmung", "d1"}};
  EXPECT_EQ(decode<domain::Organisation>(encode(city)), city);

  domain::Membership membership;
  membership.from = day("2020-01-01");
  membership.end_kind = domain::EndKind::merger;
  membership.successor = "other";
  membership.category = "small";
  membership.suspensions = {{day("2021-01-01"), day("2021-06-30"), "Beitrag offen", "d2"},
                            {day("2022-01-01"), std::nullopt, "", ""}};
  EXPECT_EQ(decode<domain::Membership>(encode(membership)), membership);

  domain::Network network;
  domain::MemberCategory small;
  small.id = "small";
  small.names[base::Language::de] = "Klein";
  small.until_inhabitants = 10'000;
  small.fee = 0;
  network.categories = {small, {}};
  EXPECT_EQ(decode<domain::Network>(encode(network)), network);

  domain::MemberContact contact;
  contact.id = "c1";
  contact.role = domain::ContactRole::deputy;
  contact.person.text = "Erika Muster";
  contact.from = day("2024-01-01");
  const auto encoded = encode_content(contact);
  EXPECT_EQ(encoded.body.find("Erika"), std::string::npos) << "a person is not in the chain";
  EXPECT_EQ(std::get<domain::MemberContact>(
                decode_content("MemberContactRecorded", 1, encoded.body, encoded.personal)),
            contact);
  EXPECT_TRUE(std::get<domain::MemberContact>(decode_content("MemberContactRecorded", 1, encoded.body, {}))
                  .person.erased);
}

TEST(Encoding, ARuleThatCannotBeReadIsDamage) {
  EXPECT_THROW(decode<domain::Network>(R"({"notice_rule":"RESIGN_TO:end=week"})"), DamagedFact);
  EXPECT_THROW(decode<domain::Network>(R"({"default_rule":{"id":"SOON"}})"), DamagedFact);
  EXPECT_THROW(decode<domain::Network>(R"({"default_rule":{"id":"PLUS_DAYS","parameters":{"period":"x"}}})"),
               DamagedFact);
}

}  // namespace
}  // namespace gremium::storage

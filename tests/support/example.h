// The example register for tests of acts: a file of its own, a clock that stands still, somebody of each
// role. At the end the register must verify, whatever was done to it.
#pragma once

#include <gtest/gtest.h>

#include <sstream>

#include "app/accounts.h"
#include "app/act.h"
#include "app/view.h"
#include "base/resources.h"
#include "storage/exports.h"
#include "support/temporary.h"

namespace gremium::app {

inline base::Day day(const char* iso) { return *base::Day::parse(iso); }

class Example : public testing::Test {
 protected:
  void SetUp() override {
    auto created = storage::Register::create(folder_.file("example.db"));
    ASSERT_TRUE(created);
    house_.home = std::move(*created);
    std::istringstream facts{std::string(*base::resource("db/demo.jsonl"))};
    ASSERT_TRUE(storage::import_journal(*house_.home, [&]() -> std::optional<std::string> {
      std::string line;
      if (!std::getline(facts, line)) return std::nullopt;
      return line;
    }));
    house_.now = [this] { return now_; };
    for (const auto& account : office().accounts())
      ids_[account.value.role] = {account.value.id, account.value.role};
  }

  void TearDown() override {
    if (!house_.home) return;
    const auto fault = house_.home->verify();
    EXPECT_FALSE(fault) << (fault ? fault->code + " " + std::to_string(fault->number) : "");
  }

  void at(const char* instant) { now_ = *base::parse_instant(instant); }
  Submission as(domain::Role role, const std::string& key = {}) { return {ids_.at(role), key}; }
  Submission secretary(const std::string& key = {}) { return as(domain::Role::secretary, key); }
  View office() { return {house_, Audience::office}; }
  View visitors() { return {house_, Audience::everyone}; }

  int members(const char* network, const char* as_of, domain::Standing standing = domain::Standing::member) {
    return office().roster(network, day(as_of))->number_of(standing);
  }
  static std::string code_of(const Recorded& result) { return result ? "" : result.refusal().code; }
  static std::string field_of(const Recorded& result) { return result ? "" : result.refusal().field; }

  tests::TemporaryFolder folder_;
  House house_;
  // The evening of 31 December 2024.
  base::Instant now_ = *base::parse_instant("2024-12-31T18:00:00Z");
  std::map<domain::Role, Actor> ids_;
};

}  // namespace gremium::app

#include "domain/site_check.h"

#include <gtest/gtest.h>

namespace gremium::domain {
namespace {

using base::Language;

SiteText text(const char* key) {
  return {key, {{Language::de, "x"}, {Language::en, "x"}, {Language::fr, "x"}}};
}

Account account(Role role) {
  Account account;
  account.role = role;
  return account;
}

Organisation organisation(const char* id, const char* country = "DE") {
  Organisation found;
  found.id = id;
  found.country = country;
  for (const auto language : base::all_languages) found.names[language].name = id;
  return found;
}

// A register that lacks nothing.
SiteState sound() {
  SiteState state;
  state.base_url = "https://register.example.org";
  state.sends_mail = true;
  state.has_addresses = true;
  state.site_names = {{Language::fr, "x"}};
  state.needed_texts = {"imprint", "privacy"};
  state.texts = {text("imprint"), text("privacy")};
  Network network;
  network.id = "defus";
  network.time_zone = "Europe/Berlin";
  network.languages = {Language::de, Language::fr};
  network.notice_rule = NoticeRule{};
  network.four_eyes = true;
  network.benefits = {{Language::de, "x"}, {Language::fr, "x"}};
  state.networks = {network};
  state.accounts = {account(Role::administrator), account(Role::approver), account(Role::secretary)};
  state.organisations = {organisation("stadt-aachen")};
  return state;
}

// "text_missing imprint fr, no_approver defus 1".
std::string told(const SiteState& state) {
  std::string list;
  for (const auto& gap : site_gaps(state)) {
    list.append(list.empty() ? "" : ", ").append(name_of(gap.kind));
    if (!gap.subject.empty()) list += " " + gap.subject;
    if (gap.language) list.append(" ").append(base::code(*gap.language));
    if (gap.number != 0) list += " " + std::to_string(gap.number);
  }
  return list;
}

TEST(SiteCheck, TellsWhatIsMissing) {
  struct Case {
    const char* told;
    void (*change)(SiteState&);
  };
  const Case cases[] = {
      {"", [](SiteState&) {}},
      {"is_example", [](SiteState& state) { state.example = true; }},
      {"no_base_url", [](SiteState& state) { state.base_url.clear(); }},
      {"no_https http://a", [](SiteState& state) { state.base_url = "http://a"; }},
      {"no_mail", [](SiteState& state) { state.sends_mail = false; }},
      {"",
       [](SiteState& state) {
         // Nobody expects any.
         state.sends_mail = state.has_addresses = false;
       }},
      {"no_site_name fr", [](SiteState& state) { state.site_names.clear(); }},
      // What it was founded as is a name in that language.
      {"no_site_name de", [](SiteState& state) { state.founded_in = Language::fr; }},
      {"text_missing privacy de, text_missing privacy en, text_missing privacy fr",
       [](SiteState& state) { state.texts.pop_back(); }},
      {"text_missing imprint en", [](SiteState& state) { state.texts[0].text[Language::en].clear(); }},
      {"no_languages defus", [](SiteState& state) { state.networks[0].languages.clear(); }},
      {"no_time_zone defus", [](SiteState& state) { state.networks[0].time_zone.clear(); }},
      {"no_notice defus", [](SiteState& state) { state.networks[0].notice_rule.reset(); }},
      {"no_benefits defus fr", [](SiteState& state) { state.networks[0].benefits.erase(Language::fr); }},
      {"no_approver defus 1", [](SiteState& state) { state.accounts[1].disabled = true; }},
      {"no_approver defus", [](SiteState& state) { state.accounts = {account(Role::secretary)}; }},
      {"",
       [](SiteState& state) {
         state.accounts.clear();
         state.networks[0].four_eyes = false;
       }},
      {"body_no_rules b1", [](SiteState& state) { state.bodies_without_rules = {"b1"}; }},
      {"no_name stadt-aachen fr",
       [](SiteState& state) { state.organisations[0].names[Language::fr].name.clear(); }},
      // In a language that no network speaks.
      {"", [](SiteState& state) { state.organisations[0].names.erase(Language::en); }},
  };
  for (const auto& [expected, change] : cases) {
    auto state = sound();
    change(state);
    EXPECT_EQ(told(state), expected);
  }
}

TEST(SiteCheck, AsksForTheArticleOfGermanNamesAlone) {
  auto state = sound();
  auto whole = organisation("praeventionstag");
  whole.names[Language::de].whole = true;
  auto with_gender = whole, with_cases = whole, from_elsewhere = whole;
  with_gender.names[Language::de].gender = 'm';
  with_cases.names[Language::de].cases = {"der", "des", "dem", "den"};
  from_elsewhere.country = "FR";
  state.organisations = {with_gender, with_cases, from_elsewhere, whole};
  EXPECT_EQ(told(state), "no_article praeventionstag de");
}

TEST(SiteCheck, TellsKindAfterKind) {
  auto state = sound();
  state.networks.push_back(state.networks[0]);
  state.networks[1].id = "efus";
  for (auto& network : state.networks) {
    network.notice_rule.reset();
    network.benefits.clear();
  }
  state.base_url.clear();
  EXPECT_EQ(told(state),
            "no_base_url, no_notice defus, no_notice efus, no_benefits defus de, no_benefits defus fr,"
            " no_benefits efus de, no_benefits efus fr");
}

}  // namespace
}  // namespace gremium::domain

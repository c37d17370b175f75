#include "domain/site_check.h"

#include <algorithm>
#include <set>

#include "domain/names.h"

namespace gremium::domain {
namespace {

using base::Language;
using Kind = SiteGapKind;

constexpr Named<SiteGapKind> kinds[] = {
    {Kind::is_example, "is_example"},     {Kind::no_base_url, "no_base_url"},
    {Kind::no_https, "no_https"},         {Kind::no_mail, "no_mail"},
    {Kind::no_site_name, "no_site_name"}, {Kind::text_missing, "text_missing"},
    {Kind::no_languages, "no_languages"}, {Kind::no_time_zone, "no_time_zone"},
    {Kind::no_notice, "no_notice"},       {Kind::no_benefits, "no_benefits"},
    {Kind::no_approver, "no_approver"},   {Kind::body_no_rules, "body_no_rules"},
    {Kind::no_name, "no_name"},           {Kind::no_article, "no_article"}};

// Where organisations have German names of their own.
constexpr std::string_view german_speaking[] = {"AT", "CH", "DE", "LI"};

// Two: when one is away the other signs off, and nobody's own text waits.
constexpr int least_approvers = 2;

bool has_text(const base::PerLanguage<std::string>& texts, Language language) {
  const auto found = texts.find(language);
  return found != texts.end() && !found->second.empty();
}

void check_frame(const SiteState& state, std::vector<SiteGap>& gaps) {
  if (state.example) gaps.push_back({Kind::is_example});
  if (state.base_url.empty())
    gaps.push_back({Kind::no_base_url});
  else if (state.base_url.rfind("https://", 0) != 0)
    gaps.push_back({Kind::no_https, state.base_url});
  if (state.has_addresses && !state.sends_mail) gaps.push_back({Kind::no_mail});
}

void check_texts(const SiteState& state, std::vector<SiteGap>& gaps) {
  for (const auto& key : state.needed_texts) {
    const auto found = std::find_if(state.texts.begin(), state.texts.end(),
                                    [&](const SiteText& text) { return text.key == key; });
    for (const auto language : base::all_languages)
      if (found == state.texts.end() || !has_text(found->text, language))
        gaps.push_back({Kind::text_missing, key, language});
  }
}

int approvers_among(const std::vector<Account>& accounts) {
  return static_cast<int>(std::count_if(accounts.begin(), accounts.end(), [](const Account& account) {
    return !account.disabled && may(account.role, Right::publish);
  }));
}

void check_network(const Network& network, int approvers, std::vector<SiteGap>& gaps) {
  if (network.languages.empty()) gaps.push_back({Kind::no_languages, network.id});
  if (network.time_zone.empty()) gaps.push_back({Kind::no_time_zone, network.id});
  if (!network.notice_rule) gaps.push_back({Kind::no_notice, network.id});
  for (const auto language : base::all_languages) {
    const bool speaks =
        std::find(network.languages.begin(), network.languages.end(), language) != network.languages.end();
    if (speaks && !has_text(network.benefits, language))
      gaps.push_back({Kind::no_benefits, network.id, language});
  }
  if (network.four_eyes && approvers < least_approvers)
    gaps.push_back({Kind::no_approver, network.id, std::nullopt, approvers});
}

bool wants_article(const Organisation& organisation, const Name& name) {
  const bool at_home = std::find(std::begin(german_speaking), std::end(german_speaking),
                                 organisation.country) != std::end(german_speaking);
  return at_home && name.whole && name.gender == 0 && name.cases.front().empty();
}

void check_organisation(const Organisation& organisation, const std::set<Language>& languages,
                        std::vector<SiteGap>& gaps) {
  for (const auto language : languages) {
    const auto found = organisation.names.find(language);
    if (found == organisation.names.end() || found->second.name.empty())
      gaps.push_back({Kind::no_name, organisation.id, language});
    else if (language == Language::de && wants_article(organisation, found->second))
      gaps.push_back({Kind::no_article, organisation.id, language});
  }
}

}  // namespace

std::string_view name_of(SiteGapKind kind) { return name_in(kinds, kind); }

std::vector<SiteGap> site_gaps(const SiteState& state) {
  std::vector<SiteGap> gaps;
  check_frame(state, gaps);
  check_texts(state, gaps);
  std::set<Language> languages;
  const int approvers = approvers_among(state.accounts);
  for (const auto& network : state.networks) {
    check_network(network, approvers, gaps);
    languages.insert(network.languages.begin(), network.languages.end());
  }
  for (const auto& body : state.bodies_without_rules) gaps.push_back({Kind::body_no_rules, body});
  for (const auto language : languages)
    if (language != state.founded_in && !has_text(state.site_names, language))
      gaps.push_back({Kind::no_site_name, {}, language});
  for (const auto& organisation : state.organisations) check_organisation(organisation, languages, gaps);
  std::stable_sort(gaps.begin(), gaps.end(),
                   [](const SiteGap& one, const SiteGap& other) { return one.kind < other.kind; });
  return gaps;
}

}  // namespace gremium::domain

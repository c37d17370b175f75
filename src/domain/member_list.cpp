#include "domain/member_list.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "base/languages.h"
#include "base/text.h"
#include "domain/member_cells.h"

namespace gremium::domain {
namespace {

using base::Language;
using Kind = MemberColumn::Kind;

std::string iso(const std::optional<base::Day>& day) { return day ? day->iso() : std::string(); }

bool read_day(std::optional<base::Day>& day, const std::string& text) {
  day = base::Day::parse(text);
  return day.has_value();
}

bool read_truth(bool& truth, const std::string& text) {
  truth = text == "yes";
  return truth || text == "no";
}

const Name& name_in(const Organisation& organisation, Language language) {
  static const Name none;
  const auto found = organisation.names.find(language);
  return found == organisation.names.end() ? none : found->second;
}

// --- columns of text: a member of the organisation, of a name, of the membership ---

template <std::string Organisation::* member>
constexpr MemberColumn of_organisation(std::string_view key) {
  return {key, Kind::text, true, [](const MemberEntry& entry) { return entry.organisation.*member; },
          [](MemberEntry& entry, const std::string& text) {
            entry.organisation.*member = text;
            return true;
          }};
}

template <Language language, std::string Name::* member>
constexpr MemberColumn of_name(std::string_view key) {
  return {key, Kind::text, true,
          [](const MemberEntry& entry) { return name_in(entry.organisation, language).*member; },
          [](MemberEntry& entry, const std::string& text) {
            entry.organisation.names[language].*member = text;
            return true;
          }};
}

template <Language language>
constexpr MemberColumn whole_of(std::string_view key) {
  return {key, Kind::truth, true,
          [](const MemberEntry& entry) -> std::string {
            return name_in(entry.organisation, language).whole ? "yes" : "";
          },
          [](MemberEntry& entry, const std::string& text) {
            return read_truth(entry.organisation.names[language].whole, text);
          }};
}

template <Language language>
constexpr MemberColumn gender_of(std::string_view key) {
  return {key, Kind::text, true,
          [](const MemberEntry& entry) {
            const auto gender = name_in(entry.organisation, language).gender;
            return gender == 0 ? std::string() : std::string(1, gender);
          },
          [](MemberEntry& entry, const std::string& text) {
            entry.organisation.names[language].gender = text.front();
            return text.size() == 1 && std::string_view("mfnp").find(text.front()) != std::string_view::npos;
          }};
}

template <std::size_t number>
constexpr MemberColumn german_case(std::string_view key) {
  return {key, Kind::text, true,
          [](const MemberEntry& entry) { return name_in(entry.organisation, Language::de).cases[number]; },
          [](MemberEntry& entry, const std::string& text) {
            entry.organisation.names[Language::de].cases[number] = text;
            return true;
          }};
}

template <std::string Membership::* member>
constexpr MemberColumn of_membership(std::string_view key) {
  return {key, Kind::text, false, [](const MemberEntry& entry) { return entry.membership.*member; },
          [](MemberEntry& entry, const std::string& text) {
            entry.membership.*member = text;
            return true;
          }};
}

template <std::optional<base::Day> Membership::* member>
constexpr MemberColumn day_of(std::string_view key) {
  return {
      key, Kind::day, false, [](const MemberEntry& entry) { return iso(entry.membership.*member); },
      [](MemberEntry& entry, const std::string& text) { return read_day(entry.membership.*member, text); }};
}

std::string start_text(const MemberEntry& entry) {
  const auto& membership = entry.membership;
  if (membership.start == StartKind::pending) return std::string(start_pending);
  return membership.from ? membership.from->iso() : std::string();
}

bool read_start(MemberEntry& entry, const std::string& text) {
  auto& membership = entry.membership;
  if (text == start_pending) {
    membership.start = StartKind::pending;
    return true;
  }
  membership.start = StartKind::known;
  membership.from = base::PartialDay::parse(text);
  return membership.from.has_value();
}

constexpr MemberColumn network_column{"network", Kind::text, false,
                                      [](const MemberEntry& entry) { return entry.network; },
                                      [](MemberEntry& entry, const std::string& text) {
                                        entry.network = text;
                                        return true;
                                      }};

constexpr MemberColumn public_column{
    "public", Kind::truth, false,
    [](const MemberEntry& entry) -> std::string { return entry.membership.is_public ? "" : "no"; },
    [](MemberEntry& entry, const std::string& text) { return read_truth(entry.membership.is_public, text); }};

constexpr MemberColumn inhabitants_column{"inhabitants", Kind::number, true,
                                          [](const MemberEntry& entry) {
                                            const auto& inhabitants = entry.organisation.inhabitants;
                                            return inhabitants ? std::to_string(*inhabitants) : std::string();
                                          },
                                          [](MemberEntry& entry, const std::string& text) {
                                            int number = 0;
                                            const auto* end = text.data() + text.size();
                                            const auto read = std::from_chars(text.data(), end, number);
                                            entry.organisation.inhabitants = number;
                                            return read.ec == std::errc() && read.ptr == end && number >= 0;
                                          }};

constexpr MemberColumn end_kind_column{"end_kind", Kind::end_kind, false,
                                       [](const MemberEntry& entry) {
                                         const auto& kind = entry.membership.end_kind;
                                         return kind ? std::string(name_of(*kind)) : std::string();
                                       },
                                       [](MemberEntry& entry, const std::string& text) {
                                         entry.membership.end_kind = end_kind_named(text);
                                         return entry.membership.end_kind.has_value();
                                       }};

constexpr MemberColumn suspensions_column{
    "suspensions", Kind::suspensions, false,
    [](const MemberEntry& entry) { return suspensions_text(entry.membership.suspensions); },
    [](MemberEntry& entry, const std::string& text) {
      return read_suspensions(entry.membership.suspensions, text);
    }};

constexpr MemberColumn earlier_names_column{
    "earlier_names", Kind::earlier_names, true,
    [](const MemberEntry& entry) { return earlier_text(entry.organisation); },
    [](MemberEntry& entry, const std::string& text) {
      return read_earlier(entry.organisation.earlier, text);
    }};

}  // namespace

const std::vector<MemberColumn>& member_columns() {
  // What people look for comes first, what grammar needs last.
  static const std::vector<MemberColumn> columns{
      of_organisation<&Organisation::id>("id"),
      of_name<Language::de, &Name::name>("name_de"),
      of_name<Language::en, &Name::name>("name_en"),
      of_name<Language::fr, &Name::name>("name_fr"),
      of_organisation<&Organisation::kind>("kind"),
      of_organisation<&Organisation::country>("country"),
      inhabitants_column,
      network_column,
      of_membership<&Membership::category>("category"),
      {"start", Kind::partial_day, false, start_text, read_start},
      day_of<&Membership::attested_on>("attested_on"),
      day_of<&Membership::last_day>("last_day"),
      end_kind_column,
      of_membership<&Membership::successor>("successor"),
      of_membership<&Membership::end_reason>("end_reason"),
      suspensions_column,
      of_membership<&Membership::source>("source"),
      of_membership<&Membership::unconfirmed>("unconfirmed"),
      day_of<&Membership::foreseen_since>("foreseen_since"),
      public_column,
      of_membership<&Membership::id>("membership"),
      earlier_names_column,
      of_name<Language::de, &Name::short_name>("short_name_de"),
      of_name<Language::en, &Name::short_name>("short_name_en"),
      of_name<Language::fr, &Name::short_name>("short_name_fr"),
      of_organisation<&Organisation::contracting_party>("contracting_party"),
      of_organisation<&Organisation::website>("website"),
      of_organisation<&Organisation::source>("organisation_source"),
      of_organisation<&Organisation::unconfirmed>("organisation_unconfirmed"),
      whole_of<Language::de>("whole_de"),
      whole_of<Language::en>("whole_en"),
      whole_of<Language::fr>("whole_fr"),
      gender_of<Language::de>("gender_de"),
      gender_of<Language::en>("gender_en"),
      gender_of<Language::fr>("gender_fr"),
      of_name<Language::fr, &Name::join>("join_fr"),
      of_name<Language::fr, &Name::short_join>("short_join_fr"),
      german_case<0>("nominative_de"),
      german_case<1>("genitive_de"),
      german_case<2>("dative_de"),
      german_case<3>("accusative_de"),
  };
  return columns;
}

const MemberColumn* find_member_column(std::string_view key) {
  const auto& all = member_columns();
  const auto found = std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.key == key; });
  return found == all.end() ? nullptr : &*found;
}

std::string quoted(std::string_view cell) {
  constexpr std::size_t most = 80;
  if (cell.size() <= most) return base::without_controls(cell);
  auto end = most;
  // Not in the middle of a sign.
  while (end > 0 && (static_cast<unsigned char>(cell[end]) & 0xC0U) == 0x80U) --end;
  return base::without_controls(cell.substr(0, end)) + "…";
}

}  // namespace gremium::domain

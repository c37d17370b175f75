#include "domain/document.h"

#include <algorithm>

#include "domain/names.h"

namespace gremium::domain {
namespace {

constexpr Named<SubjectKind> subjects[] = {
    {SubjectKind::meeting, "meeting"},           {SubjectKind::agenda_item, "agenda_item"},
    {SubjectKind::decision, "decision"},         {SubjectKind::accession, "accession"},
    {SubjectKind::organisation, "organisation"}, {SubjectKind::paper, "paper"},
};
constexpr Named<DocumentKind> kinds[] = {
    {DocumentKind::invitation, "invitation"},         {DocumentKind::paper, "paper"},
    {DocumentKind::minutes_signed, "minutes_signed"}, {DocumentKind::statutes, "statutes"},
    {DocumentKind::declaration, "declaration"},       {DocumentKind::other, "other"},
};

constexpr Named<Readers> all_readers[] = {
    {Readers::office, "office"}, {Readers::members, "members"}, {Readers::everyone, "everyone"}};

}  // namespace

bool is_for_member(const Document& document, const std::string& owner, const MemberReader& reader) {
  if (!document.for_members || document.erased() || owner.empty() || reader.networks.empty()) return false;
  return owner == reader.organisation ||
         std::find(reader.networks.begin(), reader.networks.end(), owner) != reader.networks.end();
}

std::string_view name_of(Readers readers) { return name_in(all_readers, readers); }
std::string_view name_of(SubjectKind kind) { return name_in(subjects, kind); }
std::string_view name_of(DocumentKind kind) { return name_in(kinds, kind); }
std::optional<SubjectKind> subject_kind_named(std::string_view name) { return value_in(subjects, name); }
std::optional<DocumentKind> document_kind_named(std::string_view name) { return value_in(kinds, name); }
std::optional<Readers> readers_named(std::string_view name) { return value_in(all_readers, name); }

}  // namespace gremium::domain

#include "domain/document.h"

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

}  // namespace

std::string_view name_of(SubjectKind kind) { return name_in(subjects, kind); }
std::string_view name_of(DocumentKind kind) { return name_in(kinds, kind); }
std::optional<SubjectKind> subject_kind_named(std::string_view name) { return value_in(subjects, name); }
std::optional<DocumentKind> document_kind_named(std::string_view name) { return value_in(kinds, name); }

}  // namespace gremium::domain

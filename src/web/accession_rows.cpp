#include "web/accession_rows.h"

#include "web/documents.h"
#include "web/membership_rows.h"
#include "web/rows.h"
#include "web/step_rows.h"

namespace gremium::web {
namespace {

using render::List;
using render::Object;

// Empty where it is the page's.
std::string lang_of(const Context& context, base::Language language) {
  return language == context.language ? std::string() : std::string(base::code(language));
}

// In the reader's language, else in one that it has.
void add_remark(const Context& context, const base::PerLanguage<std::string>& remark, Object& content) {
  auto text = remark.find(context.language);
  if (text == remark.end()) text = remark.begin();
  const bool has_one = text != remark.end();
  content["remark"] = has_one ? text->second : std::string();
  content["remark_lang"] = has_one ? lang_of(context, text->first) : std::string();
}

Object quotation_row(const Context& context, const domain::Quotation& quotation) {
  auto text = quotation.text.find(context.language);
  if (text == quotation.text.end()) text = quotation.text.find(quotation.original);
  const auto& [language, said] = *text;
  const auto& person = quotation.person;
  return {{"text", said.erased ? context.say("common.erased") : said.text},
          {"text_lang", said.erased ? std::string() : lang_of(context, language)},
          {"person", person.erased ? context.say("common.erased") : person.text},
          {"source", quotation.source},
          {"source_parts", linked(quotation.source)},
          {"edit_href", "/office/accessions/" + quotation.accession + "/quotations/" + quotation.id}};
}

}  // namespace

Object accession_content(const Context& context, const app::View& view, const domain::AccessionCase& found) {
  const auto& accession = found.accession.value;
  List memberships, quotations;
  domain::MembershipFilter own;
  own.organisation = accession.organisation;
  own.accession = accession.id;
  for (const auto& membership : view.memberships(own))
    if (const auto network = view.network(membership.value.network))
      memberships.push_back(
          membership_row(context, view, membership.value, view.today_in(network->value.time_zone)));
  for (const auto& quotation : view.quotations(accession.id))
    quotations.push_back(quotation_row(context, quotation.value));
  Object content{
      {"title", context.say("accessions.of",
                            {{"organisation", name_of_organisation(context, view, accession.organisation)}})},
      {"row", accession_row(context, view, found)},
      {"stands", where_it_stands(context, view, found)},
      {"organisation_href", organisation_address(context, accession.organisation)},
      {"steps", step_rows(context, view, found)},
      {"memberships", std::move(memberships)},
      {"quotations", std::move(quotations)},
      {"source", accession.source},
      {"source_parts", linked(accession.source)},
      {"unconfirmed", accession.unconfirmed},
      {"is_open", found.state() == domain::AccessionState::open},
      {"is_complete", found.state() == domain::AccessionState::complete},
      // Where it came to a membership once, that was entered by mistake.
      {"no_effect",
       context.say(found.state() == domain::AccessionState::complete ? "accessions.no_effect_left"
                                                                     : "accessions.no_effect_yet")},
      {"closed_reason", found.closed ? found.closed->value.reason : std::string()},
      {"closed_on", found.closed && found.closed->value.date ? long_date(context, *found.closed->value.date)
                                                             : std::string()}};
  add_remark(context, accession.remark, content);
  add_documents(context, view, domain::SubjectKind::accession, accession.id, content);
  return content;
}

}  // namespace gremium::web

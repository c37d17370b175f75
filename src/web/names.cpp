// Another name of an organisation, or another contracting party, from a day on.
#include "app/organisations.h"
#include "drafting/display.h"
#include "web/handlers.h"
#include "web/name_fields.h"
#include "web/options.h"
#include "web/rows.h"

namespace gremium::web {

const domain::Name& name_in(const base::PerLanguage<domain::Name>& names, base::Language language) {
  static const domain::Name none;
  const auto found = names.find(language);
  return found == names.end() ? none : found->second;
}

Fieldset name_fields(const Context& context, const base::PerLanguage<domain::Name>& names) {
  Fieldset set{"organisations.names", {tick("whole", name_in(names, base::Language::de).whole)}};
  for (const auto language : base::all_languages) {
    const std::string tongue(base::code(language));
    const auto& name = name_in(names, language);
    set.fields.push_back(line("name_" + tongue, name.name, language == base::Language::de));
    set.fields.push_back(line("short_name_" + tongue, name.short_name));
  }
  set.fields.push_back(choice("gender_de", gender_options(context),
                              std::string(1, name_in(names, base::Language::de).gender)));
  set.fields.push_back(choice("join_fr", join_options(context), name_in(names, base::Language::fr).join));
  return set;
}

base::PerLanguage<domain::Name> typed_names(const Context& context, base::PerLanguage<domain::Name> names) {
  for (const auto language : base::all_languages) {
    const std::string tongue(base::code(language));
    auto& name = names[language];
    name.name = context.field("name_" + tongue);
    name.short_name = context.field("short_name_" + tongue);
    name.whole = context.field("whole") == "yes";
    // Without a name of its own in a language, the German one serves.
    if (name.name.empty()) name.name = context.field("name_de");
  }
  const auto gender = context.field("gender_de");
  names[base::Language::de].gender = gender.empty() ? char{0} : gender.front();
  names[base::Language::fr].join = context.field("join_fr");
  return names;
}

namespace {

Response show(Context& context, base::Refusals refusals) {
  const auto view = context.view();
  const auto found = view.recorded_organisation(context.parameter("id"));
  if (!found) return not_found(context);
  const auto& organisation = found->value;
  FormPage form{"organisations",
                "/office/organisations/" + organisation.id + "/name",
                "organisations.change_name",
                {},
                found->fact};
  form.sets.push_back({{}, {date("from", {}, true)}});
  form.sets.push_back(name_fields(context, organisation.names));
  form.sets.push_back({"organisations.more",
                       {line("contracting_party", organisation.contracting_party), line("reason"),
                        choice("decision", decision_options(context, view, organisation.id))}});
  const int status = status_of(refusals);
  form.refusals = std::move(refusals);
  return page(
      context, "office/form",
      {{"title", context.say("organisations.change_name_of",
                             {{"organisation", name_of_organisation(context, view, organisation.id)}})},
       {"form", to_view(context, std::move(form))}},
      status);
}

}  // namespace

Response edit_name(Context& context) { return show(context, {}); }

Response change_name(Context& context) {
  const auto found = context.view().recorded_organisation(context.parameter("id"));
  if (!found) return not_found(context);
  base::Refusals wrong;
  const auto from = read_day(context, "from", wrong);
  if (!from && wrong.empty()) wrong.push_back({"text.missing", {}, "from"});
  if (!wrong.empty()) return show(context, std::move(wrong));
  domain::NameChange change;
  change.from = *from;
  change.names = typed_names(context, found->value.names);
  // The cases of a German name with an adjective are those of the old one.
  if (auto& german = change.names[base::Language::de];
      german.name != name_in(found->value.names, base::Language::de).name)
    german.cases = {};
  change.contracting_party = context.field("contracting_party");
  change.reason = context.field("reason");
  change.decision = context.field("decision");
  const auto id = app::change_name(context.site.house(), context.submission(), found->value.id, change,
                                   read_seen(context));
  if (id) return see_other("/office/organisations/" + *id);
  return show(context, id.refusals());
}

}  // namespace gremium::web

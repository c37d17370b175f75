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

// The change that the address names, by its first day.
const domain::EarlierName* change_named(const Context& context, const domain::Organisation& organisation) {
  const auto from = base::Day::parse(context.parameter("from"));
  for (const auto& earlier : organisation.earlier)
    if (from && base::LastDay{earlier.last_day}.until() == *from) return &earlier;
  return nullptr;
}

Response show_correction(Context& context, const domain::Recorded<domain::Organisation>& found,
                         const domain::EarlierName& change, base::Refusals refusals) {
  const auto view = context.view();
  const auto from = base::LastDay{change.last_day}.until();
  const auto then = domain::named_on(found.value, from);
  FormPage form{"organisations",
                "/office/organisations/" + then.id + "/name/" + from.iso(),
                "name_changes.submit",
                {},
                found.fact};
  form.sets.push_back({{}, {date("from", from.iso(), true)}});
  form.sets.push_back(name_fields(context, then.names));
  form.sets.push_back({"organisations.more",
                       {line("contracting_party", then.contracting_party), line("reason", change.reason),
                        choice("decision", decision_options(context, view, then.id), change.decision)}});
  form.sets.push_back({"name_changes.why", {line("correction", {}, true), tick("never_was", false)}});
  const int status = status_of(refusals);
  form.refusals = std::move(refusals);
  return page(context, "office/form",
              {{"title", context.say("name_changes.correct_of",
                                     {{"organisation", name_of_organisation(context, view, then.id)}})},
               {"form", to_view(context, std::move(form))}},
              status);
}

domain::NameChange typed_change(const Context& context, base::Day from,
                                const base::PerLanguage<domain::Name>& names) {
  domain::NameChange change;
  change.from = from;
  change.names = typed_names(context, names);
  // The cases of a German name with an adjective are those of the old one.
  if (auto& german = change.names[base::Language::de]; german.name != name_in(names, base::Language::de).name)
    german.cases = {};
  change.contracting_party = context.field("contracting_party");
  change.reason = context.field("reason");
  change.decision = context.field("decision");
  return change;
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
  const auto change = typed_change(context, *from, found->value.names);
  const auto id = app::change_name(context.site.house(), context.submission(), found->value.id, change,
                                   read_seen(context));
  if (id) return see_other("/office/organisations/" + *id);
  return show(context, id.refusals());
}

Response edit_name_change(Context& context) {
  const auto found = context.view().recorded_organisation(context.parameter("id"));
  const auto* change = found ? change_named(context, found->value) : nullptr;
  return change == nullptr ? not_found(context) : show_correction(context, *found, *change, {});
}

Response correct_name_change(Context& context) {
  const auto found = context.view().recorded_organisation(context.parameter("id"));
  const auto* change = found ? change_named(context, found->value) : nullptr;
  if (change == nullptr) return not_found(context);
  base::Refusals wrong;
  app::CorrectNameChange correct;
  correct.organisation = found->value.id;
  correct.from = base::LastDay{change->last_day}.until();
  correct.correction = context.field("correction");
  correct.seen = read_seen(context);
  if (context.field("never_was") != "yes") {
    const auto from = read_day(context, "from", wrong);
    if (!from && wrong.empty()) wrong.push_back({"text.missing", {}, "from"});
    if (!wrong.empty()) return show_correction(context, *found, *change, std::move(wrong));
    correct.corrected = typed_change(context, *from, domain::named_on(found->value, correct.from).names);
  }
  const auto id = app::correct_name_change(context.site.house(), context.submission(), correct);
  if (id) return see_other("/office/organisations/" + *id);
  return show_correction(context, *found, *change, id.refusals());
}

}  // namespace gremium::web

#include "app/accessions.h"
#include "app/quotations.h"

#include <algorithm>
#include <charconv>

#include "domain/effective_rule.h"
#include "domain/text_check.h"
#include "exchange/qr_code.h"
#include "web/accession_forms.h"
#include "web/documents.h"
#include "web/feeds.h"
#include "web/form_page.h"
#include "web/handlers.h"
#include "web/meeting_rows.h"
#include "web/options.h"
#include "web/rows.h"
#include "web/rule_fields.h"
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

Object content_of(const Context& context, const app::View& view, const domain::AccessionCase& found) {
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

// What others see of it first: whose case it is and where it stands.
void add_description(const Context& context, Object& content) {
  const auto& row = *content.at("row").object();
  const auto& stands = *content.at("stands").text();
  content["description"] =
      context.say("accessions.description", {{"title", *content.at("title").text()},
                                             {"networks", *row.at("networks").text()},
                                             {"stands", stands.empty() ? *row.at("state").text() : stands}});
}

// To be sent on, or read from a printed page or a screen with a phone.
void add_address(const Context& context, const std::string& address, Object& content) {
  const auto& row = *content.at("row").object();
  const auto code = exchange::qr_code(address);
  const auto size = std::to_string(code.size);
  content["sent_on"] =
      Object{{"text", context.say("accessions.send_on_text", {{"title", *content.at("title").text()},
                                                              {"networks", *row.at("networks").text()}})},
             {"address", address},
             {"qr_label", context.say("accessions.qr")},
             {"qr_box", "0 0 " + size + " " + size},
             {"qr_path", code.path}};
}

// What was taken can be corrected while the case is open.
void link_corrections(Object& content, const domain::AccessionCase& found) {
  if (found.closed) return;
  auto& steps = *content.at("steps").list();
  for (std::size_t i = 0; i < steps.size(); ++i)
    if (found.taken[i])
      (*steps[i].object())["edit_href"] =
          "/office/accessions/" + found.accession.value.id + "/steps/" + std::to_string(i);
}

// The step that the address names, if the case has it.
std::optional<std::size_t> step_named(const Context& context, const domain::AccessionCase& found) {
  const auto text = context.parameter("step");
  std::size_t step = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), step);
  if (read.ec != std::errc() || read.ptr != text.data() + text.size()) return std::nullopt;
  return step < found.taken.size() ? std::optional(step) : std::nullopt;
}

Response show_correction(Context& context, const domain::AccessionCase& found, std::size_t step,
                         base::Refusals refusals) {
  const auto view = context.view();
  auto form = step_form(context, view, found, step);
  const int status = status_of(refusals);
  form.refusals = std::move(refusals);
  if (auto before = seen_version<domain::StepTaken>(context, view)) {
    auto seen = found;
    seen.taken[step]->value = std::move(*before);
    take_over_newer(context, form, step_form(context, view, seen, step));
  }
  return page(context, "office/form",
              {{"title", context.say("steps.amend")}, {"form", to_view(context, std::move(form))}}, status);
}

// The page where the office works on a case; `refused` is the form that was not accepted, by its id.
Response show_work(Context& context, const std::string& refused = {}, base::Refusals refusals = {},
                   const std::optional<domain::EffectiveRule>& to_read = {}) {
  const auto view = context.view();
  const auto found = view.accession(context.parameter("ref"));
  if (!found) return not_found(context);
  auto content = content_of(context, view, *found);
  link_corrections(content, *found);
  bool shown = refused.empty();
  auto seen = *found;
  if (auto before = seen_version<domain::Accession>(context, view)) seen.accession.value = std::move(*before);
  const auto seen_forms = forms_of(context, view, seen);
  for (auto& form : forms_of(context, view, *found)) {
    if (form.id == refused) form.refusals = refusals, shown = true;
    for (const auto& before : seen_forms)
      if (before.id == form.id) take_over_newer(context, form, before);
    if (form.id == "complete" && to_read) {
      keep_typed(context, form);
      propose_start(context, *to_read, form);
    }
    content[form.id + "_form"] = to_view(context, form);
  }
  // What no form shows stands above them all.
  if (!refusals.empty() && (refused.empty() || !shown))
    content["message"] = context.sentence(refusals.front());
  if (found->accession.value.is_public)
    content["public_href"] = context.address("/accessions/" + found->accession.value.id);
  content["changes_href"] = changes_address(found->accession.fact);
  return page(context, "office/accession", std::move(content), status_of(refusals));
}

Response worked(Context& context, const app::Recorded& result, const std::string& form) {
  if (result) return see_other("/office/accessions/" + context.parameter("ref"));
  return show_work(context, form, result.refusals());
}

Response show_new(Context& context, base::Refusals refusals,
                  const std::optional<domain::EffectiveRule>& to_read = {}) {
  const auto view = context.view();
  auto form = new_form(context, view, context.query("organisation"));
  if (to_read) {
    keep_typed(context, form);
    propose_start(context, *to_read, form);
  }
  const int status = status_of(refusals);
  form.refusals = std::move(refusals);
  return page(context, "office/form",
              {{"title", context.say("accessions.new")}, {"form", to_view(context, std::move(form))}},
              status);
}

base::PerLanguage<std::string> remark_of(const Context& context) {
  base::PerLanguage<std::string> remark;
  for (const auto language : base::all_languages)
    if (auto text = context.field("remark_" + std::string(base::code(language))); !text.empty())
      remark[language] = std::move(text);
  return remark;
}

std::optional<char> gender_named(std::string_view name) {
  return name == "f" || name == "m" ? std::optional(name.front()) : std::nullopt;
}

domain::Quotation typed_quotation(const Context& context, domain::Quotation quotation,
                                  base::Refusals& wrong) {
  quotation.person = {context.field("person"), false};
  quotation.gender = read_choice(context, "gender", gender_named, wrong).value_or(char{0});
  quotation.original = read_choice(context, "original", language_named, wrong).value_or(quotation.original);
  const auto put = [&](auto& texts, base::Language language, const std::string& name) {
    const auto text = context.field(name + "_" + std::string(base::code(language)));
    if (text.empty())
      texts.erase(language);
    else if constexpr (std::is_same_v<std::decay_t<decltype(texts)>, base::PerLanguage<domain::Personal>>)
      texts[language] = {text, false};
    else
      texts[language] = text;
  };
  for (const auto language : base::all_languages) {
    put(quotation.text, language, "text");
    put(quotation.function, language, "function");
    put(quotation.portfolio, language, "portfolio");
    put(quotation.translator, language, "translator");
  }
  quotation.source = context.field("source");
  quotation.approved_on = read_day(context, "approved_on", wrong);
  quotation.approval = context.field("approval");
  quotation.is_public = context.field("is_public") == "yes";
  return quotation;
}

}  // namespace

Response show_accession(Context& context) {
  if (auto wrong = read_as_of(context)) return *wrong;
  const auto view = context.view();
  auto found = view.accession(context.parameter("ref"));
  if (!found) return not_found(context);
  if (context.day) {
    const bool begun = domain::begun_by(*found, *context.day);
    found = domain::as_it_stood(std::move(*found), *context.day);
    // The candidate may have decided before anybody opened the case.
    if (!begun && std::none_of(found->taken.begin(), found->taken.end(), [](const auto& one) { return one; }))
      return not_found(context);
  }
  auto content = content_of(context, view, *found);
  const auto rest = "/accessions/" + found->accession.value.id;
  content["day"] = as_of_form(context, today_of_lists(view), rest);
  add_description(context, content);
  add_address(context, whole_address(context, "/" + std::string(base::code(context.language)) + rest),
              content);
  return page(context, "accessions/show", std::move(content));
}

Response list_accessions(Context& context) {
  if (auto wrong = read_as_of(context)) return *wrong;
  const auto view = context.view();
  const auto day = view.past_day();
  List rows;
  for (auto& found : view.accessions({})) {
    if (day && !domain::begun_by(found, *day)) continue;
    rows.push_back(
        accession_row(context, view, day ? domain::as_it_stood(std::move(found), *day) : std::move(found)));
  }
  const bool has_rows = !rows.empty();
  return page(context, "office/accessions",
              {{"title", context.say("layout.accessions")},
               {"day", as_of_form_at(context, today_of_lists(view), context.request.path)},
               {"rows", std::move(rows)},
               {"has_rows", has_rows}});
}

Response new_accession(Context& context) { return show_new(context, {}); }

Response open_accession(Context& context) {
  domain::Accession accession;
  accession.organisation = context.field("organisation");
  accession.networks = context.fields("networks");
  accession.remark = remark_of(context);
  accession.source = context.field("source");
  accession.is_public = context.field("is_public") == "yes";
  base::Refusals wrong;
  accession.rule = typed_start_rule(context, {}, false, wrong);
  accession.rule.parameters.dates.clear();
  if (wrong.empty() && asks_to_read(context, "start_term")) return show_new(context, {}, accession.rule);
  const auto id = app::open_accession(context.site.house(), context.submission(wrong), accession);
  if (id) return see_other("/office/accessions/" + *id);
  return show_new(context, id.refusals());
}

Response work_on_accession(Context& context) { return show_work(context); }

Response amend_accession(Context& context) {
  domain::Accession accession;
  accession.id = context.parameter("ref");
  accession.remark = remark_of(context);
  accession.source = context.field("source");
  accession.unconfirmed = context.field("unconfirmed");
  accession.is_public = context.field("is_public") == "yes";
  return worked(context,
                app::amend_accession(context.site.house(), context.submission(), accession,
                                     read_seen(context), context.field("reason")),
                "amend");
}

Response edit_step(Context& context) {
  const auto found = context.view().accession(context.parameter("ref"));
  const auto step = found ? step_named(context, *found) : std::nullopt;
  if (!step || !found->taken[*step]) return not_found(context);
  return show_correction(context, *found, *step, {});
}

Response take_step(Context& context) {
  const auto found = context.view().accession(context.parameter("ref"));
  const auto number = found ? step_named(context, *found) : std::nullopt;
  if (!number) return not_found(context);
  base::Refusals wrong;
  domain::StepTaken step;
  step.accession = found->accession.value.id;
  step.step = static_cast<int>(*number);
  step.decision = context.field("decision");
  step.date = read_partial(context, "date", wrong);
  step.source = context.field("source");
  step.count = read_number(context, "count", wrong);
  const auto seen = read_seen(context);
  const auto taken = app::take_step(context.site.house(), context.submission(wrong), step, seen);
  if (!taken && seen != 0) return show_correction(context, *found, *number, taken.refusals());
  return worked(context, taken, "step");
}

Response skip_step(Context& context) {
  const auto found = context.view().accession(context.parameter("ref"));
  const auto number = found ? step_named(context, *found) : std::nullopt;
  if (!number) return not_found(context);
  base::Refusals wrong;
  domain::StepTaken step;
  step.accession = found->accession.value.id;
  step.step = static_cast<int>(*number);
  step.date = read_partial(context, "date", wrong);
  step.skipped = context.field("reason");
  base::note(wrong, domain::check_line("reason", step.skipped, domain::Need::required));
  if (!wrong.empty()) return show_work(context, "skip", wrong);
  return worked(context, app::take_step(context.site.house(), context.submission(), step), "skip");
}

// "2_0": the first document of the third step.
Response receive_document(Context& context) {
  const auto found = context.view().accession(context.parameter("ref"));
  if (!found) return not_found(context);
  base::Refusals wrong;
  domain::DocumentReceived received;
  received.accession = found->accession.value.id;
  received.on = read_day(context, "on", wrong);
  const auto chosen = context.field("document");
  received.step = -1;
  for (std::size_t step = 0; step < found->taken.size(); ++step)
    for (std::size_t i = 0; i < found->accession.value.steps[step].documents.size(); ++i)
      if (chosen == std::to_string(step) + "_" + std::to_string(i)) {
        received.step = static_cast<int>(step);
        received.document = static_cast<int>(i);
      }
  if (received.step < 0)
    wrong.push_back({chosen.empty() ? "text.missing" : "choice.unknown", {}, "document"});
  if (!wrong.empty()) return show_work(context, "document", wrong);
  return worked(context, app::receive_document(context.site.house(), context.submission(), received),
                "document");
}

Response list_stalled(Context& context) {
  if (auto wrong = read_as_of(context)) return *wrong;
  const auto view = context.view();
  auto rows = stalled_rows(context, view);
  const bool has_rows = !rows.empty();
  return page(context, "office/stalled",
              {{"title", context.say("stalled.title")},
               {"day", as_of_form_at(context, today_of_lists(view), context.request.path)},
               {"stalled", std::move(rows)},
               {"has_stalled", has_rows}});
}

Response complete_accession(Context& context) {
  base::Refusals wrong;
  app::CompleteAccession complete;
  complete.accession = context.parameter("ref");
  complete.seen = read_seen(context);
  complete.rule = typed_start_rule(context, {}, !asks_to_read(context, "start_term"), wrong);
  if (wrong.empty() && asks_to_read(context, "start_term")) return show_work(context, {}, {}, complete.rule);
  return worked(context, app::complete_accession(context.site.house(), context.submission(wrong), complete),
                "complete");
}

Response close_accession(Context& context) {
  base::Refusals wrong;
  domain::AccessionClosed closed;
  closed.accession = context.parameter("ref");
  // Anything else is refused by the act.
  closed.state = domain::accession_state_named(context.field("state")).value_or(domain::AccessionState::open);
  closed.date = read_day(context, "date", wrong);
  closed.reason = context.field("reason");
  return worked(context, app::close_accession(context.site.house(), context.submission(wrong), closed),
                "close");
}

Response record_quotation(Context& context) {
  base::Refusals wrong;
  auto quotation = typed_quotation(context, {}, wrong);
  quotation.accession = context.parameter("ref");
  return worked(context, app::record_quotation(context.site.house(), context.submission(wrong), quotation),
                "quotation");
}

Response edit_quotation(Context& context) {
  const auto found = context.view().quotation(context.parameter("id"));
  if (!found) return not_found(context);
  return page(context, "office/form",
              {{"title", context.say("quotations.edit")},
               {"form", to_view(context, quotation_form(context, found->value, found->fact))}});
}

Response amend_quotation(Context& context) {
  const auto found = context.view().quotation(context.parameter("id"));
  if (!found) return not_found(context);
  base::Refusals wrong;
  const auto quotation = typed_quotation(context, found->value, wrong);
  const auto id = app::amend_quotation(context.site.house(), context.submission(wrong), quotation,
                                       read_seen(context), {});
  if (id) return see_other("/office/accessions/" + found->value.accession);
  wrong = id.refusals();
  auto form = quotation_form(context, found->value, found->fact);
  form.refusals = std::move(wrong);
  if (const auto before = seen_version<domain::Quotation>(context, context.view()))
    take_over_newer(context, form, quotation_form(context, *before, 0));
  return page(context, "office/form",
              {{"title", context.say("quotations.edit")}, {"form", to_view(context, form)}},
              status_of(form.refusals));
}

}  // namespace gremium::web

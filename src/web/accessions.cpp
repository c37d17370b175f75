#include "app/accessions.h"

#include <algorithm>

#include "exchange/qr_code.h"
#include "web/accession_forms.h"
#include "web/accession_rows.h"
#include "web/accession_work.h"
#include "web/feeds.h"
#include "web/form_page.h"
#include "web/handlers.h"
#include "web/meeting_rows.h"
#include "web/rows.h"
#include "web/rule_fields.h"
#include "web/step_rows.h"

namespace gremium::web {
namespace {

using render::List;
using render::Object;

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
  auto content = accession_content(context, view, *found);
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

}  // namespace gremium::web

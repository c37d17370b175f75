// Papers: their register, one with its way through bodies, and the office's form for it.
#include "app/papers.h"

#include <algorithm>
#include <charconv>

#include "web/documents.h"
#include "web/form_page.h"
#include "web/handlers.h"
#include "web/meeting_rows.h"
#include "web/options.h"
#include "web/paper_rows.h"
#include "web/rows.h"

namespace gremium::web {
namespace {

using render::List;
using render::Object;

constexpr int rows_a_page = 50;
// Rows of a form that are still empty.
constexpr std::size_t spare_steps = 2;
constexpr std::size_t fewest_steps = 4;

std::string of_step(const char* field, std::size_t step) {
  return std::string(field) + "_" + std::to_string(step);
}

// As many as are recorded or were typed, and some to spare.
std::size_t steps_in_form(const Context& context, const domain::Paper& paper) {
  std::size_t last = paper.consultations.size();
  for (std::size_t step = last + 1; step <= app::most_consultations; ++step)
    if (!context.field(of_step("body", step)).empty()) last = step;
  return std::min(std::max(last + spare_steps, fewest_steps), app::most_consultations);
}

Fieldset step_of(const Context& context, const domain::Paper& paper, const std::vector<Option>& bodies,
                 std::size_t step) {
  const auto planned =
      step <= paper.consultations.size() ? paper.consultations[step - 1] : domain::Consultation{};
  auto body = choice(of_step("body", step), bodies, planned.body);
  auto role = choice(
      of_step("role", step),
      named_options(context, "consultation_role", {"decision", "recommendation", "hearing", "information"}),
      std::string(name_of(planned.role)), true);
  body.label = context.say("decisions.body");
  role.label = context.say("decisions.role");
  return {"papers.step", {std::move(body), std::move(role)}, {{"number", std::to_string(step)}}, true};
}

FormPage paper_form(const Context& context, const app::View& view, const domain::Paper& paper,
                    domain::FactNumber seen) {
  const bool is_new = paper.id.empty();
  FormPage form{"papers",
                is_new ? "/office/papers" : paper_address(context, paper.id),
                is_new ? "papers.record" : "common.save",
                {},
                seen};
  const std::string lang(paper.language == context.language ? "" : base::code(paper.language));
  auto title = line("title", paper.title, true);
  auto text = paragraph("text", paper.text);
  title.lang = lang;
  text.lang = lang;
  std::vector<Field> fields{
      std::move(title),
      line("number", paper.number),
      std::move(text),
      choice("language", named_options(context, "layout", {"language_de", "language_en", "language_fr"}),
             "language_" + std::string(base::code(paper.language)), true),
      date("dated", paper.dated ? paper.dated->iso() : std::string()),
      tick("is_public", paper.is_public)};
  if (is_new)
    fields.insert(fields.begin(),
                  choice("organisation", organisation_options(context, view), paper.organisation, true));
  form.sets.push_back({{}, std::move(fields)});
  const auto bodies = body_options(context, view);
  for (std::size_t step = 1; step <= steps_in_form(context, paper); ++step)
    form.sets.push_back(step_of(context, paper, bodies, step));
  if (!is_new) form.sets.push_back({{}, {line("reason")}});
  return form;
}

// Steps without a body are none. What was refused is named by the row it stood in.
domain::Paper typed(const Context& context, domain::Paper paper, base::Refusals& wrong) {
  paper.title = context.field("title");
  paper.number = context.field("number");
  paper.text = context.field("text");
  paper.language = read_choice(context, "language", language_named, wrong).value_or(paper.language);
  paper.dated = read_day(context, "dated", wrong);
  paper.is_public = context.field("is_public") == "yes";
  paper.consultations.clear();
  for (std::size_t step = 1; step <= app::most_consultations; ++step) {
    const auto role = read_choice(context, of_step("role", step), domain::consultation_role_named, wrong);
    if (const auto body = context.field(of_step("body", step)); !body.empty())
      paper.consultations.push_back({body, role.value_or(domain::ConsultationRole::decision)});
  }
  return paper;
}

// Where the next station is dealt with: on an agenda of ours, or as the decision of another body.
void add_next(const Context& context, const app::View& view, const domain::Paper& paper,
              const std::vector<domain::Station>& path, Object& content) {
  const auto* next = domain::next_station(path);
  if (next == nullptr || !domain::may(context.session->account.role, domain::Right::record)) return;
  content["next_body"] = name_of_body(context, view, next->body);
  content["decide_href"] = "/office/decisions/new?" + query_of({{"paper", paper.id}, {"body", next->body}});
  List meetings;
  domain::MeetingFilter filter;
  filter.body = next->body;
  for (const auto& found : view.coming_meetings(view.today_in("UTC"), filter))
    if (found.state() == domain::MeetingState::planned || found.state() == domain::MeetingState::invited)
      meetings.push_back(Object{
          {"href",
           "/office/meetings/" + found.meeting.value.id + "/items/new?" + query_of({{"paper", paper.id}})},
          {"label",
           context.say("papers.put_on", {{"date", long_date(context, found.meeting.value.first_day())}})}});
  content["meetings"] = std::move(meetings);
}

Object facts_of(const Context& context, const app::View& view, const domain::Paper& paper) {
  const auto path = view.consultation_path(paper);
  auto stations = stations_of(context, view, path);
  const bool has_stations = !stations.empty();
  Object content{{"title", paper.title},
                 {"paper", paper_row(context, view, paper, path)},
                 {"stations", std::move(stations)},
                 {"has_stations", has_stations}};
  add_documents(context, view, domain::SubjectKind::paper, paper.id, content);
  if (context.in_office()) add_next(context, view, paper, path, content);
  return content;
}

Response show_form(Context& context, FormPage form, Object content) {
  const int status = status_of(form.refusals);
  content["form"] = to_view(context, std::move(form));
  return page(context, "office/paper", std::move(content), status);
}

Response show_new(Context& context, base::Refusals refusals) {
  const auto view = context.view();
  domain::Paper paper;
  paper.organisation = context.query("organisation");
  auto form = paper_form(context, view, paper, 0);
  form.refusals = std::move(refusals);
  return show_form(context, std::move(form), {{"title", context.say("papers.new")}});
}

Response show_one(Context& context, const app::View& view, const domain::Recorded<domain::Paper>& found,
                  base::Refusals refusals) {
  const auto& paper = found.value;
  auto content = facts_of(context, view, paper);
  content["known"] = true;
  content["changes_href"] = changes_address(view.paper(paper.id)->fact);
  if (paper.is_public) content["public_href"] = context.address("/papers/" + paper.id);
  auto form = paper_form(context, view, paper, found.fact);
  form.refusals = std::move(refusals);
  if (const auto seen = seen_version<domain::Paper>(context, view))
    take_over_newer(context, form, paper_form(context, view, *seen, 0));
  return show_form(context, std::move(form), std::move(content));
}

// The number of the fact that the list goes on after; nothing if it is none.
std::optional<domain::FactNumber> read_after(const std::string& text) {
  domain::FactNumber fact = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), fact);
  if (error != std::errc() || end != text.data() + text.size() || fact <= 0) return std::nullopt;
  return fact;
}

Response show_list(Context& context, std::string_view view_name) {
  if (auto wrong = read_as_of(context)) return *wrong;
  domain::PaperFilter filter;
  filter.organisation = context.query("organisation");
  const auto view = context.view();
  if (!filter.organisation.empty() && !view.organisation(filter.organisation))
    return unreadable(context, "organisation");
  filter.limit = rows_a_page + 1;
  if (const auto after = context.query("after"); !after.empty()) {
    const auto fact = read_after(after);
    if (!fact) return unreadable(context, "after");
    filter.before = *fact;
  }
  auto papers = view.papers(filter);
  std::string next;
  if (papers.size() > rows_a_page) {
    papers.pop_back();
    Form::Fields query;
    if (!filter.organisation.empty()) query.emplace_back("organisation", filter.organisation);
    if (auto as_of = context.query("as_of"); !as_of.empty()) query.emplace_back("as_of", std::move(as_of));
    query.emplace_back("after", std::to_string(papers.back().fact));
    next = context.preview + context.request.path + "?" + query_of(query);
  }
  List rows;
  for (const auto& paper : papers)
    rows.push_back(paper_row(context, view, paper.value, view.consultation_path(paper.value)));
  return page(context, view_name,
              {{"title", context.say("layout.papers")},
               {"rows", std::move(rows)},
               {"has_rows", !papers.empty()},
               {"new_href", "/office/papers/new?" + query_of({{"organisation", filter.organisation}})},
               {"day", as_of_form_at(context, today_of_lists(view), context.preview + context.request.path)},
               {"next", next}});
}

}  // namespace

Response list_papers(Context& context) { return show_list(context, "papers/index"); }
Response list_office_papers(Context& context) { return show_list(context, "office/papers"); }

Response show_paper(Context& context) {
  if (auto wrong = read_as_of(context)) return *wrong;
  const auto view = context.view();
  const auto found = view.paper(context.parameter("ref"));
  if (!found) return not_found(context);
  return page(context, "papers/show", facts_of(context, view, found->value));
}

Response new_paper(Context& context) { return show_new(context, {}); }

Response record_paper(Context& context) {
  base::Refusals wrong;
  domain::Paper paper;
  paper.organisation = context.field("organisation");
  paper = typed(context, std::move(paper), wrong);
  const auto id = app::record_paper(context.site.house(), context.submission(wrong), paper);
  if (id) return see_other("/office/papers/" + *id);
  wrong = id.refusals();
  return show_new(context, std::move(wrong));
}

Response edit_paper(Context& context) {
  const auto view = context.view();
  const auto found = view.paper(context.parameter("id"));
  return found ? show_one(context, view, *found, {}) : not_found(context);
}

Response amend_paper(Context& context) {
  const auto view = context.view();
  const auto found = view.paper(context.parameter("id"));
  if (!found) return not_found(context);
  base::Refusals wrong;
  const auto paper = typed(context, found->value, wrong);
  const auto id = app::amend_paper(context.site.house(), context.submission(wrong), paper, read_seen(context),
                                   context.field("reason"));
  if (id) return see_other("/office/papers/" + *id);
  wrong = id.refusals();
  return show_one(context, view, *found, std::move(wrong));
}

}  // namespace gremium::web

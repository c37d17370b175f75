// Lists of members: downloaded, sent, looked at, and entered as they were shown.
#include "app/member_lists.h"

#include <charconv>

#include "app/answers.h"
#include "exchange/member_headings.h"
#include "exchange/member_list.h"
#include "web/form_page.h"
#include "web/handlers.h"
#include "web/held_files.h"
#include "web/member_list_rows.h"
#include "web/rows.h"

namespace gremium::web {
namespace {

using render::Object;

std::string address_of(const Context& context) {
  return "/office/networks/" + context.parameter("id") + "/members";
}

FormPage upload_form(const Context& context) {
  FormPage form{"member_lists", address_of(context), "member_lists.check"};
  Field file{Field::Kind::file, "file", {}, true};
  file.hint = context.say("member_lists.file_types",
                          {{"most", std::to_string(context.site.settings().upload_limit / (1024 * 1024))}});
  form.sets.push_back({{}, {file}});
  return form;
}

// What was entered, as the address says that the form led to: "12-34".
std::string done_text(const Context& context) {
  const auto text = context.query("done");
  const auto end = text.data() + text.size();
  int organisations = 0, memberships = 0;
  const auto first = std::from_chars(text.data(), end, organisations);
  if (first.ec != std::errc() || first.ptr == end || *first.ptr != '-') return {};
  const auto second = std::from_chars(first.ptr + 1, end, memberships);
  if (second.ec != std::errc() || second.ptr != end || organisations < 0 || memberships < 0) return {};
  return context.say("member_lists.done", {{"organisations", std::to_string(organisations)},
                                           {"memberships", std::to_string(memberships)}});
}

Response show(Context& context, base::Refusals refusals) {
  const auto view = context.view();
  const auto network = view.network(context.parameter("id"));
  if (!network) return not_found(context);
  auto form = upload_form(context);
  const int status = status_of(refusals);
  form.refusals = std::move(refusals);
  return page(
      context, "office/member_list",
      {{"title", context.say("member_lists.title",
                             {{"network", short_name_of_organisation(context, view, network->value.id)}})},
       {"done", done_text(context)},
       {"download_href", address_of(context) + ".csv"},
       {"download_day", view.today_in(network->value.time_zone).iso()},
       {"columns", context.say("member_lists.columns_text", {{"headings", usual_headings(context)}})},
       {"form", to_view(context, std::move(form))}},
      status);
}

FormPage confirm_form(const Context& context, const app::MemberPlan& plan, const std::string& digest) {
  FormPage form{"member_lists", address_of(context) + "/enter", "member_lists.confirm"};
  form.id = "enter";
  form.sets.push_back({{}, {hidden("digest", digest), hidden("head", std::to_string(plan.head))}});
  return form;
}

// The plan, and under it the form that enters it, or another file.
Response show_plan(Context& context, const HeldFiles::File& file, const domain::MemberList& list,
                   const app::MemberPlan& plan, base::Refusals refusals) {
  const auto view = context.view();
  auto content = plan_rows(context, view, list, plan);
  content["title"] = context.say("member_lists.preview_title", {{"file", domain::quoted(file.name)}});
  content["back_href"] = address_of(context);
  const bool sound = plan.faults.empty();
  int status = status_of(refusals);
  if (sound) {
    auto form = confirm_form(context, plan, file.digest);
    form.refusals = std::move(refusals);
    content["form"] = to_view(context, std::move(form));
  } else {
    content["form"] = to_view(context, upload_form(context));
    status = app::answer_to("member_list.faulty").http;
  }
  content["sound"] = sound;
  return page(context, "office/member_list_preview", std::move(content), status);
}

std::int64_t head_seen(const Context& context) {
  const auto text = context.field("head");
  std::int64_t head = -1;
  std::from_chars(text.data(), text.data() + text.size(), head);
  return head;
}

}  // namespace

Response show_member_list(Context& context) { return show(context, {}); }

Response download_member_list(Context& context) {
  if (auto wrong = read_as_of(context)) return *wrong;
  const auto view = context.view();
  const auto network = view.network(context.parameter("id"));
  if (!network) return not_found(context);
  const auto& id = network->value.id;
  auto response = text_response(
      200, "text/csv; charset=utf-8",
      exchange::write_member_list(app::list_member_entries(view, id, context.language, context.day),
                                  exchange::spreadsheet_format(context.language)));
  const auto day = context.day.value_or(view.today_in(network->value.time_zone)).iso();
  response.headers.emplace_back("Content-Disposition", "attachment; filename=\"" + id + "-" + day + ".csv\"");
  return response;
}

Response preview_member_list(Context& context) {
  if (!context.view().network(context.parameter("id"))) return not_found(context);
  if (!context.file || context.file->bytes.empty())
    return show(context, {{"member_list.no_file", {}, "file"}});
  if (context.file->bytes.size() > context.site.settings().upload_limit)
    return show(context, {{"document.too_large",
                           {{"most", std::to_string(context.site.settings().upload_limit / (1024 * 1024))}},
                           "file"}});
  auto& held = context.site.held_files();
  const auto account = context.session->account.id;
  const auto digest = held.hold(account, context.file->name, context.file->bytes);
  const auto file = held.find(account, digest);
  if (!file) return show(context, {{"member_list.gone", {}, "file"}});
  const auto list = exchange::read_member_list(*file->bytes);
  const auto plan = app::plan_members(context.site.house(), list, context.parameter("id"));
  return show_plan(context, *file, list, plan, {});
}

Response enter_member_list(Context& context) {
  if (!context.view().network(context.parameter("id"))) return not_found(context);
  const auto file = context.site.held_files().find(context.session->account.id, context.field("digest"));
  if (!file) return show(context, {{"member_list.gone", {}, "file"}});
  const auto list = exchange::read_member_list(*file->bytes);
  const auto done = app::import_members(context.site.house(), context.submission(), list,
                                        context.parameter("id"), head_seen(context));
  if (done.result) return see_other(address_of(context) + "?done=" + *done.result);
  return show_plan(context, *file, list, done.plan, done.result.refusals());
}

}  // namespace gremium::web

// Minutes: in the office as draft and in every version, for everyone the newest one's public part.
#include "domain/minutes.h"

#include <charconv>

#include "app/minutes.h"
#include "base/text.h"
#include "drafting/minutes.h"
#include "web/form_page.h"
#include "web/handlers.h"
#include "web/minutes_rows.h"
#include "web/rows.h"

namespace gremium::web {
namespace {

using domain::MeetingState;
using render::List;
using render::Object;

struct Found {
  domain::MeetingCase meeting;
  domain::MinutesCase minutes;

  const std::string& id() const { return meeting.meeting.value.id; }
};

// What of it is on the page.
struct Shown {
  MinutesSheet sheet;
  // nullptr: the draft.
  const domain::MinutesReleased* version = nullptr;
};

// What was typed, where a form was refused.
struct RefusedForm {
  std::string form;
  base::Refusals refusals;
};

std::optional<Found> find(const app::View& view, const std::string& id) {
  auto meeting = view.meeting(id);
  if (!meeting) return std::nullopt;
  return Found{std::move(*meeting), view.minutes(id)};
}

std::string address_of(const Found& found, const std::string& rest = {}) {
  return "/office/meetings/" + found.id() + "/minutes" + rest;
}

Object panel(const Context& context, FormPage form, const std::string& key, RefusedForm& refused) {
  const bool has_hint = key != "object";
  form.noun = "minutes";
  form.submit = "minutes." + key;
  form.id = key;
  if (refused.form == key) form.refusals = std::move(refused.refusals);
  return {{"id", key},
          {"title", context.say("minutes." + key)},
          {"hint", has_hint ? context.say("minutes." + key + "_hint") : std::string()},
          {"form", to_view(context, std::move(form))}};
}

// What the release makes public, by its titles.
std::string opens(const Context& context, const app::MinutesDraft& draft) {
  std::vector<std::string> titles;
  for (const auto& row : draft.opening.decisions) titles.push_back(row.value.title);
  for (const auto& row : draft.opening.elections) titles.push_back(row.value.office);
  if (titles.empty()) return {};
  const auto number = std::to_string(titles.size());
  return " " +
         context.say("minutes.release_opens", {{"number", number}, {"titles", base::join(titles, "; ")}});
}

FormPage release_form(const Found& found, const domain::MinutesText& draft) {
  FormPage form{"", address_of(found, "/release"), ""};
  form.sets.push_back({{}, {hidden("digest", app::digest_of(draft))}});
  // An opened correction brought its reason along.
  if (!found.minutes.versions.empty() && found.minutes.open_correction() == nullptr)
    form.sets.front().fields.push_back(line("reason", {}, true));
  return form;
}

std::vector<Option> later_meetings(const app::View& view, const Found& found) {
  domain::MeetingFilter filter;
  filter.body = found.meeting.meeting.value.body;
  std::vector<Option> options;
  for (const auto& other : view.meetings(filter)) {
    const auto& meeting = other.meeting.value;
    if (meeting.id != found.id() && meeting.first_day() >= found.meeting.meeting.value.first_day())
      options.push_back({meeting.id, number_of(meeting)});
  }
  return options;
}

std::vector<Option> decisions_of(const app::View& view, const Found& found) {
  domain::DecisionFilter filter;
  filter.body = found.meeting.meeting.value.body;
  std::vector<Option> options;
  for (const auto& decision : view.decisions(filter))
    if (decision.value.meeting != found.id()) options.push_back({decision.value.id, decision.value.title});
  return options;
}

FormPage approve_form(const app::View& view, const Found& found) {
  FormPage form{"", address_of(found, "/approve"), ""};
  form.sets.push_back({{},
                       {date("on", {}, true), choice("in_meeting", later_meetings(view, found)),
                        choice("decision", decisions_of(view, found))}});
  return form;
}

FormPage correction_form(const Found& found) {
  FormPage form{"", address_of(found, "/correction"), ""};
  form.sets.push_back({{}, {line("reason", {}, true)}});
  return form;
}

FormPage objection_form(const Found& found) {
  FormPage form{"", address_of(found, "/objections"), ""};
  form.sets.push_back({{}, {date("on", {}, true), line("person", {}, true), paragraph("text", {}, true)}});
  return form;
}

FormPage copy_form(const Found& found) {
  FormPage form{"", address_of(found, "/copies"), ""};
  form.sets.push_back({{}, {date("on", {}, true), line("note")}});
  return form;
}

bool can_release(const Found& found) {
  return domain::can_advance(found.meeting.state(), MeetingState::minutes_released) &&
         !found.minutes.is_frozen();
}

// What can be done with what is on the page: a draft is released, a version approved, corrected, objected to.
List forms_for(const Context& context, const app::View& view, const Found& found,
               const app::MinutesDraft& draft, const Shown& shown, RefusedForm& refused) {
  const auto may = [&](domain::Right right) { return domain::may(context.session->account.role, right); };
  const bool is_newest = shown.version != nullptr && shown.version == found.minutes.newest();
  const bool is_open = found.minutes.open_correction() != nullptr;
  List forms;
  if (shown.version == nullptr && can_release(found) && may(domain::Right::publish)) {
    auto release = panel(context, release_form(found, draft.text), "release", refused);
    release["hint"] = context.say("minutes.release_hint") + opens(context, draft);
    forms.push_back(std::move(release));
  }
  if (!is_newest || !may(domain::Right::record)) return forms;
  if (found.meeting.state() == MeetingState::minutes_released && !is_open)
    forms.push_back(panel(context, approve_form(view, found), "approve", refused));
  if (!is_open) forms.push_back(panel(context, copy_form(found), "copy", refused));
  if (!is_open) forms.push_back(panel(context, correction_form(found), "correct", refused));
  forms.push_back(panel(context, objection_form(found), "object", refused));
  return forms;
}

List versions_of(const Context& context, const Found& found, const Shown& shown) {
  List list;
  for (auto at = found.minutes.versions.rbegin(); at != found.minutes.versions.rend(); ++at) {
    const auto& version = at->row.value;
    Object row{{"href", address_of(found, "/" + std::to_string(version.version))},
               {"label", context.say("minutes.version", {{"number", std::to_string(version.version)},
                                                         {"date", long_date(context, version.released_on)}})},
               {"current", shown.version == &version}};
    if (!version.reason.empty())
      row["because"] = context.say("minutes.because", {{"reason", version.reason}});
    list.push_back(std::move(row));
  }
  return list;
}

List copies_of(const Context& context, const Found& found) {
  List list;
  for (const auto& row : found.minutes.copies)
    list.push_back(
        Object{{"text", context.say("minutes.copy_sent", {{"date", long_date(context, row.value.on)},
                                                          {"number", std::to_string(row.value.version)}})},
               {"note", row.value.note}});
  return list;
}

// Those that the newest version does not hold yet stand in its appendix.
void append_objections(const Found& found, MinutesSheet& sheet) {
  std::vector<domain::MinutedObjection> since;
  for (const auto& row : found.minutes.objections)
    if (row.fact > found.minutes.versions.back().row.fact)
      since.push_back({row.value.on, row.value.person, row.value.text});
  const auto passages = drafting::draft_objections(sheet.language, since);
  sheet.passages.insert(sheet.passages.end(), passages.begin(), passages.end());
}

List gap_rows(const Context& context, const domain::Minutes& minutes) {
  List list;
  for (const auto& gap : domain::gaps_of(minutes))
    list.push_back(Object{{"text", context.say("minutes_gap." + gap.code, gap.arguments)}});
  return list;
}

// Against the version before, or of a draft against the newest one.
void add_changes(const Context& context, const Found& found, const Shown& shown, Object& content) {
  const int next =
      shown.version == nullptr ? static_cast<int>(found.minutes.versions.size()) + 1 : shown.version->version;
  const auto* before = found.minutes.version(next - 1);
  if (before == nullptr || before->text.erased || shown.sheet.erased) return;
  auto changes = changed_lines(before->text.office,
                               shown.version == nullptr ? shown.sheet.passages : shown.version->text.office);
  content["changes_title"] = context.say("minutes.changes", {{"number", std::to_string(before->version)}});
  content["has_changes"] = !changes.empty();
  content["changes"] = std::move(changes);
}

void add_approval(const Context& context, const app::View& view, const Found& found, int version,
                  Object& content) {
  const auto* approval = found.minutes.approval_of(version);
  const auto decision = approval == nullptr ? std::nullopt : view.decision(approval->decision);
  if (!decision) return;
  content["approved_by"] = decision->value.title;
  content["approved_by_href"] = decision_address(context, decision->value.id);
}

void add_state(const Context& context, const Found& found, const Shown& shown, Object& content) {
  content["is_draft"] = shown.version == nullptr;
  if (const auto* open = found.minutes.open_correction())
    content["correction"] = context.say("minutes.correction_open", {{"reason", open->row.value.reason}});
  if (found.minutes.newest() != nullptr && found.meeting.meeting.value.is_public)
    content["public_href"] = context.address("/meetings/" + found.id() + "/minutes");
  if (shown.sheet.language != context.language) content["text_lang"] = base::code(shown.sheet.language);
}

Response show(Context& context, const app::View& view, const Found& found, const app::MinutesDraft& draft,
              const Shown& shown, RefusedForm refused = {}) {
  const int status = status_of(refused.refusals);
  Object content{{"title", title_of(shown.sheet.language, shown.sheet.passages)},
                 {"paper", true},
                 {"sheet", minutes_sheet(shown.sheet)},
                 {"meeting_href", "/office/meetings/" + found.id()}};
  add_state(context, found, shown, content);
  if (shown.version == nullptr) {
    auto gaps = gap_rows(context, draft.minutes);
    content["has_gaps"] = !gaps.empty();
    content["gaps"] = std::move(gaps);
  } else {
    add_approval(context, view, found, shown.version->version, content);
  }
  if (shown.version != nullptr && shown.version == found.minutes.newest()) {
    content["differs"] = !shown.version->text.erased && draft.text != shown.version->text;
    content["draft_href"] = address_of(found, "/draft");
  }
  add_changes(context, found, shown, content);
  auto versions = versions_of(context, found, shown);
  content["has_versions"] = !versions.empty();
  content["versions"] = std::move(versions);
  auto copies = copies_of(context, found);
  content["has_copies"] = !copies.empty();
  content["copies"] = std::move(copies);
  content["forms"] = forms_for(context, view, found, draft, shown, refused);
  return page(context, "office/minutes", std::move(content), status);
}

Shown as_drafted(const Found& found, const app::MinutesDraft& draft) {
  return {sheet_of_draft(draft, found.minutes), nullptr};
}

Shown as_released(const app::View& view, const Found& found, const domain::MinutesReleased& version) {
  Shown shown{
      sheet_of_version(view, found.meeting.meeting.value, found.minutes, version, version.text.office),
      &version};
  if (&version == found.minutes.newest()) append_objections(found, shown.sheet);
  return shown;
}

// The draft while none was released or a correction is open, else the newest version.
Response show_current(Context& context, RefusedForm refused = {}) {
  const auto view = context.view();
  const auto found = find(view, context.parameter("id"));
  if (!found) return not_found(context);
  const auto draft = *view.minutes_draft(found->id());
  const bool is_draft = found->minutes.newest() == nullptr || found->minutes.open_correction() != nullptr ||
                        refused.form == "release";
  const auto shown =
      is_draft ? as_drafted(*found, draft) : as_released(view, *found, *found->minutes.newest());
  return show(context, view, *found, draft, shown, std::move(refused));
}

Response acted(Context& context, const char* form, const app::Recorded& result) {
  if (result) return see_other("/office/meetings/" + *result + "/minutes");
  return show_current(context, {form, result.refusals()});
}

std::optional<int> number_in(const std::string& text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

std::optional<base::Day> read_required_day(Context& context, base::Refusals& wrong) {
  auto day = read_day(context, "on", wrong);
  if (!day && wrong.empty()) wrong.push_back({"date.missing", {}, "on"});
  return day;
}

}  // namespace

Response show_office_minutes(Context& context) { return show_current(context); }

Response show_minutes_version(Context& context) {
  const auto view = context.view();
  const auto found = find(view, context.parameter("id"));
  if (!found) return not_found(context);
  const auto draft = *view.minutes_draft(found->id());
  if (context.parameter("version") == "draft")
    return show(context, view, *found, draft, as_drafted(*found, draft));
  const auto number = number_in(context.parameter("version"));
  const auto* version = number ? found->minutes.version(*number) : nullptr;
  if (version == nullptr) return not_found(context);
  return show(context, view, *found, draft, as_released(view, *found, *version));
}

Response release_minutes(Context& context) {
  return acted(context, "release",
               app::release_minutes(context.site.house(), context.submission(), context.parameter("id"),
                                    context.field("digest"), context.field("reason")));
}

Response approve_minutes(Context& context) {
  base::Refusals wrong;
  const auto on = read_required_day(context, wrong);
  domain::MinutesApproved approval;
  approval.meeting = context.parameter("id");
  approval.on = on.value_or(base::Day::of_number(0));
  approval.in_meeting = context.field("in_meeting");
  approval.decision = context.field("decision");
  return acted(context, "approve",
               app::approve_minutes(context.site.house(), context.submission(wrong), std::move(approval)));
}

Response send_minutes(Context& context) {
  base::Refusals wrong;
  const auto on = read_required_day(context, wrong);
  domain::MinutesSent sent;
  sent.meeting = context.parameter("id");
  sent.on = on.value_or(base::Day::of_number(0));
  sent.note = context.field("note");
  return acted(context, "copy",
               app::send_minutes(context.site.house(), context.submission(wrong), std::move(sent)));
}

Response open_minutes_correction(Context& context) {
  return acted(context, "correct",
               app::open_minutes_correction(context.site.house(), context.submission(),
                                            context.parameter("id"), context.field("reason")));
}

Response object_to_minutes(Context& context) {
  base::Refusals wrong;
  const auto on = read_required_day(context, wrong);
  domain::MinutesObjected objected;
  objected.meeting = context.parameter("id");
  objected.on = on.value_or(base::Day::of_number(0));
  objected.person.text = context.field("person");
  objected.text.text = context.field("text");
  return acted(context, "object",
               app::object_to_minutes(context.site.house(), context.submission(wrong), std::move(objected)));
}

Response show_minutes(Context& context) {
  const auto view = context.view();
  const auto found = find(view, context.parameter("ref"));
  if (!found || found->minutes.newest() == nullptr) return not_found(context);
  const auto& version = *found->minutes.newest();
  const auto& meeting = found->meeting.meeting.value;
  const auto sheet = sheet_of_version(view, meeting, found->minutes, version, version.text.for_everyone);
  Object content{{"title", title_of(version.language, sheet.passages)},
                 {"paper", true},
                 {"sheet", minutes_sheet(sheet)},
                 {"meeting_href", context.address("/meetings/" + found->id())}};
  add_approval(context, view, *found, version.version, content);
  if (sheet.mark == "released") content["not_approved"] = context.say("minutes.not_approved");
  if (version.language != context.language)
    content["written_in"] =
        context.say("minutes.written_in", {{"language", std::string(base::code(version.language))}});
  return page(context, "meetings/minutes", std::move(content));
}

}  // namespace gremium::web

// The pages of tasks, for samples.h.
#include "preview/samples.h"

namespace gremium::preview {

Samples::Object Samples::light(const char* colour, std::string why) const {
  Object view{{"colour", say(std::string("light.") + colour)}, {"why", std::move(why)}};
  for (const char* each : {"red", "amber", "green", "grey"}) view[each] = std::string(each) == colour;
  return view;
}

Samples::Object Samples::task_of_decision(bool office) const {
  Object task{{"title", "Beitrittserklärung an Efus und DEFUS senden"},
              {"title_lang", language_ == base::Language::de ? "" : "de"},
              {"responsible", "Referat Recht und Ordnung"},
              {"target", in("Juni 2024", "June 2024", "juin 2024")},
              {"state", in("in Arbeit (Stand 3. Juni 2024)", "in progress (as of 3 June 2024)",
                           "en cours (au 3 juin 2024)")}};
  if (!office) return task;
  task["href"] = "/office/tasks/t4b7x";
  task["light"] = light("amber", in("in 12 Tagen fällig", "due in 12 days", "échéance dans 12 jours"));
  task["not_public"] = true;
  return task;
}

Samples::Object Samples::task_on_list(const char* colour, std::string why) const {
  auto row = task_of_decision(true);
  row["light"] = light(colour, std::move(why));
  row["decision"] = "Beitritt zum Europäischen Forum für urbane Sicherheit";
  row["decision_href"] = "/office/decisions/k7m2q";
  row["decided_on"] = in("13. Mai 2024", "13 May 2024", "13 mai 2024");
  row["text"] = "Die Unterschrift steht noch aus.\nDas Original folgt mit der Post.";
  row["next_report"] = in("1. Juli 2024", "1 July 2024", "1er juillet 2024");
  return row;
}

Samples::Object Samples::task_report(bool full) const {
  Object report{{"on", in("3. Juni 2024", "3 June 2024", "3 juin 2024")},
                {"state", say(full ? "task_state.delayed" : "task_state.open")},
                {"text", ""},
                {"text_lang", language_ == base::Language::de ? "" : "de"},
                {"new_target", ""},
                {"next_report", ""}};
  if (!full) return report;
  report["text"] = "Die Unterschrift steht noch aus.";
  report["new_target"] = in("Juli 2024", "July 2024", "juillet 2024");
  report["next_report"] = in("1. Juli 2024", "1 July 2024", "1er juillet 2024");
  return report;
}

Samples::Object Samples::task_page() const {
  const auto r = [&](Kind kind, const char* name, std::string value = {}) {
    return field(kind, "report", "task_reports", name, std::move(value), {},
                 kind == Kind::choice
                     ? options("report", name, {say("task_state.open"), say("task_state.done")})
                     : List{});
  };
  const auto t = [&](Kind kind, const char* name, std::string value = {}) {
    return field(kind, "amend", "tasks", name, std::move(value));
  };
  const auto row =
      task_on_list("amber", in("verzögert, mit Begründung", "delayed, with a reason", "retard motivé"));
  return {{"title", *row.at("title").text()},
          {"title_lang", *row.at("title_lang").text()},
          {"light", *row.at("light").object()},
          {"not_public", true},
          {"responsible", "Referat Recht und Ordnung"},
          {"contact", "Rita Recht"},
          {"target", in("Juli 2024", "July 2024", "juillet 2024")},
          {"decision", *row.at("decision").text()},
          {"decision_href", "/office/decisions/k7m2q"},
          {"body_name", "Stadtrat, Stadt Kaiserslautern"},
          {"list_href", "/office/tasks?body=x"},
          {"reports", List{task_report(true), task_report(false)}},
          {"has_reports", true},
          {"lists", List{Object{{"href", "/office/task-lists/l1"},
                                {"label", in("3. Juni 2024", "3 June 2024", "3 juin 2024")}}}},
          {"has_lists", true},
          {"report_form", form("report", "/office/tasks/t4b7x/reports", "task_reports.record",
                               {fieldset("", {r(Kind::date, "on", "2024-06-20"), r(Kind::choice, "state"),
                                              r(Kind::paragraph, "text"), r(Kind::date, "new_target"),
                                              r(Kind::date, "next_report")})})},
          {"amend_form",
           form("amend", "/office/tasks/t4b7x", "common.save",
                {fieldset("", {t(Kind::line, "title", "Erklärung senden"), t(Kind::line, "responsible"),
                               t(Kind::line, "contact"), t(Kind::date, "target", "2024-06"),
                               t(Kind::tick, "is_public"), t(Kind::line, "reason")})})}};
}

Samples::Object Samples::task_list_page() const {
  const auto option = [](std::string value, std::string label, bool selected) {
    return Object{{"value", std::move(value)}, {"label", std::move(label)}, {"selected", selected}};
  };
  const List rows{
      task_on_list("red", in("seit 12 Tagen überfällig", "overdue by 12 days", "en retard de 12 jours")),
      task_on_list("amber",
                   in("Bericht heute fällig", "report due today", "compte rendu attendu aujourd’hui")),
      task_on_list("green", say("light_reason.permanent")), task_on_list("grey", say("task_state.done"))};
  return {
      {"title", say("tasks.heading")},
      {"filters", Object{{"bodies", List{option("x", "Stadtrat, Stadt Kaiserslautern", true)}},
                         {"states", List{option("open", say("task_state.open"), false)}},
                         {"lights", List{option("red", say("light.red"), false)}},
                         {"on", "2024-07-12"},
                         {"filed", true}}},
      {"rows", rows},
      {"has_rows", true},
      {"body_name", "Stadtrat, Stadt Kaiserslautern"},
      {"as_of", in("Stand vom 12. Juli 2024.", "As of 12 July 2024.", "Situation au 12 juillet 2024.")},
      {"list_href", "/office/tasks?body=x"},
      {"reports_open", true},
      {"reports_form", form("reports", "/office/tasks/reports", "task_reports.record_several",
                            {fieldset("", {field(Kind::date, "reports", "task_reports", "on", "2024-07-12"),
                                           field(Kind::paragraph, "reports", "task_reports", "text")})})},
      {"issue_form", form("issue", "/office/bodies/x/task-lists", "task_lists.issue",
                          {fieldset("", {field(Kind::hidden, "issue", "task_lists", "on", "2024-07-12")})})},
      {"issued",
       List{Object{{"href", "/office/task-lists/l1"},
                   {"label", in("Beschlusskontrolle vom 3. Juni 2024", "Follow-up of decisions, 3 June 2024",
                                "Suivi des décisions, 3 juin 2024")}}}},
      {"has_issued", true}};
}

std::vector<Sample> Samples::task_pages() const {
  const auto t = [&](Kind kind, const char* name, std::string error = {}) {
    return field(kind, "form", "tasks", name, {}, std::move(error));
  };
  std::vector<Sample> list;
  list.push_back(office_page("tasks", task_list_page()));
  Object none{{"title", say("tasks.heading")}, {"rows", List{}}, {"has_rows", false}};
  none["filters"] =
      Object{{"bodies", List{}}, {"states", List{}}, {"lights", List{}}, {"on", ""}, {"filed", false}};
  list.push_back(office_page("tasks-empty", std::move(none)));
  list.push_back(office_page("task_list", task_list_page()));
  list.push_back(office_page("task", task_page()));
  list.push_back(office_page(
      "task_new",
      {{"title", say("tasks.new")},
       {"decision", decision(false)},
       {"form", form("form", "/office/decisions/k7m2q/tasks", "tasks.record",
                     {fieldset("", {t(Kind::line, "title",
                                      in("Bitte ausfüllen.", "Please fill in.", "Veuillez compléter.")),
                                    t(Kind::line, "responsible"), t(Kind::line, "contact"),
                                    t(Kind::date, "target"), t(Kind::tick, "is_public")})})}}));
  return list;
}

}  // namespace gremium::preview

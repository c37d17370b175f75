// The page of what became of a record, for samples.h.
#include "preview/samples.h"

namespace gremium::preview {

std::vector<Sample> Samples::history_pages() const {
  const auto entry = [&](const char* key, std::string date, const char* author) {
    return Object{{"text", say(key, {{"date", std::move(date)}, {"clock", "14:03"}, {"author", author}})},
                  {"reason", ""},
                  {"undone", false},
                  {"changes", List{}},
                  {"has_changes", false},
                  {"same", false}};
  };
  const auto day = [&](const char* number) {
    return std::string(number) + in(". März 2025", " March 2025", " mars 2025");
  };
  auto changed = entry("history.changed", day("6"), "Sekretariat");
  changed["reason"] = in("Wie in der Niederschrift", "As in the minutes", "Comme au procès-verbal");
  changed["has_changes"] = true;
  changed["changes"] = List{Object{{"label", say("decisions.outcome")},
                                   {"before", say("outcome.adopted")},
                                   {"after", say("outcome.rejected")}},
                            Object{{"label", say("decisions.source")},
                                   {"before", say("history.nothing")},
                                   {"after", "kaiserslautern.de"}}};
  auto same = entry("history.changed", day("5"), "Sekretariat");
  same["same"] = true;
  same["undone"] = true;
  return {office_page("history",
                      {{"title", say("history.title")},
                       {"of", "Beitritt zum Europäischen Forum für urbane Sicherheit"},
                       {"of_href", "/office/decisions/b4x9t"},
                       {"was_entered", true},
                       {"was_refused", false},
                       {"untold", say("history.untold_of_accounts")},
                       {"undo", "/office/facts/17/undo"},
                       {"undo_key", "k1"},
                       {"message", say("history.stale")},
                       {"entries", List{changed, same, entry("history.entered", day("4"), "Presse")}}})};
}

}  // namespace gremium::preview

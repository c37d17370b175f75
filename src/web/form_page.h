// Forms as they are shown: with what was recorded or typed, and with what is wrong at each field. What is
// sent is read by web/form.h.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "render/value.h"
#include "web/site.h"

namespace gremium::web {

struct Option {
  std::string value;
  std::string label;
};

// One field. Its label is "<noun>.<name>", its hint "<noun>.<name>_hint" where the catalogues have one.
struct Field {
  enum class Kind {
    line,
    paragraph,
    number,
    date,
    choice,
    choices,
    tick,
    password,
    new_password,
    hidden,
    file
  };
  Kind kind = Kind::line;
  std::string name;
  // What stands in it: as recorded, or as typed.
  std::vector<std::string> values = {};
  bool required = false;
  std::vector<Option> options = {};
  // Instead of "<noun>.<name>".
  std::string label = {};
  // Of the text in it, where it is not the page's.
  std::string lang = {};
  // Instead of "<noun>.<name>_hint".
  std::string hint = {};
  // Of a line: what browsers may fill in; empty for what they think.
  std::string autocomplete = {};
  // In a set that folds: what mostly stands in it.
  std::string usual = {};

  std::string value() const { return values.empty() ? std::string() : values.front(); }
};

Field line(std::string name, std::string value = {}, bool required = false);
Field paragraph(std::string name, std::string value = {}, bool required = false);
Field number(std::string name, std::string value = {});
Field date(std::string name, std::string value = {}, bool required = false);
Field choice(std::string name, std::vector<Option> options, std::string value = {}, bool required = false);
Field choices(std::string name, std::vector<Option> options, std::vector<std::string> values = {});
Field tick(std::string name, bool value);
Field hidden(std::string name, std::string value);

struct Fieldset {
  // A key of the catalogues; empty for none.
  std::string legend;
  std::vector<Field> fields;
  base::Arguments arguments = {};
  // Short fields beside one another: a day and its times.
  bool in_a_row = false;
  // Rarely asked for: folded away while nothing unusual stands in its fields and nothing is wrong with them.
  bool folds = false;
};

// Whether a tick that makes something of a body public has an effect: of those that keep their records here,
// only for who may publish.
bool may_open(const Context& context, const app::View& view, const std::string& body);

struct FormPage {
  // Of the labels: "decisions".
  std::string noun;
  std::string action;
  // Key of the button's text.
  std::string submit;
  std::vector<Fieldset> sets = {};
  // The newest fact about what is changed; 0 for something new.
  std::int64_t seen = 0;
  base::Refusals refusals = {};
  // A second button: its name, sent with the value "yes", and the key of its text. Empty: none.
  std::pair<std::string, std::string> also = {};
  // What was read or computed from what was typed, to be confirmed: sentences (text). Stand above the form,
  // under this key of the catalogues.
  render::List notes = {};
  std::string notes_title = "decisions.understood";
  // What it may be a repetition of: see repetition.h.
  render::List alike = {};
  // In the page's list of forms, so that ids are unique.
  std::string id = "form";
  // Whose password it sets: password managers ask.
  std::string username = {};
  // The values of the fields stand although something was refused: see take_over_newer().
  bool values_stand = false;
};

// For {{> shared/_form}}: with the session's token, a fresh form key (or the one that was sent), the error
// summary. What was typed stands in the fields if `refusals` is not empty.
render::Object to_view(const Context& context, FormPage form);

// One line of an error summary: the sentence, as a link where there is a way on.
render::Object error_line(const Context& context, const base::Refusal& refusal);
// Puts into the fields what was sent, as after a refusal: for a form that comes back for another reason.
void keep_typed(const Context& context, FormPage& form);
// Where what was sent is refused as stale: fields that were left as they stood in the form (`seen`: as it was
// made) take the value they have by now; those that were changed keep what was typed, and where both changed,
// a note says so.
void take_over_newer(const Context& context, FormPage& form, const FormPage& seen);
// Puts the values of these fields into those of the same name.
void put_values(FormPage& form, const std::vector<Field>& fields);

// 200 without refusals, else as the table of answers says.
int status_of(const base::Refusals& refusals);

// What was chosen, by its name: read_choice(context, "kind", domain::document_kind_named, wrong). Nothing if
// nothing was chosen. A name that nothing has, which no form of ours sends, is noted as choice.unknown: never
// taken for another.
template <class Named>
auto read_choice(const Context& context, std::string_view field, Named named, base::Refusals& refusals) {
  const auto name = context.field(field);
  auto chosen = named(name);
  if (!chosen && !name.empty()) refusals.push_back({"choice.unknown", {}, std::string(field)});
  return chosen;
}
// Of a list of languages, "language_de"; also "de".
std::optional<base::Language> language_named(std::string_view name);

// Whole numbers of forms. Empty: not known. Notes tally.not_a_number at the field.
std::optional<int> read_number(const Context& context, std::string_view field, base::Refusals& refusals);
// Notes date.not_a_date or date.not_a_day.
std::optional<base::PartialDay> read_partial(const Context& context, std::string_view field,
                                             base::Refusals& refusals);
std::optional<base::Day> read_day(const Context& context, std::string_view field, base::Refusals& refusals);
std::int64_t read_seen(const Context& context);
// The record as the form that was sent was made from it.
template <class Noun>
std::optional<Noun> seen_version(const Context& context, const app::View& view) {
  auto said = view.said_by(read_seen(context));
  auto* noun = said ? std::get_if<Noun>(&*said) : nullptr;
  return noun == nullptr ? std::nullopt : std::optional(std::move(*noun));
}
// The same of a record with more than its own facts: a meeting and its states, a task and its reports.
// `newest` is the record's own.
template <class Noun>
std::optional<Noun> seen_version(const Context& context, const app::View& view, domain::FactNumber newest) {
  auto said = view.said_at(newest, read_seen(context));
  auto* noun = said ? std::get_if<Noun>(&*said) : nullptr;
  return noun == nullptr ? std::nullopt : std::optional(std::move(*noun));
}

}  // namespace gremium::web

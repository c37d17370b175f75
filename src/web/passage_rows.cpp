#include "web/passage_rows.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "app/announcements.h"
#include "app/wording.h"
#include "base/text.h"
#include "language/messages.h"
#include "web/fact_rows.h"
#include "web/form_page.h"
#include "web/rows.h"

namespace gremium::web {
namespace {

using domain::AnnouncementCase;
using domain::HandText;
using render::List;
using render::Object;

// Of a passage in the form: text_decision_0, left_out_decision_0.
std::string field_name(const char* what, const std::string& kind, int member) {
  auto name = std::string(what) + "_" + kind;
  if (member >= 0) name += "_" + std::to_string(member);
  return name;
}

const std::vector<domain::Passage>& drafted(const AnnouncementCase& draft, base::Language language) {
  static const std::vector<domain::Passage> none;
  const auto found = draft.announcement.value.passages.find(language);
  return found == draft.announcement.value.passages.end() ? none : found->second;
}

bool is_about(const HandText& text, const std::string& kind, int member) {
  return text.kind == kind && text.member == member;
}

const HandText* find_text(const std::vector<HandText>& texts, const std::string& kind, int member) {
  const auto found = std::find_if(texts.begin(), texts.end(),
                                  [&](const auto& text) { return is_about(text, kind, member); });
  return found == texts.end() ? nullptr : &*found;
}

// Where nobody wrote it is the drafted one.
HandText text_at(const std::vector<HandText>& texts, const domain::Passage& passage) {
  const auto* found = find_text(texts, passage.kind, passage.member);
  return found == nullptr ? HandText{passage.kind, passage.member, {}, false} : *found;
}

bool says_the_same(const HandText& one, const HandText& other) {
  return one.text.text == other.text.text && one.left_out == other.left_out;
}

bool is_stale(const base::Refusals& refusals) {
  return std::any_of(refusals.begin(), refusals.end(),
                     [](const auto& refusal) { return refusal.code == "stale"; });
}

// All passages of a text are one form; the other forms of the page have no headline.
bool sent_the_texts(const Context& context) { return context.form.has(field_name("text", "headline", -1)); }

}  // namespace

std::string name_of_passage(const Context& context, const std::string& kind, int member,
                            const std::vector<std::string>& members) {
  auto name = context.say("passages." + kind);
  const auto place = static_cast<std::size_t>(member);
  if (member < 0) return name;
  return place < members.size() ? name + " · " + members[place] : name + " " + std::to_string(member + 1);
}

std::vector<std::string> members_of(const Context& context, const app::View& view,
                                    const domain::Announcement& announcement) {
  std::vector<std::string> names;
  std::string last;
  for (const auto& id : announcement.memberships) {
    const auto membership = view.membership(id);
    if (!membership || membership->value.organisation == last) continue;
    last = membership->value.organisation;
    names.push_back(name_of_organisation(context, view, last));
  }
  return names;
}

std::optional<PassageField> read_passage_field(const std::string& name) {
  PassageField field;
  for (const std::string_view what : {"text_", "left_out_"})
    if (base::starts_with(name, what)) {
      field.kind = name.substr(what.size());
      field.left_out = what == "left_out_";
    }
  const auto last = field.kind.rfind('_') + 1;
  const auto* const end = field.kind.data() + field.kind.size();
  if (last > 0 && std::from_chars(field.kind.data() + last, end, field.member).ptr == end)
    field.kind.resize(last - 1);
  return language::known("passages." + field.kind) ? std::optional(std::move(field)) : std::nullopt;
}

std::vector<HandText> typed_texts(const Context& context, const AnnouncementCase& draft,
                                  base::Language language) {
  std::vector<HandText> texts;
  for (const auto& [kind, member, text, quotation, open, facts] : drafted(draft, language))
    texts.push_back({kind,
                     member,
                     {context.field(field_name("text", kind, member)), false},
                     context.field(field_name("left_out", kind, member)) == "yes"});
  return texts;
}

namespace {

// Of the texts in the places of one draft those that another has no place for.
std::vector<HandText> without_place(app::House& house, AnnouncementCase from, base::Language language,
                                    const AnnouncementCase& to) {
  std::vector<HandText> homeless;
  for (const auto& text : std::vector(from.texts.at(language).saved.value.texts)) {
    from.texts.at(language).saved.value.texts = {text};
    const auto moved = app::texts_in_places_of(house, from, language, to);
    if (moved.empty() || !domain::homeless(moved, drafted(to, language)).empty()) homeless.push_back(text);
  }
  return homeless;
}

// What was typed into the form of an earlier draft, beside what was saved since.
PassageTexts merged(const Context& context, const app::View& view, const AnnouncementCase& found,
                    base::Language language, AnnouncementCase seen) {
  auto& house = context.site.house();
  auto& texts = seen.texts.at(language).saved.value.texts;
  const auto& recorded = found.texts.at(language).saved.value.texts;
  const auto before = app::texts_in_places_of(house, seen, language, found);
  const auto saved_then = std::exchange(texts, typed_texts(context, seen, language));
  const auto typed = app::texts_in_places_of(house, seen, language, found);
  PassageTexts shown;
  for (const auto& passage : drafted(found, language)) {
    const auto was = text_at(before, passage), mine = text_at(typed, passage),
               theirs = text_at(recorded, passage);
    const bool i_changed = !says_the_same(mine, was);
    shown.texts.push_back(i_changed ? mine : theirs);
    if (i_changed && !says_the_same(theirs, was) && !says_the_same(theirs, mine))
      shown.meanwhile.push_back(theirs);
  }
  std::erase_if(texts, [&](const HandText& text) {
    const auto* was = find_text(saved_then, text.kind, text.member);
    return text.text.text.empty() || (was != nullptr && says_the_same(text, *was));
  });
  const auto members = members_of(context, view, seen.announcement.value);
  for (const auto& text : without_place(house, seen, language, found))
    shown.homeless.emplace_back(name_of_passage(context, text.kind, text.member, members), text.text.text);
  return shown;
}

}  // namespace

PassageTexts texts_to_show(const Context& context, const app::View& view, const AnnouncementCase& found,
                           base::Language language, const base::Refusals& refusals) {
  if (refusals.empty() || !sent_the_texts(context)) return {found.texts.at(language).saved.value.texts};
  auto seen = is_stale(refusals) ? app::announcement_seen(context.site.house(), found.announcement.value.id,
                                                          read_seen(context))
                                 : std::nullopt;
  return seen ? merged(context, view, found, language, std::move(*seen))
              : PassageTexts{typed_texts(context, found, language)};
}

base::Refusals told_of(const PassageTexts& shown) {
  base::Refusals told;
  for (const auto& text : shown.meanwhile)
    told.push_back({"announcement.both_wrote", {}, field_name("text", text.kind, text.member)});
  for (const auto& [passage, text] : shown.homeless)
    told.push_back({"announcement.passage_gone", {{"passage", passage}, {"text", text}}});
  return told;
}

List passage_rows(const Context& context, const app::View& view, const AnnouncementCase& found,
                  base::Language language, const PassageTexts& shown, const base::Refusals& refusals) {
  const auto members = members_of(context, view, found.announcement.value);
  List rows;
  for (const auto& passage : drafted(found, language)) {
    const auto hand = text_at(shown.texts, passage);
    const auto as_drafted = passage.open ? passage.text : app::text_of(view, language, passage);
    const auto id = field_name("text", passage.kind, passage.member);
    Object row{{"id", id},
               {"text_name", id},
               {"out_name", field_name("left_out", passage.kind, passage.member)},
               {"kind", name_of_passage(context, passage.kind, passage.member, members)},
               {"drafted", passage.open ? std::string() : as_drafted},
               {"placeholder", passage.open ? as_drafted : std::string()},
               {"open", passage.open && hand.text.text.empty() && !hand.left_out},
               {"may_edit", app::may_edit(context.session->account.role, found, language)},
               {"may_leave_out", passage.kind != "headline"},
               {"text", hand.text.text},
               {"left_out", hand.left_out},
               {"text_lang", base::code(language)}};
    if (const auto* theirs = find_text(shown.meanwhile, passage.kind, passage.member)) {
      row["meanwhile_left_out"] = theirs->left_out;
      row["meanwhile"] = theirs->text.text.empty() ? as_drafted : theirs->text.text;
    }
    auto facts = fact_rows(context, view, passage.facts);
    row["facts_label"] = facts.empty()
                             ? std::string()
                             : context.say("announcements.facts", {{"number", std::to_string(facts.size())}});
    row["facts"] = std::move(facts);
    for (const auto& refusal : refusals)
      if (refusal.field == id) row["error"] = context.sentence(refusal);
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace gremium::web

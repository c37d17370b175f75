// The passages of an announcement as fields of its form: what is drafted, what somebody wrote in its place,
// and what somebody else wrote there while the form was open.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/view.h"
#include "base/languages.h"
#include "base/result.h"
#include "domain/announcement.h"
#include "render/value.h"
#include "web/site.h"

namespace gremium::web {

// "Quotation · Kaiserslautern". `members`: see members_of().
std::string name_of_passage(const Context& context, const std::string& kind, int member,
                            const std::vector<std::string>& members);
// Whom a passage with `member` is about: the organisations in the order in which they are announced.
std::vector<std::string> members_of(const Context& context, const app::View& view,
                                    const domain::Announcement& announcement);

// What a field of the form of a text is about: text_quotation_0, left_out_quotation_0.
struct PassageField {
  std::string kind;
  int member = -1;
  bool left_out = false;
};
std::optional<PassageField> read_passage_field(const std::string& name);

// What the form of a text says, in the places of the draft that it was made from.
std::vector<domain::HandText> typed_texts(const Context& context, const domain::AnnouncementCase& draft,
                                          base::Language language);

// What stands in the form.
struct PassageTexts {
  std::vector<domain::HandText> texts;
  // What somebody else saved meanwhile in places where something else was typed.
  std::vector<domain::HandText> meanwhile = {};
  // What was typed for passages that the draft no longer has, by their names.
  std::vector<std::pair<std::string, std::string>> homeless = {};
};
// As recorded; as typed where the form of the text was sent and refused. Where it was refused because
// somebody else saved meanwhile, a place that was left alone has what was saved.
PassageTexts texts_to_show(const Context& context, const app::View& view,
                           const domain::AnnouncementCase& found, base::Language language,
                           const base::Refusals& refusals);
// What is to be told about the places that both wrote in, at their fields, and about what has no place.
base::Refusals told_of(const PassageTexts& shown);

render::List passage_rows(const Context& context, const app::View& view,
                          const domain::AnnouncementCase& found, base::Language language,
                          const PassageTexts& shown, const base::Refusals& refusals);

}  // namespace gremium::web

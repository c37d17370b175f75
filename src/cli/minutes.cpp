// minutes: of a meeting, as text or as PDF; the newest version, else the draft.
#include <iostream>

#include "app/view.h"
#include "cli/commands.h"
#include "cli/sheet_file.h"
#include "drafting/minutes.h"
#include "language/messages.h"
#include "web/minutes_rows.h"

namespace gremium::cli {
namespace {

using Sheet = base::Result<web::MinutesSheet>;

Sheet drafted(const app::View& view, const Minutes& asked, const domain::MinutesCase& minutes) {
  const auto draft = view.minutes_draft(asked.ref, base::language_of(asked.language));
  auto sheet = web::sheet_of_draft(*draft, minutes);
  if (asked.for_everyone) sheet.passages = draft->text.for_everyone;
  return sheet;
}

Sheet released(const app::View& view, const Minutes& asked, const domain::MeetingCase& meeting,
               const domain::MinutesCase& minutes) {
  const auto* version = asked.version == 0 ? minutes.newest() : minutes.version(asked.version);
  if (version == nullptr) return base::Refusal{"minutes.no_version"};
  if (base::language_of(asked.language).value_or(version->language) != version->language)
    return base::Refusal{"minutes.other_language",
                         {{"language", std::string(base::code(version->language))}}};
  return web::sheet_of_version(view, meeting.meeting.value, minutes, *version,
                               asked.for_everyone ? version->text.for_everyone : version->text.office);
}

Sheet sheet_of(app::House& house, const Minutes& asked) {
  const app::View office(house, app::Audience::office);
  const auto meeting = office.meeting(asked.ref);
  if (!meeting) return base::Refusal{"meeting.unknown"};
  // What was released to everyone is what everyone gets to see.
  const app::View everyone(house, app::Audience::everyone);
  const auto& view = asked.for_everyone && !asked.draft ? everyone : office;
  const auto minutes = view.minutes(asked.ref);
  const bool is_none = minutes.versions.empty() && asked.version == 0;
  if (is_none && asked.for_everyone && !asked.draft) return base::Refusal{"minutes.not_released"};
  return asked.draft || is_none ? drafted(office, asked, office.minutes(asked.ref))
                                : released(view, asked, *meeting, minutes);
}

void print(const web::MinutesSheet& sheet) {
  std::cout << language::say(sheet.language, "minutes.mark_" + sheet.mark) << '\n';
  for (const auto& line : sheet.state) std::cout << line << '\n';
  if (sheet.erased) std::cout << '\n' << language::say(sheet.language, "minutes.is_erased") << '\n';
  std::cout << '\n' << drafting::as_text(sheet.language, sheet.passages);
}

}  // namespace

int minutes(const Common& common, const Minutes& asked) {
  auto house = open_house(common, Mode::read);
  if (!house) return refuse(common, house.refusals());
  const auto sheet = sheet_of(*house, asked);
  if (!sheet) return refuse(common, sheet.refusals());
  if (asked.text || asked.pdf.empty()) print(*sheet);
  if (asked.pdf.empty()) return Exit::done;
  const auto written = write_sheet(
      asked.pdf, "paper/minutes", sheet->language,
      {{"title", web::title_of(sheet->language, sheet->passages)}, {"sheet", web::minutes_sheet(*sheet)}});
  return written ? static_cast<int>(Exit::done) : refuse(common, written.refusals());
}

}  // namespace gremium::cli

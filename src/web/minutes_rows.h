// Minutes as pages and files show them: the sheet, and what changed between versions.
#pragma once

#include "app/view.h"
#include "domain/minutes_version.h"
#include "render/value.h"

namespace gremium::web {

// The text of the title passage; the bare word for minutes where there is none.
std::string title_of(base::Language language, const domain::MinutesPassages& passages);

// What stands on a sheet besides its passages.
struct MinutesSheet {
  base::Language language = base::Language::de;
  // "draft", "released" …: minutes.mark_…
  std::string mark;
  // Version, reason of a correction, approval.
  std::vector<std::string> state;
  domain::MinutesPassages passages;
  bool erased = false;
};

// `minutes`: what was released before. Once approved, without a correction, it is only what the records say.
MinutesSheet sheet_of_draft(const app::MinutesDraft& draft, const domain::MinutesCase& minutes);
// `view`: whose the meeting of the approval is shown to; its audience chooses the part.
MinutesSheet sheet_of_version(const app::View& view, const domain::Meeting& meeting,
                              const domain::MinutesCase& minutes, const domain::MinutesReleased& version,
                              const domain::MinutesPassages& passages);
// For {{> shared/_minutes}}.
render::Object minutes_sheet(const MinutesSheet& sheet);

// What differs, line by line; lines that are the same are left out.
render::List changed_lines(const domain::MinutesPassages& before, const domain::MinutesPassages& after);

// What the body does with minutes by the rules of that day.
domain::MinutesApproval approval_asked(const app::View& view, const std::string& body, base::Day day);

}  // namespace gremium::web

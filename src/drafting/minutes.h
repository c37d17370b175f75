// The words of minutes, in the register that each language keeps for them: German and French in the present,
// English in the past. The catalogues minutes_text.* hold the wording.
#pragma once

#include <string>
#include <vector>

#include "base/languages.h"
#include "domain/minutes.h"

namespace gremium::drafting {

domain::MinutesPassages draft_minutes(base::Language language, const domain::Minutes& minutes);

// The appendix; nothing where nobody objected.
domain::MinutesPassages draft_objections(base::Language language,
                                         const std::vector<domain::MinutedObjection>& objections);

// For readers of plain text: headings underlined, blank lines between passages, a line end at the end.
std::string as_text(base::Language language, const domain::MinutesPassages& passages);
// One for each line that can differ by itself: for the comparison of two versions.
std::vector<std::string> lines_of(const domain::MinutesPassages& passages);

}  // namespace gremium::drafting

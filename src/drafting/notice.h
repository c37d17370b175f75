// Rules for first and last days, and what they make of a case, in words. The catalogues effective_rule.*,
// notice_rule.* and notice.* hold the wording.
#pragma once

#include <string>

#include "base/languages.h"
#include "domain/effective_rule.h"
#include "domain/notice_rule.h"

namespace gremium::drafting {

// "3 Monate".
std::string words_of(base::Language language, const domain::Period& period);
// "30. September".
std::string words_of(base::Language language, const domain::MonthDay& day);
// "3 Monate zum Jahresende", "bis 30. September zum 31. Dezember": what the rule says, as far as it says it.
std::string words_of(base::Language language, const domain::NoticeRule& rule);
// How a last day came about.
std::string sentence(base::Language language, const domain::Statement& because);

}  // namespace gremium::drafting

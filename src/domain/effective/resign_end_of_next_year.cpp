// RESIGN_END_OF_NEXT_YEAR: "zum Ende des auf die Kündigung folgenden Kalenderjahres" (statutes of the German
// section of the Council of European Municipalities and Regions): 31 December of the year after receipt.
#include "domain/notice_rule.h"

namespace gremium::domain {

base::Result<NoticeDay> resign_end_of_next_year(base::Day received_on) {
  const auto last = base::Day::from(received_on.year() + 1, 12, 31);
  return NoticeDay{base::LastDay{*last}, {"resign_end_of_next_year", {{"received", received_on.iso()}}}};
}

}  // namespace gremium::domain

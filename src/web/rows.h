// What several pages show of the same nouns: one row, one place.
#pragma once

#include <string>

#include "app/view.h"
#include "render/value.h"
#include "web/site.h"

namespace gremium::web {

// Names in the reader's language; the id where the register has no such organisation.
std::string name_of_organisation(const Context& context, const app::View& view, const std::string& id);
std::string short_name_of_organisation(const Context& context, const app::View& view, const std::string& id);
// In the reader's language, or in the one that it has.
std::string category_name(const Context& context, const domain::MemberCategory& category);
// "Stadtrat, Stadt Kaiserslautern".
std::string name_of_body(const Context& context, const app::View& view, const std::string& id);

// A text in which addresses lead there: list of text, and href where it is one. See views/shared/_linked.
render::List linked(std::string_view text);

// To what became of a record, by the fact that stands for it now.
std::string changes_address(std::int64_t fact);

std::string long_date(const Context& context, base::Day day);
std::string partial_date(const Context& context, const std::optional<base::PartialDay>& date);
// "since 1 January 2025", "attested on …", "start still open"; for coming ones "from …".
std::string start_of(const Context& context, const domain::Membership& membership, domain::Standing standing);

// Addresses, public or in the office, after who is looking.
std::string decision_address(const Context& context, const std::string& id);
std::string accession_address(const Context& context, const std::string& id);
std::string organisation_address(const Context& context, const std::string& id);

// The result as it can be said: label as printed, figures, outcome; what is not known is said to be so.
render::Object decision_row(const Context& context, const app::View& view, const domain::Decision& decision);
render::Object accession_row(const Context& context, const app::View& view,
                             const domain::AccessionCase& found);
render::Object membership_row(const Context& context, const app::View& view,
                              const domain::Membership& membership, base::Day as_of);

}  // namespace gremium::web

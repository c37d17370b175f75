// The rules for the first and the last day of a membership as fields of forms: what the network or the case
// says, what was typed, and what a wording puts in them.
#pragma once

#include <optional>

#include "domain/effective_rule.h"
#include "domain/notice_rule.h"
#include "web/form_page.h"

namespace gremium::web {

// Which days a rule has in a form: of a network none, of a case that begins the agreed one, of one that is
// completed all.
enum class RuleDays { none, agreed, all };

// Fields: start_term, start_term_read, rule, start, retroactive, inclusive, period, unit, mode, shift; of the
// days paid, published, transmitted, entered.
std::vector<Field> start_rule_fields(const Context& context, const domain::EffectiveRule& rule,
                                     RuleDays days);
// Over what was recorded: what the form does not show stays. Notes what cannot be read, and a rule that is
// not chosen if one is needed.
domain::EffectiveRule typed_start_rule(const Context& context, domain::EffectiveRule rule, bool needed,
                                       base::Refusals& wrong);

// Fields: term, term_read, notice_rule, notice_count, notice_unit, notice_end, fiscal_end, min_years, by,
// end_day, next_year, notice_shift.
std::vector<Field> notice_rule_fields(const Context& context, const std::optional<domain::NoticeRule>& rule);
// None where no rule is chosen.
std::optional<domain::NoticeRule> typed_notice_rule(const Context& context,
                                                    const std::optional<domain::NoticeRule>& rule,
                                                    base::Refusals& wrong);

// Whether a wording in this field is to be read: the button says so, or it was typed and is not what the
// other fields were read from. Saving would drop it.
bool asks_to_read(const Context& context, std::string_view wording);

// Reads the wording in start_term or term over what was typed, and puts rule and day into the form's fields,
// to be confirmed, with what was understood in its notes. Where no wording was typed the fields stay.
void propose_start(const Context& context, domain::EffectiveRule typed, FormPage& form);
void propose_notice(const Context& context, std::optional<domain::NoticeRule>& typed,
                    std::optional<base::Day>& last_day, FormPage& form);

}  // namespace gremium::web

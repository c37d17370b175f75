#include "app/quotations.h"

#include "base/crypto.h"
#include "domain/text_check.h"
#include "storage/accessions.h"

namespace gremium::app {
namespace {

using base::note;
using base::Refusal;
using base::Refusals;
using domain::Need;

// Nobody agreed to other words, or for somebody else.
bool says_the_same(const domain::Quotation& a, const domain::Quotation& b) {
  const auto original = [](const domain::Quotation& quotation) {
    const auto text = quotation.text.find(quotation.original);
    return text == quotation.text.end() ? domain::Personal{} : text->second;
  };
  return a.person == b.person && a.original == b.original && original(a) == original(b);
}

Refusals check(Desk& desk, const domain::Quotation& quotation) {
  Refusals wrong;
  if (!storage::find_accession(desk.connection(), quotation.accession))
    wrong.push_back({"accession.unknown"});
  if (quotation.approved_on && *quotation.approved_on > desk.today_anywhere())
    wrong.push_back({"quotation.approved_in_future", {}, "approved_on"});
  note(wrong, domain::check_line("approval", quotation.approval, Need::optional));
  note(wrong, domain::check_line("person", quotation.person.text, Need::required));
  for (const auto language : base::all_languages) {
    const std::string tongue(base::code(language));
    const auto text = [&](const auto& texts) {
      const auto entry = texts.find(language);
      return entry == texts.end() ? typename std::decay_t<decltype(texts)>::mapped_type{} : entry->second;
    };
    const bool original = language == quotation.original;
    note(wrong, domain::check_paragraph("text_" + tongue, text(quotation.text).text,
                                        original ? Need::required : Need::optional));
    note(wrong, domain::check_line("function_" + tongue, text(quotation.function),
                                   original ? Need::required : Need::optional));
    note(wrong, domain::check_line("portfolio_" + tongue, text(quotation.portfolio), Need::optional));
    note(wrong, domain::check_line("translator_" + tongue, text(quotation.translator), Need::optional));
  }
  note(wrong, domain::check_line("source", quotation.source, Need::optional));
  return wrong;
}

}  // namespace

Recorded record_quotation(House& house, const Submission& submission, domain::Quotation quotation) {
  return perform(house, submission, domain::Right::record, [&](Desk& desk) -> Recorded {
    if (auto wrong = check(desk, quotation); !wrong.empty()) return wrong;
    quotation.id = base::random_ref(8);
    desk.enter(quotation);
    return quotation.id;
  });
}

Recorded amend_quotation(House& house, const Submission& submission, domain::Quotation quotation,
                         domain::FactNumber seen, const std::string& reason) {
  return perform(house, submission, domain::Right::record, [&](Desk& desk) -> Recorded {
    const auto before = storage::find_quotation(desk.connection(), quotation.id);
    if (!before) return Refusal{"quotation.unknown"};
    if (auto stale = check_seen(seen, before->fact)) return *stale;
    if (auto refused = domain::check_line("reason", reason, domain::Need::optional)) return *refused;
    quotation.accession = before->value.accession;
    if (!says_the_same(quotation, before->value) && quotation.approved_on == before->value.approved_on) {
      quotation.approved_on.reset();
      quotation.approval.clear();
    }
    if (auto wrong = check(desk, quotation); !wrong.empty()) return wrong;
    desk.amend(before->fact, reason, quotation);
    return quotation.id;
  });
}

}  // namespace gremium::app

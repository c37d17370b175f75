// What somebody said about an accession.
#include "app/quotations.h"
#include "web/accession_forms.h"
#include "web/accession_work.h"
#include "web/form_page.h"
#include "web/handlers.h"
#include "web/rows.h"

namespace gremium::web {
namespace {

std::optional<char> gender_named(std::string_view name) {
  return name == "f" || name == "m" ? std::optional(name.front()) : std::nullopt;
}

domain::Quotation typed_quotation(const Context& context, domain::Quotation quotation,
                                  base::Refusals& wrong) {
  quotation.person = {context.field("person"), false};
  quotation.gender = read_choice(context, "gender", gender_named, wrong).value_or(char{0});
  quotation.original = read_choice(context, "original", language_named, wrong).value_or(quotation.original);
  const auto put = [&](auto& texts, base::Language language, const std::string& name) {
    const auto text = context.field(name + "_" + std::string(base::code(language)));
    if (text.empty())
      texts.erase(language);
    else if constexpr (std::is_same_v<std::decay_t<decltype(texts)>, base::PerLanguage<domain::Personal>>)
      texts[language] = {text, false};
    else
      texts[language] = text;
  };
  for (const auto language : base::all_languages) {
    put(quotation.text, language, "text");
    put(quotation.function, language, "function");
    put(quotation.portfolio, language, "portfolio");
    put(quotation.translator, language, "translator");
  }
  quotation.source = context.field("source");
  quotation.approved_on = read_day(context, "approved_on", wrong);
  quotation.approval = context.field("approval");
  quotation.is_public = context.field("is_public") == "yes";
  return quotation;
}

Response show(Context& context, const domain::Recorded<domain::Quotation>& found, FormPage form) {
  const int status = status_of(form.refusals);
  return page(context, "office/form",
              {{"title", context.say("quotations.edit")},
               {"changes_href", changes_address(found.fact)},
               {"form", to_view(context, std::move(form))}},
              status);
}

}  // namespace

Response record_quotation(Context& context) {
  base::Refusals wrong;
  auto quotation = typed_quotation(context, {}, wrong);
  quotation.accession = context.parameter("ref");
  return worked(context, app::record_quotation(context.site.house(), context.submission(wrong), quotation),
                "quotation");
}

Response edit_quotation(Context& context) {
  const auto found = context.view().quotation(context.parameter("id"));
  if (!found) return not_found(context);
  return show(context, *found, quotation_form(context, found->value, found->fact));
}

Response amend_quotation(Context& context) {
  const auto found = context.view().quotation(context.parameter("id"));
  if (!found) return not_found(context);
  base::Refusals wrong;
  const auto quotation = typed_quotation(context, found->value, wrong);
  const auto id = app::amend_quotation(context.site.house(), context.submission(wrong), quotation,
                                       read_seen(context), {});
  if (id) return see_other("/office/accessions/" + found->value.accession);
  wrong = id.refusals();
  auto form = quotation_form(context, found->value, found->fact);
  form.refusals = std::move(wrong);
  if (const auto before = seen_version<domain::Quotation>(context, context.view()))
    take_over_newer(context, form, quotation_form(context, *before, 0));
  return show(context, *found, std::move(form));
}

}  // namespace gremium::web

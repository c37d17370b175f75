// French phrases for how a vote went (grammar_fr.h).
#include "drafting/grammar_fr.h"

namespace gremium::drafting::french {
namespace {

using domain::MajorityLabel;

constexpr auto french = base::Language::fr;

// Votes and abstentions are feminine.
std::string counted(std::int64_t number, const std::string& one, const std::string& many, DigitsFrom digits) {
  return number == 1 ? "une " + one : in_words(french, number, digits) + ' ' + many;
}

std::string abstentions(const domain::Tally& tally, DigitsFrom digits) {
  return counted(*tally.abstentions, "abstention", "abstentions", digits);
}

bool some_abstained(const domain::Tally& tally) { return tally.abstentions.value_or(0) > 0; }

std::string label_phrase(MajorityLabel label) {
  switch (label) {
    case MajorityLabel::unanimous:
      return "à l’unanimité";
    case MajorityLabel::large:
      return "à une large majorité";
    case MajorityLabel::narrow:
      return "à une courte majorité";
    case MajorityLabel::majority:
      return "à la majorité";
    case MajorityLabel::none:
      break;
  }
  return "";
}

bool names_size(MajorityLabel label) {
  return label == MajorityLabel::large || label == MajorityLabel::narrow;
}

// "30 voix pour, 5 contre et 2 abstentions".
std::string with_both(MajorityLabel label, const domain::Tally& tally) {
  auto votes = figures(french, *tally.yes) + " voix pour";
  const auto against = figures(french, *tally.no) + " contre";
  if (some_abstained(tally))
    votes += ", " + against + " et " + figures(french, *tally.abstentions) +
             (tally.abstentions == 1 ? " abstention" : " abstentions");
  else
    votes += " et " + against;
  return names_size(label) ? label_phrase(label) + " (" + votes + ')' : "par " + votes;
}

// A phrase and what is known of the figures, in brackets.
std::string with_figures(const std::string& phrase, const std::string& votes, const domain::Tally& tally,
                         DigitsFrom digits) {
  auto all = votes;
  if (some_abstained(tally)) all += (all.empty() ? "" : ", ") + abstentions(tally, digits);
  return all.empty() ? phrase : phrase + " (" + all + ')';
}

}  // namespace

std::string vote(MajorityLabel label, const domain::Tally& tally, DigitsFrom digits) {
  if (tally.no == 0 && tally.yes == 0) return "";
  if (tally.no == 0 || (label == MajorityLabel::unanimous && !tally.no))
    return with_figures(some_abstained(tally) ? "à l’unanimité des suffrages exprimés" : "à l’unanimité", "",
                        tally, digits);
  if (tally.yes && tally.no) return with_both(label, tally);
  if (tally.no)
    return with_figures(label_phrase(names_size(label) ? label : MajorityLabel::majority),
                        counted(*tally.no, "voix contre", "voix contre", digits), tally, digits);
  const auto known = label_phrase(label);
  if (tally.yes.value_or(0) > 0) {
    if (!known.empty())
      return with_figures(known, counted(*tally.yes, "voix pour", "voix pour", digits), tally, digits);
    const auto votes = "par " + counted(*tally.yes, "voix pour", "voix pour", digits);
    return some_abstained(tally) ? votes + " et " + abstentions(tally, digits) : votes;
  }
  if (known.empty()) return some_abstained(tally) ? "avec " + abstentions(tally, digits) : "";
  return with_figures(known, "", tally, digits);
}

}  // namespace gremium::drafting::french

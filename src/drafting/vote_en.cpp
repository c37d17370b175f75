// English phrases for how a vote went (grammar_en.h).
#include "drafting/grammar_en.h"

namespace gremium::drafting::english {
namespace {

using domain::MajorityLabel;

constexpr auto english = base::Language::en;

std::string counted(std::int64_t number, const std::string& one, const std::string& many, DigitsFrom digits) {
  return in_words(english, number, digits) + ' ' + (number == 1 ? one : many);
}

std::string abstentions(const domain::Tally& tally, DigitsFrom digits) {
  return counted(*tally.abstentions, "abstention", "abstentions", digits);
}

std::string with_abstentions(const std::string& phrase, const domain::Tally& tally, DigitsFrom digits) {
  if (tally.abstentions.value_or(0) == 0) return phrase;
  return phrase + (phrase.empty() ? "with " : ", with ") + abstentions(tally, digits);
}

std::string label_phrase(MajorityLabel label) {
  switch (label) {
    case MajorityLabel::unanimous:
      return "unanimously";
    case MajorityLabel::large:
      return "by a large majority";
    case MajorityLabel::narrow:
      return "by a narrow majority";
    case MajorityLabel::majority:
      return "by a majority";
    case MajorityLabel::none:
      break;
  }
  return "";
}

bool names_size(MajorityLabel label) {
  return label == MajorityLabel::large || label == MajorityLabel::narrow;
}

std::string with_both(MajorityLabel label, const domain::Tally& tally, DigitsFrom digits) {
  const auto votes = figures(english, *tally.yes) + (tally.yes == 1 ? " vote to " : " votes to ") +
                     figures(english, *tally.no);
  return with_abstentions(names_size(label) ? label_phrase(label) + " of " + votes : "by " + votes, tally,
                          digits);
}

std::string with_votes_against(MajorityLabel label, const domain::Tally& tally, DigitsFrom digits) {
  auto phrase = label_phrase(names_size(label) ? label : MajorityLabel::majority) + ", with " +
                counted(*tally.no, "vote against", "votes against", digits);
  if (tally.abstentions.value_or(0) > 0) phrase += " and " + abstentions(tally, digits);
  return phrase;
}

std::string with_votes_for(MajorityLabel label, const domain::Tally& tally, DigitsFrom digits) {
  auto phrase = label_phrase(label);
  phrase += (phrase.empty() ? "with " : ", with ") +
            counted(*tally.yes, "vote in favour", "votes in favour", digits);
  return tally.abstentions.value_or(0) > 0 ? phrase + " and " + abstentions(tally, digits) : phrase;
}

}  // namespace

std::string vote(MajorityLabel label, const domain::Tally& tally, DigitsFrom digits) {
  if (tally.no == 0 && tally.yes == 0) return "";
  if (tally.no == 0 || (label == MajorityLabel::unanimous && !tally.no))
    return with_abstentions("unanimously", tally, digits);
  if (tally.yes && tally.no) return with_both(label, tally, digits);
  if (tally.no) return with_votes_against(label, tally, digits);
  if (tally.yes.value_or(0) > 0) return with_votes_for(label, tally, digits);
  return with_abstentions(label_phrase(label), tally, digits);
}

}  // namespace gremium::drafting::english

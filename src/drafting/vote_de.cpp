// German phrases for how a vote went (grammar_de.h).
#include "drafting/grammar_de.h"

namespace gremium::drafting::german {
namespace {

using domain::MajorityLabel;

constexpr auto german = base::Language::de;

// After "bei": "einer Enthaltung", "zwei Enthaltungen", "14 Enthaltungen".
std::string counted(std::int64_t number, const std::string& one, const std::string& many, DigitsFrom digits) {
  return number == 1 ? "einer " + one : in_words(german, number, digits) + ' ' + many;
}

std::string with_abstentions(std::string phrase, const domain::Tally& tally, DigitsFrom digits) {
  if (tally.abstentions.value_or(0) == 0) return phrase;
  if (!phrase.empty()) phrase += ' ';
  return phrase + "bei " + counted(*tally.abstentions, "Enthaltung", "Enthaltungen", digits);
}

std::string label_phrase(MajorityLabel label) {
  switch (label) {
    case MajorityLabel::unanimous:
      return "einstimmig";
    case MajorityLabel::large:
      return "mit großer Mehrheit";
    case MajorityLabel::narrow:
      return "mit knapper Mehrheit";
    case MajorityLabel::majority:
      return "mehrheitlich";
    case MajorityLabel::none:
      break;
  }
  return "";
}

bool names_size(MajorityLabel label) {
  return label == MajorityLabel::large || label == MajorityLabel::narrow;
}

// The two figures of a tally stand as digits.
std::string with_both(MajorityLabel label, const domain::Tally& tally, DigitsFrom digits) {
  const auto votes = figures(german, *tally.yes) + " zu " + figures(german, *tally.no) + " Stimmen";
  return with_abstentions(names_size(label) ? label_phrase(label) + " von " + votes : "mit " + votes, tally,
                          digits);
}

std::string with_votes_against(MajorityLabel label, const domain::Tally& tally, DigitsFrom digits) {
  auto phrase = label_phrase(names_size(label) ? label : MajorityLabel::majority) + " bei " +
                counted(*tally.no, "Gegenstimme", "Gegenstimmen", digits);
  if (tally.abstentions.value_or(0) > 0)
    phrase += " und " + counted(*tally.abstentions, "Enthaltung", "Enthaltungen", digits);
  return phrase;
}

std::string with_votes_for(MajorityLabel label, const domain::Tally& tally, DigitsFrom digits) {
  const auto votes = counted(*tally.yes, "Ja-Stimme", "Ja-Stimmen", digits);
  const auto known = label_phrase(label);
  if (names_size(label)) return with_abstentions(known + " (" + votes + ')', tally, digits);
  return with_abstentions(known + (known.empty() ? "mit " : " mit ") + votes, tally, digits);
}

}  // namespace

std::string vote(MajorityLabel label, const domain::Tally& tally, DigitsFrom digits) {
  if (tally.no == 0 && tally.yes == 0) return "";
  // A label that the figures contradict yields to them.
  if (tally.no == 0 || (label == MajorityLabel::unanimous && !tally.no))
    return with_abstentions("einstimmig", tally, digits);
  if (tally.yes && tally.no) return with_both(label, tally, digits);
  if (tally.no) return with_votes_against(label, tally, digits);
  if (tally.yes.value_or(0) > 0) return with_votes_for(label, tally, digits);
  return with_abstentions(label_phrase(label), tally, digits);
}

}  // namespace gremium::drafting::german

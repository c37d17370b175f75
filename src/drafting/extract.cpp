#include "drafting/extract.h"

#include "base/crypto.h"
#include "base/text.h"
#include "drafting/display.h"
#include "drafting/judgement.h"
#include "language/dates.h"
#include "language/messages.h"

namespace gremium::drafting {
namespace {

using base::Language;
using domain::Decision;
using language::say;

std::string key(std::string_view group, std::string_view name) {
  return std::string(group) + "." + std::string(name);
}

class Lines {
 public:
  explicit Lines(Language language) : language_(language) {}

  // What is not recorded has no line.
  void add(const char* label, const std::string& text) {
    if (!text.empty()) lines_.push_back({say(language_, key("extracts", label)), text});
  }
  void add_or_unknown(const char* label, const std::string& text) {
    add(label, text.empty() ? say(language_, "extracts.not_known") : text);
  }
  std::vector<ExtractLine> take() { return std::move(lines_); }

 private:
  Language language_;
  std::vector<ExtractLine> lines_;
};

std::string label_of(Language language, const Decision& decision) {
  if (!decision.label_as_printed.empty()) return decision.label_as_printed;
  if (decision.label == domain::MajorityLabel::none) return {};
  return say(language, key("majority_label", name_of(decision.label)));
}

// Yes, no and abstentions are always named, known or not; the others where they are known, and exceptions
// where there were any.
std::string tally_of(Language language, const domain::Tally& tally) {
  if (tally.empty()) return {};
  std::vector<std::string> parts;
  const auto counted = [&](const std::string& name, int figure) {
    parts.push_back(say(language, name, {{"number", std::to_string(figure)}}));
  };
  const auto always = [&](const std::string& name, std::optional<int> figure) {
    if (figure) return counted("decisions.tally_" + name, *figure);
    parts.push_back(say(language, "decisions.tally_" + name + "_unknown"));
  };
  const auto known = [&](const std::string& name, std::optional<int> figure) {
    if (figure) counted(name, *figure);
  };
  const auto exception = [&](const std::string& name, std::optional<int> figure) {
    if (figure && *figure > 0) counted(name, *figure);
  };
  always("yes", tally.yes);
  always("no", tally.no);
  always("abstentions", tally.abstentions);
  known("decisions.tally_invalid", tally.invalid);
  known("decisions.tally_present", tally.present);
  known("extracts.tally_eligible", tally.eligible);
  exception("extracts.tally_excluded", tally.excluded);
  exception("extracts.tally_proxies", tally.proxies);
  return base::join(parts, " · ");
}

std::string circumstances_of(Language language, const domain::VoteCircumstances& vote) {
  std::vector<std::string> parts;
  if (vote.secret) parts.push_back(say(language, "extracts.secret"));
  if (vote.call > 1) parts.push_back(say(language, "extracts.second_call"));
  if (vote.challenged) parts.push_back(say(language, "extracts.challenged"));
  if (vote.bias) parts.push_back(say(language, "extracts.bias"));
  if (vote.chair)
    parts.push_back(say(language, "extracts.chair",
                        {{"vote", say(language, key("chair_vote", domain::name_of(*vote.chair)))}}));
  if (vote.written > 0)
    parts.push_back(say(language, "extracts.written", {{"number", std::to_string(vote.written)}}));
  return base::join(parts, " · ");
}

// Where outcome and figures exclude each other: the reason that was given, else that both stand as they came.
std::string mismatch_of(Language language, const Decision& decision) {
  if (!decision.judgement || !domain::contradicts(decision.outcome, *decision.judgement)) return {};
  if (!decision.outcome_reason.empty())
    return say(language, "extracts.mismatch_reason", {{"reason", decision.outcome_reason}});
  return say(language, "extracts.mismatch_kept");
}

std::string label_mismatch_of(Language language, const Decision& decision) {
  return domain::label_contradicts(decision) ? say(language, "extracts.label_mismatch") : std::string();
}

std::string place_of(Language language, const ExtractMaterial& material) {
  if (material.item.empty()) return material.meeting;
  return say(language, "extracts.under_item", {{"meeting", material.meeting}, {"item", material.item}});
}

std::vector<ExtractLine> about(Language language, const ExtractMaterial& material) {
  const auto& decision = material.decision;
  Lines lines(language);
  lines.add("meeting", place_of(language, material));
  lines.add("number", decision.number);
  lines.add("kind", say(language, key("decision_kind", name_of(decision.kind))));
  return lines.take();
}

std::vector<ExtractLine> result(Language language, const Decision& decision) {
  Lines lines(language);
  lines.add("outcome", say(language, key("outcome", name_of(decision.outcome))));
  lines.add("label", label_of(language, decision));
  lines.add_or_unknown("tally", tally_of(language, decision.tally));
  if (decision.method != domain::VotingMethod::unknown)
    lines.add("method", say(language, key("voting_method", name_of(decision.method))));
  if (decision.procedure != domain::Procedure::meeting)
    lines.add("procedure", say(language, key("procedure", name_of(decision.procedure))));
  lines.add("circumstances", circumstances_of(language, decision.circumstances));
  lines.add("judgement", judgement_text(language, decision));
  lines.add("mismatch", mismatch_of(language, decision));
  lines.add("words", label_mismatch_of(language, decision));
  return lines.take();
}

std::vector<ExtractLine> evidence(Language language, const ExtractMaterial& material) {
  const auto& decision = material.decision;
  Lines lines(language);
  // What was recorded in its own meeting has no other source.
  if (material.meeting.empty())
    lines.add_or_unknown("source", decision.source);
  else
    lines.add("source", decision.source);
  lines.add("source_url", decision.source_url);
  lines.add("unconfirmed", decision.unconfirmed);
  lines.add("entered", language::long_date(language, material.entered_on));
  lines.add("ref", decision.id);
  return lines.take();
}

std::string text_of(Language language, const ExtractLine& line) {
  return line.label + say(language, "common.colon") + " " + line.text + "\n";
}

std::string text_of(Language language, const std::vector<ExtractLine>& lines) {
  std::string text;
  for (const auto& line : lines) text += text_of(language, line);
  return text;
}

std::string quoted(const std::string& wording) {
  std::string text;
  for (const auto& line : base::split(wording, '\n')) text += line.empty() ? ">\n" : "> " + line + "\n";
  return text;
}

std::string line_if(const std::string& text) { return text.empty() ? text : text + "\n"; }

// The number too where there is one: titles repeat.
std::string superseded_of(Language language, const ExtractMaterial& material) {
  if (!material.superseded_by) return {};
  const auto& later = *material.superseded_by;
  return say(language, "extracts.superseded",
             {{"how", later.annuls == material.decision.id ? "annulled" : "replaced"},
              {"number", later.number.empty() ? std::string() : " " + later.number},
              {"title", later.title},
              {"date", later.date ? language::partial_date(language, *later.date)
                                  : say(language, "extracts.not_known")},
              {"ref", later.id}});
}

}  // namespace

Extract extract_of(const ExtractMaterial& material, Language language) {
  const auto& decision = material.decision;
  Extract extract;
  extract.language = language;
  extract.typed_in = decision.language;
  extract.ref = decision.id;
  extract.heading = say(language, "extracts.heading");
  if (language != decision.language)
    extract.translation_note =
        say(language, "extracts.translation_" + std::string(base::code(decision.language)));
  if (!decision.is_public) extract.not_public = say(language, "extracts.not_public");
  extract.superseded = superseded_of(language, material);
  if (material.organisation) extract.organisation = formal_name(*material.organisation, language);
  extract.body = material.body ? body_name(*material.body, language) : decision.body;
  extract.date_label = say(language, "extracts.date");
  if (decision.date) extract.date = language::partial_date(language, *decision.date);
  extract.title = decision.title;
  extract.about = about(language, material);
  extract.wording_label = say(language, "extracts.wording");
  // What was resolved, in its own words; of a foreign body often only what its minutes say of it.
  extract.wording = decision.text.empty() ? decision.excerpt : decision.text;
  if (extract.wording.empty()) extract.no_wording = say(language, "extracts.no_wording");
  extract.result = result(language, decision);
  extract.evidence = evidence(language, material);
  return extract;
}

Extract extract_of(const ExtractMaterial& material) {
  return extract_of(material, material.decision.language);
}

std::string date_text(const Extract& extract) {
  return extract.date.empty() ? say(extract.language, "extracts.not_known") : extract.date;
}

std::string as_text(const Extract& extract) {
  const auto language = extract.language;
  const auto labelled = [&](const char* label, const std::string& text) {
    return text_of(language, ExtractLine{say(language, key("extracts", label)), text});
  };
  return extract.heading + "\n" + line_if(extract.translation_note) + line_if(extract.not_public) +
         line_if(extract.superseded) + "\n" +
         (extract.organisation.empty() ? "" : labelled("organisation", extract.organisation)) +
         labelled("body", extract.body) + labelled("date", date_text(extract)) +
         labelled("title", extract.title) + text_of(language, extract.about) + "\n" + extract.wording_label +
         say(language, "common.colon") + "\n" +
         (extract.wording.empty() ? extract.no_wording + "\n" : quoted(extract.wording)) + "\n" +
         text_of(language, extract.result) + "\n" + text_of(language, extract.evidence);
}

std::string digest_of(const Extract& extract) { return base::to_hex(base::sha256(as_text(extract))); }

std::string grouped(std::string_view digest) {
  std::string text;
  for (std::size_t i = 0; i < short_digest && i < digest.size(); i += 4)
    text += (i == 0 ? "" : " ") + std::string(digest.substr(i, 4));
  return text;
}

}  // namespace gremium::drafting

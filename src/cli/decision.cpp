// decision read: what is understood of a result as minutes print it. Asks no register and changes none.
#include <iostream>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "cli/commands.h"
#include "exchange/result_phrase.h"

namespace gremium::cli {
namespace {

using exchange::PhraseFlag;
using exchange::ResultPhrase;
using nlohmann::ordered_json;

using Count = std::optional<std::int64_t>;

ordered_json to_json(const Count& count) { return count ? ordered_json(*count) : ordered_json(nullptr); }

void print_json(const std::string& text, const ResultPhrase& phrase) {
  ordered_json all{{"phrase", text},
                   {"outcome", name_of(phrase.outcome)},
                   {"label", name_of(phrase.label)},
                   {"yes", to_json(phrase.yes)},
                   {"no", to_json(phrase.no)},
                   {"abstain", to_json(phrase.abstain)},
                   {"invalid", to_json(phrase.invalid)},
                   {"as_amended", phrase.as_amended},
                   {"referred_to", phrase.referred_to},
                   {"flags", ordered_json::array()}};
  for (const auto flag : phrase.flags) all["flags"].push_back(name_of(flag));
  // The text may be any bytes; JSON is UTF-8.
  std::cout << all.dump(2, ' ', false, ordered_json::error_handler_t::replace) << '\n';
}

std::string in_words(const Common& common, const Count& count) {
  return count ? std::to_string(*count) : say(common, "common.not_known");
}

void line(const Common& common, std::string_view key, const std::string& value) {
  std::cout << say(common, key, {{"value", value}}) << '\n';
}

void print(const Common& common, const ResultPhrase& phrase) {
  line(common, "phrase.outcome", say(common, "phrase_outcome." + std::string(name_of(phrase.outcome))));
  line(common, "phrase.label", say(common, "majority_label." + std::string(name_of(phrase.label))));
  line(common, "phrase.yes", in_words(common, phrase.yes));
  line(common, "phrase.no", in_words(common, phrase.no));
  line(common, "phrase.abstain", in_words(common, phrase.abstain));
  line(common, "phrase.invalid", in_words(common, phrase.invalid));
  if (!phrase.referred_to.empty()) line(common, "phrase.referred_to", phrase.referred_to);
  if (phrase.as_amended) std::cout << say(common, "phrase.as_amended") << '\n';
  for (const auto flag : phrase.flags)
    line(common, "phrase.flag", say(common, "phrase_flag." + std::string(name_of(flag))));
}

}  // namespace

int decision_read(const Common& common, const std::string& text) {
  const auto phrase = exchange::read_result_phrase(text);
  if (common.json) print_json(text, phrase);
  if (phrase.has(PhraseFlag::too_long))
    return refuse(common, {{"phrase.too_long", {{"limit", std::to_string(exchange::longest_phrase)}}}});
  if (!phrase.readable()) return refuse(common, {{"phrase.unreadable"}});
  if (!common.json) print(common, phrase);
  return Exit::done;
}

}  // namespace gremium::cli
